// Beside the matrix: what changed since this seat last looked. It opens by itself when nobody looked for a while, takes no focus from
// anybody, and moves on only when it is dismissed.

import { useEffect, useRef, useState } from 'react';
import { type Instant, MINUTE } from '#shared/base/time.ts';
import type { ChangesSince } from '#shared/replay/changes.ts';
import { ChangesList } from '../../../desk/changes/changes-list.tsx';
import type { Spot } from '../../../desk/changes/looked.ts';
import type { LookedSeat } from '../../../desk/changes/use-looked.ts';
import { durationText, momentText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { usePicture } from '../../../live/hooks.ts';
import { Button } from '../../../parts/controls/button.tsx';
import { Panel } from '../../../parts/frame/panel.tsx';
import { Link } from '../../../parts/header/navigation.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';
import { KeptStates } from '../../../parts/states/kept-states.tsx';
import { queries } from '../../../query/queries.ts';
import { useAnswer } from '../../../query/use-answer.ts';
import styles from './since-panel.module.css';

export type SincePanelProps = {
  readonly looked: NonNullable<LookedSeat['looked']>;
  readonly onSeen: (seen: Spot) => void;
};

export function SincePanel({ looked, onSeen }: SincePanelProps) {
  const { words, language } = useI18n();
  const own = words.changes;
  const { epoch, at: position } = usePicture();
  const { since, awayFor } = looked;
  // Asked once and then read: a list that changes under the eye is no list to work through.
  const [upTo, setUpTo] = useState(position);
  const kept = useAnswer(queries.changes(since.position, upTo));
  const now = useNow();
  const heading = useRef<HTMLSpanElement>(null);
  const answer = kept.value;
  const isTooMuch = kept.problem?.code === 'too-far-back';

  // Whoever is at work elsewhere on the screen stays there.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);

  const dismiss = (): void => {
    if (answer !== null) onSeen({ epoch, position: answer.position, at: answer.asOf });
    else if (isTooMuch && now !== null) onSeen({ epoch, position, at: now });
  };
  useEscape(dismiss);

  return (
    <Panel
      title={
        <span ref={heading} tabIndex={-1}>
          {own.title}
        </span>
      }
      className={styles['panel'] ?? ''}
      tools={
        <Button onPress={dismiss} isDisabled={answer === null && !isTooMuch} aria-keyshortcuts="Escape">
          {own.seen} <kbd>{own.key}</kbd>
        </Button>
      }
    >
      <div data-since="">
        {awayFor === null ? null : <p>{own.away(durationText(awayFor - (awayFor % MINUTE), language))}</p>}
        {isTooMuch ? (
          <p>
            {own.tooFarBack} <Link href={`/replay?at=${since.at}`}>{own.toPast}</Link>
          </p>
        ) : (
          <KeptStates kept={kept} words={{ loading: own.loading }}>
            {(changes) => (
              <>
                <Span
                  changes={changes}
                  from={since.at}
                  onRefresh={position > changes.position ? () => setUpTo(position) : null}
                />
                <ChangesList changes={changes} now={changes.asOf} />
              </>
            )}
          </KeptStates>
        )}
      </div>
    </Panel>
  );
}

type SpanProps = {
  readonly changes: ChangesSince;
  readonly from: Instant;
  /** Null: nothing was recorded since. */
  readonly onRefresh: (() => void) | null;
};

function Span({ changes: { asOf, since }, from, onRefresh }: SpanProps) {
  const own = useI18n().words.changes;
  return (
    <p className={styles['span']}>
      {own.span(since.recordedAt === null ? own.fromBegin : momentText(from, asOf), momentText(asOf, asOf))}
      {onRefresh === null ? null : (
        <Button look="quiet" onPress={onRefresh}>
          {own.refresh}
        </Button>
      )}
    </p>
  );
}

/** Wherever the focus is, as long as nothing that lies over the screen has it and nothing is typed. */
function useEscape(act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const { target } = event;
      if (target instanceof Element && target.closest('[role=dialog], [role=menu], input, textarea, select') !== null)
        return;
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
