// What each decision of a dossier covers: how it was recorded, and of each function that it is about whether its party held the mandate
// that it names, and if not, why not.

import { type Instant, latest } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import {
  decisionId,
  isObjection,
  type Manner,
  mannerOf,
  momentOf,
  type Refused,
  refusedSince,
} from '#shared/deviation/cover.ts';
import { decidedAbout } from '#shared/deviation/deciding.ts';
import type { Decision } from '#shared/deviation/dossier.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { mandatesInForce } from '#shared/picture/mandates-in-force.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { type OutsideMandate, outsideMandate } from '#shared/policy/mandates.ts';
import type { FunctionId } from '#shared/reference/functions.ts';

export type EndedBy = {
  readonly number: AfwijkingNumber;
  /** The id of the decision. */
  readonly decision: string;
  readonly party: string | null;
  readonly from: Instant;
};

export type FunctionReach = {
  readonly function: FunctionId;
  /** Null: it is within the mandate. */
  readonly outside: OutsideMandate | null;
  /** R62: the refusal that ended what it allowed of this function, in whichever deviation; absent: none did. */
  readonly endedBy?: EndedBy;
};

export type DecisionReach = {
  /** By which it is confirmed, denied and set right. */
  readonly id: string;
  /** Null: it does not count, whatever it is about. */
  readonly manner: Manner | null;
  /** A refusal without the mandate to refuse. */
  readonly isObjection: boolean;
  /** R60: its end lies before it counts from, so that it covers no time; of a claim: if it were confirmed now. Absent: it does not. */
  readonly isOver?: true;
  readonly functions: readonly FunctionReach[];
};

/** In the order of the decisions. */
export function reachOfDecisions(picture: Picture, afwijking: Afwijking, now: Instant): readonly DecisionReach[] {
  return (afwijking.dossier?.decisions ?? []).map((decision, index) => ({
    id: decisionId(afwijking.number, index),
    manner: mannerOf(decision),
    isObjection: isObjection(decision),
    ...(isOver(asConfirmed(decision, now)) ? { isOver: true } : {}),
    functions: reachOf(picture, afwijking, decision, now),
  }));
}

/** Of each function that it is about. Of a claim: what that would be if its party confirmed it now. */
function reachOf(
  picture: Picture,
  { meldkamer }: Afwijking,
  decision: Decision,
  now: Instant,
): readonly FunctionReach[] {
  const one = asConfirmed(decision, now);
  const mandates = mandatesInForce(picture, momentOf(one));
  return one.about.functions.map((id) => {
    const outside = one.within?.includes(id) ? null : outsideMandate(mandates, one, meldkamer, id);
    const refused = outside === null ? refusedSince(one, id, decidedAbout(picture, id)) : null;
    return { function: id, outside, ...(refused === null ? {} : { endedBy: endedBy(refused) }) };
  });
}

/** R60: why a claim would cover nothing if its party confirmed it; null: it would cover something. */
export function confirmsNothing({ isOver, functions }: Pick<DecisionReach, 'isOver' | 'functions'>) {
  if (functions.every(({ outside }) => outside === 'unnamed')) return 'unnamed';
  if (functions.every(({ outside }) => outside !== null)) return 'outside';
  return isOver === true ? 'over' : null;
}

/** R60: a claim is judged anew when it is confirmed, and counts from then when nobody knows when it was decided. */
function asConfirmed(decision: Decision, now: Instant): Decision {
  const isAsked = decision.told === 'announced' && decision.answer === null;
  return isAsked ? { ...decision, decidedAt: decision.decidedAt ?? now, within: null } : decision;
}

function isOver(decision: Decision): boolean {
  const { start, end } = decision.about;
  return end !== null && end <= latest(momentOf(decision), start);
}

function endedBy({ number, index, decision, from }: Refused): EndedBy {
  return { number, decision: decisionId(number, index), party: decision.party, from };
}
