// Where one function was at every moment, as known now: time cut into segments of one class each, without gaps or overlap (R72).
// A pure function of what its sources said and of when they were heard; never asks in which order that became known.

import { Sweep } from '#shared/base/sweep.ts';
import { earliest, elapsed, type Instant, latest } from '#shared/base/time.ts';
import { type Combined, combined, isHome, saysAway, type Voice } from '#shared/location/combined.ts';
import { classify, type Location, type LocationClass, locationKey, sameLocation } from '#shared/location/location.ts';
import { isReturn } from '#shared/location/returned.ts';
import type { TrackedFunction } from '#shared/reference/functions.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { type Assertion, isLate } from './assertions.ts';
import { AwayWords, isElse, type Lasting, type Retired } from './away-words.ts';
import { type Established, momentsOf, type Right, rightAt } from './established.ts';
import type { Told } from './hearing.ts';
import { VALIDITY_CHANGES } from './validity.ts';

export type Segment = {
  readonly from: Instant;
  /** Null: it goes on. */
  readonly until: Instant | null;
  readonly class: LocationClass;
  /** The one place where it is or was; null when that is unknown, or when several are claimed. */
  readonly location: Location | null;
  /** Every place away from home that is claimed; more than one is a contested place. */
  readonly places: readonly Location[];
  /**
   * R84: where it was last said to be by those that do not say now where it is. While others say that it is away somewhere else it is
   * claimed to be there as well, and covered only where every place is.
   */
  readonly lasting: readonly Lasting[];
  /** Whose word it rests on; null while nobody has said anything. */
  readonly source: SourceId | null;
  /** `stated`: its source dated the begin. `noted`: nobody did; nobody was heard from then on. */
  readonly dated: 'stated' | 'noted';
  /** The entry with which this became known. */
  readonly told: Told;
  /** It became known later than a silent feed would have been noticed. */
  readonly late: boolean;
  /** Who says that it is home again may not bring it back: taken for unknown until somebody who may says so too (R73, R89). */
  readonly unconfirmedReturn: boolean;
  /** R89: who said that it was away is out of use, and nobody who may has said that it is back. */
  readonly left: boolean;
  /** R88: it rests on the source that LMS established to be right; null: on all of them. */
  readonly established: Established | null;
  /** R130: it came home at these moments by what was said in time, though somebody told late that it was away then. Absent: at none. */
  readonly returns?: readonly Instant[];
};

type Voiced = Assertion<Location>;

export type Known = {
  /** From when on the journal is kept, and the entry that says so. Planbare zorg is known from when somebody first spoke of it. */
  readonly opened: Told;
  readonly established: readonly Established[];
  /** Which of its sources were taken out of use, and when. */
  readonly retired: readonly Retired[];
};

export function segmentsOf(tracked: TrackedFunction, assertions: readonly Voiced[], known: Known): readonly Segment[] {
  const moments = [
    ...(tracked.scope === 'spoed' ? [known.opened.at] : []),
    ...assertions.flatMap(({ from, said }) => [from, ...said.sinces]),
  ];
  const [first] = moments;
  if (first === undefined) return [];
  const found = swept(tracked, assertions, moments.reduce(earliest, first), known);
  return withSinces(tracked, found, assertions);
}

/** What has begun by now, the last of it still going on. */
export function untilNow(segments: readonly Segment[], now: Instant): readonly Segment[] {
  const begun = segments.filter(({ from }) => from <= now);
  const last = begun.at(-1);
  return last === undefined || last.until === null ? begun : [...begun.slice(0, -1), { ...last, until: null }];
}

