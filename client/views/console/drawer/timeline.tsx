// What was recorded about this subject, newest first, in sentences. It shows facts and who recorded them, and judges nothing.

import { countText } from '#shared/words/count-text.ts';
import { ASK_EVERY, useThrottled } from '../../../desk/throttled.ts';
import { momentText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';
import { EmptyState } from '../../../parts/states/empty-state.tsx';
import { KeptStates } from '../../../parts/states/kept-states.tsx';
import type { HistoryLine } from '../../../query/history.ts';
import { queries } from '../../../query/queries.ts';
import { useAnswer } from '../../../query/use-answer.ts';
import styles from './drawer.module.css';
import { DrawerSection } from './drawer-section.tsx';

export type TimelineProps = {
  readonly subjects: readonly string[];
  /** Another value each time something was recorded about them. */
  readonly change: string;
};

export function Timeline({ subjects, change }: TimelineProps) {
  const { words } = useI18n();
  const own = words.console.drawer;
  const kept = useAnswer(queries.history(subjects, useThrottled(change, ASK_EVERY, subjects.join(' '))));
  return (
    <DrawerSection title={own.timeline}>
      <KeptStates kept={kept} words={{}}>
        {(lines) => (
          <>
            <div role="log" aria-label={own.timeline}>
              {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role when list-style is none */}
              <ol role="list" className={styles['timeline']}>
                {lines.map((line) => (
                  <Line key={line.position} line={line} />
                ))}
              </ol>
            </div>
            {lines.length === 0 ? <EmptyState>{own.noTimeline}</EmptyState> : null}
          </>
        )}
      </KeptStates>
    </DrawerSection>
  );
}

function Line({ line }: { readonly line: HistoryLine }) {
  const { words, naming, sayFact } = useI18n();
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
