// Why the server's answer is not there, in the language of the screen, and when it is tried again. Every failure begins a new countdown.

import { useWords } from '../../i18n/i18n.tsx';
import { problemSentence, type Refused } from '../../i18n/problem-text.ts';
import { ErrorState } from './error-state.tsx';

/** What is not there, as far as a person has to hear of it. */
export type Missing = {
  readonly problem: Refused | null;
  readonly failures: number;
  readonly retryIn: number | null;
  readonly again: () => void;
};

export type ProblemStateProps = {
  readonly kept: Missing;
  readonly title?: string | undefined;
  /** What to say instead of the reason. */
  readonly detail?: string | undefined;
};

/** Nothing when nothing is wrong. */
export function ProblemState({ kept, title, detail }: ProblemStateProps) {
  const { problems } = useWords();
  const { problem, failures, retryIn, again } = kept;
  if (problem === null) return null;
  return (
    <ErrorState
      key={failures}
      title={title}
      detail={detail ?? problemSentence(problems, problem)}
      retryIn={retryIn}
      onRetry={again}
    />
  );
}
