// The dossiers as a file for a spreadsheet: each moment in Dutch time with its zone and in UTC, and what is unknown left empty and
// named among the open points. Never a formula, and never more than one row in memory.

import { BYTE_ORDER_MARK, csvRow } from '#shared/base/csv-cell.ts';
import type { Instant } from '#shared/base/time.ts';
import { type Afwijking, endOf } from '#shared/deviation/afwijking.ts';
import { hostOf, receptionOf } from '#shared/deviation/receiving.ts';
import { type AnswerName, answersBetween, STATEMENT } from '#shared/deviation/statement.ts';
import type { DossierLine } from '#shared/dossier/api-dossier.ts';
import type { ApiDecision } from '#shared/overview/api-shapes.ts';
import { dutchTime } from '../http/dutch-time.ts';

type Cell = string | number | null;
type Column = readonly [heading: string, cell: (line: DossierLine, afwijking: Afwijking) => Cell];

/** In the order of the file. Headings are Dutch, values are the words of the interface, so that both can be looked up. */
const COLUMNS: readonly Column[] = [
  ['nummer', (line) => line.number],
  ['versie', (line) => line.version],
  ['herkomst', (line) => line.origin],
  ['fase', (line) => line.stage],
  ['status', (line) => line.status],
  ['meldkamer', (line) => line.meldkamer],
  ...answers('kind', 'endCondition'),
  ...moments('feitelijk begin', (line) => line.startedAt),
  ...moments('feitelijk einde', (line) => line.endedAt),
  ...moments('terugkeer bevestigd', (line) => line.returnedAt),
  ...moments('geëvalueerd', (_, { course }) => course.evaluatedAt),
  ...moments('gesloten', (line) => line.closedAt),
  ...moments('ingetrokken', (_, { course }) => course.withdrawnAt),
  ['gedekt (seconden)', (line) => Math.round(line.coveredMs / 1000)],
  ['gedekt, op tijd vastgelegd (seconden)', (line) => Math.round(line.coveredInTimeMs / 1000)],
  ['gedekt, later vastgelegd (seconden)', (line) => Math.round(line.coveredLaterMs / 1000)],
  ['gedekt, mondeling en niet bevestigd (seconden)', (line) => Math.round(line.spokenMs / 1000)],
  ['gedekt, door de partij zelf vastgelegd (seconden)', (line) => Math.round(line.byPartyMs / 1000)],
  ['ongedekt (seconden)', (line) => Math.round(line.uncoveredMs / 1000)],
  ['dubbel opgegeven (seconden)', (line) => Math.round(line.doubleClaimMs / 1000)],
  ['plaats onbekend (seconden)', (line) => Math.round(line.unknownMs / 1000)],
  ['waarvan vastgesteld achteraf (seconden)', (line) => Math.round(line.establishedMs / 1000)],
  ['planbaar elders (seconden)', ({ planbaar }) => Math.round(planbaar.elsewhereMs / 1000)],
  ['planbaar dubbel opgegeven (seconden)', ({ planbaar }) => Math.round(planbaar.doubleClaimMs / 1000)],
  ['planbaar, plaats onbekend (seconden)', ({ planbaar }) => Math.round(planbaar.unknownMs / 1000)],
  ...answers('owner'),
  ['met mandaat besloten', decidedText],
  ['besluit', perDecision(({ outcome }) => outcome)],
  ...decided('besloten', ({ decidedAt }) => decidedAt ?? null),
  ...decided('besluit vastgelegd', ({ recordedAt }) => recordedAt),
  ['mondeling, nog niet bevestigd', (line) => (line.spoken === undefined ? null : line.spoken ? 'ja' : 'nee')],
  ['volgens opgave besloten door', (line) => line.claimed?.decider ?? null],
  ['nu weg zonder besluit', (line) => line.uncovered?.join(' ') ?? null],
  ['deels besloten, niet gedekt', (line) => line.undecided?.join(' ') ?? null],
  ['besluit door', perDecision(({ decider }) => decider)],
  ['hoedanigheid', perDecision(({ capacity }) => capacity)],
  ['mandaat', perDecision(({ mandate }) => mandate)],
  ['document', perDecision(({ document }) => document)],
  ['geraadpleegd', (line) => line.consulted?.join(' | ') ?? null],
  ['ontvangende meldkamer', (_, afwijking) => receptionText(afwijking)],
  ...answers('fallback', 'reviewAt'),
  ['open punten', (line) => line.openPoints.join(' ')],
  ['aantal open punten', (line) => line.openPoints.length],
  ['opgegaan in', (line) => line.mergedInto],
  ['herhaling van', (line) => line.recurrenceOf.join(' ')],
  ['bron', (line) => line.source ?? null],
  ['kenmerk', (line) => line.reference ?? null],
  ...moments('gemeld', (line) => line.reportedAt),
  ...moments('vastgelegd', (line) => line.announcedAt),
];

