// The register of a story, told entry by entry as the server does it.

import type { Entry } from '#shared/journal/facts.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture, type Picture } from '#shared/picture/picture.ts';
import { createRegister, type Register } from '#shared/register/register.ts';

export function registerOf(
  entries: readonly Entry[],
  each: (register: Register, picture: Picture, entry: Entry) => void = () => {},
): Register {
  let picture = emptyPicture();
  const register = createRegister();
  for (const entry of entries) {
    const after = evolve(picture, entry);
    register.note(picture, entry, after);
    picture = after;
    each(register, picture, entry);
  }
  return register;
}
