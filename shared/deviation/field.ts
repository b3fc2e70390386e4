// What a field can be that people and feeds fill in, as plain data: what the doors take, the forms draw and the description says are
// read from it. Knows kinds and limits, never which fields there are.

import type { Instant } from '#shared/base/time.ts';
import type { Location } from '#shared/location/location.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { GuaranteeId } from '#shared/reference/guarantee.ts';
import type { PartyId } from '#shared/reference/parties.ts';

/** `line`: short free text on one line. `lines`: for what takes more than a line to say. Characters at most. */
export const TEXT_SIZES = { line: 200, lines: 1_000 } as const;

/** A field by itself, whether or not it has to be filled in. */
export type FieldKind =
  | { readonly kind: 'text'; readonly size: keyof typeof TEXT_SIZES }
  | { readonly kind: 'moment' }
  /** Whole minutes. */
  | { readonly kind: 'minutes'; readonly least: number; readonly most: number }
  /** One word of a closed list. */
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  /** `known`: by id. `named`: by id where it is known, else the words of the sender: a role or an organisation, never a person. */
  | { readonly kind: 'party'; readonly who: 'known' | 'named' }
  /** Where functions go: one of the ten, or a city; never an address. */
  | { readonly kind: 'place' }
  /** Functions one by one, or posts that stand for all their tasks. */
  | { readonly kind: 'functions' }
  /** Yes or no; no when it is left out. */
  | { readonly kind: 'flag' }
  /** The id of something that is there already: an item of the checklist, a question or a decision in this deviation, or another one. */
  | { readonly kind: 'id'; readonly of: 'guarantee' | 'question' | 'decision' | 'afwijking' }
  | { readonly kind: 'list'; readonly of: FieldKind; readonly least: 0 | 1; readonly most: number }
  | { readonly kind: 'rows'; readonly of: Fields; readonly least: 0 | 1; readonly most: number }
  /** Fields that belong together under one name. */
  | { readonly kind: 'group'; readonly of: Fields }
  /** Some of these fields, one at least, to be set right; null makes an answer unknown again. */
  | { readonly kind: 'correction'; readonly of: Fields };

export type ValueOf<F extends FieldKind> = F extends { readonly kind: 'text' }
  ? string
  : F extends { readonly kind: 'moment' }
    ? Instant
    : F extends { readonly kind: 'minutes' }
      ? number
      : F extends { readonly kind: 'choice'; readonly of: readonly (infer Word)[] }
        ? Word
        : F extends { readonly kind: 'party'; readonly who: 'known' }
          ? PartyId
          : F extends { readonly kind: 'party' }
            ? string
            : F extends { readonly kind: 'place' }
              ? Location
              : F extends { readonly kind: 'functions' }
                ? readonly FunctionId[]
                : F extends { readonly kind: 'flag' }
                  ? boolean
                  : F extends { readonly kind: 'id'; readonly of: 'guarantee' }
                    ? GuaranteeId
                    : F extends { readonly kind: 'id' }
                      ? string
                      : F extends { readonly kind: 'list'; readonly of: infer Item extends FieldKind }
                        ? readonly ValueOf<Item>[]
                        : F extends { readonly kind: 'rows'; readonly of: infer Row extends Fields }
                          ? readonly Filled<Row>[]
                          : F extends { readonly kind: 'group'; readonly of: infer Group extends Fields }
                            ? Filled<Group>
                            : F extends { readonly kind: 'correction'; readonly of: infer Group extends Fields }
                              ? Partial<Filled<Group>>
                              : never;

export type Field = FieldKind & {
  /** What is not required may be left out. Then it is unknown, which is an answer: null. A list is empty, a flag is no. */
  readonly required?: true;
  /** Asked for only when that field has that answer, and then required. */
  readonly onlyWith?: { readonly field: string; readonly is: string };
  /** It tells of what has been: never in the future. */
  readonly past?: true;
  /** What it means to who fills it in, for the description of the interface. */
  readonly means?: string;
};

export type Fields = Readonly<Record<string, Field>>;

/** Never unknown: it must be given, or is empty when it is not. */
type Sure = { readonly required: true } | { readonly kind: 'list' | 'rows' | 'flag' };

/** What is filled in, by field. Null: unknown. */
export type Filled<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Sure ? ValueOf<F[K]> : ValueOf<F[K]> | null;
};

/** What is recorded of what was left out. */
export type Nothing<F extends Fields> = {
  readonly [K in keyof F as F[K] extends { readonly required: true } ? never : K]: F[K] extends {
    readonly kind: 'flag';
  }
    ? false
    : F[K] extends Sure
      ? readonly []
      : null;
};

/** Unknown where that can be, else an empty list, else no. Nothing stands for what is required. */
export function nothingIn<F extends Fields>(fields: F): Nothing<F> {
  const open = Object.entries(fields).filter(([, { required }]) => required !== true);
  return Object.fromEntries(open.map(([name, { kind }]) => [name, nothingOf(kind)])) as Nothing<F>;
}

export function nothingOf(kind: Field['kind']): null | false | readonly [] {
  if (kind === 'flag') return false;
  return kind === 'list' || kind === 'rows' ? [] : null;
}

/** Only what belongs to these fields. */
export function onlyOf<F extends Fields>(fields: F, filled: Filled<F>): Filled<F> {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, filled[name]])) as Filled<F>;
}
