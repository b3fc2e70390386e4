// A deadline: the moment, and in words how much time is left or how long it is over. Never by colour alone.

import { elapsed, type Instant, MINUTE } from '#shared/base/time.ts';
import { useNow } from '../../parts/server-now.ts';
import { durationText } from '../../words/format.ts';
import { localMinutes } from '../../words/local-minutes.ts';
import { useSpeech } from '../../words/words.tsx';
import styles from './notices.module.css';

export function Deadline({ at }: { readonly at: Instant }) {
  const { words, language } = useSpeech();
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
