// R86: that a source did not say again in time where a function is. Confirmations make no entry; that one did not come does.

import { after, elapsed, type Instant, latest } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { confirmationsOf, type Heard } from '#shared/journal/heard.ts';
import { type LocationReading, locationSubject, type Reading } from '#shared/journal/reading.ts';
import type { Claim } from '#shared/location/location.ts';
import { MANUAL_GRACE } from '#shared/location/location.ts';
import { functionState, joinedFeed, type Picture, silentFrom } from '#shared/picture/picture.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { isManual, type SourceId } from '#shared/reference/source.ts';

/** What time brings: a feed may first tell what it said while we did not listen. */
export function missedInTime(picture: Picture, heard: Heard, now: Instant): readonly Fact[] {
  const facts = newlyMissed(picture, heard, now);
  return isListeningAnew(picture, heard, now)
    ? facts.filter((fact) => fact.kind !== 'confirmation-missed' || isManual(fact.source))
    : facts;
}

/** R22: we hear again for no longer than a feed may be silent. */
export function isListeningAnew({ policy }: Picture, { listeningSince }: Heard, now: Instant): boolean {
  return listeningSince !== null && elapsed(listeningSince, now) < policy.feed.silentAfter;
}

/** Those that are due by now. Of a silent feed nothing is expected from its silence on, until it is heard again. */
export function newlyMissed(picture: Picture, heard: Heard, now: Instant): readonly Fact[] {
  return Object.values(picture.meldkamers).flatMap(({ functions }) =>
    Object.entries(functions).flatMap(([id, { claims }]) =>
      Object.values(claims).flatMap((claim): readonly Fact[] => {
        // Most were said lately: that is seen without looking further.
        if (claim.reconfirmBy === null && elapsed(claim.observedAt, now) < picture.policy.location.confirmWithin)
          return [];
        const by = claim.reconfirmBy === null ? (silentFrom(picture, claim.source) ?? now) : now;
        return missedBy(picture, heard, id as FunctionId, claim, by);
      }),
    ),
  );
}

/**
 * What a source that was silent and is heard again did not say in time of other functions than it speaks of now: it stands for these words
 * no more (R70). Not while we listen anew (R22).
 */
export function missedInSilence(picture: Picture, heard: Heard, reading: Reading, now: Instant): readonly Fact[] {
  const { source } = reading;
  if (silentFrom(picture, source) === null || isListeningAnew(picture, heard, now)) return [];
  const spoken = reading.kind === 'location' ? reading.function.id : null;
  return Object.values(picture.meldkamers).flatMap(({ functions }) =>
    Object.entries(functions).flatMap(([id, { claims }]): readonly Fact[] => {
      const claim = claims[source];
      const isAsked = claim !== undefined && claim.reconfirmBy === null && id !== spoken;
      return isAsked ? missedBy(picture, heard, id as FunctionId, claim, now) : [];
    }),
  );
}

/** What the source of this reading did not say in time before it spoke again. */
export function missedBefore(
  picture: Picture,
  heard: Heard,
  source: SourceId,
  { function: { id }, observedAt }: LocationReading,
): readonly Fact[] {
  const claim = functionState(picture, id).claims[source];
  return claim === undefined || claim.reconfirmBy !== null
    ? []
    : missedBy(picture, heard, id, claim, after(observedAt, -1));
}

function missedBy(
  picture: Picture,
  heard: Heard,
  functionId: FunctionId,
  { source, location, observedAt, reconfirmBy }: Claim,
  by: Instant,
): readonly Fact[] {
  // That nobody knows where it is holds until somebody does.
  if (location.kind === 'unknown' || functionState(picture, functionId).missed[source] !== undefined) return [];
  const { joinedAt } = joinedFeed(picture, source);
  const subject = locationSubject(functionId, location);
  const saidAt = confirmationsOf(heard, source, subject, joinedAt).reduce(latest, observedAt);
  const dueAt = reconfirmBy === null ? dueUnder(picture, saidAt) : after(reconfirmBy, MANUAL_GRACE);
  return dueAt > by ? [] : [{ kind: 'confirmation-missed', function: functionId, source, saidAt, dueAt }];
}

/** A policy was never in force before it was adopted: under a shorter term nothing was due earlier, and no known time is taken back. */
function dueUnder({ policy, policySince }: Picture, saidAt: Instant): Instant {
  const dueAt = after(saidAt, policy.location.confirmWithin);
  return policySince === null ? dueAt : latest(dueAt, policySince);
}
