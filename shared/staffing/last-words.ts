// What each feed said last of a post on which more than one of them reports, the newest first. Of who is heard the newest counts (R162).

import type { StaffingState } from './staffing.ts';

/** `reported`: it was the newest that counts, and of one moment the one with fewer people. `late`: it was known by then that it was not. */
type Manner = 'reported' | 'late';

export function withLastWord(
  said: readonly StaffingState[],
  word: StaffingState,
  manner: Manner,
): readonly StaffingState[] {
  const yields = (one: StaffingState): boolean =>
    one.observedAt < word.observedAt || (one.observedAt === word.observedAt && manner === 'reported');
  const known = said.find(({ source }) => source === word.source);
  if (known !== undefined && !yields(known)) return said;
  const others = said.filter((one) => one !== known);
  const place = others.findIndex(yields);
  return place === -1 ? [...others, word] : others.toSpliced(place, 0, word);
}

/** Where nobody is heard, what was said last of all is what is last known. */
export function countedWord(
  said: readonly StaffingState[],
  isHeard: (one: StaffingState) => boolean,
): StaffingState | null {
  return said.find(isHeard) ?? said[0] ?? null;
}
