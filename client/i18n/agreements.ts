// What was agreed about each alarm, in the words of the chosen language: what it means, its times, what it rests on. Also as a spreadsheet.

import { CONDITIONS, type ConditionId, type Priority } from '#shared/alarm/alarm.ts';
import {
  type CaseName,
  type Control,
  isReviewDue,
  priorityFor,
  RATIONALE_SOURCES,
  RATIONALES,
  type Rationale,
  type Severity,
  type Weight,
} from '#shared/alarm/rationale.ts';
import { BYTE_ORDER_MARK, csvRow } from '#shared/base/csv-cell.ts';
import type { Instant } from '#shared/base/time.ts';
import { durationText } from './format.ts';
import type { I18n } from './i18n.tsx';
import type { ConditionWords } from './nl/alarms.ts';

export type AgreementCase = {
  readonly name: CaseName;
  readonly severity: Severity;
  readonly priority: Priority;
  readonly available: string;
  readonly needed: string;
};

export type AgreementRow = {
  readonly condition: ConditionId;
  readonly says: Pick<ConditionWords, 'short' | 'cause' | 'consequence' | 'steps'>;
  readonly cases: readonly AgreementCase[];
  readonly control: Control;
  readonly owner: string;
  readonly source: string;
  readonly reviewed: string;
};

type Said = Pick<I18n, 'words' | 'naming' | 'language'>;

/** In the order of their numbers. `now` null: nobody knows whether a review is due. */
export function agreementRows(said: Said, now: Instant | null): readonly AgreementRow[] {
  return CONDITIONS.map((condition) => agreementOf(said, condition, now));
}

export function agreementOf(
  { words, naming, language }: Said,
  condition: ConditionId,
  now: Instant | null,
): AgreementRow {
  const record: Rationale = RATIONALES[condition];
  return {
    condition,
    says: words.alarms.condition[condition],
    cases: (Object.entries(record.cases) as [CaseName, Weight][]).map(([name, weight]) => ({
      name,
      severity: weight.severity,
      priority: priorityFor(weight),
      available: durationText(weight.available, language),
      needed: durationText(weight.needed, language),
    })),
    control: record.control,
    owner: naming.party(record.owner),
    source: RATIONALE_SOURCES[record.source],
    reviewed:
      now !== null && isReviewDue(record, now)
        ? words.alarms.rationale.reviewDue(record.reviewedOn)
        : record.reviewedOn,
  };
}

/** One line per case, so that a spreadsheet can count and sort them. */
export function agreementsCsv({ words }: Pick<I18n, 'words'>, rows: readonly AgreementRow[]): string {
  const { rationale: own, cause, consequence, steps, priority } = words.alarms;
  const head = [
    own.condition,
    own.name,
    own.case,
    own.severity,
    own.priority,
    own.priorityName,
    own.available,
    own.needed,
    cause,
    consequence,
    steps,
    own.begin,
    own.owner,
    own.source,
    own.reviewed,
  ];
  const lines = rows.flatMap((row) =>
    row.cases.map((one) => [
      row.condition,
      row.says.short,
      own.cases[one.name],
      own.severityName[one.severity],
      one.priority,
      priority[one.priority],
      one.available,
      one.needed,
      row.says.cause,
      row.says.consequence,
      row.says.steps.join(' '),
      own.control[row.control],
      row.owner,
      row.source,
      row.reviewed,
    ]),
  );
  return BYTE_ORDER_MARK + [head, ...lines].map(csvRow).join('');
}
