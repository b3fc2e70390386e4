// The named views of the list of dossiers: what somebody works through. A view narrows the list as a filter does, and stands beside filters.

import { monthAfter, monthOf, monthStart } from '#shared/base/dutch-calendar.ts';
import type { Instant } from '#shared/base/time.ts';
import { type Afwijking, isDone } from '#shared/deviation/afwijking.ts';
import { knownOpenPoints } from '#shared/overview/known-open-points.ts';
import { overdueActions, overdueQuestions } from '#shared/picture/open-terms.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { receptionOverdueAt } from '#shared/policy/reception-due.ts';
import { isEvaluationOverdue } from '#shared/rules/deviation-alarms.ts';
import { passedEnd } from '#shared/rules/passed-end.ts';

export const DOSSIER_VIEWS = ['running', 'undecided', 'past-term', 'this-year', 'last-year'] as const;
export type DossierView = (typeof DOSSIER_VIEWS)[number];

/** R169: what a figure counts over a time, as a view of the list: `taken` and `recorded` by how long that took. */
export const COUNTED_IN = [
  'during',
  'opened',
  'closed',
  'undecided',
  'recurrence',
  'disturbance',
  'taken-before',
  'taken-hour',
  'taken-day',
  'taken-week',
  'taken-longer',
  'recorded-before',
  'recorded-hour',
  'recorded-day',
  'recorded-week',
  'recorded-longer',
] as const;
export type CountedIn = (typeof COUNTED_IN)[number];

/** `one` as it is known to have ended. A view about what a dossier says holds nothing for a reader without the dossier. */
export function isInView(view: DossierView, one: Afwijking, picture: Picture, now: Instant): boolean {
  const { course } = one;
  switch (view) {
    case 'running':
      return course.startedAt !== null && course.endedAt === null && !isDone(one);
    case 'undecided':
      return course.withdrawnAt === null && knownOpenPoints(picture, one, now).includes('decision');
    case 'past-term':
      return one.dossier !== null && !isDone(one) && isPastTerm(one, picture, now);
    default:
      return true;
  }
}

/**
 * Of its end (R97), the answer of the receiving side (R138) or to a question, its evaluation, or an action from that. Not of a notice that waits
 * for its receipt: that calls by itself (A10).
 */
function isPastTerm(one: Afwijking, picture: Picture, now: Instant): boolean {
  return (
    passedEnd(picture, one, now) !== null ||
    receptionOverdueAt(picture.policy.dossier, one, now) !== null ||
    isEvaluationOverdue(picture.policy.dossier, one, now) ||
    overdueQuestions(one, now).length > 0 ||
    overdueActions(one, now).length > 0
  );
}

/** The Dutch year that a view is about, to the midnight after it; null for the others. */
export function yearOfView(view: DossierView, now: Instant): { readonly from: Instant; readonly to: Instant } | null {
  if (view !== 'this-year' && view !== 'last-year') return null;
  const january = `${monthOf(now).slice(0, 4)}-01`;
  const first = view === 'this-year' ? january : monthAfter(january, -12);
  return { from: monthStart(first), to: monthStart(monthAfter(first, 12)) };
}
