// Where every minute that a function was not at home is accounted for, once: the deviation that it belongs to, and the decision that
// covers it. Dossiers, register, figures and files are sums over these stretches, and so agree to the millisecond (R76, R77).

import { type Lasting, Sweep } from '#shared/base/sweep.ts';
import { DAY, earliest, elapsed, type Instant, latest } from '#shared/base/time.ts';
import { type Afwijking, byClaim, fitsPlace } from '#shared/deviation/afwijking.ts';
import { coveringWindow, ownerAmong, type Window, windowsOf } from '#shared/deviation/belonging.ts';
import { type CoverSpan, coverSpans, firstCovering, type HeldSpan, type Manner } from '#shared/deviation/cover.ts';
import type { DecidedAbout } from '#shared/deviation/deciding.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { isHome } from '#shared/location/combined.ts';
import { type Location, type LocationClass, sameLocation } from '#shared/location/location.ts';
import { type FunctionId, isPlannedCare } from '#shared/reference/functions.ts';
import { returnsIn } from '#shared/register/returns.ts';
import type { Segment } from '#shared/register/segments.ts';

/** Which decision covers it, and how that was recorded. */
export type Cover = {
  readonly by: AfwijkingNumber;
  /** Which of the decisions of that dossier. */
  readonly decision: number;
  readonly manner: Manner;
  /** `in-time`: it was on record before that moment. `later`: taken before it, and recorded after it. */
  readonly recorded: 'in-time' | 'later';
  readonly recordedAt: Instant;
};

/** The classes of time that is not at home. */
export const STRETCH_CLASSES = [
  'other-meldkamer',
  'unknown',
  'double-claim',
  'outside',
] as const satisfies readonly LocationClass[];

/** A stretch of time in which a function was away from its own meldkamer, was said to be at two places, or nobody knew where it was. */
export type Stretch = {
  readonly function: FunctionId;
  readonly class: (typeof STRETCH_CLASSES)[number];
  /** Null when that is unknown, or when several places are claimed. */
  readonly location: Location | null;
  /** Every place away from home that is claimed. */
  readonly places: readonly Location[];
  readonly from: Instant;
  readonly to: Instant;
  /** Null: no deviation names it. */
  readonly belongsTo: AfwijkingNumber | null;
  /** Null: no decision covers it; of class `unknown`, and of planbare zorg: nothing can be said of it. */
  readonly cover: Cover | null;
  /** R88: LMS established afterwards which source was right about it. */
  readonly established: boolean;
};

/** R76, R77. `naming`: the deviations that name this function. `segments`: of it, until now. */
export function accountOf(
  functionId: FunctionId,
  segments: readonly Segment[],
  { naming, deciding, refusals }: { readonly naming: readonly Afwijking[] } & DecidedAbout,
  now: Instant,
): readonly Stretch[] {
  const away = segments.filter((one) => !isHome(one.class));
  if (away.length === 0) return [];
  const covers = new Map<Afwijking, readonly CoverSpan[]>();
  const coverOf: CoverOf = (one) => {
    const known = covers.get(one) ?? coverSpans(one, functionId, { refusals });
    covers.set(one, known);
    return known;
  };
  // What was decided about a function is held by its deviation, also when that was set right to name the function no more, or no longer.
  const others = deciding.filter(
    ({ functions, statedBefore, course }) =>
      !functions.includes(functionId) || (statedBefore !== undefined && course.startedAt !== null),
  );
  const windows = [...naming.flatMap((one) => windowsOf(one, functionId)), ...others.flatMap(coveringWindow)];
  const returns = returnsIn(segments);
  const spans = deciding.flatMap((one) => spansOf(one, coverOf(one), returns));
  const cuts = cutsOf(away, windows, spans, now);
  const stretches: Stretch[] = [];
  const active = { windows: new Sweep(windows.filter(lasts)), spans: new Sweep(spans) };
  let cut = 0;
  let known: { readonly places: readonly Location[]; readonly until: Instant | null } = { places: [], until: null };
  for (const segment of away) {
    const end = segment.until ?? now;
    const goesOn = segment.class === 'unknown' && known.until === segment.from;
    const places = goesOn ? known.places : claimedIn(segment);
    known = { places, until: segment.until };
    while ((cuts[cut] ?? end) < segment.from) cut += 1;
    for (; cut < cuts.length && (cuts[cut] as Instant) < end; cut += 1) {
      const from = cuts[cut] as Instant;
      const to = earliest(cuts[cut + 1] ?? end, end);
      const standing = { windows: active.windows.at(from).standing, spans: active.spans.at(from).standing };
      if (from < to) append(stretches, stretchOf(functionId, segment, { ...standing, last: places }, from, to));
    }
  }
  return touched(withNeighbours(stretches), windows);
}

