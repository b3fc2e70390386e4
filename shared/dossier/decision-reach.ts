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
    ...(isOver(decision, now) ? { isOver: true } : {}),
    functions: decision.about.functions.map((id) => reachOf(picture, afwijking, decision, id)),
  }));
}

/** What is said to have been decided, and nobody knows when, counts from its confirmation. */
function isOver({ told, answer, about, decidedAt, by }: Decision, now: Instant): boolean {
  const isAsked = told === 'announced' && answer === null;
  const counted = decidedAt ?? (isAsked ? now : by.at);
  return about.end !== null && about.end <= latest(counted, about.start);
}

/** For a claim: what it would be if its party confirmed it. */
function reachOf(picture: Picture, { meldkamer }: Afwijking, decision: Decision, id: FunctionId): FunctionReach {
  if (decision.within?.includes(id)) {
    const refused = refusedSince(decision, id, decidedAbout(picture, id));
    return { function: id, outside: null, ...(refused === null ? {} : { endedBy: endedBy(refused) }) };
  }
  const mandates = mandatesInForce(picture, momentOf(decision));
  return { function: id, outside: outsideMandate(mandates, decision, meldkamer, id) };
}

function endedBy({ number, index, decision, from }: Refused): EndedBy {
  return { number, decision: decisionId(number, index), party: decision.party, from };
}
