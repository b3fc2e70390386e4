// Why there is no picture of that moment: nothing was recorded yet, it has yet to come, or it cannot be fetched now. Only the last of
// these is tried again.

import { type Instant, parseInstant } from '#shared/base/time.ts';
import type { Problem } from '../../live/http.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { localMoment } from '../../words/format.ts';
import { problemSentence } from '../../words/problem-text.ts';
import { useWords } from '../../words/words.tsx';
import styles from './past-trouble.module.css';

export type PastTroubleProps = {
  readonly problem: Problem;
  readonly failures: number;
  readonly newest: Instant | null;
  readonly onRetry: () => void;
  readonly onMove: (at: Instant) => void;
};

export function PastTrouble({ problem, failures, newest, onRetry, onMove }: PastTroubleProps) {
  const { replay, problems } = useWords();
  const { trouble } = replay;
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
  return (
    <ErrorState
      key={failures}
      title={trouble.failed}
      detail={problemSentence(problems, problem)}
      failures={failures}
      retryAfter={problem.retryAfter}
      onRetry={onRetry}
    />
  );
}
