// Where a party has the turn itself: of every deviation in which it has to act now, what it has to do and how long it has: what its alarms ask of
// this party, and its next step where this party is one of those who hold that. Pure.

import type { Alarm } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import { valueAt, valuesOf } from '#shared/deviation/chunked-map.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { absenceOwner } from '#shared/picture/away.ts';
import { whereOverdue } from '#shared/picture/open-terms.ts';
import { afwijkingIn, type Picture } from '#shared/picture/picture.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import type { StepKind } from '#shared/rules/steps.ts';
import { actsNow, stepToTake } from './acts-now.ts';

export type OwnTurn = {
  readonly number: AfwijkingNumber;
  /** Null: look into its alarms. */
  readonly step: StepKind | null;
  /** When the ladder goes on to the next one; null: it does not. */
  readonly until: Instant | null;
};

/**
 * R128. The same for the party as for whoever looks at the console; what has an end first, the soonest before the others. `number`: of this
 * deviation alone.
 */
export function ownTurns(
  picture: Picture,
  party: PartyId,
  now: Instant,
  number: AfwijkingNumber | null = null,
): readonly OwnTurn[] {
  const turns = Object.values(picture.alarms).flatMap((alarm): readonly OwnTurn[] => {
    const about = aboutWhich(picture, alarm, now);
    const where = about === null ? null : whereToAct(picture, alarm, about, party, now);
    if (about === null || where === null || (number !== null && where !== number)) return [];
    const acts = actsNow(picture, alarm, about, now);
    if (acts === null || !acts.parties.includes(party)) return [];
    return [{ number: where, step: acts.step, until: acts.until }];
  });
  const { afwijkingen } = picture;
  const asked = number === null ? valuesOf(afwijkingen) : [valueAt(afwijkingen, number)].filter((one) => one !== null);
  const held = asked.flatMap((one): readonly OwnTurn[] => {
    const next = stepToTake(picture, one, now);
    return next?.parties.includes(party) === true ? [{ number: one.number, step: next.kind, until: null }] : [];
  });
  // What an alarm asks has an end.
  const distinct = new Map([...held, ...turns].map((turn) => [`${turn.number} ${turn.step}`, turn]));
  return [...distinct.values()].sort(bySoonest);
}

/** Of those about a function one that nobody acknowledged may have come to this party (R145); what the others ask stands in its deviation. */
function aboutWhich(picture: Picture, alarm: Alarm, now: Instant): AfwijkingNumber | null {
  if (alarm.afwijking !== null || alarm.climbed === undefined) return alarm.afwijking;
  return absenceOwner(picture, alarm, now)?.number ?? null;
}

/** R96: a receipt is confirmed where it was asked, also once the absence goes on in another one. */
function whereToAct(
  picture: Picture,
  { condition }: Alarm,
  about: AfwijkingNumber,
  party: PartyId,
  now: Instant,
): AfwijkingNumber {
  const deviation = condition === 'A10' ? afwijkingIn(picture, about) : null;
  if (deviation === null) return about;
  return whereOverdue(picture, deviation, party, now) ?? about;
}

function bySoonest(one: OwnTurn, other: OwnTurn): number {
  const [until, otherUntil] = [one.until ?? 'never', other.until ?? 'never'];
  if (until !== otherUntil) return until < otherUntil ? -1 : 1;
  return one.number < other.number ? -1 : 1;
}
