// The register as a file for a spreadsheet: the same lines as on the screen, each moment in Dutch time and in UTC. Never a formula.

import { BYTE_ORDER_MARK, csvRow } from '#shared/base/csv-cell.ts';
import { regionOf } from '#shared/reference/meldkamers.ts';
import type { EstablishedWords, LineSegment, RegisterLine } from '#shared/register/register-lines.ts';
import { dutchTime } from '../http/dutch-time.ts';

type Cell = string | number | null;

/** In the order of the file. Headings are Dutch, values are the words of the interface, so that both can be looked up. */
const COLUMNS: readonly (readonly [heading: string, cell: (line: RegisterLine) => Cell])[] = [
  ['regel', (line) => line.id],
  ['meldkamer', (line) => line.meldkamer],
  ['discipline', (line) => line.discipline],
  ['veiligheidsregio', (line) => regionText(line)],
  ['taak', (line) => line.task],
  ['soort', (line) => line.scope],
  ['klasse', (line) => line.class],
  ['periode', (line) => line.period],
  ['verloop', (line) => line.segments.map(segmentText).join(' | ')],
  ['bij meldkamer', (line) => line.host],
  ['plaats', (line) => line.place],
  ['begin (Nederlandse tijd)', (line) => dutchTime(line.begin)],
  ['begin (UTC)', (line) => line.begin],
  ['einde (Nederlandse tijd)', (line) => (line.end === null ? null : dutchTime(line.end))],
  ['einde (UTC)', (line) => line.end],
  ['duur (seconden)', (line) => Math.round(line.durationMs / 1000)],
  ['loopt nog', (line) => (line.end === null ? 'ja' : 'nee')],
  ['vastgelegd (Nederlandse tijd)', (line) => dutchTime(line.recordedAt)],
  ['vastgelegd (UTC)', (line) => line.recordedAt],
  ['positie', (line) => line.beganAt],
  ['begin later bekend', (line) => (line.late ? 'ja' : 'nee')],
  ['afwijking', (line) => line.afwijking],
  ['alarmen', (line) => line.alarms.join(' ')],
  ['bevestigd door', (line) => line.acknowledged.map(acknowledgedText).join(' | ')],
  ['bron', (line) => line.source],
  ['opgaven die verschillen', (line) => line.sayings.map(sayingText).join(' | ')],
  ['vastgesteld door LMS', ({ established }) => establishedText(established)],
  ['vervangen vaststellingen', ({ established }) => established?.replaced.map(establishedText).join(' | ') ?? null],
];

/** The file in pieces, a row each. */
export function* registerCsv(lines: readonly RegisterLine[]): Generator<string, void> {
  yield BYTE_ORDER_MARK + csvRow(COLUMNS.map(([heading]) => heading));
  for (const line of lines) yield csvRow(COLUMNS.map(([, cell]) => cell(line)));
}

/** With its name: a number alone would lose its zero in a spreadsheet. */
function regionText({ region }: RegisterLine): string | null {
  return region === null ? null : `${region} ${regionOf(region)?.name ?? ''}`.trim();
}

function segmentText({ class: reached, host, place, places, begin }: LineSegment): string {
  const where = host ?? place ?? places?.join(' / ');
  return where === undefined ? `${reached} ${begin}` : `${reached} ${where} ${begin}`;
}

function sayingText({ source, host, place, begin, end, manner }: RegisterLine['sayings'][number]): string {
  return [source, host ?? place ?? 'unknown', begin, end ?? '', manner].filter((part) => part !== '').join(' ');
}

function establishedText(established: EstablishedWords | null): string | null {
  if (established === null) return null;
  const { source, begin, end, organisation, recordedAt, reason, replacedBy } = established;
  const replaced = replacedBy === null ? '' : `(vervangen door ${replacedBy.id} ${replacedBy.recordedAt})`;
  return [source, begin, end, organisation, recordedAt, reason ?? '', replaced].filter((part) => part !== '').join(' ');
}

function acknowledgedText({ alarm, at, role, organisation }: RegisterLine['acknowledged'][number]): string {
  return `alarm ${alarm}: ${[role, organisation].filter((part) => part !== '').join(' ')} ${at}`;
}
