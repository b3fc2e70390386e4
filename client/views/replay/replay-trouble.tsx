// Why there is no picture of that moment: nothing was recorded yet, it has yet to come, or it cannot be fetched now. Only the last of
// these is tried again.

import { type Instant, parseInstant } from '#shared/base/time.ts';
import { localMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/i18n.tsx';
import type { Problem } from '../../live/http.ts';
import { Button } from '../../parts/controls/button.tsx';
import { type Missing, ProblemState } from '../../parts/states/problem-state.tsx';
import styles from './replay-trouble.module.css';

export type ReplayTroubleProps = {
  readonly kept: Missing;
  readonly problem: Problem;
  readonly newest: Instant | null;
  readonly onMove: (at: Instant) => void;
};

export function ReplayTrouble({ kept, problem, newest, onMove }: ReplayTroubleProps) {
  const { trouble } = useWords().replay;
  const firstAt = parseInstant(String(problem.document['firstAt'] ?? ''));
  if (problem.status === 404 && firstAt !== null) {
    return (
      <div className={styles['trouble']} role="status">
        <p>{trouble.before(localMoment(firstAt))}</p>
        <Button onPress={() => onMove(firstAt)}>{trouble.toFirst}</Button>
      </div>
    );
  }
  if (problem.status === 400 && newest !== null) {
    return (
      <div className={styles['trouble']} role="status">
        <p>{trouble.ahead}</p>
        <Button onPress={() => onMove(newest)}>{trouble.toNow}</Button>
      </div>
    );
  }
  return <ProblemState kept={kept} title={trouble.failed} />;
}
