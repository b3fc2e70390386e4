// The columns of the list of dossiers, in their order, and which of them are shown until someone chooses otherwise.

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

/** Shown only to who chooses them. */
const ON_DEMAND: readonly DossierColumnId[] = ['end', 'origin', 'owner', 'known'];

export const DOSSIER_COLUMNS_AT_FIRST: readonly DossierColumnId[] = DOSSIER_COLUMN_IDS.filter(
  (id) => !ON_DEMAND.includes(id),
);
