// Which mandates held at a moment, by the policies that were adopted; and decisions of before that was looked at when they were
// recorded, looked at once when they are folded.

import type { Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import type { DossierChange } from '#shared/deviation/changes.ts';
import { momentOf } from '#shared/deviation/cover.ts';
import type { Mandate } from '#shared/policy/dossier-policy.ts';
import { functionsWithin, groundOf, type MandatesInForce, mandatesAt } from '#shared/policy/mandates.ts';
import type { Policy } from '#shared/policy/policy.ts';
import type { Picture } from './picture.ts';

/** R61: those of the policy in force at this moment. A reader who is not told what held before has the present policy. */
export function mandatesInForce({ mandates, policy }: Picture, moment: Instant): readonly Mandate[] {
  return mandatesAt(mandates ?? [], moment) ?? policy.dossier.mandates;
}

/** What held, with what holds from now on; nothing new where the mandates stay as they were. */
export function withMandatesOf(
  held: readonly MandatesInForce[] | null,
  { dossier: { mandates } }: Policy,
  since: Instant,
): readonly MandatesInForce[] | null {
  if (held === null || JSON.stringify(held.at(-1)?.mandates) === JSON.stringify(mandates)) return held;
  return [...held, { since, mandates }];
}

/** R61: a decision that does not say for which functions it is within its mandate, with that and its ground by name; any other change as it is. */
export function resolved(picture: Picture, { meldkamer }: Afwijking, change: DossierChange): DossierChange {
  if (change.kind !== 'decided' || change.decision.within !== null) return change;
  const { decision } = change;
  const mandates = mandatesInForce(picture, momentOf(decision));
  const named = decision.mandateId === null ? { ...decision, ...groundOf(mandates, decision.mandate) } : decision;
  return { ...change, decision: { ...named, within: functionsWithin(mandates, named, meldkamer) } };
}
