// Staffing of a post: how many seats are filled against the agreed minimum. Head counts leave this room only for those who may see them.

import type { Instant } from '#shared/base/time.ts';
import type { Policy } from '#shared/policy/policy.ts';
import type { Discipline, PostId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { agreedMinimum } from './agreed-minimum.ts';

/** `no-minimum`: nobody has laid down what the minimum is, which is shown and never taken for enough. */
export const STAFFING_LEVELS = ['filled', 'at', 'no-minimum', 'below'] as const;
export type StaffingLevel = (typeof STAFFING_LEVELS)[number];

export type Forecast = { readonly from: Instant; readonly until: Instant; readonly planned: number };

/** Exact numbers, for authorised roles only: small counts can point at a person. */
export type Headcount = {
  readonly filled: number;
  readonly planned: number | null;
  /** The minimum that was used, from policy or, when policy has none, as reported. */
  readonly minimum: number | null;
  readonly qualifications: Readonly<Record<string, number>> | null;
  readonly forecast: readonly Forecast[] | null;
};

export type StaffingState = {
  readonly post: PostId;
  readonly source: SourceId;
  readonly level: StaffingLevel;
  /** When the journal took in this level. */
  readonly levelAt: Instant;
  readonly observedAt: Instant;
  readonly reconfirmBy: Instant | null;
  /** R92. Of a CaCo: the other meldkamer that the same one works for, as this one reports it. Null: none. */
  readonly sharedWith: MeldkamerId | null;
  /** Null where the reader may not know it. */
  readonly headcount: Headcount | null;
};

/** As it is counted of all that is said. `plannedAt`: when its planning was reported, where another source did (R148). */
export type CountedStaffing = StaffingState & { readonly plannedAt?: Instant };

/** One CaCo is the minimum at least where policy does not say otherwise, whatever is reported. */
const CACO_MINIMUM = 1;

/** R27 */
export function minimumFor(
  policy: Policy,
  post: PostId,
  discipline: Discipline,
  reported: number | null,
  at: Instant,
): number | null {
  const agreed = agreedMinimum(policy, post, null, at)?.minimum;
  if (agreed !== undefined) return agreed;
  return discipline === 'caco' ? Math.max(reported ?? 0, CACO_MINIMUM) : reported;
}

/** R28 */
export function levelOf(filled: number, minimum: number | null): StaffingLevel {
  if (minimum === null) return 'no-minimum';
  if (filled < minimum) return 'below';
  return filled === minimum ? 'at' : 'filled';
}

export type Seats = Pick<Headcount, 'filled' | 'minimum'>;

export function worseLevel(one: StaffingLevel, other: StaffingLevel): StaffingLevel {
  return STAFFING_LEVELS.indexOf(one) >= STAFFING_LEVELS.indexOf(other) ? one : other;
}

export function sameHeadcount(one: Headcount | null, other: Headcount | null): boolean {
  return stable(one) === stable(other);
}

/** R26: of two at one moment fewer people go first, and of as many those who say that more are needed. For sorting. */
export function carefulFirst(one: Seats, other: Seats): number {
  return one.filled - other.filled || (other.minimum ?? 0) - (one.minimum ?? 0);
}

/** Is it what was reported before, judged by another minimum? */
export function isSameReport(one: StaffingState, other: StaffingState): boolean {
  return (
    one.source === other.source &&
    one.observedAt === other.observedAt &&
    one.reconfirmBy === other.reconfirmBy &&
    one.headcount?.filled === other.headcount?.filled
  );
}

/** The order in which a feed names qualifications or forecasts means nothing. */
function stable(headcount: Headcount | null): string {
  if (headcount === null) return 'null';
  const qualifications = Object.entries(headcount.qualifications ?? {}).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const forecast = [...(headcount.forecast ?? [])].sort((one, other) => (one.from < other.from ? -1 : 1));
  return JSON.stringify([headcount.filled, headcount.planned, headcount.minimum, qualifications, forecast]);
}
