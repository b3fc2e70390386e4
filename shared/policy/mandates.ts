// Who holds which mandate: policy, resolved for the functions at hand, and for which of them a decision lies within the mandate that it
// names. Says who holds a mandate, never whether a decision is lawful (L11).

import type { Instant } from '#shared/base/time.ts';
import type { Decision, DecisionSubject } from '#shared/deviation/dossier.ts';
import type { AfwijkingKind } from '#shared/deviation/statement.ts';
import type { Location } from '#shared/location/location.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { type MeldkamerId, regionsServedBy } from '#shared/reference/meldkamers.ts';
import { isPartyId, ministriesOf, PARTIES, type PartyId, responsibleFor } from '#shared/reference/parties.ts';
import type { DossierPolicy, Mandate, PartyChoice } from './dossier-policy.ts';

/** The functions of one meldkamer that a question of policy is about. */
export type Concerned = { readonly functions: readonly FunctionId[]; readonly meldkamer: MeldkamerId };

type About = Concerned & {
  readonly kind: AfwijkingKind;
  /** Null: it was not said where to. */
  readonly to: Location | null;
};

/** The parties that a choice of policy means for these functions. */
export function chosen(choice: PartyChoice, { functions, meldkamer }: Concerned): readonly PartyId[] {
  switch (choice) {
    case 'responsible':
      return [...new Set(functions.flatMap(responsibleFor))].sort();
    case 'veiligheidsregios-of-meldkamer':
      return regionsServedBy(meldkamer).map(({ code }) => `vr-${code}` as PartyId);
    case 'ravs-of-meldkamer':
      return regionsServedBy(meldkamer).map(({ code }) => `rav-${code}` as PartyId);
    case 'ministries':
      return PARTIES.filter(({ kind }) => kind === 'ministry').map(({ id }) => id);
    case 'responsible-ministries':
      return PARTIES.map(({ id }) => id).filter((id) => functions.some((one) => ministriesOf(one).includes(id)));
    case 'inspectorates':
      return PARTIES.filter(({ kind }) => kind === 'inspectorate').map(({ id }) => id);
    default:
      return [choice];
  }
}

export type MandateHolder = { readonly party: PartyId; readonly mandate: Mandate };

/** R45. Empty: nobody is named to decide about this, which is shown as such and never as a blank. */
export function mandateHolders(policy: DossierPolicy, about: About): readonly MandateHolder[] {
  return policy.mandates
    .filter((mandate) => mandate.kinds.includes(about.kind) && reaches(mandate, about.to))
    .flatMap((mandate) => chosen(mandate.party, about).map((party) => ({ party, mandate })));
}

/** Where nobody said where to, only a mandate that holds anywhere holds. */
function reaches({ to }: Mandate, place: Location | null): boolean {
  return to === 'anywhere' || place?.kind === 'meldkamer';
}

/** The mandates of one policy, from the moment that it was adopted until the next. */
export type MandatesInForce = { readonly since: Instant; readonly mandates: readonly Mandate[] };

/** R61: those of the last policy that was adopted by then; before the first one those of the first. Null: none was adopted. */
export function mandatesAt(adopted: readonly MandatesInForce[], moment: Instant): readonly Mandate[] | null {
  const last = adopted.findLast(({ since }) => since <= moment) ?? adopted[0];
  return last?.mandates ?? null;
}

/** A ground as it is named: a mandate by its id has its basis for words; any other words stand as they are. */
export function groundOf(mandates: readonly Mandate[], words: string | null): Pick<Decision, 'mandate' | 'mandateId'> {
  const named = mandates.find(({ id }) => id === words);
  return named === undefined ? { mandate: words, mandateId: null } : { mandate: named.basis, mandateId: named.id };
}

/**
 * Why a decision does not count for one function, the first reason that is so. `unnamed`: it names no mandate. `other-ground`: policy had
 * no such mandate then. `party`: not of this party for this function. `kind`, `place`: not for that kind, not as far as that place.
 * `no-place`: it says of no place that it is about it, so it covers no absence.
 */
export const OUTSIDE_MANDATE = [
  'unknown-party',
  'unnamed',
  'other-ground',
  'party',
  'kind',
  'no-place',
  'place',
] as const;
export type OutsideMandate = (typeof OUTSIDE_MANDATE)[number];

type Ground = Pick<Decision, 'party' | 'mandate' | 'mandateId' | 'outcome'> & {
  readonly about: Pick<DecisionSubject, 'kind' | 'to'>;
};

/** R61: null when the party held the mandate that it names for this function, this kind and this place. */
export function outsideMandate(
  mandates: readonly Mandate[],
  { party, mandate, mandateId, outcome, about }: Ground,
  meldkamer: MeldkamerId,
  functionId: FunctionId,
): OutsideMandate | null {
  if (party === null || !isPartyId(party)) return 'unknown-party';
  if (mandate === null && mandateId === null) return 'unnamed';
  const named =
    mandateId === null
      ? mandates.filter(({ basis }) => basis === mandate)
      : mandates.filter(({ id }) => id === mandateId);
  if (named.length === 0) return 'other-ground';
  const concerned: Concerned = { functions: [functionId], meldkamer };
  const own = named.filter((one) => chosen(one.party, concerned).includes(party));
  if (own.length === 0) return 'party';
  const ofKind = own.filter(({ kinds }) => kinds.includes(about.kind));
  if (ofKind.length === 0) return 'kind';
  const isNowhere = about.to === null || about.to.kind === 'unknown';
  // What is refused wherever it may go needs no place.
  if (isNowhere && outcome !== 'refused') return 'no-place';
  return ofKind.some((one) => reaches(one, about.to)) ? null : 'place';
}

/** For which of the functions that it is about the party held that mandate. */
export function functionsWithin(
  mandates: readonly Mandate[],
  decision: Ground & { readonly about: DecisionSubject },
  meldkamer: MeldkamerId,
): readonly FunctionId[] {
  return decision.about.functions.filter((id) => outsideMandate(mandates, decision, meldkamer, id) === null);
}
