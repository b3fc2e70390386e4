// What stored JSON looks like, as values that can be looked at while running and as types. Quick, because a start looks at a million
// entries, and it says where something is wrong.

import { instantOf } from '#shared/base/time.ts';

/** A form that stored values have. */
export type Shape<T> = {
  /**
   * Null when the value has this form; otherwise where it has not, and why: `.claim.since: is not a moment`.
   * `isExact`: it may hold nothing else, as when it is written. What is read may hold more: the bytes are what they are.
   */
  readonly problem: (value: unknown, isExact: boolean) => string | null;
  /** A value that has this form, without what the form does not know. Absent: there is nothing in it. */
  readonly only?: (value: unknown) => unknown;
  /** Never there: what the form stands for, told to the compiler alone. */
  readonly of?: T;
};

/** An object as it comes out of its bytes. */
export type Json = Readonly<Record<string, unknown>>;

export type Of<S> = S extends Shape<infer T> ? T : never;

type Shapes = Readonly<Record<string, Shape<unknown>>>;
type OfFields<F> = { readonly [Name in keyof F]: Of<F[Name]> };
type OfKinds<F> = { [Kind in keyof F]: Flat<{ readonly kind: Kind } & OfFields<F[Kind]>> }[keyof F];
type Flat<T> = { readonly [Name in keyof T]: T[Name] };

/** Years beyond four digits come of sums only: a moment before the first of what a feed may say. */
const MOMENT = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** What no calendar needs to be asked about: all but the 29th of February, and a start looks at millions. */
const SURE =
  /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const MOMENT_NAME = 'a moment (YYYY-MM-DDTHH:mm:ss.sssZ)';
const YEAR_OF_FOUR = /^\d/;

export const text = leaf<string>('text', (value) => typeof value === 'string');
export const moment = leaf<string>(MOMENT_NAME, isMoment);
/** By a clock, so always with a year of four digits. */
export const clockMoment = leaf<string>(MOMENT_NAME, (value) => isMoment(value) && YEAR_OF_FOUR.test(value));
export const number = leaf<number>('a number', Number.isFinite);
export const flag = leaf<boolean>('true or false', (value) => typeof value === 'boolean');
export const yes = leaf<true>('true', (value) => value === true);

export function matching(pattern: RegExp, name: string): Shape<string> {
  return textThat((value) => pattern.test(value), name);
}

export function textThat(is: (value: string) => boolean, name: string): Shape<string> {
  return leaf(name, (value) => typeof value === 'string' && is(value));
}

export function oneOf<const V extends string | number>(...values: readonly V[]): Shape<V> {
  const known: ReadonlySet<unknown> = new Set(values);
  return leaf(`one of ${values.join(' ')}`, (value) => known.has(value));
}

export function orNull<T>({ problem, only = same }: Shape<T>): Shape<T | null> {
  return {
    problem: (value, isExact) => (value === null ? null : problem(value, isExact)),
    only: (value) => (value === null ? null : only(value)),
  };
}

/** Stored only where it says something; see nobody-shared.ts, which says what it means where it is left out. */
export function unlessLeftOut<T>({ problem, only = same }: Shape<T>): Shape<T | null> {
  return {
    problem: (value, isExact) => (value === undefined ? null : problem(value, isExact)),
    only: (value) => (value === undefined ? undefined : only(value)),
  };
}

export function list<T>({ problem, only = same }: Shape<T>): Shape<readonly T[]> {
  return {
    only: (value) => (value as readonly unknown[]).map(only),
    problem: (value, isExact) => {
      if (!Array.isArray(value)) return ': is not a list';
      for (let index = 0; index < value.length; index += 1) {
        const found = problem(value[index], isExact);
        if (found !== null) return `.${index}${found}`;
      }
      return null;
    },
  };
}

/** Any names, each with the same form behind it. */
export function byName<T>({ problem, only = same }: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    only: (value) => Object.fromEntries(Object.entries(value as Json).map(([name, one]) => [name, only(one)])),
    problem: (value, isExact) => {
      if (!isObject(value)) return ': is not an object';
      for (const name of Object.keys(value)) {
        const found = problem(value[name], isExact);
        if (found !== null) return `.${name}${found}`;
      }
      return null;
    },
  };
}

/** All of these fields. */
export function fields<F extends Shapes>(shapes: F): Shape<OfFields<F>> {
  const names = Object.keys(shapes);
  return {
    only: (value) => onlyOf(shapes, value as Json),
    problem: (value, isExact) => {
      if (!isObject(value)) return ': is not an object';
      return fieldProblem(shapes, names, value, isExact) ?? (isExact ? strangerIn(shapes, value) : null);
    },
  };
}

/** Any of these fields. */
export function someOf<F extends Shapes>(shapes: F): Shape<Partial<OfFields<F>>> {
  return {
    only: (value) => onlyOf(shapes, value as Json),
    problem: (value, isExact) => {
      if (!isObject(value)) return ': is not an object';
      const names = Object.keys(value).filter((name) => Object.hasOwn(shapes, name));
      return fieldProblem(shapes, names, value, isExact) ?? (isExact ? strangerIn(shapes, value) : null);
    },
  };
}

/** One of several forms; its `kind` says which. */
export function kinds<F extends Readonly<Record<string, Shapes>>>(
  forms: F,
): Shape<OfKinds<F>> & { readonly kinds: readonly string[] } {
  const byKind = new Map(
    Object.entries(forms).map(([kind, shapes]) => [kind as unknown, fields({ kind: text, ...shapes })]),
  );
  return {
    kinds: Object.keys(forms),
    only: (value) => byKind.get((value as Json)['kind'])?.only?.(value) ?? value,
    problem: (value, isExact) => {
      if (!isObject(value) || typeof value['kind'] !== 'string') return ': has no kind';
      const form = byKind.get(value['kind']);
      if (form === undefined)
        return `: has a kind that is not known here: ${JSON.stringify(value['kind'].slice(0, 40))}`;
      const found = form.problem(value, isExact);
      return found === null ? null : ` (${value['kind']})${found}`;
    },
  };
}

function same(value: unknown): unknown {
  return value;
}

/** In the order in which they stand. */
function onlyOf(shapes: Shapes, value: Json): Json {
  const known = Object.entries(value).filter(([name]) => Object.hasOwn(shapes, name));
  return Object.fromEntries(known.map(([name, one]) => [name, (shapes[name]?.only ?? same)(one)]));
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One that comes once: the form alone also fits the 99th of a month. */
function isMoment(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  if (SURE.test(value)) return true;
  if (!MOMENT.test(value)) return false;
  const milliseconds = Date.parse(value);
  return !Number.isNaN(milliseconds) && instantOf(milliseconds) === value;
}

function leaf<T>(name: string, is: (value: unknown) => boolean): Shape<T> {
  const wrong = `: is not ${name}`;
  return { problem: (value) => (is(value) ? null : value === undefined ? ': is missing' : wrong) };
}

function fieldProblem(shapes: Shapes, names: readonly string[], value: Json, isExact: boolean): string | null {
  for (const name of names) {
    const found = shapes[name]?.problem(value[name], isExact) ?? null;
    if (found !== null) return `.${name}${found}`;
  }
  return null;
}

function strangerIn(shapes: Shapes, value: Json): string | null {
  const stranger = Object.keys(value).find((name) => !Object.hasOwn(shapes, name));
  return stranger === undefined ? null : `.${stranger}: is no field that is stored`;
}
