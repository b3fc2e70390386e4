// Who may take which step in a deviation now, and what has to happen next: the server obeys it and the screens ask it.

import { type Afwijking, isActive, stageOf } from '#shared/deviation/afwijking.ts';
import type { DossierPolicy } from '#shared/policy/dossier-policy.ts';
import type { Actor } from '#shared/reference/actor.ts';
import { type PartyId, partyOfActor } from '#shared/reference/parties.ts';
import { involvedIn, mandateHolders } from './mandate.ts';
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
    case 'self':
      return partyOfActor(actor) !== null;
  }
}

/** Who may take it here, as far as they are parties: of a meldkamer and of an inspectorate it depends on which. */
export function stepHolders(afwijking: Afwijking, kind: StepKind): readonly PartyId[] {
  const { roles } = definitionOf(kind);
  const named = (['lms', 'smb'] as const).filter((role) => roles[role] === 'any');
  return [
    ...new Set([
      ...(named as readonly string[] as readonly PartyId[]),
      ...(roles.party === 'involved' ? involvedIn(afwijking) : []),
    ]),
  ];
}

/** Can this kind of step be taken now, whoever takes it? An assessment comes before a decision, an extension after one. */
export function fitsStage(afwijking: Afwijking, kind: StepKind): boolean {
  if (kind === 'assess' && (afwijking.dossier?.decisions.length ?? 0) > 0) return false;
  return definitionOf(kind).stages.includes(stageOf(afwijking));
}

export type NextStep = { readonly kind: StepKind; readonly parties: readonly PartyId[] };

/** What has to happen next and who holds it. No parties: nobody is named, which is shown as such. */
export function nextStep(policy: DossierPolicy, afwijking: Afwijking): NextStep | null {
  const { dossier, course } = afwijking;
  if (dossier === null || course.closedAt !== null || course.withdrawnAt !== null) return null;
  const lms = ['lms' as PartyId];
  if (course.evaluatedAt !== null) return { kind: 'close', parties: lms };
  const owner = involvedIn(afwijking);
  if (course.returnedAt !== null) return { kind: 'evaluate', parties: owner };
  if (course.endedAt !== null) return { kind: 'confirm-return', parties: lms };
  if (dossier.decisions.length === 0) {
    if (dossier.assessment === null && !isActive(afwijking)) return { kind: 'assess', parties: lms };
    return { kind: 'decide', parties: [...new Set(mandateHolders(policy, afwijking).map(({ party }) => party))] };
  }
  return isActive(afwijking) ? { kind: 'end', parties: owner } : { kind: 'start', parties: owner };
}
