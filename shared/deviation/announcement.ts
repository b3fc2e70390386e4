// What a feed may say of a deviation besides the statement, in one table: who decided and on which ground, and who was asked beforehand.

import { type Fields, type Filled, nothingIn } from './field.ts';

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
