// What a file that is made here has to say of itself, as those of the server do: that it is of an exercise or of a demonstration (R153). In
// Dutch, whatever the language of the screen: whoever finds it later reads one mark.

import type { Picture } from '#shared/picture/picture.ts';
import { usePicture } from './hooks.ts';
import { IS_EXERCISE } from './world.ts';

/** `OEFENING 3`; null: it is real. */
export function useUnreal(): string | null {
  return unrealOf(usePicture(), IS_EXERCISE);
}

export function unrealOf(
  { exercise, synthetic }: Pick<Picture, 'exercise' | 'synthetic'>,
  isExercise: boolean,
): string | null {
  if (isExercise) return exercise === undefined ? 'OEFENING' : `OEFENING ${exercise.number}`;
  return synthetic ? 'DEMONSTRATIE' : null;
}
