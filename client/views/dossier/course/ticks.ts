// The moments that an axis names: a few round ones by the Dutch clock. Pure.

import { dutchTime } from '#shared/base/dutch-calendar.ts';
import { after, DAY, elapsed, HOUR, type Instant, MINUTE } from '#shared/base/time.ts';

const STEPS = [
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  14 * DAY,
  30 * DAY,
  90 * DAY,
];

/** At most so many, each a whole number of steps from the midnight before the first moment; none where that is too short for a minute. */
export function ticksOf(from: Instant, to: Instant, most: number): readonly Instant[] {
  const step = STEPS.find((one) => elapsed(from, to) / one <= most - 1) ?? elapsed(from, to) / most;
  const midnight = dutchTime(from, 0);
  const first = Math.ceil(elapsed(midnight, from) / step);
  const last = Math.floor(elapsed(midnight, to) / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => after(midnight, (first + index) * step));
}
