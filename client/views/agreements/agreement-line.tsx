// The row of one alarm: what was agreed about it, and when LMS last looked at that. What it is reviewed with opens below it.

import type { ReactNode } from 'react';
import { type AgreementRow, reviewDueText, reviewText } from '../../i18n/agreements.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../parts/controls/button.tsx';
import { PriorityMark } from '../../parts/marks/priority-mark.tsx';
import styles from './agreements.module.css';

export type AgreementLineProps = {
  readonly row: AgreementRow;
  readonly isOpen: boolean;
  /** Null: its reader may not. */
  readonly onReview: (() => void) | null;
  readonly children: ReactNode;
};

const COLUMNS = 7;

export function AgreementLine({ row, isOpen, onReview, children }: AgreementLineProps) {
  const i18n = useI18n();
  const { rationale: own, priority } = i18n.words.alarms;
  const { condition, says, cases, control, owner, source, review } = row;
  const due = reviewDueText(i18n, review);
  return (
    <>
      <tr data-condition={condition}>
        <th scope="row">
          <strong>{says.short}</strong>
          <span className={styles['small']}>{condition}</span>
        </th>
        <td>
          {cases.map((one) => (
            <div key={one.name} className={styles['case']}>
              <span>
                <PriorityMark priority={one.priority} /> {priority[one.priority]}
                {cases.length === 1 ? null : ` · ${own.cases[one.name]}`}
              </span>
              <span className={styles['small']}>{own.severityName[one.severity]}</span>
              <span className={styles['small']}>{own.times(one.available, one.needed)}</span>
            </div>
          ))}
        </td>
        <td>{says.cause}</td>
        <td>{says.consequence}</td>
        <td>
          <ol className={styles['steps']}>
            {says.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <span className={styles['small']}>
            {own.begin}: {own.control[control]}
          </span>
        </td>
        <td>
          {owner}
          <span className={styles['small']}>
            {own.source}: {source}
          </span>
        </td>
        <td data-reviewed={review.on} className={styles['review']}>
          {reviewText(review)}
          {due === null ? null : <strong className={styles['due']}>{due}</strong>}
          {onReview === null ? null : (
            <Button aria-expanded={isOpen} aria-label={own.review.title(says.short)} onPress={onReview}>
              {own.review.open}
            </Button>
          )}
        </td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={COLUMNS}>{children}</td>
        </tr>
      ) : null}
    </>
  );
}
