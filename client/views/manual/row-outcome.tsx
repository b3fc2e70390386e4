// What became of one row, beside it.

import { countText } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import type { RowOutcome } from './entry-outcome.ts';
import styles from './manual.module.css';

export function RowOutcomeText({ outcome }: { readonly outcome: RowOutcome | null }) {
  const { result } = useWords().manual;
  if (outcome === null) return null;
  const position = countText(outcome.position ?? 0);
  const text = {
    accepted: result.accepted(position),
    unchanged: result.unchanged,
    duplicate: result.duplicate(position),
    rejected: result.rejected,
  };
  return (
    <p className={styles['outcome']} data-status={outcome.status}>
      {text[outcome.status]}
    </p>
  );
}
