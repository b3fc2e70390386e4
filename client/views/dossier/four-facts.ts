// Four facts that never stand in for each other: alarms acknowledged, seen, decided, closed. Each is read from its own records.

import type { Instant } from '#shared/base/time.ts';
import { counts, shownDecisions } from '#shared/deviation/cover.ts';
import type { Decision, SeenMark } from '#shared/deviation/dossier.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';

export type FourFacts = {
  /** About the deviation itself, and about its functions and their sources while they were away, as the register has them. */
  readonly alarms: { readonly raised: number; readonly acknowledged: number };
  /** The newest mark of each party. */
  readonly seen: readonly SeenMark[];
  /** Every decision that counts, in the order in which they were taken. */
  readonly decisions: readonly Decision[];
  /** Do they cover all that is away now, or was? */
  readonly isDecided: boolean;
  readonly closedAt: Instant | null;
};

export function fourFacts({ dossier, entries, afwijking, lines }: DossierDetail): FourFacts {
  const { number } = afwijking;
  const facts = entries.flatMap((entry) => entry.facts);
  const own = new Set<string>([
    ...facts.flatMap((fact) => (fact.kind === 'alarm-raised' && fact.subject.afwijking === number ? [fact.id] : [])),
    ...lines.flatMap(({ alarms }) => alarms),
  ]);
  const keys = new Map(facts.flatMap((fact) => (fact.kind === 'alarm-raised' ? [[fact.key, fact.id] as const] : [])));
  const acknowledged = new Set<string>(lines.flatMap((line) => line.acknowledged.map(({ alarm }) => alarm)));
  for (const entry of entries) {
    for (const fact of entry.facts) {
      const id = fact.kind === 'alarm-acknowledged' ? keys.get(fact.key) : undefined;
      if (id !== undefined && own.has(id)) acknowledged.add(id);
    }
  }
  const newest = new Map(dossier.seen.map((mark) => [mark.party, mark]));
  return {
    alarms: { raised: own.size, acknowledged: acknowledged.size },
    seen: [...newest.values()],
    decisions: shownDecisions(dossier).filter(counts),
    isDecided: afwijking.decided === true,
    closedAt: afwijking.closedAt as Instant | null,
  };
}
