// The columns of the register, in their order, and the sets of them that somebody works with. Each set but that of all fits beside each other on a
// screen of 1366 wide.

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

/** In the order in which they are offered; the first is shown until somebody chooses otherwise. */
export const COLUMN_SETS = {
  place: ['begin', 'end', 'duration', 'meldkamer', 'function', 'task', 'class', 'place', 'dossier', 'alarms'],
  known: ['begin', 'duration', 'meldkamer', 'function', 'class', 'dossier', 'late', 'source', 'position'],
  all: COLUMN_IDS,
} as const satisfies Readonly<Record<string, readonly ColumnId[]>>;
