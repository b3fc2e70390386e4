// Says at once that the picture is old: hatched frame and words. It shows nothing while all is well, so that it means something when it shows.

import { elapsed, type Instant } from '#shared/base/time.ts';
import { ageText, momentText } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Quality } from '../../i18n/quality-words.ts';
import { Button } from '../controls/button.tsx';
import styles from './connection-bar.module.css';

export type ConnectionBarProps = {
  readonly quality: Quality;
  readonly lifeAt: Instant | null;
  readonly healedAt: Instant | null;
  readonly forkedAt: Instant | null;
  /** Milliseconds; 0 while nothing is wrong with the clock of the server. */
  readonly clockBehind: number;
  readonly now: Instant | null;
  readonly dismissFork: () => void;
};

export function ConnectionBar(props: ConnectionBarProps) {
  const { quality, lifeAt, healedAt, forkedAt, clockBehind, now, dismissFork } = props;
  const { words, language } = useI18n();
  const { app } = words;
  const sentence = useSentence({ quality, lifeAt, healedAt, now });
  return (
    <>
      {quality === 'old' || quality === 'lost' ? (
        <div aria-hidden="true" className={styles['frame']} data-testid="old-frame" />
      ) : null}
      {sentence === null ? null : (
        <section className={styles['bar']} data-quality={quality} aria-label={app.connection}>
          {sentence}
        </section>
      )}
      {clockBehind === 0 ? null : (
        <section className={styles['bar']} data-quality="old" aria-label={app.clock}>
          {app.clockBehind(ageText(clockBehind, language))}
        </section>
      )}
      {forkedAt === null ? null : (
        <section className={styles['bar']} data-quality="old" aria-label={app.history}>
          {app.forked(momentText(forkedAt, now))}
          <Button onPress={dismissFork}>{app.buttons.understood}</Button>
        </section>
      )}
    </>
  );
}

function useSentence(props: Pick<ConnectionBarProps, 'quality' | 'lifeAt' | 'healedAt' | 'now'>): string | null {
  const { words, language } = useI18n();
  const { app } = words;
  const { quality, lifeAt, healedAt, now } = props;
  const clock = lifeAt === null ? '' : momentText(lifeAt, now);
  const age = lifeAt === null || now === null ? '' : ageText(elapsed(lifeAt, now), language);
  switch (quality) {
    case 'connecting':
      return app.connecting;
    case 'faltering':
      return app.faltering;
    case 'old':
      return app.old(clock, age);
    case 'lost':
      return lifeAt === null ? app.lostNothing : app.lost(clock, age);
    case 'healed':
      return healedAt === null ? null : app.healed(momentText(healedAt, now));
    case 'live':
      return null;
  }
}
