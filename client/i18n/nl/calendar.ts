// Dutch words of the calendar: planned and running deviations, and what to look at before it happens.
// English in ../en/calendar.ts is complete by type.

import type { CalendarWarning } from '#shared/dossier/api-dossier.ts';

const warning: Readonly<Record<CalendarWarning['kind'], string>> = {
  overlap: 'Overlap: twee afwijkingen over dezelfde functie',
  'shared-fallback': 'Gedeelde uitwijk: twee meldkamers leunen op dezelfde plek',
  'leans-on-absent': 'Leunt op een meldkamer die zelf deels weg is',
  'too-few': 'Te weinig meldkamers staan dan nog op zichzelf',
};

export const calendar = {
  title: 'Agenda van afwijkingen',
  intro:
    'Wat gepland is en wat loopt, per meldkamer. De breedte volgt de echte tijd: een dag waarop de klok verspringt is korter of langer.',
  loading: 'Agenda laden…',
  forbidden: 'Uw rol heeft geen toegang tot de agenda.',
  months: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  month: (name: string, year: string) => `${name} ${year}`,
  period: (from: string, to: string) => `${from} tot en met ${to}`,
  navigation: 'Maand kiezen',
  previous: (month: string) => `Vorige maand: ${month}`,
  next: (month: string) => `Volgende maand: ${month}`,
  thisMonth: 'Deze maand',
  zone: 'Nederlandse tijd',
  longDay: (date: string, hours: number) => `${date} duurt ${hours} uur: de klok verspringt.`,
  dayHours: (hours: number) => `${hours} u`,
  warnings: (count: string) => (count === '1' ? '1 waarschuwing' : `${count} waarschuwingen`),
  noWarnings:
    'Geen overlap, gedeelde uitwijk, leunen op een afwezige meldkamer of te weinig meldkamers op zichzelf in deze periode.',
  warning,
  warningPlace: (place: string) => `plek: ${place}`,
  warningIn: (age: string) => `over ${age}`,
  warningNow: 'nu',
  warningOver: 'voorbij',
  untilUnknown: 'einde onbekend',
  runs: 'loopt nog',
  span: (from: string, until: string) => `${from} – ${until}`,
  timeline: 'Tijdlijn per meldkamer',
  legend: {
    planned: 'gepland',
    awaited: 'aangekondigde tijd begonnen, begin niet gezien',
    running: 'loopt, tot nu',
    over: 'voorbij',
    short: 'zo kort dat alleen een streepje past',
    now: 'nu',
    open: 'begon eerder, of gaat door of einde onbekend',
    passed: 'het einde dat verstreek',
  },
  nothing: 'niets gepland',
  state: { planned: 'gepland', awaited: 'begin niet gezien', running: 'loopt', over: 'voorbij' },
  pastEnd: 'einde verstreken',
  bar: (number: string, kind: string, functions: string, from: string, until: string, state: string) =>
    `${number} ${kind}, ${state}: ${functions}, van ${from} tot ${until}`,
  table: 'Dezelfde afwijkingen als tabel',
  empty: 'In deze periode is niets gepland en loopt niets.',
  column: {
    number: 'Nummer',
    meldkamer: 'Meldkamer',
    kind: 'Soort',
    functions: 'Functies',
    to: 'Waarheen',
    start: 'Begin',
    end: 'Einde',
    stage: 'Stand',
    reason: 'Reden',
  },
  unknown: 'onbekend',
  asOf: (position: string, moment: string) => `Stand op positie ${position}, ${moment}`,
};

export type CalendarWords = typeof calendar;
