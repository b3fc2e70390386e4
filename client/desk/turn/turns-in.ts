// What a party has to do in one dossier: what its alarms ask of it, and the next step of it when this party is one of those who hold that. Pure.

import type { Instant } from '#shared/base/time.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { type OwnTurn, ownTurns } from '#shared/overview/own-turns.ts';
import { afwijkingIn, type Picture } from '#shared/picture/picture.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { nextStep } from '#shared/rules/next-step.ts';
import type { StepKind } from '#shared/rules/steps.ts';

/** What comes with time is nothing to do now. */
const COMES_BY_ITSELF: readonly StepKind[] = ['start', 'end'];

/** R128. A turn of the ladder says who is called; the next step says who else can take it. */
export function turnsIn(picture: Picture, number: AfwijkingNumber, party: PartyId, now: Instant): readonly OwnTurn[] {
  const turns = ownTurns(picture, party, now).filter((turn) => turn.number === number);
  const afwijking = afwijkingIn(picture, number);
  const next = afwijking === null ? null : nextStep(picture, afwijking, now);
  if (next === null || !next.parties.includes(party) || COMES_BY_ITSELF.includes(next.kind)) return turns;
  return turns.some(({ step }) => step === next.kind) ? turns : [...turns, { number, step: next.kind, until: null }];
}
