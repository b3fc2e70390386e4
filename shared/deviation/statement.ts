// What is said about a deviation, and may be set right.

import type { Instant } from '#shared/base/time.ts';
import type { Location } from '#shared/location/location.ts';
import type { FunctionId } from '#shared/reference/functions.ts';

export const AFWIJKING_KINDS = [
  'uitwijk',
  'tijdelijke-wijziging-werkwijze',
  'pilot',
  'storing',
  'onderhoud',
  'overig',
] as const;

export type AfwijkingKind = (typeof AFWIJKING_KINDS)[number];

/** `announced`: a feed said so. `registered`: entered by a person. `observed`: this software saw a move that nothing covered. */
export const ORIGINS = ['announced', 'registered', 'observed'] as const;

export type Origin = (typeof ORIGINS)[number];

export const REASON_CATEGORIES = ['personeel', 'techniek', 'gebouw', 'onderhoud', 'experiment', 'overig'] as const;

export type ReasonCategory = (typeof REASON_CATEGORIES)[number];

/** A week: the longest that can be stated. */
export const MOST_FALLBACK_MINUTES = 10_080;

/** What is said about it and may be rectified. Null: unknown, or not for this reader. */
export type Statement = {
  readonly kind: AfwijkingKind;
  readonly functions: readonly FunctionId[];
  /** Where the functions go; null when it was not said. */
  readonly to: Location | null;
  readonly reasonCategory: ReasonCategory | null;
  /** Short free text. */
  readonly reason: string | null;
  readonly start: Instant;
  /** Null when no end was given; that is an open point unless there is an end condition. */
  readonly expectedEnd: Instant | null;
  /** The event that ends it, for a deviation without a date (as art. 2 of the Besluit has). */
  readonly endCondition: string | null;
  /** A party id, or an organisation in the words of a feed. */
  readonly owner: string | null;
  readonly fallback: string | null;
  readonly fallbackTestedAt: Instant | null;
  /** Whole minutes within which the fallback can be in use. */
  readonly fallbackWithin: number | null;
  readonly returnPlan: string | null;
  readonly reviewAt: Instant | null;
};
