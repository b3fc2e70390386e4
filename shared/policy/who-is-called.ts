// Who answers for a deviation and who is called next: policy, resolved for the functions at hand.

import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { PARTIES, type PartyId, responsibleFor } from '#shared/reference/parties.ts';
import type { DossierPolicy, Ladder } from './dossier-policy.ts';

/** Null when policy names no ladder for it. */
export function ladderFor(
  policy: DossierPolicy,
  { kind, meldkamer }: Pick<Afwijking, 'kind' | 'meldkamer'>,
): Ladder | null {
  const fits = <T>(list: readonly T[], value: T): boolean => list.length === 0 || list.includes(value);
  return policy.ladders.find(({ kinds, meldkamers }) => fits(kinds, kind) && fits(meldkamers, meldkamer)) ?? null;
}

/** Those who carry or perform it: its owner, and whoever answers for its functions. */
export function involvedIn(afwijking: Pick<Afwijking, 'owner' | 'functions'>): readonly PartyId[] {
  const owner = PARTIES.find(({ id }) => id === afwijking.owner);
  return [...new Set([...(owner === undefined ? [] : [owner.id]), ...afwijking.functions.flatMap(responsibleFor)])];
}
