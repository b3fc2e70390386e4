// LMS says of an agreement that it stays as it is, or what must change in it. What was typed stays until it is recorded.

import type { ConditionId } from '#shared/alarm/alarm.ts';
import { RECORD_DIGESTS } from '#shared/alarm/record-digests.ts';
import { REVIEW_OUTCOMES, type ReviewOutcome } from '#shared/alarm/review.ts';
import type { Draft, FormField } from '../../form/field.ts';
import { ShortForm } from '../../form/short-form.tsx';
import { useSend } from '../../form/use-send.ts';
import { refusedWrong } from '../../form/wrong.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useTyped } from '../../live/use-typed.ts';
import styles from './agreements.module.css';

export type ReviewFormProps = {
  readonly condition: ConditionId;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

const MUST_CHANGE: ReviewOutcome = 'must-change';

export function ReviewForm({ condition, onDone, onClose }: ReviewFormProps) {
  const { words } = useI18n();
  const own = words.alarms.rationale.review;
  const post = useSend();
  const typed = useTyped<Draft>(`review ${condition}`, () => ({}));
  const [draft] = typed;
  const fields: readonly FormField[] = [
    {
      kind: 'choice',
      name: 'outcome',
      label: own.outcomeOf,
      required: true,
      empty: own.choose,
      choices: REVIEW_OUTCOMES.map((id) => ({ id, name: own.outcome[id] })),
    },
    ...(draft['outcome'] === MUST_CHANGE
      ? [{ kind: 'text', name: 'reason', label: own.reason, size: 'line', required: true } as const]
      : []),
  ];
  return (
    <ShortForm
      id={`review-${condition}`}
      title={own.title(words.alarms.condition[condition].short)}
      level={3}
      note={<p className={styles['small']}>{own.note}</p>}
      fields={fields}
      typed={typed}
      submit={own.submit}
      className={styles['form']}
      send={async (body, sent) => {
        const digest = RECORD_DIGESTS[condition];
        const answer = await post(`/api/v1/conditions/${condition}/reviews`, { ...body, digest });
        if (!answer.ok) return refusedWrong(answer.problem, own.trouble, fields, sent, words);
        onDone();
        return null;
      }}
      onClose={onClose}
    />
  );
}
