// What the time bar shows, in words: how many events and alarms, and every gap with its begin and end.

import type { Instant } from '#shared/base/time.ts';
import type { ReplayGap, ReplayMarks } from '#shared/replay/replay-marks.ts';
import { momentText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import styles from './marks-summary.module.css';

/** More than this would push the picture off the screen. */
const GAPS_SHOWN = 6;

export function MarksSummary({ marks, at }: { readonly marks: ReplayMarks; readonly at: Instant }) {
  const { words, naming } = useI18n();
  const { bar } = words.replay;
  const alarms = marks.events.filter(({ alarm }) => alarm !== undefined).length;
  const counts = [
    marks.events.length === 0 ? bar.noEvents : bar.events(marks.events.length),
    ...(alarms === 0 ? [] : [bar.alarms(alarms)]),
    ...(marks.listedUntil < marks.to ? [bar.listedUntil(momentText(marks.listedUntil, at))] : []),
  ];
  const hidden = marks.gaps.length - GAPS_SHOWN;

  function gapText({ source, from, to }: ReplayGap): string {
    const who = source === null ? bar.ourselves : naming.source(source);
    const begin = momentText(from, at);
    return to === null ? bar.gapOpen(who, begin) : bar.gap(who, begin, momentText(to, at));
  }

  return (
    <div className={styles['summary']}>
      <p>
        {counts.join(' · ')}. <span className={styles['legend']}>{bar.legend}</span>
      </p>
      {marks.gaps.length === 0 ? null : (
        <>
          <p className={styles['gapsTitle']}>
            <span aria-hidden="true" className={styles['hatch']} /> {bar.gapsTitle}
          </p>
          <ul className={styles['gaps']}>
            {marks.gaps.slice(0, GAPS_SHOWN).map((gap) => (
              <li key={`${gap.source} ${gap.from}`}>{gapText(gap)}</li>
            ))}
            {hidden > 0 ? <li>{bar.moreGaps(hidden)}</li> : null}
          </ul>
        </>
      )}
    </div>
  );
}
