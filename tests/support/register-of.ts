// The register of a story, told entry by entry as the server does it.

import { indexOf } from '#shared/dossier/dossier-index.ts';
import { ownedLines } from '#shared/dossier/ledger.ts';
import type { Entry } from '#shared/journal/facts.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture, type Picture } from '#shared/picture/picture.ts';
import { createRegister, type Register } from '#shared/register/register.ts';
import type { RegisterFilter, RegisterLine, RegisterOrder } from '#shared/register/register-lines.ts';
import type { Story } from './story.ts';

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

/** As of its present. */
export function registerLinesOf(
  story: Pick<Story, 'entries' | 'now'>,
  filter?: RegisterFilter,
  order?: RegisterOrder,
): readonly RegisterLine[] {
  const register = registerOf(story.entries);
  return ownedLines(register, indexOf(register.picture()), story.now, filter, order);
}
