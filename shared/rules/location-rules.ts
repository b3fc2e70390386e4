// What a location reading changes, and which alarms a place gives: A1 outside, A2 unknown, A3 unannounced uitwijk, double claim.

import { priorityOf } from '#shared/alarm/rationale.ts';
import { after, earliest, elapsed, type Instant, latest } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { confirmationsOf, type Heard } from '#shared/journal/heard.ts';
import { wordsAround } from '#shared/journal/known-words.ts';
import { type LocationReading, locationSubject, type Reading } from '#shared/journal/reading.ts';
import { isHome } from '#shared/location/combined.ts';
import {
  type Claim,
  classify,
  type Location,
  type LocationClass,
  locationKey,
  sameLocation,
} from '#shared/location/location.ts';
import { isReturn } from '#shared/location/returned.ts';
import {
  announcedDeviation,
  functionState,
  isConfirmed,
  joinedFeed,
  type Picture,
  silentFrom,
  wasHeardAt,
} from '#shared/picture/picture.ts';
import { answersAnother } from '#shared/picture/place-facts.ts';
import { settledIn } from '#shared/picture/settled.ts';
import type { TrackedFunction } from '#shared/reference/functions.ts';
import { isManual, receiverOf, type SourceId } from '#shared/reference/source.ts';
import { receiversOf } from '#shared/takeover/received.ts';
import { delayed, type Judgement, judgement, type Verdict } from './alarm-rules.ts';
import type { Refusal } from './intent.ts';
import { isListeningAnew, missedBefore } from './missed-confirmations.ts';

/** `confirms`: moments that said nothing new, to be kept beside the journal. */
export type Change = { readonly facts: readonly Fact[]; readonly confirms: readonly Instant[] };

/**
 * R7, R8: readings may come late, twice and in any order; the same set always ends in the same claim. Of one source the newest
 * reading holds; of two at the same moment the one whose place comes first in the alphabet of locationKey, which is the worse.
 * The state holds since the earliest moment that the source gave, or else was seen at, behind its last word to the contrary.
 */
export function decideLocation(
  picture: Picture,
  heard: Heard,
  source: SourceId,
  reading: LocationReading,
  now: Instant,
): Change {
  const missed = missedBefore(picture, heard, source, reading);
  const change = decideClaim(picture, heard, source, reading, now, missed.length > 0);
  return { ...change, facts: [...missed, ...change.facts] };
}

function decideClaim(
  picture: Picture,
  heard: Heard,
  source: SourceId,
  reading: LocationReading,
  now: Instant,
  isMissedNow: boolean,
): Change {
  const { observedAt, location } = reading;
  const { claims, missed, givenThen, late: knownLate } = functionState(picture, reading.function.id);
  const claim = claims[source];
  const reconfirmBy = isManual(source) ? after(now, picture.policy.location.reconfirmManualWithin) : null;
  const stated = sincesOf(reading);
  if (claim === undefined) {
    return located(reading, { source, location, observedAt, stated, otherwiseAt: null, reconfirmBy }, []);
  }
  const { joinedAt } = joinedFeed(picture, source);
  const confirmedFrom = (from: Instant): readonly Instant[] =>
    confirmationsOf(heard, source, locationSubject(reading.function.id, claim.location), from);
  const newest = confirmedFrom(joinedAt).reduce(latest, claim.observedAt);
  const same = sameLocation(claim.location, location);
  if (
    !same &&
    (observedAt > newest || (observedAt === newest && locationKey(location) < locationKey(claim.location)))
  ) {
    const otherwiseAt = contradictedAt(newest, claim.location, location);
    return located(reading, { source, location, observedAt, stated, otherwiseAt, reconfirmBy }, []);
  }
  // R8: whatever the order in which it told of the time before it joined.
  const told = confirmedFrom(earliest(joinedAt, claim.since));
  const seen = [claim.observedAt, ...told, ...(claim.stated.length === 0 ? [claim.since] : [])];
  if (same && observedAt >= newest) {
    const allStated = withStated(claim.stated, stated);
    const tellsMore = allStated.length > claim.stated.length;
    const saidAt = missed[source];
    const isMissed = isMissedNow || (saidAt !== undefined && observedAt > saidAt);
    // R70: what it says of a silence, by giving a since in it too, is an entry.
    const toldFrom = reading.since === null ? observedAt : earliest(observedAt, latest(newest, reading.since));
    // R71: when it was told decides what it is worth against another source, so that is in the journal: of what came late, and of the
    // first that did not after it.
    const isLate = elapsed(observedAt, now) > picture.policy.feed.silentAfter;
    const weighsOtherwise =
      (isLate || knownLate[source] !== undefined) && isHome(classify(reading.function, location, observedAt));
    // R87: what this very moment had not been said to be since; an earlier reading that gave the same reaches no further than its own time.
    const given = givenThen[source] ?? [];
    const givesMore =
      observedAt === claim.observedAt && given.length < STATED_KEPT && stated.some((since) => !given.includes(since));
    // What was said of that very moment is in the journal, whenever it was told.
    const isNews =
      observedAt !== claim.observedAt &&
      (weighsOtherwise ||
        !wasHeardAt(picture, source, toldFrom) ||
        answersAnother(picture, reading.function, { ...claim, observedAt }, now));
    if (!tellsMore && !givesMore && !isManual(source) && !isMissed && !isNews) {
      return { facts: [], confirms: [observedAt] };
    }
    return located(reading, { ...claim, observedAt, stated: allStated, reconfirmBy }, seen);
  }
  return late(reading, source, { claim, seen, same, around: wordsAround(heard, source, reading, claim, joinedAt) });
}

