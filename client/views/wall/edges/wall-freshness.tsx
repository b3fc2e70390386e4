// Is this picture current? Answered from the server's own pulse: the dot changes with every sign of life and at no other time.

import { elapsed, type Instant, millisecondsOf, SECOND } from '#shared/base/time.ts';
import { ageText, clockTime, type Language } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import type { WallWords } from '../../../i18n/nl/wall.ts';
import type { ConnectionView } from '../../../live/hooks.ts';
import styles from './wall-freshness.module.css';

/** The server pulses every 2 s; every other pulse is drawn differently. */
const PULSE = 2 * SECOND;

export function WallFreshness({ connection }: { readonly connection: ConnectionView }) {
  const { words, language } = useI18n();
  const { wall, app } = words;
  const { quality, lifeAt } = connection;
  const beat = lifeAt === null ? 0 : Math.round(millisecondsOf(lifeAt) / PULSE) % 2;
  return (
    <p className={styles['freshness']} data-quality={quality}>
      <svg aria-hidden="true" viewBox="0 0 16 16" className={styles['dot']}>
        <circle cx="8" cy="8" r="6.8" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <circle cx="8" cy="8" r={beat === 0 ? 2 : 4.2} fill="currentColor" />
      </svg>
      <span className="visually-hidden">{app.pulse}: </span>
      <span className={styles['sentence']}>{sentence(wall, connection, language)}</span>
    </p>
  );
}

function sentence(wall: WallWords, { quality, lifeAt, healedAt, now }: ConnectionView, language: Language): string {
  const clock = lifeAt === null ? '' : clockTime(lifeAt);
  const silentFor = lifeAt === null || now === null ? 0 : Math.max(0, elapsed(lifeAt, now));
  const seconds = wall.seconds(Math.floor(silentFor / SECOND));
  switch (quality) {
    case 'connecting':
      return wall.waiting;
    case 'live':
      return wall.current(seconds);
    case 'healed':
      return wall.healed(clockTime(healedAt ?? (lifeAt as Instant)));
    case 'faltering':
      return wall.faltering(seconds);
    case 'old':
      return wall.old(clock, ageText(silentFor, language));
    case 'lost':
      return wall.lost(clock, ageText(silentFor, language));
  }
}
