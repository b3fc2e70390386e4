// The time of one deviation as a whole: when it is, or was, or is going to be.

import { earliest, type Instant, latest } from '#shared/base/time.ts';
import { type Afwijking, endOf, isActive } from './afwijking.ts';

export type Span = { readonly from: Instant; readonly until: Instant | null };

/** When it is, or was, or is going to be. Null at the end: it goes on, or nobody gave an end. */
export function spanOf(afwijking: Afwijking): Span {
  const { start, course } = afwijking;
  const from = course.startedAt === null ? start : earliest(start, course.startedAt);
  const end = isActive(afwijking) ? null : (course.endedAt ?? endOf(afwijking) ?? course.withdrawnAt);
  return { from, until: end === null ? null : latest(from, end) };
}
