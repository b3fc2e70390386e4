// The window of time as a bar: a handle to drag, a tick for every event, a shape for every alarm that came on, and hatching where nothing
// was received. Nothing is drawn across a gap, and all that the bar shows is said in words below it.

import { Hand } from 'lucide-react';
import { useId, useLayoutEffect, useRef } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { DAY, elapsed, type Instant, instantOf, millisecondsOf, SECOND } from '#shared/base/time.ts';
import type { ReplayGap, ReplayMark, ReplayMarks } from '#shared/replay/replay-marks.ts';
import { clockMinutes, isoDate, localMoment } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import { percent } from '../../../parts/charts/percent.ts';
import { PriorityMark } from '../../../parts/marks/priority-mark.tsx';
import { signsOf, ticksOf } from './drawn-marks.ts';
import styles from './time-bar.module.css';
import { gapWithin, share, type TimeWindow, ticks } from './time-window.ts';

export type TimeBarProps = {
  readonly at: Instant;
  readonly window: TimeWindow;
  readonly newest: Instant;
  readonly marks: ReplayMarks | null;
  readonly onDrag: (at: Instant | null) => void;
  readonly onMove: (at: Instant) => void;
};

export function TimeBar({ at, window, newest, marks, onDrag, onMove }: TimeBarProps) {
  const { replay } = useWords();
  const keys = useId();
  const shown = marksIn(marks, window);
  return (
    <div className={styles['bar']}>
      <Slider
        aria-label={replay.bar.slider}
        aria-describedby={keys}
        className={styles['slider'] ?? ''}
        minValue={millisecondsOf(window.from)}
        maxValue={millisecondsOf(window.to)}
        step={SECOND}
        value={millisecondsOf(at)}
        onChange={(value) => onDrag(instantOf(value as number))}
        onChangeEnd={(value) => onMove(instantOf(value as number))}
      >
        <SliderTrack className={styles['track'] ?? ''}>
          <Drawing gaps={shown.gaps} events={shown.events} window={window} newest={newest} />
          <Thumb at={at} label={replay.bar.slider} />
        </SliderTrack>
      </Slider>
      <ol className={styles['scale']} aria-hidden="true">
        {ticks(window).map((moment) => (
          <li key={moment} style={{ insetInlineStart: percent(share(moment, window)) }}>
            {elapsed(window.from, window.to) > DAY ? isoDate(moment).slice(5) : clockMinutes(moment)}
          </li>
        ))}
      </ol>
      <p id={keys} className={styles['keys']}>
        {replay.bar.keys}
      </p>
    </div>
  );
}

/**
 * React Aria says the value of a slider as a number; here it is a moment, put in its place after every change. It names it by the slider
 * around it alone, which who looks for text does not find in a window without any.
 */
function Thumb({ at, label }: { readonly at: Instant; readonly label: string }) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.setAttribute('aria-valuetext', localMoment(at));
    input.current?.setAttribute('aria-label', label);
  });
  return <SliderThumb inputRef={input} className={styles['thumb'] ?? ''} />;
}

type DrawingProps = Pick<ReplayMarks, 'gaps' | 'events'> & {
  readonly window: TimeWindow;
  readonly newest: Instant;
};

function Drawing({ gaps, events, window, newest }: DrawingProps) {
  return (
    <span className={styles['drawing']} aria-hidden="true">
      {gaps.map((gap) => (
        <span
          key={`${gap.source} ${gap.from}`}
          className={styles['gap']}
          data-of={gap.source === null ? 'ourselves' : 'feed'}
          style={stretch(gapWithin(gap, window), window)}
        />
      ))}
      {newest < window.to ? (
        <span className={styles['ahead']} style={stretch({ from: newest, to: window.to }, window)} />
      ) : null}
      {ticksOf(events, window).map(({ at }) => (
        <span key={at} className={styles['tick']} style={{ insetInlineStart: percent(at) }} />
      ))}
      {signsOf(events, window).map(({ at, look }) => (
        <span key={at} className={styles['sign']} style={{ insetInlineStart: percent(at) }}>
          {look === 'acknowledged' ? <Hand size={16} /> : <PriorityMark priority={look} size="16px" />}
        </span>
      ))}
    </span>
  );
}

function marksIn(marks: ReplayMarks | null, window: TimeWindow): Pick<ReplayMarks, 'gaps' | 'events'> {
  if (marks === null) return { gaps: [], events: [] };
  const inside = ({ at }: ReplayMark): boolean => window.from <= at && at <= window.to;
  const touching = ({ from, to }: ReplayGap): boolean => from < window.to && (to === null || to > window.from);
  return { gaps: marks.gaps.filter(touching), events: marks.events.filter(inside) };
}

function stretch({ from, to }: TimeWindow, window: TimeWindow) {
  const begin = share(from, window);
  return { insetInlineStart: percent(begin), inlineSize: percent(share(to, window) - begin) };
}
