// Who may decide about a deviation, who answers for it, who is called next: policy, resolved for the functions at hand.
// Says who holds a mandate, never whether a decision is lawful (L11).

import type { Afwijking } from '#shared/deviation/afwijking.ts';
import type { AfwijkingKind } from '#shared/deviation/statement.ts';
import type { Location } from '#shared/location/location.ts';
import type { DossierPolicy, Ladder, Mandate, PartyChoice } from '#shared/policy/dossier-policy.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { type MeldkamerId, regionsServedBy } from '#shared/reference/meldkamers.ts';
import { PARTIES, type PartyId, responsibleFor } from '#shared/reference/parties.ts';

type About = {
  readonly kind: AfwijkingKind;
  readonly functions: readonly FunctionId[];
  readonly meldkamer: MeldkamerId;
  /** Null: it was not said where to. */
  readonly to: Location | null;
};

/** The parties that a choice of policy means for these functions. */
export function chosen(choice: PartyChoice, { functions, meldkamer }: About): readonly PartyId[] {
  switch (choice) {
    case 'responsible':
      return [...new Set(functions.flatMap(responsibleFor))].sort();
    case 'veiligheidsregios-of-meldkamer':
      return regionsServedBy(meldkamer).map(({ code }) => `vr-${code}` as PartyId);
    case 'ravs-of-meldkamer':
      return regionsServedBy(meldkamer).map(({ code }) => `rav-${code}` as PartyId);
    case 'ministries':
      return PARTIES.filter(({ kind }) => kind === 'ministry').map(({ id }) => id);
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
    .filter(({ kinds, to }) => kinds.includes(about.kind) && (to === 'anywhere' || about.to?.kind === 'meldkamer'))
    .flatMap((mandate) => chosen(mandate.party, about).map((party) => ({ party, mandate })));
}

export function holdsMandate(policy: DossierPolicy, about: About, party: PartyId): boolean {
  return mandateHolders(policy, about).some((holder) => holder.party === party);
}

/** Null when policy names no ladder for it. */
export function ladderFor(policy: DossierPolicy, { kind, meldkamer }: About): Ladder | null {
  const fits = <T>(list: readonly T[], value: T): boolean => list.length === 0 || list.includes(value);
  return policy.ladders.find(({ kinds, meldkamers }) => fits(kinds, kind) && fits(meldkamers, meldkamer)) ?? null;
}

/** Those who carry or perform it: its owner, and whoever answers for its functions. */
export function involvedIn(afwijking: Pick<Afwijking, 'owner' | 'functions'>): readonly PartyId[] {
  const owner = PARTIES.find(({ id }) => id === afwijking.owner);
  return [...new Set([...(owner === undefined ? [] : [owner.id]), ...afwijking.functions.flatMap(responsibleFor)])];
}
