// A time in which a post was below its minimum. What was enough for less than the delay with which its alarm goes off does not end it: of two
// sources that contradict each other by turns neither keeps the other from being heard.

import { elapsed, type Instant } from '#shared/base/time.ts';
import type { StaffingLevel } from './staffing.ts';

/** `until`: when there were enough again; null: there are not. */
export type Dip = { readonly from: Instant; readonly until: Instant | null };

/** The last dip once this level is known; null: it was never below. A report without a minimum begins and ends none (R28). */
export function dipAfter(before: Dip | null, level: StaffingLevel, at: Instant, offDelay: number): Dip | null {
  if (level === 'no-minimum') return before;
  if (level !== 'below') return before?.until === null ? { from: before.from, until: at } : before;
  const goesOn = before !== null && (before.until === null || elapsed(before.until, at) < offDelay);
  return { from: goesOn ? before.from : at, until: null };
}
