// Dutch words of the takeover page: who can do the work of whom, and what leans on what now. English in ../en/takeover.ts is complete by type.

export const takeover = {
  title: 'Overname tussen meldkamers',
  intro:
    'Welke meldkamer het werk van welke andere kan overnemen, voor zover het beleid dat vastlegt, en wat nu bij een ander wordt uitgevoerd.',
  loading: 'Overname laden…',
  forbidden: 'Uw rol heeft geen toegang tot deze pagina.',
  leaning: (count: string) => `Wat leunt nu op wat: ${count}`,
  nothingLeans: 'Elke functie waarvan de plaats bekend is, wordt nu in de eigen meldkamer uitgevoerd.',
  column: { from: 'Van', at: 'Leunt nu op', functions: 'Functies', since: 'Sinds', dossier: 'Dossier' },
  noDossier: 'geen dossier',
  unknown: 'onbekend',
  alsoAway: (how: string) => `is zelf ook ${how}`,
  /** Of a meldkamer: who has functions there now. */
  leaners: (meldkamers: readonly string[]) =>
    meldkamers.length > 1
      ? `${meldkamers.length} leunen hierop: ${meldkamers.join(', ')}`
      : `hierop leunt: ${meldkamers.join()}`,
  /** What stands in the way of a meldkamer that carries, or would. */
  obstacle: {
    away: (functions: string) => `zelf weg: ${functions}`,
    unknown: (functions: string) => `plaats nu onbekend: ${functions}`,
    state: (subject: string, state: string) => `${subject}: ${state}`,
    refused: (functions: string) => `draagt volgens eigen antwoord niet: ${functions}`,
    silent: 'geen koppeling wordt gehoord',
    below: (posts: string) => `onder het minimum: ${posts}`,
    carries: (meldkamers: string) => `voert al werk uit van: ${meldkamers}`,
  },
  /** Does it stand on its own, or why not. */
  independence: {
    independent: 'op zichzelf',
    away: 'deels weg',
    'all-away': 'geheel weg',
    'last-away': 'laatst bekend weg, plaats nu onbekend',
    gone: 'uitgevallen',
    silent: 'stil',
    'not-connected': 'geen koppeling in gebruik',
  },
  standsAs: (meldkamer: string, how: string) => `${meldkamer}: ${how}`,
  chain: {
    title: (all: string, broken: string) =>
      `Op wie geleund wordt: ${all}${broken === '0' ? '' : `, waarvan ${broken} met iets in de weg`}`,
    none: 'Geen van de tien voert nu werk van een andere meldkamer uit, voor zover bekend.',
    column: { meldkamer: 'Op wie', leaners: 'Wie daarop leunt', obstacles: 'Wat in de weg staat' },
    broken: 'kan dit niet zonder meer dragen',
    several: (count: number) => `${count} meldkamers leunen tegelijk hierop`,
    independent: (count: number, all: number) => `Op zichzelf: ${count} van de ${all} meldkamers.`,
    asked: (count: number) => `Het beleid vraagt er ten minste ${count}.`,
  },
  ready: 'niets bekend dat in de weg staat, voor zover opgegeven',
  matrix: 'Wie kan wie overnemen',
  matrixHint: 'Rij: de meldkamer waarvan het werk is. Kolom: de meldkamer die het overneemt.',
  corner: 'werk van ↓ door →',
  known: (known: string, all: string) =>
    `Van ${known} van de ${all} combinaties is iets vastgelegd. Wat niet is vastgelegd staat als ‘onbekend’ en telt nooit als ‘kan’.`,
  legend: 'Betekenis',
  lastTested: 'getest',
  neverTested: 'nooit getest, voor zover bekend',
  allDisciplines: 'alle disciplines',
  relation: (from: string, to: string) => `${from} door ${to}`,
  list: 'Vastgelegde relaties',
  listColumn: {
    relation: 'Werk van, door',
    discipline: 'Discipline',
    extent: 'In hoeverre',
    tested: 'Laatst getest',
    source: 'Bron',
  },
  policy: (version: string, owner: string, source: string) => `Beleid versie ${version}, van ${owner}. ${source}.`,
  asOf: (position: string, moment: string) => `Stand op positie ${position}, ${moment}`,
};

export type TakeoverWords = typeof takeover;
