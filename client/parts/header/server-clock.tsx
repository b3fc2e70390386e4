// Date, time and zone by the server's clock. It is quiet for screen readers and is no proof of life: that is the pulse.

import type { Instant } from '#shared/base/time.ts';
import { clockTime, dateText, zoneLabel } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import styles from './server-clock.module.css';

export function ServerClock({ clock }: { readonly clock: Instant | null }) {
  const { words, language } = useI18n();
  return (
    <span className={styles['clock']} role="timer" aria-live="off" aria-label={words.app.clock}>
      {clock === null ? (
        '–'
      ) : (
        <time dateTime={clock}>
          <span className={styles['date']}>{dateText(clock, language)}</span>{' '}
          <span className={styles['time']}>{clockTime(clock)}</span>{' '}
          <span className={styles['zone']}>{zoneLabel(clock)}</span>
        </time>
      )}
    </span>
  );
}
