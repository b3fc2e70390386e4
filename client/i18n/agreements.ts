// What was agreed about each alarm, in the words of the chosen language: what it means, its times, what it rests on. Also as a spreadsheet.

import { CONDITIONS, type ConditionId, type Priority } from '#shared/alarm/alarm.ts';
import {
  type CaseName,
  type Control,
  priorityFor,
  RATIONALE_SOURCES,
  RATIONALES,
  type Rationale,
  type Severity,
  type Weight,
} from '#shared/alarm/rationale.ts';
import { type LastReview, lastReview } from '#shared/alarm/review.ts';
import { BYTE_ORDER_MARK, csvRow } from '#shared/base/csv-cell.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { countText } from '#shared/words/count-text.ts';
import { durationText, isoDate } from './format.ts';
import type { I18n } from './i18n.tsx';
import type { ConditionWords } from './nl/alarms.ts';

export type AgreementCase = {
  readonly name: CaseName;
  readonly severity: Severity;
  readonly priority: Priority;
  readonly available: string;
  readonly needed: string;
};

/** Empty where there is none, or where its reader may not see it. */
export type ReviewSaid = {
  readonly on: string;
  /** Role and organisation. */
  readonly by: string;
  readonly outcome: string;
  readonly dueSince: string;
  readonly change: string;
  readonly policy: string;
};

export type AgreementRow = {
  readonly condition: ConditionId;
  readonly says: Pick<ConditionWords, 'short' | 'cause' | 'consequence' | 'steps'>;
  readonly cases: readonly AgreementCase[];
  readonly control: Control;
  readonly owner: string;
  readonly source: string;
  readonly review: ReviewSaid;
};

/** What holds now, and what was said of it. */
type Agreed = Pick<Picture, 'policy' | 'reviews'>;
type Said = Pick<I18n, 'words' | 'naming' | 'language'>;

/** In the order of their numbers. `now` null: nobody knows whether a review is due. */
export function agreementRows(said: Said, agreed: Agreed, now: Instant | null): readonly AgreementRow[] {
  return CONDITIONS.map((condition) => agreementOf(said, condition, agreed, now));
}

export function agreementOf(said: Said, condition: ConditionId, agreed: Agreed, now: Instant | null): AgreementRow {
  const { words, naming, language } = said;
  const record: Rationale = RATIONALES[condition];
  const says = words.alarms.condition[condition];
  return {
    condition,
    says: { ...says, cause: causeIn(says.cause, agreed, language) },
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
    review: reviewSaid(said, lastReview(condition, agreed.reviews?.[condition], now)),
  };
}

function causeIn(cause: string, { policy }: Agreed, language: Said['language']): string {
  const { eventFrom, eventWithin } = policy.dossier;
  return cause
    .replace('{eventFrom}', countText(eventFrom))
    .replace('{eventWithin}', durationText(eventWithin, language));
}

function reviewSaid({ words, naming }: Said, { at, recorded, dueSince }: LastReview): ReviewSaid {
  const own = words.alarms.rationale.review;
  const said = { on: isoDate(at), dueSince: dueSince === null ? '' : isoDate(dueSince) };
  if (recorded === null) return { ...said, by: own.asDelivered, outcome: '', change: '', policy: '' };
  const { by, outcome, reason, policy } = recorded;
  return { ...said, by: naming.actor(by), outcome: own.outcome[outcome], change: reason ?? '', policy };
}

/** In one sentence: when, by whom, and what came of it. */
export function reviewText({ on, by, outcome }: ReviewSaid): string {
  return `${on}, ${by}${outcome === '' ? '' : `: ${outcome}`}`;
}

/** Since when it is to be revised, and what must change; null: it is not. */
export function reviewDueText({ words }: Pick<I18n, 'words'>, { dueSince, change }: ReviewSaid): string | null {
  if (dueSince === '') return null;
  return `${words.alarms.rationale.review.dueSince(dueSince)}${change === '' ? '' : `: ${change}`}`;
}

/** One line per case, so that a spreadsheet can count and sort them. */
export function agreementsCsv(
  { words }: Pick<I18n, 'words'>,
  rows: readonly AgreementRow[],
  unreal: string | null,
): string {
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
    own.review.on,
    own.review.by,
    own.review.outcomeOf,
    own.review.due,
    own.review.change,
    own.review.policy,
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
      row.review.on,
      row.review.by,
      row.review.outcome,
      row.review.dueSince,
      row.review.change,
      row.review.policy,
    ]),
  );
  const marked =
    unreal === null ? [head, ...lines] : [['niet echt', ...head], ...lines.map((line) => [unreal, ...line])];
  return BYTE_ORDER_MARK + marked.map(csvRow).join('');
}
