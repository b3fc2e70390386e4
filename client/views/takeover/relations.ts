// The relations of policy by pair of meldkamers. Pure; what policy does not say is unknown, never "cannot" and never "can".

import type { TakeoverExtent, TakeoverRelation } from '#shared/policy/dossier-policy.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';

/** Every relation about the pair; empty when policy says nothing of it. */
export function relationsOf(
  relations: readonly TakeoverRelation[],
  from: MeldkamerId,
  to: MeldkamerId,
): readonly TakeoverRelation[] {
  return relations.filter((one) => one.from === from && one.to === to);
}

/** Pairs about which policy says something that is not "unknown". */
export function knownPairs(relations: readonly TakeoverRelation[]): number {
  const known = relations.filter(({ extent }) => extent !== 'unknown');
  return new Set(known.map(({ from, to }) => `${from} ${to}`)).size;
}

/** A mark for a narrow cell; the word stands beside it. */
export const EXTENT_MARK: Readonly<Record<TakeoverExtent, string>> = {
  fully: '●',
  partly: '◐',
  not: '○',
  unknown: '?',
};
