// What every language must say of the fields that people fill in: one saying for each row of the tables in shared, complete by type.

import type { Fields } from '#shared/deviation/field.ts';
import { ANSWERS, STATEMENT } from '#shared/deviation/statement.ts';
import type { STEPS } from '#shared/rules/steps.ts';

export type Saying = {
  /** As a form asks it and a page shows it. */
  readonly label: string;
  readonly hint?: string;
  /** Said when it has to be filled in and is not, instead of the general sentence. */
  readonly missing?: string;
  /** Said when it is no such answer, instead of the general sentence. */
  readonly wrong?: string;
};

/** `add`: what the button that adds a row says. */
type RowsSaying<F extends Fields> = Saying & { readonly fields: SayingsOf<F>; readonly add?: string };

/** Corrections of a deviation say what the answers that they correct say. */
type SayingOf<F> = F extends { readonly kind: 'choice'; readonly of: readonly (infer Word extends string)[] }
  ? Saying & { readonly options: Readonly<Record<Word, string>> }
  : F extends { readonly kind: 'rows'; readonly of: infer Row extends Fields }
    ? RowsSaying<Row>
    : F extends { readonly kind: 'group' | 'correction'; readonly of: infer Group extends Fields }
      ? { readonly fields: SayingsOf<Group> }
      : Saying;

export type SayingsOf<F extends Fields> = {
  readonly [K in keyof F as F[K] extends { readonly of: typeof STATEMENT } ? never : K]: SayingOf<F[K]>;
};

/** `short`: in a sentence, as in "eigenaar gerectificeerd". `open`: as an open point, where that is more than the answer's short name. */
type AnswerSayings = {
  readonly [K in keyof typeof STATEMENT]: SayingOf<(typeof STATEMENT)[K]> & {
    readonly short: string;
    readonly open?: string;
  };
};

export type FieldWords = {
  /** The answers of a deviation. */
  readonly statement: AnswerSayings;
  /** What each step asks. */
  readonly step: { readonly [Kind in keyof typeof STEPS]: SayingsOf<(typeof STEPS)[Kind]['fields']> };
};

/** The same, for who draws any field. */
export type AnySayings = Readonly<Record<string, AnySaying>>;
export type AnySaying = Partial<Saying> & {
  readonly short?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly fields?: AnySayings;
  readonly add?: string;
};

/** The open points that an answer closes. */
export type AnswerPoint = Extract<
  (typeof STATEMENT)[keyof typeof STATEMENT],
  { readonly openPoint: string }
>['openPoint'];

/** Of several answers to one point the first names it. */
export function answerPoints(sayings: FieldWords['statement']): Readonly<Record<AnswerPoint, string>> {
  const named = ANSWERS.flatMap((name) => {
    const row = STATEMENT[name];
    const { short, open = short } = sayings[name];
    return 'openPoint' in row ? [[row.openPoint, open] as const] : [];
  });
  return Object.fromEntries(named.toReversed()) as Record<AnswerPoint, string>;
}
