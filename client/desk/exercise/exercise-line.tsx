// One line under the head of every real screen while an exercise runs, so that nobody wonders what the others are doing. Nothing while there is
// none, and nothing on the screens of the exercise itself, which say so in a band.

import { runningExercise } from '#shared/desk/exercising.ts';
import type { Exercise, Picture } from '#shared/picture/picture.ts';
import { may } from '#shared/reference/roles.ts';
import { WORLD_OF_EXERCISE } from '#shared/wire/world-path.ts';
import { momentText } from '../../i18n/format.ts';
import { type I18n, useI18n } from '../../i18n/i18n.tsx';
import { usePicture, useSession } from '../../live/hooks.ts';
import { IS_EXERCISE } from '../../live/world.ts';
import { Link } from '../../parts/header/navigation.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import styles from '../gebeurtenis-line.module.css';

export const EXERCISE_PAGE = '/console/exercise';
export const EXERCISE_CONSOLE = `${WORLD_OF_EXERCISE}/console`;

/** The one to tell of on a real screen; null: none. */
export function exerciseToTell(picture: Pick<Picture, 'exercise'>): Exercise | null {
  return IS_EXERCISE ? null : runningExercise(picture);
}

export function whoTakesPart({ meldkamers }: Pick<Exercise, 'meldkamers'>, { words, naming }: I18n): string {
  return meldkamers === null ? words.exercise.line.all : meldkamers.map(naming.meldkamer).join(', ');
}

export function ExerciseLine() {
  const i18n = useI18n();
  const { session } = useSession();
  const running = exerciseToTell(usePicture());
  const now = useNow();
  const { line } = i18n.words.exercise;
  if (running === null) return null;
  return (
    <section className={styles['line']} aria-label={line.label} data-region="" tabIndex={-1}>
      <p>
        <span className={styles['kind']}>{line.running(running.number)}</span> <strong>{running.title}</strong>
        <span className={styles['since']}>
          {' '}
          {whoTakesPart(running, i18n)}, {line.until(momentText(running.until, now))}
        </span>
      </p>
      <a href={EXERCISE_CONSOLE} className={styles['to']}>
        {line.toExercise}
      </a>
      {may(session, 'exercise.run') ? <Link href={EXERCISE_PAGE}>{line.toEnd}</Link> : null}
    </section>
  );
}
