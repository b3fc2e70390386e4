// To whom an alarm climbed that nobody acknowledged (R145): of each deviation once, at the first step that named this party, for as long as
// any alarm of it still calls. Nothing of it is recorded: what climbed stands in the alarm, and whoever acknowledges takes the notice away.

import { type Alarm, callsSince } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { absenceOwner } from '#shared/picture/away.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { ladderFor } from '#shared/policy/who-is-called.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { partiesOf } from './ladder-turns.ts';

export type ClimbedTo = {
  readonly deviation: Afwijking;
  /** The step that calls this party, counted from 1, and what it is called. */
  readonly step: number;
  readonly name: string;
  /** The one that calls longest first. */
  readonly alarms: readonly Alarm[];
};

/** The deviation that calls longest first. What calls no more has not climbed: that ends with it. */
export function climbedTo(picture: Picture, party: PartyId, now: Instant): readonly ClimbedTo[] {
  const byNumber = new Map<string, ClimbedTo>();
  const climbed = Object.values(picture.alarms).filter((one) => one.climbed !== undefined);
  for (const alarm of climbed.sort((one, other) => (callsSince(one) < callsSince(other) ? -1 : 1))) {
    const deviation = absenceOwner(picture, alarm, now);
    const called = deviation === null ? null : calledAt(picture, alarm, deviation, party);
    if (deviation === null || called === null) continue;
    const known = byNumber.get(deviation.number);
    const first = known === undefined || called.step < known.step ? called : known;
    const alarms = [...(known?.alarms ?? []), alarm];
    byNumber.set(deviation.number, { deviation, step: first.step, name: first.name, alarms });
  }
  return [...byNumber.values()];
}

/** The steps before the turn that it has come to are those of policy; the first one is whoever it came up for, whom nothing climbs to. */
function calledAt(
  { policy }: Picture,
  { climbed }: Alarm,
  deviation: Afwijking,
  party: PartyId,
): Pick<ClimbedTo, 'step' | 'name'> | null {
  if (climbed === undefined) return null;
  const { turn } = climbed;
  const steps = ladderFor(policy.dossier, deviation)?.steps ?? [];
  const before = steps.findIndex(
    (step, index) => index > 0 && index < turn.step && partiesOf(step, deviation).includes(party),
  );
  const name = steps[before]?.name;
  if (name !== undefined) return { step: before + 1, name };
  return turn.parties.includes(party) ? { step: turn.step + 1, name: turn.name } : null;
}