/** The file in pieces, a row each; a line is made when its row is asked for. */
export function* dossiersCsv(
  chosen: readonly Afwijking[],
  lineOf: (afwijking: Afwijking) => DossierLine,
): Generator<string, void> {
  yield BYTE_ORDER_MARK + csvRow(COLUMNS.map(([heading]) => heading));
  for (const afwijking of chosen) {
    const line = lineOf(afwijking);
    yield csvRow(COLUMNS.map(([, cell]) => cell(line, afwijking)));
  }
}

/** `deels`: a decision covers some of its functions and not the others. */
function decidedText({ decided, undecided }: DossierLine): string | null {
  if (decided === undefined) return null;
  if (decided) return 'ja';
  return undecided === undefined ? 'nee' : 'deels';
}

/** Of every decision that counts, in the order in which they were taken; what is unknown of one of them leaves its place empty. */
function perDecision(of: (decision: ApiDecision) => string | undefined): (line: DossierLine) => string | null {
  return ({ decisions = [] }) => (decisions.length === 0 ? null : decisions.map((one) => of(one) ?? '').join(' | '));
}

function decided(what: string, of: (decision: ApiDecision) => string | null): readonly Column[] {
  const local = (at: string | null): string | undefined => (at === null ? undefined : dutchTime(at as Instant));
  return [
    [`${what} (Nederlandse tijd)`, perDecision((one) => local(of(one)))],
    [`${what} (UTC)`, perDecision((one) => of(one) ?? undefined)],
  ];
}

/** What it answered last (R138): whether it takes the functions, and whether that is a part of them. */
function receptionText(afwijking: Afwijking): string {
  if (hostOf(afwijking) === null) return 'none-asked';
  const reception = receptionOf(afwijking);
  if (reception === null) return 'unanswered';
  return reception.outcome !== 'refused' && reception.carries === 'partly' ? 'partly' : reception.outcome;
}

/** From one to another, under the headings of their table. */
function answers(first: AnswerName, last: AnswerName = first): readonly Column[] {
  return answersBetween(first, last).flatMap((name): readonly Column[] => {
    const { kind, heading } = STATEMENT[name];
    // The end that holds: an extension is in it.
    const value = (afwijking: Afwijking) => (name === 'expectedEnd' ? endOf(afwijking) : afwijking[name]);
    switch (kind) {
      case 'moment':
        return moments(heading, (_, afwijking) => value(afwijking) as Instant | null);
      case 'functions':
        return [[heading, (line) => line.functions.join(' ')]];
      case 'place':
        return [
          ['bij meldkamer', (line) => line.to?.meldkamer ?? null],
          [heading, (line) => line.to?.place ?? null],
        ];
      default:
        return [[heading, (_, afwijking) => value(afwijking) as string | number | null]];
    }
  });
}

function moments(what: string, of: (line: DossierLine, afwijking: Afwijking) => string | null): readonly Column[] {
  return [
    [
      `${what} (Nederlandse tijd)`,
      (line, afwijking) => {
        const at = of(line, afwijking);
        return at === null ? null : dutchTime(at as Instant);
      },
    ],
    [`${what} (UTC)`, of],
  ];
}
