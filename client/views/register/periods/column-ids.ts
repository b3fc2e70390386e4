// The columns of the register, in their order, and which of them are shown until someone chooses otherwise.

export const COLUMN_IDS = [
  'begin',
  'end',
  'duration',
  'meldkamer',
  'function',
  'task',
  'class',
  'place',
  'dossier',
  'alarms',
  'acknowledged',
  'late',
  'source',
  'position',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** Carries the link to the period, so it always shows. */
export const ALWAYS_SHOWN: ColumnId = 'begin';

/** Shown only to who chooses them. */
const ON_DEMAND: readonly ColumnId[] = ['acknowledged', 'late', 'source', 'position'];

export const SHOWN_AT_FIRST: readonly ColumnId[] = COLUMN_IDS.filter((id) => !ON_DEMAND.includes(id));
