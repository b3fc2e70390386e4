// R47: was an absence decided about while its ladder stood still? Then that begins anew. Only what covered it did: what was allowed about
// another place, another time or the time that it was home, what was refused, and what was denied or withdrawn before it began did not.

import { type Instant, latest, soonest } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { climbedForAt } from '#shared/deviation/climbed-for.ts';
import { type CoverSpan, coverSpans } from '#shared/deviation/cover.ts';
import { decidedAbout } from '#shared/deviation/deciding.ts';
import { type Location, sameLocation } from '#shared/location/location.ts';
import { homesOf } from '#shared/picture/away.ts';
import { functionState, type Picture } from '#shared/picture/picture.ts';
import type { FunctionId } from '#shared/reference/functions.ts';

type Between = { readonly from: Instant; readonly until: Instant };

/**
 * Did what was decided, in whichever deviation (R62), cover one of these functions at a moment between these, away as one of those has it? No
 * ladder knew of a decision before it was on record.
 */
export function isDecidedSince(
  picture: Picture,
  those: readonly Afwijking[],
  functions: readonly FunctionId[],
  between: Between,
): boolean {
  return functions.some((id) => {
    const { deciding, refusals } = decidedAbout(picture, id);
    const spans = deciding.flatMap((one) => coverSpans(one, id, { refusals }));
    return spans.length > 0 && those.some((one) => isCoveredIn(picture, one, id, spans, between));
  });
}

function isCoveredIn(
  picture: Picture,
  afwijking: Afwijking,
  id: FunctionId,
  spans: readonly CoverSpan[],
  { from, until }: Between,
): boolean {
  const homes = homesOf(picture, afwijking, id);
  // What holds at a moment between began to hold, found it away again or elsewhere, at one of these.
  const turns = [...homes.map((home) => home.until), ...(afwijking.statedBefore ?? []).map((said) => said.until)];
  return spans.some((span) => {
    const began = latest(span.from, span.recordedAt);
    const back = span.untilReturn ? homes.find((home) => home.from > span.began) : undefined;
    const end = soonest(span.until, back?.from ?? null);
    return [began, ...turns].some(
      (at) =>
        from <= at &&
        at <= until &&
        began <= at &&
        (end === null || at < end) &&
        !homes.some((home) => home.from <= at && at < home.until) &&
        placesAt(picture, afwijking, id, at).some((place) => sameLocation(place, span.to)),
    );
  });
}

/** What is said of no place was where it is said to be away. */
function placesAt(picture: Picture, afwijking: Afwijking, id: FunctionId, at: Instant): readonly Location[] {
  const { to } = climbedForAt(afwijking, at);
  return to === null ? functionState(picture, id).awayBy.map(({ location }) => location) : [to];
}
