// How far the approvals of a pilot are. They are no decision: what they allow they cover nothing of.

import type { Afwijking } from './afwijking.ts';

/** `none`: none is on record. `rejected`: one of them at least, whatever the others. */
export const APPROVALS = ['none', 'pending', 'rejected', 'approved'] as const;
export type Approvals = (typeof APPROVALS)[number];

/** R99: null when it is no pilot, and for a reader without the dossier. */
export function approvalsOf({ kind, dossier }: Pick<Afwijking, 'kind' | 'dossier'>): Approvals | null {
  if (dossier === null || (kind !== 'pilot' && dossier.pilot === null)) return null;
  const outcomes = (dossier.pilot?.approvals ?? []).map(({ outcome }) => outcome);
  if (outcomes.length === 0) return 'none';
  return (['rejected', 'pending'] as const).find((one) => outcomes.includes(one)) ?? 'approved';
}
