// Dutch words of the time line of a dossier. English in ../../en/dossier/course.ts is complete by type.

export const course = {
  title: 'Tijdlijn: hoe lang elke functie weg was, hoe dat was gedekt, en wie wanneer iets deed',
  intro: 'Wat voor of na de getekende tijd gebeurde, staat aan de rand met een pijl. Elk moment staat in de tabel.',
  none: 'Er is nog geen tijd om te tekenen: het is nog niet begonnen.',
  row: { decisions: 'Besluiten', ladder: 'Ladder', notices: 'Berichten', course: 'Verloop' },
  moment: 'Moment',
  what: 'Wat',
  duration: 'Duur',
  taken: (what: string) => `besluit genomen: ${what}`,
  recorded: (what: string) => `besluit vastgelegd: ${what}`,
  claimed: (what: string) => `opgegeven dat is besloten: ${what}`,
  decisionOf: (party: string, outcome: string) => `${party}, ${outcome}`,
  turn: (step: string, name: string) => `trede ${step} van de ladder: ${name}`,
  stopped: 'de ladder is gestopt',
  told: (party: string) => `geïnformeerd: ${party}`,
  received: (party: string) => `ontvangst bevestigd: ${party}`,
  opened: 'kreeg haar nummer',
  started: 'begin',
  'expected-end': 'verwacht einde',
  ended: 'einde',
  returned: 'terugkeer bevestigd',
  closed: 'gesloten',
  mark: {
    taken: 'besluit genomen',
    recorded: 'besluit vastgelegd',
    claimed: 'besluit alleen opgegeven',
    turn: 'trede van de ladder',
    told: 'geïnformeerd',
    received: 'ontvangst bevestigd',
  },
};

export type CourseWords = typeof course;
