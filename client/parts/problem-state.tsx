// Why the server's answer is not there, in the language of the screen, with a new try. Every failure begins a new countdown.

import { problemSentence, type Refused } from '../words/problem-text.ts';
import { useWords } from '../words/words.tsx';
import { ErrorState } from './error-state.tsx';

export type ProblemStateProps = {
  readonly problem: Refused;
  readonly failures: number;
  readonly onRetry: () => void;
};

export function ProblemState({ problem, failures, onRetry }: ProblemStateProps) {
  const { problems } = useWords();
  return (
    <ErrorState
      key={failures}
      failures={failures}
      detail={problemSentence(problems, problem)}
      retryAfter={problem.retryAfter}
      onRetry={onRetry}
    />
  );
}
