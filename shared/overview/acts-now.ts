// Who has to act on an alarm now, and until when: whoever can take away what it is about, whoever has the turn of the ladder with whoever holds
// the next step of its deviation, else the owner of the alarm. Pure.

import { type Alarm, alarmKey, type ClimbedAlarm } from '#shared/alarm/alarm.ts';
import { RATIONALES } from '#shared/alarm/rationale.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { spokenOf } from '#shared/deviation/cover.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { nextTurnAt } from '#shared/ladder/ladder-turns.ts';
import { overdueNotices, overdueQuestions } from '#shared/picture/open-terms.ts';
import { afwijkingIn, type Picture } from '#shared/picture/picture.ts';
import type { Ladder } from '#shared/policy/dossier-policy.ts';
import { involvedIn, ladderFor } from '#shared/policy/who-is-called.ts';
import { isPartyId, type PartyId } from '#shared/reference/parties.ts';
import { type NextStep, nextStep } from '#shared/rules/next-step.ts';
import type { StepKind } from '#shared/rules/steps.ts';

export type ActsNow = {
  /** Empty: nobody holds a mandate for it, or nobody was named, which is told as such. */
  readonly parties: readonly PartyId[];
  /** The step of the ladder, counted from 1, and what it is called; null: it is not about a ladder that runs. */
  readonly turn: { readonly step: number; readonly name: string } | null;
  /** What they have to do; null: look into the alarm. */
  readonly step: StepKind | null;
  /** When the ladder goes on to the next one; null: it does not. */
  readonly until: Instant | null;
  /** Who holds the next step of its deviation, where the ladder calls somebody else; null: nobody besides. */
  readonly besides: NextStep | null;
};

/** R128. Of an alarm that is over nobody: it is only to be acknowledged. `afwijking`: the deviation of its situation. */
export function actsNow(
  picture: Picture,
  alarm: Alarm,
  afwijking: AfwijkingNumber | null,
  now: Instant,
): ActsNow | null {
  if (alarm.core === 'returned') return null;
  // How many people are at a post is no matter of the deviation that their functions are in.
  const deviation = afwijking === null || alarm.post !== null ? null : afwijkingIn(picture, afwijking);
  const owner: ActsNow = {
    parties: [RATIONALES[alarm.condition].owner],
    turn: null,
    step: null,
    until: null,
    besides: null,
  };
  if (deviation === null) return owner;
  const further = alarm.climbed === undefined ? null : byClimbing(picture, alarm.climbed, deviation);
  const called = further ?? byLadder(picture, deviation, now) ?? owner;
  return (
    lacking(picture, alarm, deviation, now) ?? {
      ...called,
      besides: holdersBesides(picture, deviation, called.parties, now),
    }
  );
}

/** What comes with time is nothing to do now. */
const COMES_BY_ITSELF: readonly StepKind[] = ['start', 'end'];

/** R128. What somebody can do now in this deviation, whoever the ladder calls; null: nothing, or it comes with time. */
export function stepToTake(picture: Picture, deviation: Afwijking, now: Instant): NextStep | null {
  const next = nextStep(picture, deviation, now);
  return next === null || COMES_BY_ITSELF.includes(next.kind) ? null : next;
}

/** R128. Who holds what can be done now, beside whoever is called. */
export function holdersBesides(
  picture: Picture,
  deviation: Afwijking,
  called: readonly PartyId[],
  now: Instant,
): NextStep | null {
  const next = stepToTake(picture, deviation, now);
  const parties = next?.parties.filter((one) => !called.includes(one)) ?? [];
  return next === null || parties.length === 0 ? null : { ...next, parties };
}

/** What a dossier lacks is given by whom it is asked of: the dossier that the alarm is about, also where its absence goes on in another one. */
function lacking(picture: Picture, alarm: Alarm, inSituation: Afwijking, now: Instant): ActsNow | null {
  const { condition, key, afwijking: number } = alarm;
  const deviation = (number === null ? null : afwijkingIn(picture, number)) ?? inSituation;
  switch (condition) {
    case 'A5':
      return asked('find-guarantees', involvedIn(deviation));
    case 'A10':
      return asked(
        'confirm-receipt',
        overdueNotices(picture, deviation, now).map(({ party }) => party),
      );
    case 'A9':
      return key === alarmKey('A9', `${number} question`)
        ? asked(
            'answer',
            overdueQuestions(deviation, now).map(({ to }) => to),
          )
        : null;
    case 'A16': {
      const spoken = deviation.dossier === null ? [] : spokenOf(deviation.dossier);
      return asked(
        'confirm-claim',
        spoken.flatMap(({ party }) => (party !== null && isPartyId(party) ? [party] : [])),
      );
    }
    // The ladder calls nobody any more: whoever sits at the alarms does.
    case 'A19':
      return asked(null, [RATIONALES.A19.owner]);
    default:
      return null;
  }
}

/** R145: nobody acknowledged it, and it came further than the ladder that asks for a decision. */
function byClimbing(picture: Picture, climbed: ClimbedAlarm, deviation: Afwijking): ActsNow | null {
  const { turn } = climbed;
  const { dossier } = deviation;
  const running = dossier?.ladder?.stoppedAt === null ? dossier.ladder.turns.at(-1) : undefined;
  if (running !== undefined && running.step >= turn.step) return null;
  return {
    parties: turn.parties,
    turn: { step: turn.step + 1, name: turn.name },
    step: null,
    until: nextTurnAt(stepsOf(picture, deviation), climbed),
    besides: null,
  };
}

function asked(step: StepKind | null, parties: readonly PartyId[]): ActsNow {
  return { parties: [...new Set(parties)], turn: null, step, until: null, besides: null };
}

function byLadder(picture: Picture, deviation: Afwijking, now: Instant): ActsNow | null {
  const next = nextStep(picture, deviation, now);
  const ladder = deviation.dossier?.ladder ?? null;
  const turn = ladder?.stoppedAt === null ? ladder.turns.at(-1) : undefined;
  if (ladder !== null && turn !== undefined) {
    const { step, name, parties } = turn;
    const until = nextTurnAt(stepsOf(picture, deviation), { turn, nextAt: ladder.nextAt });
    return { parties, turn: { step: step + 1, name }, step: next?.kind ?? null, until, besides: null };
  }
  // That it is to end one day is nothing to do now: whoever performs it is who can be asked.
  return next === null ? null : asked(next.kind === 'end' ? null : next.kind, next.parties);
}

function stepsOf({ policy }: Picture, deviation: Afwijking): Ladder['steps'] {
  return ladderFor(policy.dossier, deviation)?.steps ?? [];
}
