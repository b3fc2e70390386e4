// What the file of a list is called: what it is a list of, what it was narrowed by, and of which day. In Dutch, as its contents are, and in
// letters that every system keeps.

import { dayOf } from '#shared/base/dutch-calendar.ts';
import { after, type Instant, parseInstant } from '#shared/base/time.ts';
import { type CountedIn, type DossierView, yearOfView } from '#shared/dossier/dossier-views.ts';
import { domain } from './domain.ts';

/** What is asked, as it stands in the question to the server. */
type Query = Iterable<readonly [name: string, value: string]>;

/** `afwijkingen-loopt-NHL-AMS-vanaf-2026-01-01-stand-2026-11-30`, without its extension. */
export function listFileName(of: string, query: Query, asOf: Instant): string {
  const said = [...query].flatMap(([name, value]) => (value === '' ? [] : (SAID[name]?.(value, asOf) ?? [])));
  const filter = said.map(spelled).filter((one) => one !== '');
  const short = filter.join('-').length > LONGEST ? [`${filter.length}-filters`] : filter;
  return [of, ...short, ...(short.length === 0 ? [] : ['stand']), dayOf(asOf)].join('-');
}

const LONGEST = 120;
const MOST_NAMED = 3;

type Say = (value: string, asOf: Instant) => string;
type Named = Readonly<Record<string, string>>;

/** By the name under which each thing is asked. Order and pages change nothing of what is in the file. */
const SAID: Readonly<Record<string, Say>> = {
  view: (view, asOf) => VIEWS[view as DossierView]?.(asOf) ?? '',
  from: (from) => dated('vanaf', from, 0),
  to: (to) => dated('tot en met', to, -1),
  meldkamer: some({}, 'meldkamers'),
  discipline: some(domain.discipline, 'disciplines'),
  task: some(domain.task, 'taken'),
  scope: some(domain.scope, 'soorten zorg'),
  class: some(domain.locationClass, 'klassen'),
  kind: some(domain.afwijkingKind, 'soorten'),
  reason: some({ ...domain.reasonCategory, unknown: 'reden onbekend' }, 'redenen'),
  counted: (counted) => COUNTED[counted as CountedIn] ?? '',
  stage: some(domain.stage, 'fasen'),
  origin: some(domain.origin, 'herkomsten'),
  status: some(
    { announced: 'moet nog beginnen', running: 'lopend', 'past-end': 'einde voorbij', over: 'voorbij' },
    'statussen',
  ),
  decided: either('besloten', 'zonder besluit'),
  open: (open) => OPEN[open] ?? '',
  reported: (reported) => (reported === 'false' ? 'nooit opgegeven' : ''),
  minDuration: (minutes) => (minutes === '0' ? '' : `langer dan ${minutes} min`),
  text: (text) => `zoek ${text}`,
  q: (text) => `zoek ${text}`,
};

/** What a figure counts. */
const COUNTED: Readonly<Record<CountedIn, string>> = {
  during: 'speelden',
  opened: 'geopend',
  closed: 'gesloten',
  undecided: 'zonder enig besluit',
  recurrence: 'herhalingen',
  disturbance: 'storing en onderhoud',
  'taken-before': 'vooraf besloten',
  'taken-hour': 'besloten binnen 1 uur',
  'taken-day': 'besloten binnen 24 uur',
  'taken-week': 'besloten binnen 7 dagen',
  'taken-longer': 'besloten na 7 dagen',
  'recorded-before': 'vooraf vastgelegd',
  'recorded-hour': 'vastgelegd binnen 1 uur',
  'recorded-day': 'vastgelegd binnen 24 uur',
  'recorded-week': 'vastgelegd binnen 7 dagen',
  'recorded-longer': 'vastgelegd na 7 dagen',
};

/** Of dossiers: with open points, or without. Of periods: whether it goes on. */
const OPEN: Named = { yes: 'met open punten', no: 'zonder open punten', true: 'loopt', false: 'beeindigd' };

const VIEWS: Readonly<Record<DossierView, (asOf: Instant) => string>> = {
  running: () => 'loopt',
  undecided: () => 'geen besluit',
  'past-term': () => 'over termijn',
  'this-year': (asOf) => yearIn('this-year', asOf),
  'last-year': (asOf) => yearIn('last-year', asOf),
};

/** The year itself: a file is read long after it was made. */
function yearIn(view: DossierView, asOf: Instant): string {
  const year = yearOfView(view, asOf);
  return year === null ? '' : `jaar ${dayOf(year.from).slice(0, 4)}`;
}

function either(yes: string, no: string): Say {
  return (value) => (value === 'yes' ? yes : value === 'no' ? no : '');
}

function some(names: Named, several: string): Say {
  return (value) => {
    const chosen = value.split(',');
    if (chosen.length > MOST_NAMED) return `${chosen.length} ${several}`;
    return chosen.map((one) => names[one] ?? one).join(' ');
  };
}

function dated(word: string, moment: string, shift: number): string {
  const at = parseInstant(moment);
  return at === null ? '' : `${word} ${dayOf(after(at, shift))}`;
}

/** Letters, digits and dashes alone. */
function spelled(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
