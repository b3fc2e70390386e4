// Who may take which step in a deviation now, and what has to happen next: the server obeys it and the screens ask it.

import type { Instant } from '#shared/base/time.ts';
import { type Afwijking, isActive, stageOf } from '#shared/deviation/afwijking.ts';
import { standingFor, wasDecided } from '#shared/deviation/cover.ts';
import type { Decision, Dossier } from '#shared/deviation/dossier.ts';
import { hostOf } from '#shared/deviation/receiving.ts';
import { asksNoDecision, takenInBy, uncoveredIn } from '#shared/picture/away.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { mandateHolders } from '#shared/policy/mandates.ts';
import { involvedIn } from '#shared/policy/who-is-called.ts';
import type { Actor } from '#shared/reference/actor.ts';
import { FUNCTIONS, parseFunction } from '#shared/reference/functions.ts';
import { type PartyId, partyOfActor } from '#shared/reference/parties.ts';
import { definitionOf, type StepKind } from './steps.ts';

/** May this actor take this kind of step in this deviation? Says nothing about the stage. */
export function mayStep(actor: Actor, afwijking: Afwijking, kind: StepKind): boolean {
  const { roles, asParty } = definitionOf(kind);
  if (asParty === true && partyOfActor(actor) === null) return false;
  const reach = actor.role === 'system' ? undefined : roles[actor.role];
  switch (reach) {
    case undefined:
      return false;
    case 'any':
      return true;
    case 'own':
      return actor.meldkamer === afwijking.meldkamer;
    case 'involved': {
      const party = partyOfActor(actor);
      return party !== null && involvedIn(afwijking).includes(party);
    }
    case 'receiving': {
      const host = hostOf(afwijking);
      if (actor.role === 'meldkamer') return host !== null && actor.meldkamer === host;
      const party = partyOfActor(actor);
      const isOfUnit = actor.meldkamer === null || actor.meldkamer === host;
      return party !== null && isOfUnit && receivingParties(afwijking).includes(party);
    }
    case 'self':
      return partyOfActor(actor) !== null;
  }
}

/** R138: whoever answers for such functions where they go to. */
function receivingParties(afwijking: Afwijking): readonly PartyId[] {
  const host = hostOf(afwijking);
  const disciplines = new Set(afwijking.functions.map((id) => parseFunction(id)?.discipline));
  const there = FUNCTIONS.filter((one) => one.meldkamer === host && disciplines.has(one.discipline));
  return involvedIn({ owner: null, functions: there.map(({ id }) => id) });
}

/** Who may take it here, as far as they are parties: of a meldkamer and of an inspectorate it depends on which. */
export function stepHolders(afwijking: Afwijking, kind: StepKind): readonly PartyId[] {
  const { roles } = definitionOf(kind);
  const named = (['lms', 'smb'] as const).filter((role) => roles[role] === 'any');
  return [
    ...new Set([
      ...(named as readonly string[] as readonly PartyId[]),
      ...(roles.party === 'involved' ? involvedIn(afwijking) : []),
      ...(roles.party === 'receiving' ? receivingParties(afwijking) : []),
    ]),
  ];
}

/** Is there a decision here that this kind of step could be about, for this actor? Of any other kind nothing is asked. */
export function hasDecisionFor(actor: Actor, { dossier }: Afwijking, kind: StepKind): boolean {
  const decisions = dossier?.decisions ?? [];
  const self = partyOfActor(actor);
  switch (kind) {
    case 'confirm-claim':
    case 'deny-claim':
      return decisions.some((one) => isClaimOn(one, self));
    case 'rectify-decision':
      return decisions.some(({ told, party, by }) => {
        return told === 'recorded' && (party === self || (actor.role === 'lms' && by.role === 'lms'));
      });
    default:
      return true;
  }
}

/** Others say, or recorded, that this party decided, and it did not answer yet. */
function isClaimOn({ told, party, answer, by }: Decision, self: PartyId | null): boolean {
  return self !== null && party === self && answer === null && (told === 'announced' || partyOfActor(by) !== self);
}

/** Can this kind of step be taken now, whoever takes it? An assessment comes before a decision, an extension after one. */
export function fitsStage(afwijking: Afwijking, kind: StepKind): boolean {
  if (kind === 'assess' && afwijking.dossier !== null && wasDecided(afwijking.dossier)) return false;
  return definitionOf(kind).stages.includes(stageOf(afwijking));
}

export type NextStep = { readonly kind: StepKind; readonly parties: readonly PartyId[] };

/** What has to happen next and who holds it. No parties: nobody is named, which is shown as such. */
export function nextStep(picture: Picture, afwijking: Afwijking, now: Instant): NextStep | null {
  const { dossier, course } = afwijking;
  if (dossier === null || course.closedAt !== null || course.withdrawnAt !== null) return null;
  const lms = ['lms' as PartyId];
  if (course.evaluatedAt !== null) return { kind: 'close', parties: lms };
  const owner = involvedIn(afwijking);
  if (course.returnedAt !== null) return { kind: 'evaluate', parties: owner };
  if (course.endedAt !== null) return { kind: 'confirm-return', parties: lms };
  // A decision that does not count decided nothing, and a claim is none.
  // Who has to do what is asked in the one that has its absence.
  if (takenInBy(picture, afwijking, now) !== null) return null;
  const asks = !asksNoDecision(picture, afwijking, now) && isUndecided(afwijking, dossier);
  if (asks || uncoveredIn(picture, afwijking, now).length > 0) {
    if (dossier.assessment === null && !isActive(afwijking)) return { kind: 'assess', parties: lms };
    return {
      kind: 'decide',
      parties: [...new Set(mandateHolders(picture.policy.dossier, afwijking).map(({ party }) => party))],
    };
  }
  return isActive(afwijking) ? { kind: 'end', parties: owner } : { kind: 'start', parties: owner };
}

/** Before it begins there is something to decide while nobody decided about one of its functions; afterwards, about those that are away. */
function isUndecided(afwijking: Afwijking, dossier: Dossier): boolean {
  const standing = standingFor(dossier, afwijking.functions);
  return isActive(afwijking) ? standing.length === 0 : standing.length < afwijking.functions.length;
}
