// The end that passed while functions of a deviation are still away: the one that was decided, else the one that was expected.

import { alarmKey } from '#shared/alarm/alarm.ts';
import { after, type Instant } from '#shared/base/time.ts';
import { type Afwijking, endOf, fitsPlace } from '#shared/deviation/afwijking.ts';
import { coverSpans } from '#shared/deviation/cover.ts';
import { decidedAbout } from '#shared/deviation/deciding.ts';
import { statedAt } from '#shared/deviation/stated.ts';
import type { Location } from '#shared/location/location.ts';
import { uncoveredIn } from '#shared/picture/away.ts';
import { functionState, type Picture } from '#shared/picture/picture.ts';
import { awaySince, settledIn } from '#shared/picture/settled.ts';
import { type FunctionId, parseFunction } from '#shared/reference/functions.ts';
import { isPastEnd } from './lifecycle-rules.ts';

/** `decision`: nothing covers a function since then. `statement`: it was to be over by then, decided or not. */
export const END_GIVERS = ['decision', 'statement'] as const;

export type PassedEnd = { readonly at: Instant; readonly by: (typeof END_GIVERS)[number] };

/** R97: the first of them; null while none passed, and when nothing is away in it. */
export function passedEnd(picture: Picture, afwijking: Afwijking, now: Instant): PassedEnd | null {
  const lapsed = uncoveredIn(picture, afwijking, now).flatMap((id) => lapsedAt(picture, afwijking, id, now) ?? []);
  const [first] = lapsed.sort();
  if (first !== undefined) return { at: first, by: 'decision' };
  const end = statedEndPassed(picture, afwijking, now);
  return end === null ? null : { at: end, by: 'statement' };
}

/** The one that stands; else the one of before that was put off since, from when its alarm came on. */
export function statedEndPassed(picture: Picture, afwijking: Afwijking, now: Instant): Instant | null {
  return isPastEnd(afwijking, now) ? endOf(afwijking) : putOff(picture, afwijking, now);
}

/**
 * R84: its end passed, and who it is about says a later one since: that switches nothing off while a function is away and not decided. A
 * decision that counts does, and LMS.
 */
function putOff(picture: Picture, afwijking: Afwijking, now: Instant): Instant | null {
  const { number, source, reportedAt, prolongedUntil, dossier } = afwijking;
  const alarm = picture.alarms[alarmKey('A9', `${number} end`)];
  if (alarm?.core !== 'active' || prolongedUntil !== null) return null;
  const setRight = dossier?.rectifications.findLast(({ fields }) => fields.includes('expectedEnd'))?.by ?? null;
  const isOfFeed = source !== null && (setRight === null || setRight.at < reportedAt);
  // Nobody said another end of this one: it passed for the one that had what is away before.
  const isCarried = setRight === null && !dossier?.decisions.some(({ outcome }) => outcome === 'extended');
  const isOwnWord = isOfFeed || isCarried || (setRight !== null && setRight.role !== 'lms');
  return isOwnWord && uncoveredIn(picture, afwijking, now).length > 0 ? alarm.activeAt : null;
}

/** The last end that was decided for it, in whichever deviation, and that it outstayed. That a refusal ended it is no end that passed. */
function lapsedAt(picture: Picture, afwijking: Afwijking, id: FunctionId, now: Instant): Instant | null {
  const tracked = parseFunction(id);
  if (tracked === null) return null;
  const state = functionState(picture, id);
  const { claim } = settledIn(picture, tracked, now);
  const since = claim === null ? null : awaySince(picture, id, claim, now);
  const about = decidedAbout(picture, id);
  const ends = about.deciding.flatMap((one) =>
    coverSpans(one, id, about).flatMap(({ from, until, to, decision }) => {
      const isSaid = until !== null && one.dossier?.decisions[decision]?.about.end === until;
      if (!isSaid || until > now || !wasAwayAt(until, from, state.returnedAt, since)) return [];
      return one.number === afwijking.number || hadAt(afwijking, id, to, until) ? [until] : [];
    }),
  );
  return ends.sort().at(-1) ?? null;
}

/** Was the function away in it, at this place, until that moment, as is said of it for then? */
function hadAt(afwijking: Afwijking, id: FunctionId, place: Location, until: Instant): boolean {
  const { startedAt } = afwijking.course;
  const said = statedAt(afwijking, after(until, -1));
  return startedAt !== null && startedAt < until && said.functions.includes(id) && fitsPlace(said, place);
}

/** Not home since the decision held, or gone again before its end. */
function wasAwayAt(until: Instant, from: Instant, returnedAt: Instant | null, since: Instant | null): boolean {
  return returnedAt === null || returnedAt <= from || (returnedAt <= until && since !== null && since <= until);
}
