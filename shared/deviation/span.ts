// The time of one deviation as a whole: when it is, or was, or is going to be.

import { earliest, type Instant, latest } from '#shared/base/time.ts';
import { type Afwijking, endOf, isActive } from './afwijking.ts';
import type { Rectification } from './dossier.ts';

export type Span = { readonly from: Instant; readonly until: Instant | null };

/** When it is, or was, or is going to be. Null at the end: it goes on, or nobody gave an end. */
export function spanOf(afwijking: Afwijking): Span {
  const { start, course } = afwijking;
  const from = course.startedAt === null ? start : earliest(start, course.startedAt);
  const end = isActive(afwijking) ? null : (course.endedAt ?? endOf(afwijking) ?? course.withdrawnAt);
  return { from, until: end === null ? null : latest(from, end) };
}

/**
 * R95: when it began, as known now. One that was seen may turn out to have begun before the word for which it was opened; a start that
 * somebody set right is when it began.
 */
export function beganAt(
  { start, startedAt }: { readonly start: Instant; readonly startedAt: Instant | null },
  rectifications: readonly Pick<Rectification, 'fields'>[],
): Instant {
  const isSetRight = rectifications.some(({ fields }) => fields.includes('start'));
  return startedAt === null || isSetRight ? start : earliest(start, startedAt);
}
