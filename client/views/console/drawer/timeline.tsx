// What was recorded about this subject, newest first, in sentences. It shows facts and who recorded them, and judges nothing.

import { EmptyState } from '../../../parts/empty-state.tsx';
import { ProblemState } from '../../../parts/problem-state.tsx';
import { useNow } from '../../../parts/server-now.ts';
import { countText, momentText } from '../../../words/format.ts';
import { useSpeech } from '../../../words/words.tsx';
import styles from './drawer.module.css';
import { DrawerSection } from './drawer-section.tsx';
import { useFetched } from './fetched.ts';
import { askHistory, type HistoryLine } from './history.ts';

export type TimelineProps = {
  readonly subjects: readonly string[];
  /** Another value each time something was recorded about them. */
  readonly change: unknown;
};

export function Timeline({ subjects, change }: TimelineProps) {
  const { words } = useSpeech();
  const own = words.console.drawer;
  const { value, problem, failures, again } = useFetched(subjects.join(' '), change, (signal) =>
    askHistory(subjects, signal),
  );
  return (
    <DrawerSection title={own.timeline}>
      {problem === null ? null : <ProblemState problem={problem} failures={failures} onRetry={again} />}
      <div role="log" aria-label={own.timeline}>
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role when list-style is none */}
        <ol role="list" className={styles['timeline']}>
          {value?.map((line) => (
            <Line key={line.position} line={line} />
          ))}
        </ol>
      </div>
      {value === null && problem === null ? <EmptyState>{words.app.loading}</EmptyState> : null}
      {value?.length === 0 ? <EmptyState>{own.noTimeline}</EmptyState> : null}
    </DrawerSection>
  );
}

function Line({ line }: { readonly line: HistoryLine }) {
  const { words, naming, sayFact } = useSpeech();
  const now = useNow();
  return (
    <li>
      <time dateTime={line.recordedAt}>{momentText(line.recordedAt, now)}</time>
      <div>
        {line.facts.map((fact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the facts of an entry never change or move
          <p key={index}>{sayFact(fact, now)}</p>
        ))}
        <p className={styles['small']}>
          {words.console.drawer.by(naming.actor(line.by))} · {words.console.drawer.place(countText(line.position))}
        </p>
      </div>
    </li>
  );
}
