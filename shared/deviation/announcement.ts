// What a feed may say of a deviation: of the statement what its table lets it say, and in a table of its own what it says besides: who
// decided and on which ground, and who was asked beforehand.

import { type Fields, type Filled, nothingIn } from './field.ts';
import { type Answer, STATEMENT } from './statement.ts';

const MOST_CONSULTED = 60;

export const ANNOUNCED = {
  decider: { kind: 'party', who: 'named', means: 'Who decided, as a role.' },
  capacity: { kind: 'text', size: 'line', means: 'In which capacity it was decided.' },
  mandate: {
    kind: 'text',
    size: 'line',
    means: 'On what ground the decider may decide; `Mandaat onbekend` is an answer.',
  },
  document: { kind: 'text', size: 'line', means: 'Reference of the document in which it was decided.' },
  decidedAt: { kind: 'moment', past: true, means: 'When it was decided; not later than the report.' },
  consulted: {
    kind: 'list',
    of: { kind: 'party', who: 'named' },
    least: 0,
    most: MOST_CONSULTED,
    means: 'Parties that were consulted.',
  },
} as const satisfies Fields;

export type Announced = Filled<typeof ANNOUNCED>;

export const NOTHING_ANNOUNCED: Announced = nothingIn(ANNOUNCED);

type Table = typeof STATEMENT;

/** The answers that a feed may give, required where it must. */
type Stated = {
  readonly [K in keyof Table as Table[K] extends { readonly event: string } ? K : never]: Omit<Table[K], 'required'> &
    (Table[K] extends { readonly event: 'must' } ? { readonly required: true } : unknown);
};

export const STATED_BY_FEED = Object.fromEntries(
  Object.entries<Answer>(STATEMENT).flatMap(([name, { event, ...field }]) =>
    event === undefined ? [] : [[name, event === 'must' ? { ...field, required: true } : field]],
  ),
) as Stated;

/** All that a feed may say of it. */
export const SAID_BY_FEED = { ...STATED_BY_FEED, ...ANNOUNCED };
