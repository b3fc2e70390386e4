// What may be seen of a value, as lists that are written out by hand: what is not in a list is not shown, whatever the value holds.
// A list names every field of its type, so that the compiler asks for one that is new and finds one that is gone.

/** Makes of a value what its reader may see of it. Never changes what it is given. */
export type Seen<T> = (value: T) => T;

/** Every field of a type, and what may be seen of it: `shown`, `hidden` or a list of its own. One that may be absent, when it is there. */
export type Fields<T> = { readonly [Name in keyof T]-?: Seen<Exclude<T[Name], undefined>> };

type Kinded = { readonly kind: string };
type OfKind<T extends Kinded, Kind> = T extends { readonly kind: infer Own } ? (Kind extends Own ? T : never) : never;

/** Every kind of a type with its fields, or with what is told of it instead. */
export type Kinds<T extends Kinded> = {
  readonly [Kind in T['kind']]: Fields<Omit<OfKind<T, Kind>, 'kind'>> | ((value: OfKind<T, Kind>) => T);
};

/** What has no fields of its own, so that nothing can hide in it. */
type Plain = string | number | boolean | null | readonly (string | number | boolean)[];

export function shown<V extends Plain>(value: V): V {
  return value;
}

export function hidden<V>(instead: V): () => V {
  return () => instead;
}

/** These fields, and no other that the value may hold. A value of which nothing is kept back is itself. */
export function only<T extends object>(fields: Fields<T>): Seen<T> {
  const names = Object.keys(fields) as (keyof T)[];
  const known = new Set(names as string[]);
  const looked = names.filter((name) => fields[name] !== shown);
  return (value) => {
    let seen = hasOnly(value, known) ? null : picked(value, names);
    for (const name of looked) {
      if (!(name in value)) continue;
      const inside = value[name];
      const look = fields[name](inside as Exclude<T[typeof name], undefined>);
      if (look === inside) continue;
      seen ??= { ...value };
      seen[name] = look;
    }
    return seen ?? value;
  };
}

/** A field that may be absent is not missed. */
function hasOnly(value: object, names: ReadonlySet<string>): boolean {
  for (const name in value) if (!names.has(name)) return false;
  return true;
}

function picked<T extends object>(value: T, names: readonly (keyof T)[]): T {
  return Object.fromEntries(names.flatMap((name) => (name in value ? [[name, value[name]]] : []))) as T;
}

/** Those of these fields that are there. */
export function someOf<T extends object>(fields: Partial<Fields<T>>): Seen<Partial<T>> {
  const looks = Object.entries(fields) as [keyof T, Seen<unknown>][];
  return (value) => {
    const there = looks.filter(([name]) => Object.hasOwn(value, name));
    return Object.fromEntries(there.map(([name, look]) => [name, look(value[name])])) as Partial<T>;
  };
}

/** One of several forms; its `kind` says which. */
export function kinds<T extends Kinded>(forms: Kinds<T>): Seen<T> {
  const looks = new Map(
    Object.entries(forms).map(([kind, form]) => [
      kind,
      (typeof form === 'function' ? form : only({ kind: shown, ...(form as object) } as Fields<T>)) as Seen<T>,
    ]),
  );
  return (value) => {
    const look = looks.get(value.kind);
    if (look === undefined) throw new Error(`No list of what may be seen of ${value.kind}`);
    return look(value);
  };
}

/** Looks at each value once, for as long as it is there: for what stays the same while much else changes. */
export function remembered<T extends object>(look: Seen<T>): Seen<T> {
  const looks = new WeakMap<T, T>();
  return (value) => {
    const seen = looks.get(value) ?? look(value);
    looks.set(value, seen);
    return seen;
  };
}

export function orNull<T>(inside: Seen<T>): Seen<T | null> {
  return (value) => (value === null ? null : inside(value));
}

export function eachOf<T>(inside: Seen<T>): Seen<readonly T[]> {
  return (values) => {
    const seen = values.map((value) => inside(value));
    return seen.every((one, index) => one === values[index]) ? values : seen;
  };
}

/** Any names, each with the same behind it: the names are no fields but what the thing is called. */
export function byName<V, R extends Readonly<Record<string, V>>>(inside: (value: V, name: string) => V): Seen<R> {
  return (record) => {
    let seen: Record<string, V> | null = null;
    for (const name of Object.keys(record)) {
      const value = record[name] as V;
      const look = inside(value, name);
      if (look === value) continue;
      seen ??= { ...record };
      seen[name] = look;
    }
    return seen === null ? record : (seen as R);
  };
}
