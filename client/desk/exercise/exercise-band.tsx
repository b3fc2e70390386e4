// What nobody can miss on a screen of an exercise: a band that stays at the top, a mark through all that lies below it, and an edge around it.
// Nothing in the real world.

import { momentText } from '../../i18n/format.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { usePicture, useServerNow } from '../../live/hooks.ts';
import { IS_EXERCISE } from '../../live/world.ts';
import styles from './exercise-band.module.css';

export function ExerciseMark({ isOnWall }: { readonly isOnWall: boolean }) {
  if (!IS_EXERCISE) return null;
  return (
    <div className={styles['mark']} aria-hidden="true" data-exercise="" data-exercise-mark="" data-on-wall={isOnWall} />
  );
}

/** Not on the wall, which has it among its own lines, large enough to read from afar. */
export function ExerciseBand() {
  return IS_EXERCISE ? <Band /> : null;
}

function Band() {
  const { exercise: own } = useWords();
  const { exercise } = usePicture();
  const now = useServerNow();
  return (
    <section className={styles['band']} data-exercise="" aria-label={own.band.label} data-region="" tabIndex={-1}>
      <p>
        <strong>{exercise === undefined ? own.word : own.band.name(exercise.number, exercise.title)}</strong>{' '}
        {exercise === undefined
          ? null
          : exercise.ended === null
            ? own.line.until(momentText(exercise.until, now))
            : own.band.ended(momentText(exercise.ended.at, now))}
        {' · '}
        {own.band.notReal}
      </p>
      <a href="/console" data-screen-only="">
        {own.band.leave}
      </a>
    </section>
  );
}