/** What its decisions cover of this function; looked up once. */
type CoverOf = (afwijking: Afwijking) => readonly CoverSpan[];

/** One that ended as it began holds no time by itself; an absence that begins there is of it all the same. */
function lasts({ from, until }: Lasting): boolean {
  return until === null || from < until;
}

/** The spans of its decisions; one without an end lasts until the first return after it began to hold. */
function spansOf(
  afwijking: Afwijking,
  covered: readonly CoverSpan[],
  returns: readonly Instant[],
): readonly HeldSpan[] {
  return covered.flatMap((span): readonly HeldSpan[] => {
    const back = span.untilReturn ? (returns.find((at) => at > span.began) ?? null) : null;
    const until = back === null || (span.until !== null && span.until < back) ? span.until : back;
    return until !== null && until <= span.from ? [] : [{ ...span, until, number: afwijking.number }];
  });
}

function cutsOf(
  away: readonly Segment[],
  windows: readonly Window[],
  spans: readonly HeldSpan[],
  now: Instant,
): readonly Instant[] {
  const moments = [
    ...away.flatMap(({ from, until }) => [from, until ?? now]),
    ...[...windows, ...spans].flatMap(({ from, until }) => [from, ...(until === null ? [] : [until])]),
    ...spans.map(({ recordedAt }) => recordedAt),
  ];
  return [...new Set(moments)].filter((moment) => moment <= now).sort();
}

type Standing = {
  readonly windows: readonly Window[];
  readonly spans: readonly HeldSpan[];
  /** Where it is said to be, or was last while nobody knows. */
  readonly last: readonly Location[];
};

/** R84: what lasts is no place where it is shown to be; it is covered, and is of a deviation, as if it were. */
function claimedIn({ places, lasting }: Segment): readonly Location[] {
  return places.length === 0 ? places : [...places, ...lasting.map((one) => one.location)];
}

function stretchOf(
  functionId: FunctionId,
  segment: Segment,
  { windows, spans, last }: Standing,
  from: Instant,
  to: Instant,
): Stretch {
  const { class: reached, location, places } = segment;
  const cover = coverAt(spans, claimedIn(segment), from);
  const owning = reached === 'unknown' ? coverAt(spans, last, from) : cover;
  return {
    function: functionId,
    class: reached as Stretch['class'],
    location,
    places,
    from,
    to,
    // Time of which nobody knows is of whoever would have it were it where it was said to be last.
    belongsTo: ownerAmong(windows, owning?.by ?? null, last)?.number ?? null,
    // R31: what is decided about planbare zorg says whose it is, and covers nothing.
    cover: isPlannedCare(functionId) ? null : cover,
    established: segment.established !== null,
  };
}

/** R76: of several decisions the one that was recorded first. */
function coverAt(spans: readonly HeldSpan[], places: readonly Location[], at: Instant): Cover | null {
  const span = firstCovering(spans, places);
  if (span === null) return null;
  const { number: by, decision, manner, recordedAt } = span;
  return { by, decision, manner, recorded: recordedAt <= at ? 'in-time' : 'later', recordedAt };
}