/** From each moment at which something begins or ends to the next. */
function swept(
  tracked: TrackedFunction,
  assertions: readonly Voiced[],
  first: Instant,
  { opened, established, retired }: Known,
): readonly Segment[] {
  const moments = new Set<Instant>([first, ...momentsOf(established, assertions).filter((at) => at > first)]);
  for (const { from, until } of assertions) {
    moments.add(from);
    if (until !== null) moments.add(until);
  }
  for (const { at } of retired) if (at > first) moments.add(at);
  for (const change of VALIDITY_CHANGES) if (change > first) moments.add(change);
  const cuts = [...moments].sort();
  const segments: Segment[] = [];
  const away = new AwayWords(tracked, retired);
  const toldLate = awayToldLate(tracked, assertions);
  const inTime = toldLate.size === 0 ? null : new ReturnsInTime(tracked, retired, toldLate);
  const active = new Sweep(assertions);
  let spoke: readonly Voiced[] = [];
  let known: LocationClass | null = null;
  for (const [index, from] of cuts.entries()) {
    const { standing: speaking, ended } = active.at(from);
    // Whoever spoke last is whose word is missed, however long ago that was.
    if (ended.length > 0) spoke = ended;
    const until = cuts[index + 1] ?? null;
    const isBackThen = known !== null && comesHomeThen(tracked, speaking, ended, known, away, from);
    away.note(speaking, ended, from);
    const right = established.length === 0 ? null : rightAt(established, assertions, speaking, from);
    const gone = ended.length > 0 || speaking.length > 0 ? ended : spoke;
    const segment = segmentOf(tracked, speaking, gone, away, { from, until, opened, right });
    if (segment.class !== 'unknown') known = segment.class;
    const isBackInTime = inTime?.isBack(speaking, ended, right, from) === true;
    append(segments, isBackInTime || (right === null && isBackThen) ? { ...segment, returns: [from] } : segment);
  }
  return segments;
}

/**
 * R130: of two words of a source about one moment the first by its place stands, but what it says of a place away takes no return back that
 * its being home at that moment was.
 */
function comesHomeThen(
  tracked: TrackedFunction,
  speaking: readonly Voiced[],
  ended: readonly Voiced[],
  known: LocationClass,
  away: AwayWords,
  at: Instant,
): boolean {
  const isAwayThen = ({ value, said }: Voiced): boolean => said.at === at && saysAway(tracked, value, at);
  const home = ended.filter(
    (one) =>
      one.from === at &&
      one.until === at &&
      isHome(classify(tracked, one.value, at)) &&
      [...speaking, ...ended].some((other) => other.source === one.source && isAwayThen(other)),
  );
  if (home.length === 0) return false;
  const others = speaking.filter(({ source }) => !home.some((one) => one.source === source));
  const { class: reached, standing } = heardOf(tracked, [...others, ...home], at);
  const sources = standing.map(({ one }) => one.source);
  return isReturn(known, reached) && !away.doubts(reached, sources);
}

/** R130: when it came home by what was said in time. Told in the order of time. */
class ReturnsInTime {
  readonly #tracked: TrackedFunction;
  readonly #away: AwayWords;
  readonly #toldLate: ReadonlySet<Voiced>;
  #known: LocationClass | null = null;

  constructor(tracked: TrackedFunction, retired: readonly Retired[], toldLate: ReadonlySet<Voiced>) {
    this.#tracked = tracked;
    this.#away = new AwayWords(tracked, retired);
    this.#toldLate = toldLate;
  }

