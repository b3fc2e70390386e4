// The server's pulse, seen: the dot changes with every sign of life and at no other time, so a frozen screen shows a frozen dot.

import { elapsed, type Instant, millisecondsOf, SECOND } from '#shared/base/time.ts';
import { ageText } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Quality } from '../../i18n/quality-words.ts';
import styles from './pulse-dot.module.css';
import { useNow } from './server-now.ts';

/** The server pulses every 2 s; every other pulse is drawn differently. */
const PULSE = 2 * SECOND;

export function PulseDot({ lifeAt, quality }: { readonly lifeAt: Instant | null; readonly quality: Quality }) {
  const { words, language } = useI18n();
  const { app } = words;
  const now = useNow();
  const beat = lifeAt === null ? 0 : Math.round(millisecondsOf(lifeAt) / PULSE) % 2;
  const age = lifeAt === null || now === null ? null : ageText(elapsed(lifeAt, now), language);
  return (
    <span className={styles['pulse']} data-quality={quality}>
      <svg aria-hidden="true" viewBox="0 0 16 16" className={styles['dot']}>
        <circle cx="8" cy="8" r="6.5" className={styles['ring']} />
        <circle cx="8" cy="8" r={beat === 0 ? 2 : 4} className={styles['core']} />
      </svg>
      <span className="visually-hidden">{app.pulse}: </span>
      <span className={styles['word']}>{app.quality[quality]} </span>
      {quality === 'live' && age !== null ? <span>{age}</span> : null}
    </span>
  );
}
