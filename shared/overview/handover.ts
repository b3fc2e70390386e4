// What is handed over with a shift: every alarm that is not done, once, by what is to be done with it, and what is undecided. Pure.

import { type Alarm, byUrgency, quietOf } from '#shared/alarm/alarm.ts';
import { elapsed, HOUR, type Instant } from '#shared/base/time.ts';
import { type Gebeurtenis, gebeurtenissenIn, isGoingOn } from '#shared/deviation/gebeurtenis.ts';
import { afwijkingIn, alarmById, gebeurtenissenOf, type Picture } from '#shared/picture/picture.ts';
import type { NextStep } from '#shared/rules/next-step.ts';
import { holdersBesides } from './acts-now.ts';
import { type UndecidedNow, undecidedNow } from './undecided-now.ts';

/** `by`: the alarm that stands for it; null: that one is done. */
export type Suppressed = { readonly alarm: Alarm; readonly by: Alarm | null };

export type Handover = {
  /** Of those that call for attention all but the next; the most urgent first, here and below. */
  readonly open: readonly Alarm[];
  /** Acknowledged long ago, and still so: whoever acknowledged them has gone home. */
  readonly old: readonly Alarm[];
  readonly suppressed: readonly Suppressed[];
  readonly shelved: readonly Alarm[];
  readonly outOfService: readonly Alarm[];
  /** Those that go on somewhere. */
  readonly gebeurtenissen: readonly Gebeurtenis[];
  /** `besides`: who holds the next step, where the ladder calls somebody else. */
  readonly undecided: readonly (UndecidedNow & { readonly besides: NextStep | null })[];
};

const ACKNOWLEDGED_LONG_AGO = 4 * HOUR;

/** R152 */
export function handoverOf(picture: Picture, now: Instant): Handover {
  const alarms = Object.values(picture.alarms).sort(byUrgency);
  const calling = alarms.filter((alarm) => quietOf(alarm) === null);
  const quiet = (why: NonNullable<ReturnType<typeof quietOf>>) => alarms.filter((alarm) => quietOf(alarm) === why);
  return {
    open: calling.filter((alarm) => !isOld(alarm, now)),
    old: calling.filter((alarm) => isOld(alarm, now)),
    suppressed: quiet('suppressed').map((alarm) => ({
      alarm,
      by: alarm.suppressedBy === null ? null : alarmById(picture, alarm.suppressedBy),
    })),
    shelved: quiet('shelved'),
    outOfService: quiet('out-of-service'),
    gebeurtenissen: gebeurtenissenIn(gebeurtenissenOf(picture)).filter(isGoingOn),
    undecided: undecidedNow(picture, now).map((one) => {
      const deviation = afwijkingIn(picture, one.number);
      const besides = deviation === null ? null : holdersBesides(picture, deviation, one.acts, now);
      return { ...one, besides };
    }),
  };
}

function isOld({ acknowledged }: Alarm, now: Instant): boolean {
  return acknowledged !== null && elapsed(acknowledged.at, now) > ACKNOWLEDGED_LONG_AGO;
}
