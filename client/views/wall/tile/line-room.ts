// Whether a time fits beside what a line of a tile says: a place that is cut short says less than one without its minutes. Pure.

import type { Remark } from './remarks.ts';

/** What a line is wide, and what stands in it, in the size of its letters. */
const LINE = 6.65;
const GAP = 0.13;
const SIGN = 0.66;
const CAPITAL = 0.68;
const LETTER = 0.47;
const DIGIT = 0.5;
/** A blank is narrower than a digit and `min` is wider than three: a time without its blank is this much more than its digits. */
const UNIT_ALONE = 0.25;

const CODES = /^[A-Z]{3}(?:\/[A-Z]{3})?$/;

/** The time as there is room for it: whole, else without its blank; null: with neither. */
export function timeThatFits(time: string, said: string, signs: number): string | null {
  return [time, time.replace(' ', '')].find((one) => hasRoomFor(one, said, signs)) ?? null;
}

/** `said`: the words of the remark; `signs`: how many signs and single letters stand before them. */
export function hasRoomFor(time: string, said: string, signs: number): boolean {
  const words = said.length * (CODES.test(said) ? CAPITAL : LETTER);
  const width = time.length * DIGIT + (time.includes(' ') ? 0 : UNIT_ALONE);
  return signs * (SIGN + GAP) + words + GAP + width <= LINE;
}

/** The letter of the only discipline, the sign of the place, and that of a state that has no line of its own. */
export function signsBefore(remark: Remark, hasState: boolean): number {
  if (remark.kind !== 'place' || (remark.class === 'double-claim' && remark.where !== null)) return Number(hasState);
  return Number(hasState) + Number(remark.disciplines.length === 1) + 1;
}