  /** Does it come home at this moment, by what began and ended then and what LMS established? */
  isBack(speaking: readonly Voiced[], ended: readonly Voiced[], right: Right | null, at: Instant): boolean {
    const saidInTime = (one: Voiced): boolean => !this.#toldLate.has(one) || !isToldAfter(one, at);
    const words = speaking.filter(saidInTime);
    this.#away.note(words, ended.filter(saidInTime), at);
    const together = heardOf(this.#tracked, right?.speaking ?? words, at);
    const sources = together.standing.map(({ one }) => one.source);
    const reached = right === null && this.#away.doubts(together.class, sources) ? 'unknown' : together.class;
    const isBack = isReturn(this.#known, reached);
    if (reached !== 'unknown') this.#known = reached;
    return isBack;
  }
}

/** What says that it was away and was told late: it takes no return back that was known without it. */
function awayToldLate(tracked: TrackedFunction, assertions: readonly Voiced[]): ReadonlySet<Voiced> {
  return new Set(assertions.filter(({ value, said }) => isLate(said) && saysAway(tracked, value, said.at)));
}

/** Was it told so long after this moment that it came late for it? */
function isToldAfter({ said: { told, lateAfter } }: Voiced, moment: Instant): boolean {
  return elapsed(moment, told.at) > lateAfter;
}

type Stretch = {
  readonly from: Instant;
  readonly until: Instant | null;
  readonly opened: Told;
  readonly right: Right | null;
};

function segmentOf(
  tracked: TrackedFunction,
  speaking: readonly Voiced[],
  ended: readonly Voiced[],
  away: AwayWords,
  { from, until, opened, right }: Stretch,
): Segment {
  const all = heardOf(tracked, speaking, from);
  const together = right === null ? all : heardOf(tracked, right.speaking, from);
  const sources = together.standing.map(({ one }) => one.source);
  const doubted = right === null && away.doubts(together.class, sources);
  // What was established since is still what became known then.
  const beginning = all.standing.filter(({ one }) => one.from === from).map(({ one }) => one);
  const spoke = beginning.length > 0 ? beginning[0] : undefined;
  const lapsed = ended.find(({ endedBy }) => endedBy !== null) ?? ended[0];
  const standing = together.standing[0]?.one ?? lapsed;
  const told = spoke?.said.told ?? lapsed?.endedBy ?? lapsed?.said.told ?? standing?.said.told ?? opened;
  const isSaid = spoke !== undefined && spoke.from === spoke.said.at;
  return {
    from,
    until,
    class: doubted ? 'unknown' : together.class,
    location: doubted ? null : placeOf(together),
    places: together.places,
    lasting: right === null ? away.lasting(speaking, together.places) : [],
    source: standing?.source ?? null,
    dated: isSaid ? 'stated' : 'noted',
    told,
    late: isSaid && isLate(spoke.said),
    unconfirmedReturn: doubted,
    left: right === null && away.isLeft(),
    established: right?.by ?? null,
  };
}

function heardOf(tracked: TrackedFunction, speaking: readonly Voiced[], at: Instant): Heard {
  return combined(tracked, speaking.map((one) => ({ ...voiceOf(one), one })).sort(byWord), at);
}

function voiceOf({ value, said }: Voiced): Voice {
  return { location: value, isWeak: isLate(said) };
}

/** The newest word first, so that it dates what they say together. */
function byWord(one: { readonly one: Voiced }, other: { readonly one: Voiced }): number {
  if (one.one.said.at !== other.one.said.at) return one.one.said.at > other.one.said.at ? -1 : 1;
  return one.one.source < other.one.source ? -1 : 1;
}

type Heard = Combined<Voice & { readonly one: Voiced }>;

function placeOf({ class: reached, standing, places }: Heard): Location | null {
  if (reached === 'unknown' || reached === 'double-claim') return null;
  if (!isHome(reached)) return places.length === 1 ? (places[0] ?? null) : null;
  return standing[0]?.location ?? null;
}

/** Neighbours that say the same of the same place are one segment. */
function append(segments: Segment[], segment: Segment): void {
  const last = segments.at(-1);
  const lasting = last !== undefined && last.lasting.length > segment.lasting.length ? last.lasting : segment.lasting;
  if (last === undefined || !isSame(last, segment)) {
    segments.push(segment);
    return;
  }
  const returns = [...(last.returns ?? []), ...(segment.returns ?? [])];
  segments.splice(-1, 1, { ...last, until: segment.until, lasting, ...(returns.length === 0 ? {} : { returns }) });
}

function isSame(one: Segment, other: Segment): boolean {
  return (
    one.class === other.class &&
    one.unconfirmedReturn === other.unconfirmedReturn &&
    one.left === other.left &&
    one.established === other.established &&
    (one.source === null) === (other.source === null) &&
    (one.location === null
      ? other.location === null
      : other.location !== null && sameLocation(one.location, other.location)) &&
    keysOf(one.places) === keysOf(other.places) &&
    // While nobody knows where it is none of them covers or uncovers anything.
    (one.places.length === 0 || whoOf(one.lasting) === whoOf(other.lasting))
  );
}

function whoOf(lasting: readonly Lasting[]): string {
  return lasting
    .map(({ source, location }) => `${source} ${locationKey(location)}`)
    .sort()
    .join('|');
}

function keysOf(places: readonly Location[]): string {
  return places.map(locationKey).sort().join('|');
}

/**
 * R74: a source that says since when reaches back to its own word before, and into time of which nobody knew anything. What it would
 * change of what was known is shown beside it and changes nothing.
 */
function withSinces(
  tracked: TrackedFunction,
  segments: readonly Segment[],
  assertions: readonly Voiced[],
): readonly Segment[] {
  const reaches = reachesOf(assertions);
  if (reaches.length === 0) return segments;
  const filled: Segment[] = [];
  for (const segment of segments) {
    const isKnown = segment.class !== 'unknown' || segment.unconfirmedReturn || segment.established !== null;
    if (isKnown) append(filled, segment);
    else for (const part of filledBy(tracked, segment, reaches)) append(filled, part);
  }
  return filled;
}

type Reach = { readonly from: Instant; readonly until: Instant; readonly of: Voiced };

function reachesOf(assertions: readonly Voiced[]): readonly Reach[] {
  const before = new Map<SourceId, Instant>();
  const reaches: Reach[] = [];
  const dated = [...assertions].sort((one, other) =>
    one.said.at < other.said.at ? -1 : one.said.at > other.said.at ? 1 : 0,
  );
  for (const one of dated) {
    const { source, said } = one;
    const previous = before.get(source) ?? null;
    const [since] = said.sinces;
    if (since !== undefined && one.from === said.at) {
      const from = previous === null ? since : latest(since, previous);
      if (from < said.at) reaches.push({ from, until: said.at, of: one });
    }
    before.set(source, said.at);
  }
  return reaches;
}

function filledBy(tracked: TrackedFunction, segment: Segment, reaches: readonly Reach[]): readonly Segment[] {
  const end = segment.until;
  const within = reaches.filter((one) => (end === null || one.from < end) && one.until > segment.from);
  if (within.length === 0) return [segment];
  const cuts = [
    ...new Set([
      segment.from,
      ...within.flatMap(({ from, until }) => [latest(from, segment.from), end === null ? until : earliest(until, end)]),
    ]),
  ].sort();
  return cuts.flatMap((from, index): readonly Segment[] => {
    const until = cuts[index + 1] ?? end;
    if (until !== null && until <= from) return [];
    const reaching = within.filter((one) => one.from <= from && one.until > from);
    if (reaching.length === 0) return [{ ...segment, from, until }];
    const voices = reaching.map(({ of }) => ({ location: of.value, isWeak: false, of }));
    const together = combined(tracked, voices, from);
    if (segment.left && isHome(together.class)) return [{ ...segment, from, until }];
    const first = together.standing[0]?.of ?? (reaching[0] as Reach).of;
    return [
      {
        from,
        until,
        class: together.class,
        location: together.places.length > 1 || together.class === 'double-claim' ? null : first.value,
        places: together.places,
        // R84: what reaches back covers the time no more than what is heard does.
        lasting: segment.lasting
          .filter((one) => !reaching.some(({ of }) => of.source === one.source))
          .filter(isElse(together.places)),
        source: first.source,
        dated: 'stated',
        told: first.said.told,
        late: true,
        unconfirmedReturn: false,
        left: segment.left,
        established: null,
      },
    ];
  });
}
