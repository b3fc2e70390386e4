// On the wall: a small line while an exercise runs elsewhere, and on the wall of the exercise itself a band that nobody can overlook.
// Beside a gebeurtenis there is room for which exercise it is: the tiles have no height for a second line.

import type { Exercise } from '#shared/picture/picture.ts';
import { exerciseToTell } from '../../../desk/exercise/exercise-line.tsx';
import { clockMinutes } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import { usePicture } from '../../../live/hooks.ts';
import { IS_EXERCISE } from '../../../live/world.ts';
import styles from './wall-exercise.module.css';

export function WallExercise({ isBeside }: { readonly isBeside: boolean }) {
  const { exercise: own } = useWords();
  const nameOf = ({ number, title }: Exercise) => (isBeside ? own.onWall(number) : own.band.name(number, title));
  const picture = usePicture();
  const running = exerciseToTell(picture);
  if (IS_EXERCISE) {
    const { exercise } = picture;
    const isOver = exercise !== undefined && exercise.ended !== null;
    return (
      <section className={styles['band']} aria-label={own.band.label} data-exercise={exercise?.number ?? ''}>
        <strong>{exercise === undefined ? own.word : nameOf(exercise)}</strong>
        <span className={isBeside ? 'visually-hidden' : undefined}>
          {isOver ? own.band.ended(clockMinutes(exercise.ended?.at ?? exercise.until)) : own.band.notReal}
        </span>
      </section>
    );
  }
  if (running === null) return null;
  const { number, title, meldkamers, until } = running;
  return (
    <section className={styles['line']} aria-label={own.line.label} data-exercise={number}>
      <span className={styles['kind']}>{isBeside ? own.onWall(number) : own.line.onWall}</span>
      <span className={isBeside ? 'visually-hidden' : styles['title']}>
        {number} · {title}
      </span>
      <span className={isBeside ? 'visually-hidden' : undefined}>
        {meldkamers === null ? own.line.all : meldkamers.join(' ')} · {own.line.until(clockMinutes(until))}
      </span>
    </section>
  );
}