/** More than a handful of different answers to "since when" is noise; the earliest ones are kept. */
const STATED_KEPT = 16;

function withStated(known: readonly Instant[], more: readonly Instant[]): readonly Instant[] {
  return [...new Set([...known, ...more])].sort().slice(0, STATED_KEPT);
}

/** `seen`: the moments at which this source was seen to say so; there is always one behind its last word to the contrary. */
function sinceOf(stated: readonly Instant[], seen: readonly Instant[], otherwiseAt: Instant | null): Instant | null {
  const within = (moment: Instant): boolean => otherwiseAt === null || moment > otherwiseAt;
  return stated.find(within) ?? [...seen].sort().find(within) ?? null;
}

/** Up to when the other word counted. Where both were said at one moment, the one that yields counted until just before. */
function contradictedAt(saidAt: Instant, other: Location, standing: Location): Instant {
  return locationKey(other) < locationKey(standing) ? saidAt : after(saidAt, -1);
}

function sincesOf({ since }: LocationReading): readonly Instant[] {
  return since === null ? [] : [since];
}

function located(reading: LocationReading, claim: Omit<Claim, 'since'>, seen: readonly Instant[]): Change {
  const { stated, otherwiseAt, observedAt } = claim;
  const since = sinceOf(stated, [observedAt, ...seen], otherwiseAt) ?? observedAt;
  return {
    facts: [
      {
        kind: 'function-located',
        function: reading.function.id,
        claim: { ...claim, since },
        sinces: sincesOf(reading),
      },
    ],
    confirms: seen,
  };
}

type Known = {
  readonly claim: Claim;
  readonly seen: readonly Instant[];
  /** Is the late reading of the place where it is now? */
  readonly same: boolean;
  readonly around: ReturnType<typeof wordsAround>;
};

/** R9: kept as a fact of its own; it may show that the present state began earlier, or was interrupted. The place stays. */
function late(reading: LocationReading, source: SourceId, { claim, seen, same, around }: Known): Change {
  const { observedAt, location } = reading;
  const kept: Fact = {
    kind: 'reading-late',
    source,
    observedAt,
    reading: { kind: 'location', function: reading.function.id, location, since: reading.since, ...around },
  };
  const said = same ? observedAt : contradictedAt(observedAt, location, claim.location);
  if (claim.otherwiseAt !== null && said <= claim.otherwiseAt) return { facts: [kept], confirms: [] };
  const stated = withStated(claim.stated, same && reading.since !== null ? [reading.since] : []);
  const otherwiseAt = same ? claim.otherwiseAt : said;
  const since = sinceOf(stated, same ? [...seen, observedAt] : seen, otherwiseAt) ?? claim.since;
  const corrected: Fact = {
    kind: 'since-corrected',
    function: reading.function.id,
    source,
    since,
    stated,
    otherwiseAt,
  };
  const isCorrection =
    since !== claim.since || stated.length !== claim.stated.length || otherwiseAt !== claim.otherwiseAt;
  return { facts: isCorrection ? [kept, corrected] : [kept], confirms: same ? [observedAt] : [] };
}

