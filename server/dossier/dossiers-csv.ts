// The dossiers as a file for a spreadsheet: each code in Dutch words and beside it, each moment in Dutch time and in UTC, and what is unknown
// left empty and named among the open points. Never a formula, and never more than one row in memory.

import type { Instant } from '#shared/base/time.ts';
import { type Afwijking, endOf } from '#shared/deviation/afwijking.ts';
import { hostOf, receptionOf } from '#shared/deviation/receiving.ts';
import { type AnswerName, answersBetween, STATEMENT } from '#shared/deviation/statement.ts';
import type { AfwijkingStatus } from '#shared/deviation/status.ts';
import type { DossierLine } from '#shared/dossier/api-dossier.ts';
import type { ApiDecision } from '#shared/overview/api-shapes.ts';
import { domain } from '#shared/words/domain.ts';
import type { AnySaying } from '#shared/words/field-words.ts';
import { fields } from '#shared/words/fields.ts';
import { stageText } from '#shared/words/stage-text.ts';
import {
  type CsvColumn,
  csvColumns,
  csvFile,
  functionInWords,
  type InWords,
  inWordsOf,
  meldkamerInWords,
  partyInWords,
  sourceInWords,
} from '../http/csv-columns.ts';
import { dutchTime } from '../http/dutch-time.ts';

type Cells = [line: DossierLine, afwijking: Afwijking];
type Column = CsvColumn<Cells>;

const { coded, moments } = csvColumns<Cells>();

/** What its announced time does. */
const STATUS: Readonly<Record<AfwijkingStatus, string>> = {
  announced: 'moet nog beginnen',
  running: 'loopt',
  'past-end': 'verwacht einde voorbij',
  over: 'voorbij',
};

/** Besides what a meldkamer can answer: that none was asked, that it did not answer, that it takes a part. */
const RECEPTION: Readonly<Record<string, string>> = {
  ...domain.receptionOutcome,
  'none-asked': 'geen gevraagd',
  unanswered: 'nog geen antwoord',
  partly: 'neemt een deel over',
};

/** In the order of the file. */
const COLUMNS: readonly Column[] = [
  ['nummer', (line) => line.number],
  ['versie', (line) => line.version],
  ...coded('herkomst', (line) => line.origin, inWordsOf(domain.origin)),
  ['fase', (line) => stageText(line, domain)],
  ['fase (code)', (line) => line.stage],
  ['status', statusText],
  ['status (code)', (line) => line.status],
  ...coded('meldkamer', (line) => line.meldkamer, meldkamerInWords),
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
  ...codedPerDecision('besluit', ({ outcome }) => outcome, inWordsOf(domain.decisionOutcome)),
  ...decided('besloten', ({ decidedAt }) => decidedAt ?? null),
  ...decided('besluit vastgelegd', ({ recordedAt }) => recordedAt),
  ['mondeling, nog niet bevestigd', (line) => (line.spoken === undefined ? null : line.spoken ? 'ja' : 'nee')],
  ...coded('volgens opgave besloten door', (line) => line.claimed?.decider, partyInWords),
  ...coded('nu weg zonder besluit', (line) => line.uncovered, functionInWords),
  ...coded('deels besloten, niet gedekt', (line) => line.undecided, functionInWords),
  ...codedPerDecision('besluit door', ({ decider }) => decider, partyInWords),
  ['hoedanigheid', perDecision(({ capacity }) => capacity)],
  ['mandaat', perDecision(({ mandate }) => mandate)],
  ['document', perDecision(({ document }) => document)],
  ...coded('geraadpleegd', (line) => line.consulted, partyInWords, ' | '),
  ...coded('ontvangende meldkamer', (_, afwijking) => receptionCode(afwijking), inWordsOf(RECEPTION)),
  ...answers('fallback', 'reviewAt'),
  ...coded('open punten', (line) => line.openPoints, inWordsOf(domain.openPoint)),
  ['aantal open punten', (line) => line.openPoints.length],
  ['opgegaan in', (line) => line.mergedInto],
  ['herhaling van', (line) => line.recurrenceOf.join(' ')],
  ...coded('bron', (line) => line.source, sourceInWords),
  ['kenmerk', (line) => line.reference ?? null],
  ...moments('gemeld', (line) => line.reportedAt),
  ...moments('vastgelegd', (line) => line.announcedAt),
];

/** One that is over for having gone up in another one, or by being withdrawn, says that: its page and the list do too. */
function statusText(line: DossierLine): string {
  return line.mergedInto !== null || line.stage === 'withdrawn' ? stageText(line, domain) : STATUS[line.status];
}

/** A line is made when its row is asked for. */
export function dossiersCsv(
  chosen: readonly Afwijking[],
  lineOf: (afwijking: Afwijking) => DossierLine,
): Generator<string, void> {
  return csvFile(
    COLUMNS,
    chosen.values().map((one): Cells => [lineOf(one), one]),
  );
}

/** `deels`: a decision covers some of its functions and not the others. */
function decidedText({ decided, undecided, asksNoDecision }: DossierLine): string | null {
  if (asksNoDecision === true) return domain.asksNoDecision;
  if (decided === undefined) return null;
  if (decided) return 'ja';
  return undecided === undefined ? 'nee' : 'deels';
}

/** Of every decision that counts, in the order in which they were taken; what is unknown of one of them leaves its place empty. */
function perDecision(of: (decision: ApiDecision) => string | undefined): (line: DossierLine) => string | null {
  return ({ decisions = [] }) => (decisions.length === 0 ? null : decisions.map((one) => of(one) ?? '').join(' | '));
}

/** The same for a code. */
function codedPerDecision(
  heading: string,
  of: (decision: ApiDecision) => string | undefined,
  inWords: InWords,
): readonly Column[] {
  return coded(heading, ({ decisions = [] }) => decisions.map((one) => of(one) ?? ''), inWords, ' | ');
}

function decided(what: string, of: (decision: ApiDecision) => string | null): readonly Column[] {
  const local = (at: string | null): string | undefined => (at === null ? undefined : dutchTime(at as Instant));
  return [
    [`${what} (Nederlandse tijd)`, perDecision((one) => local(of(one)))],
    [`${what} (UTC)`, perDecision((one) => of(one) ?? undefined)],
  ];
}

/** A word of the closed list of an answer. */
function optionInWords(name: AnswerName): InWords {
  const saying: AnySaying = fields.statement[name];
  return inWordsOf(saying.options ?? {});
}

/** What it answered last (R138): whether it takes the functions, and whether that is a part of them. */
function receptionCode(afwijking: Afwijking): string {
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
        return coded(heading, (line) => line.functions, functionInWords);
      case 'place':
        return [
          ...coded('bij meldkamer', (line) => line.to?.meldkamer, meldkamerInWords),
          [heading, (line) => line.to?.place ?? null],
        ];
      case 'choice':
        return coded(heading, (_, afwijking) => value(afwijking) as string | null, optionInWords(name));
      case 'party':
        return coded(heading, (_, afwijking) => value(afwijking) as string | null, partyInWords);
      default:
        return [[heading, (_, afwijking) => value(afwijking) as string | number | null]];
    }
  });
}
