// How long something has lasted, as the wall writes it: hours and minutes, because seconds cannot be read from 8 m.

import { DAY, HOUR, MINUTE } from '#shared/base/time.ts';

/** `0:02`, `12:40`, from two days on `3 d`. Never negative. */
export function wallAge(milliseconds: number): string {
  const age = Math.max(0, milliseconds);
  if (age >= 2 * DAY) return `${Math.floor(age / DAY)} d`;
  return `${Math.floor(age / HOUR)}:${String(Math.floor((age % HOUR) / MINUTE)).padStart(2, '0')}`;
}
