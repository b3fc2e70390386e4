// Which source was right about where a function was, as LMS established it afterwards (R88).

import type { Instant } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
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
  /** The entry that says so is what it is known by. */
  readonly told: Told;
  /** What was established before and this took the place of, as far as both are about one time. */
  readonly replaced: readonly Established[];
  /** The last that took its place since; null: none did. */
  readonly replacedBy: Told | null;
};

/** What was established about one function, with one more that takes the place of these. */
export function withEstablished(
  before: readonly Established[],
  one: Omit<Established, 'replaced' | 'replacedBy'>,
  replaces: readonly Position[],
): readonly Established[] {
  const isReplaced = ({ told }: Established): boolean => replaces.includes(told.position);
  const kept = before.map((each) => (isReplaced(each) ? { ...each, replacedBy: one.told } : each));
  return [...kept, { ...one, replaced: kept.filter(isReplaced), replacedBy: null }];
}

/** What it took the place of, and what those did, the newest first. */
export function replacedBy({ replaced }: Established): readonly Established[] {
  return [...replaced].reverse().flatMap((one) => [one, ...replacedBy(one)]);
}

type Voiced = Assertion<Location>;
export type Right = { readonly by: Established; readonly speaking: readonly Voiced[] };

/** R88: of several the last one counts of which the source said something then; where none did, what is known of the others stands. */
export function rightAt(
  established: readonly Established[],
  assertions: readonly Voiced[],
  speaking: readonly Voiced[],
  at: Instant,
): Right | null {
  for (let index = established.length - 1; index >= 0; index -= 1) {
    const by = established[index] as Established;
    if (at < by.from || by.until <= at) continue;
    const own = speaking.filter(({ source }) => source === by.source);
    const words = own.length > 0 ? own : reachingTo(assertions, by.source, at);
    if (words.length > 0) return { by, speaking: words };
  }
  return null;
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
