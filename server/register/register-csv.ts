// The register as a file for a spreadsheet: the same lines as on the screen, each code in Dutch words and beside it, each moment in Dutch
// time and in UTC. Never a formula.

import type { Instant } from '#shared/base/time.ts';
import { regionOf } from '#shared/reference/meldkamers.ts';
import type { EstablishedWords, LineSegment, RegisterLine } from '#shared/register/register-lines.ts';
import type { Saying as PlaceSaying } from '#shared/register/sayings.ts';
import { domain } from '#shared/words/domain.ts';
import {
  type CsvColumn,
  csvColumns,
  csvFile,
  type InWords,
  inWordsOf,
  meldkamerInWords,
  sourceInWords,
} from '../http/csv-columns.ts';
import { dutchTime } from '../http/dutch-time.ts';

type Cells = [line: RegisterLine];
type Column = CsvColumn<Cells>;

const { coded, moments } = csvColumns<Cells>();

const classInWords = inWordsOf(domain.locationClass);

/** How a place was told. */
const MANNERS: Readonly<Record<PlaceSaying['manner'], string>> = {
  said: 'toen gezegd',
  late: 'later gezegd',
  since: 'volgens een later begin',
};

/** How the parts of a sentence are said: in Dutch words and by the Dutch clock, or as the interface has them. */
type Saying = {
  readonly class: InWords;
  readonly meldkamer: InWords;
  readonly source: InWords;
  readonly role: InWords;
  readonly manner: InWords;
  readonly moment: (at: Instant) => string;
  readonly unknown: string;
};

const asItIs: InWords = (code) => code;

const IN_CODES: Saying = {
  class: asItIs,
  meldkamer: asItIs,
  source: asItIs,
  role: asItIs,
  manner: asItIs,
  moment: (at) => at,
  unknown: 'unknown',
};

const IN_WORDS: Saying = {
  class: classInWords,
  meldkamer: meldkamerInWords,
  source: sourceInWords,
  role: inWordsOf(domain.role),
  manner: inWordsOf(MANNERS),
  moment: dutchTime,
  unknown: domain.unknownPlace,
};

/** In the order of the file. */
const COLUMNS: readonly Column[] = [
  ['regel', (line) => line.id],
  ...coded('meldkamer', (line) => line.meldkamer, meldkamerInWords),
  ...coded('discipline', (line) => line.discipline, inWordsOf(domain.discipline)),
  ['veiligheidsregio', (line) => regionText(line)],
  ...coded('taak', (line) => line.task, inWordsOf(domain.task)),
  ...coded('soort', (line) => line.scope, inWordsOf(domain.scope)),
  ...coded('klasse', (line) => line.class, classInWords),
  ['periode', (line) => line.period],
  ...told('verloop', (line) => line.segments, segmentText),
  ...coded('bij meldkamer', (line) => line.host, meldkamerInWords),
  ['plaats', (line) => line.place],
  ...moments('begin', (line) => line.begin),
  ...moments('einde', (line) => line.end),
  ['duur (seconden)', (line) => Math.round(line.durationMs / 1000)],
  ['loopt nog', (line) => (line.end === null ? 'ja' : 'nee')],
  ...moments('vastgelegd', (line) => line.recordedAt),
  ['positie', (line) => line.beganAt],
  ['begin later bekend', (line) => (line.late ? 'ja' : 'nee')],
  ['afwijking', (line) => line.afwijking],
  ['alarmen', (line) => line.alarms.join(' ')],
  ...told('bevestigd door', (line) => line.acknowledged, acknowledgedText),
  ...coded('bron', (line) => line.source, sourceInWords),
  ...told('opgaven die verschillen', (line) => line.sayings, sayingText),
  ...told('vastgesteld door LMS', ({ established }) => (established === null ? [] : [established]), establishedText),
  ...told('vervangen vaststellingen', ({ established }) => established?.replaced ?? [], establishedText),
];

/** Several things that are each said in a few words. */
function told<T>(
  heading: string,
  of: (line: RegisterLine) => readonly T[],
  text: (one: T, saying: Saying) => string,
): readonly Column[] {
  const all = (saying: Saying) => (line: RegisterLine) =>
    of(line)
      .map((one) => text(one, saying))
      .join(' | ') || null;
  return [
    [heading, all(IN_WORDS)],
    [`${heading} (code)`, all(IN_CODES)],
  ];
}

export function registerCsv(lines: readonly RegisterLine[]): Generator<string, void> {
  return csvFile(
    COLUMNS,
    lines.values().map((line): Cells => [line]),
  );
}

/** With its name: a number alone would lose its zero in a spreadsheet. */
function regionText({ region }: RegisterLine): string | null {
  return region === null ? null : `${region} ${regionOf(region)?.name ?? ''}`.trim();
}

function segmentText({ class: reached, host, place, places, begin }: LineSegment, saying: Saying): string {
  const where = host === undefined ? (place ?? places?.join(' / ')) : saying.meldkamer(host);
  const [what, when] = [saying.class(reached), saying.moment(begin)];
  return where === undefined ? `${what} ${when}` : `${what} ${where} ${when}`;
}

function sayingText(
  { source, host, place, begin, end, manner }: RegisterLine['sayings'][number],
  saying: Saying,
): string {
  const where = host === undefined ? (place ?? saying.unknown) : saying.meldkamer(host);
  const until = end === null ? '' : saying.moment(end);
  return [saying.source(source), where, saying.moment(begin), until, saying.manner(manner)]
    .filter((part) => part !== '')
    .join(' ');
}

function establishedText(
  { source, begin, end, organisation, recordedAt, reason, replacedBy }: EstablishedWords,
  saying: Saying,
): string {
  const { moment } = saying;
  const replaced = replacedBy === null ? '' : `(vervangen door ${replacedBy.id} ${moment(replacedBy.recordedAt)})`;
  return [saying.source(source), moment(begin), moment(end), organisation, moment(recordedAt), reason ?? '', replaced]
    .filter((part) => part !== '')
    .join(' ');
}

function acknowledgedText(
  { alarm, at, role, organisation }: RegisterLine['acknowledged'][number],
  saying: Saying,
): string {
  return `alarm ${alarm}: ${[saying.role(role), organisation].filter((part) => part !== '').join(' ')} ${saying.moment(at)}`;
}
