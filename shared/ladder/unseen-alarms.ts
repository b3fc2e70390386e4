// An alarm about a place outside the ten that nobody acknowledges climbs the ladder of its deviation: one step after another is called, each
// for its own time, also when somebody decided about the deviation (R145). One that was over in between and that nobody saw goes on from where
// it was. Whether anybody saw it is another question than whether anybody decided.

import type { Alarm } from '#shared/alarm/alarm.ts';
import { climbs, climbsFrom, lifeOf } from '#shared/alarm/alarm.ts';
import { isCalling } from '#shared/alarm/life.ts';
import { after, type Instant } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { absenceOwner } from '#shared/picture/away.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { ladderFor } from '#shared/policy/who-is-called.ts';
import { type Climbing, nextTurnDue, partiesOf, turnsFrom } from './ladder-turns.ts';

/** The turns that are due by now because nobody acknowledged. */
export function alarmsUnseen(picture: Picture, now: Instant): readonly Fact[] {
  return Object.values(picture.alarms).flatMap((alarm) => (mayClimb(alarm) ? climbing(picture, alarm, now) : []));
}

function mayClimb(alarm: Alarm): boolean {
  return climbs(alarm) && isCalling(lifeOf(alarm));
}

function climbing(picture: Picture, alarm: Alarm, now: Instant): readonly Fact[] {
  const { key, climbed } = alarm;
  const deviation = absenceOwner(picture, alarm, now);
  const ladder = deviation === null ? null : ladderFor(picture.policy.dossier, deviation);
  const [first] = ladder?.steps ?? [];
  if (deviation === null || ladder === null || first === undefined) return [];
  const since = climbsFrom(alarm);
  // The first step is whoever it came up for; one that names nobody is passed at once.
  const due = partiesOf(first, deviation).length === 0 ? since : after(since, first.within);
  const from: Climbing =
    climbed === undefined
      ? { next: 1, due, left: null }
      : { next: climbed.turn.step + 1, due: nextTurnDue(ladder.steps, climbed, now), left: null };
  return turnsFrom(deviation, ladder, from, now).map(({ turn, nextAt }) => ({
    kind: 'alarm-climbed',
    key,
    turn,
    nextAt,
  }));
}
