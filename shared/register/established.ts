// Which source was right about where a function was, as LMS established it afterwards (R88).

import type { Instant } from '#shared/base/time.ts';
import type { Location } from '#shared/location/location.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { Assertion } from './assertions.ts';
import type { Told } from './hearing.ts';

export type Established = {
  readonly source: SourceId;
  readonly from: Instant;
  readonly until: Instant;
  /** Null where the reader may not see it. */
  readonly reason: string | null;
  readonly organisation: string;
  readonly told: Told;
};

type Voiced = Assertion<Location>;
export type Right = { readonly by: Established; readonly speaking: readonly Voiced[] };

/** R88: of several the last one counts; where its source said nothing, what is known of the others stands. */
export function rightAt(
  established: readonly Established[],
  assertions: readonly Voiced[],
  speaking: readonly Voiced[],
  at: Instant,
): Right | null {
  const by = established.findLast(({ from, until }) => from <= at && at < until);
  if (by === undefined) return null;
  const own = speaking.filter(({ source }) => source === by.source);
  const words = own.length > 0 ? own : reachingTo(assertions, by.source, at);
  return words.length === 0 ? null : { by, speaking: words };
}

/** What it said afterwards of this moment, by the "since" that it gave. */
function reachingTo(assertions: readonly Voiced[], source: SourceId, at: Instant): readonly Voiced[] {
  const word = assertions.find((one) => {
    const [since] = one.said.sinces;
    return one.source === source && one.from === one.said.at && since !== undefined && since <= at && at < one.said.at;
  });
  return word === undefined ? [] : [word];
}

/** Where what was established begins and ends, and where what its sources dated back begins. */
export function momentsOf(established: readonly Established[], assertions: readonly Voiced[]): readonly Instant[] {
  return established.flatMap(({ source, from, until }) => [
    from,
    until,
    ...assertions.flatMap((one) =>
      one.source === source ? one.said.sinces.filter((at) => at > from && at < until) : [],
    ),
  ]);
}
