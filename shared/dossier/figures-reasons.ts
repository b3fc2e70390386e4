// Absence per reason: of the deviation that covered it, else of the one it belongs to; what belongs to none has no known reason.

import { elapsed, type Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { REASON_CATEGORIES, type ReasonCategory } from '#shared/deviation/statement.ts';
import type { ReasonFigure } from './api-dossier.ts';
import type { CoveredStretch } from './coverage.ts';
import { shareOf } from './dossier-coverage.ts';
import type { DossierIndex } from './dossier-index.ts';

type Category = ReasonFigure['category'];

const CATEGORIES: readonly Category[] = [...REASON_CATEGORIES, 'unknown'];

/** One row per category, always all of them. `during`: the deviations to count. */
export function reasonFigures(
  stretches: readonly CoveredStretch[],
  during: readonly Afwijking[],
  dossiers: DossierIndex,
  now: Instant,
): readonly ReasonFigure[] {
  const covered = new Map<Category, number>();
  const uncovered = new Map<Category, number>();
  const reasons = new Map(dossiers.all.map((one) => [one.number, one.reasonCategory]));
  for (const stretch of stretches) {
    if (stretch.by !== null) add(covered, reasons.get(stretch.by) ?? 'unknown', elapsed(stretch.from, stretch.to));
    else for (const { category, ms } of belonging(stretch, dossiers, now)) add(uncovered, category, ms);
  }
  return CATEGORIES.map((category) => ({
    category,
    count: during.filter(({ reasonCategory }) => (reasonCategory ?? 'unknown') === category).length,
    coveredMs: covered.get(category) ?? 0,
    uncoveredMs: uncovered.get(category) ?? 0,
  }));
}

/** The stretch in pieces, each with the reason of the oldest deviation that it belongs to. */
function belonging(
  stretch: CoveredStretch,
  dossiers: DossierIndex,
  now: Instant,
): readonly { readonly category: Category; readonly ms: number }[] {
  const shares = dossiers.naming(stretch.function).flatMap((one) => {
    const share = shareOf(one, stretch, now);
    return share === null ? [] : [{ reason: one.reasonCategory, ...share }];
  });
  const cuts = [...new Set([stretch.from, stretch.to, ...shares.flatMap(({ from, to }) => [from, to])])].sort();
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] as Instant;
    const reason: ReasonCategory | null = shares.find((share) => share.from <= from && to <= share.to)?.reason ?? null;
    return { category: reason ?? 'unknown', ms: elapsed(from, to) };
  });
}

function add(sums: Map<Category, number>, category: Category, ms: number): void {
  sums.set(category, (sums.get(category) ?? 0) + ms);
}
