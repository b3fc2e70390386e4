// The columns of the list of dossiers, in their order, and the sets of them that somebody works with. Each set but that of all fits beside
// each other on a screen of 1366 wide.

export const DOSSIER_COLUMN_IDS = [
  'number',
  'begin',
  'end',
  'duration',
  'meldkamer',
  'functions',
  'kind',
  'reason',
  'to',
  'stage',
  'decision',
  'open',
  'covered',
  'uncovered',
  'claimed-twice',
  'place-unknown',
  'alarms',
  'origin',
  'owner',
  'known',
] as const;
export type DossierColumnId = (typeof DOSSIER_COLUMN_IDS)[number];

export const DOSSIER_HEADING: DossierColumnId = 'number';

/** In the order in which they are offered; the first is shown until somebody chooses otherwise. */
export const DOSSIER_COLUMN_SETS = {
  work: ['number', 'begin', 'duration', 'meldkamer', 'functions', 'to', 'stage', 'decision', 'open', 'alarms'],
  cover: [
    'number',
    'begin',
    'duration',
    'meldkamer',
    'decision',
    'covered',
    'uncovered',
    'claimed-twice',
    'place-unknown',
  ],
  account: ['number', 'meldkamer', 'kind', 'reason', 'stage', 'open', 'origin', 'owner', 'known'],
  all: DOSSIER_COLUMN_IDS,
} as const satisfies Readonly<Record<string, readonly DossierColumnId[]>>;