/** A late reading can show that an absence began before its deviation, or lasted longer: it is the same absence still. */
function withNeighbours(stretches: readonly Stretch[]): readonly Stretch[] {
  const found = [...stretches];
  const adopt = (index: number, from: number, fits: (one: Stretch, other: Stretch) => boolean): void => {
    const [one, other] = [found[index], found[from]];
    if (one === undefined || other === undefined || one.belongsTo !== null || one.class === 'unknown') return;
    const isJoined = from < index ? other.to === one.from : one.to === other.from;
    if (isJoined && fits(one, other)) found[index] = { ...one, belongsTo: other.belongsTo };
  };
  // At the same place first; then whatever it goes on from or into.
  for (const fits of [isSamePlace, () => true]) {
    for (let index = 1; index < found.length; index += 1) adopt(index, index - 1, fits);
    for (let index = found.length - 2; index >= 0; index -= 1) adopt(index, index + 1, fits);
  }
  return found;
}

function isSamePlace(one: Stretch, other: Stretch): boolean {
  return one.places.some((place) => other.places.some((each) => sameLocation(place, each)));
}

function append(stretches: Stretch[], stretch: Stretch): void {
  const last = stretches.at(-1);
  const goesOn =
    last !== undefined &&
    last.to === stretch.from &&
    last.class === stretch.class &&
    last.places === stretch.places &&
    last.belongsTo === stretch.belongsTo &&
    last.established === stretch.established &&
    isSameCover(last.cover, stretch.cover);
  if (goesOn) stretches.splice(-1, 1, { ...last, to: stretch.to });
  else stretches.push(stretch);
}

function isSameCover(one: Cover | null, other: Cover | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.by === other.by &&
    one.decision === other.decision &&
    one.recorded === other.recorded &&
    one.recordedAt === other.recordedAt
  );
}

/** What a deviation begins or ends with belongs to it, also when that was told of a moment before its begin. */
function touched(stretches: readonly Stretch[], windows: readonly Window[]): readonly Stretch[] {
  return stretches.map((one) => {
    if (one.belongsTo !== null || one.class === 'unknown') return one;
    const [owner] = windows
      .filter(({ isNaming, from, until }) => isNaming && from <= one.to && (until === null || until >= one.from))
      .map(({ afwijking }) => afwijking)
      .sort(byClaim);
    const number = owner?.number ?? nearest(one, windows);
    return number === null ? one : { ...one, belongsTo: number };
  });
}

/** Pieces of one absence lie no further apart. What lies further from every deviation is of none: that is for whoever opens them. */
const IN_PIECES = DAY;

/** What is told in pieces, out of order, is of the deviation nearest in time at its place; else of the nearest. */
function nearest({ from, to, places }: Stretch, windows: readonly Window[]): AfwijkingNumber | null {
  const isFitting = ({ to: at }: Window): boolean => places.some((place) => fitsPlace({ to: at }, place));
  const apart = (one: Window): number =>
    one.from >= to ? elapsed(to, one.from) : one.until === null ? 0 : elapsed(one.until, from);
  const near = windows.filter((one) => one.isNaming && apart(one) <= IN_PIECES);
  const [found] = near.sort(
    (one, other) =>
      Number(isFitting(other)) - Number(isFitting(one)) ||
      apart(one) - apart(other) ||
      byClaim(one.afwijking, other.afwijking),
  );
  return found?.afwijking.number ?? null;
}

/** What lies between the two moments of it; nothing of a stretch that does not touch them. */
export function cutTo<One extends { readonly from: Instant; readonly to: Instant }>(
  one: One,
  from: Instant,
  to: Instant,
): readonly One[] {
  const cut = { ...one, from: latest(one.from, from), to: earliest(one.to, to) };
  return cut.from < cut.to ? [cut] : [];
}
