// A deadline: the moment, and in words how much time is left or how long it is over. Never by colour alone.

import { elapsed, type Instant, MINUTE } from '#shared/base/time.ts';
import { durationText } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { localMinutes } from '../../i18n/local-minutes.ts';
import { useNow } from '../../parts/marks/server-now.ts';
import styles from './notices.module.css';

export function Deadline({ at }: { readonly at: Instant }) {
  const { words, language } = useI18n();
  const now = useNow();
  const left = now === null ? null : elapsed(now, at);
  return (
    <>
      <time dateTime={at}>{localMinutes(at)}</time>{' '}
      {left === null ? null : (
        <span className={left < 0 ? styles['over'] : styles['left']}>
          {left < 0
            ? words.notices.dueOver(durationText(inMinutes(-left), language))
            : words.notices.dueIn(durationText(inMinutes(left), language))}
        </span>
      )}
    </>
  );
}

/** A deadline that changes every second cannot be read. */
function inMinutes(milliseconds: number): number {
  return milliseconds < MINUTE ? milliseconds : Math.floor(milliseconds / MINUTE) * MINUTE;
}