/** Every location alarm of one function, on or off. Planbare zorg elsewhere is shown, never alarmed (R31). */
export function judgeLocation(
  picture: Picture,
  heard: Heard,
  tracked: TrackedFunction,
  now: Instant,
): readonly Judgement[] {
  if (tracked.scope === 'planbaar') return [];
  const state = functionState(picture, tracked.id);
  const settled = settledIn(picture, tracked, now);
  const { claim } = settled;
  if (claim === null) return nothingClaimed(tracked, state.awayBy.length > 0 ? 'hold' : 'off');
  const delays = picture.policy.location;
  const heldFor = elapsed(claim.since, now);
  const isVouchedFor = isConfirmed(picture, claim, now) && state.missed[claim.source] === undefined;
  const is = (location: LocationClass): boolean => settled.class === location;
  // R75, R84: a contradiction switches nothing off that was on, nor does who says that nobody knows, or that it is back, and did not say
  // that it was away.
  const isOpen =
    is('double-claim') || (is('unknown') && state.awayBy.length > 0) || settled.heldAway || settled.lasting.length > 0;
  const judge = (isSo: boolean): Verdict =>
    isSo || (isVouchedFor && !isOpen) ? delayed(isSo, heldFor, delays) : 'hold';
  const isAnnounced = announcedDeviation(picture, tracked.id, claim.location, now) !== null;
  const subject = { meldkamer: tracked.meldkamer, function: tracked.id, location: claim.location };
  return [
    judgement('A1', priorityOf('A1', 'always'), tracked.id, judge(is('outside')), subject),
    judgement('double-claim', priorityOf('double-claim', 'always'), tracked.id, judge(is('double-claim')), {
      ...subject,
      location: null,
    }),
    judgement('A3', priorityOf('A3', 'always'), tracked.id, judge(is('other-meldkamer') && !isAnnounced), subject),
    judgement(
      'A2',
      priorityOf('A2', 'always'),
      tracked.id,
      judgeUnknown(picture, heard, tracked, claim, is('unknown'), now),
      {
        ...subject,
        location: null,
      },
    ),
  ];
}

/**
 * Nobody says where it is any more: whoever did was retired, and what was judged by those words has gone with them. Not so when they said
 * that it is away (R89): that holds until somebody who may says that it is back.
 */
function nothingClaimed(tracked: TrackedFunction, verdict: Verdict): readonly Judgement[] {
  return (['A1', 'double-claim', 'A3', 'A2'] as const).map((condition) =>
    judgement(condition, priorityOf(condition, 'always'), tracked.id, verdict, {
      meldkamer: tracked.meldkamer,
      function: tracked.id,
    }),
  );
}

/** R16: said to be unknown, or not said again in time. A silent feed has an alarm of its own and gives none here. */
function judgeUnknown(
  picture: Picture,
  heard: Heard,
  tracked: TrackedFunction,
  claim: Claim,
  isUnknown: boolean,
  now: Instant,
): Verdict {
  const { policy } = picture;
  if (claim.reconfirmBy !== null && now >= claim.reconfirmBy) return 'on';
  if (claim.reconfirmBy === null && silentFrom(picture, claim.source) !== null) return 'hold';
  const subject = locationSubject(tracked.id, claim.location);
  const { joinedAt } = joinedFeed(picture, claim.source);
  const confirmedAt = confirmationsOf(heard, claim.source, subject, joinedAt).reduce(latest, claim.observedAt);
  const isMissed = functionState(picture, tracked.id).missed[claim.source] !== undefined;
  const isDue = elapsed(confirmedAt, now) >= policy.location.confirmWithin && !isListeningAnew(picture, heard, now);
  const isOverdue = claim.reconfirmBy === null && (isMissed || isDue);
  return isOverdue ? 'on' : delayed(isUnknown, elapsed(claim.since, now), policy.location);
}

/** R130: was this function away before, or when last known, and is it at its own meldkamer after? */
export function cameBack(before: Picture, after: Picture, tracked: TrackedFunction, now: Instant): boolean {
  const is = settledIn(after, tracked, now);
  if (!isHome(is.class) || is.heldAway) return false;
  const was = settledIn(before, tracked, now);
  // Where nobody knows, or others say that it is home, it is known still who said last that it is away.
  const wasAway = functionState(before, tracked.id).awayBy.length > 0;
  return isReturn(was.class, is.class) || wasAway;
}

/** R84: it was said to be home by who may not bring it back, and is not said to be any more: as known now it was home in between. */
export function leftAgain(before: Picture, after: Picture, tracked: TrackedFunction, now: Instant): boolean {
  const is = settledIn(after, tracked, now);
  const was = settledIn(before, tracked, now);
  // By hand alone nobody knows (R73).
  return was.heldAway && isHome(was.class) && !is.heldAway && !isHome(is.class);
}

/** R91: what a meldkamer may say by hand of a function that it received: that it went home. Null when it may, and for every other source. */
export function receivedRefusal(picture: Picture, reading: Reading, now: Instant): Refusal | null {
  const receiver = receiverOf(reading.source);
  if (receiver === null) return null;
  const isReturn =
    reading.kind === 'location' &&
    isHome(classify(reading.function, reading.location, now)) &&
    receiversOf(picture, reading.function.id).includes(receiver);
  return isReturn ? null : { code: 'not-received-here', meldkamer: receiver };
}
