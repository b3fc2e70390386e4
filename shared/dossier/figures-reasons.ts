// Time per deviation that a stretch belongs to, between two moments, and per reason of those; what belongs to none has no known reason.

import { elapsed } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { type AfwijkingNumber, byNumber } from '#shared/deviation/number.ts';
import { REASON_CATEGORIES } from '#shared/deviation/statement.ts';
import type { Stretch } from './account.ts';
import { columnsOf, nothingAccounted } from './accounted.ts';
import type { DossierFigure, ReasonFigure } from './api-dossier.ts';
import type { DossierIndex } from './dossier-index.ts';

const CATEGORIES: readonly ReasonFigure['category'][] = [...REASON_CATEGORIES, 'unknown'];

/** One row per category, always all of them. `during`: the deviations to count. */
export function reasonFigures(
  stretches: readonly Stretch[],
  during: readonly Afwijking[],
  dossiers: Pick<DossierIndex, 'all'>,
): readonly ReasonFigure[] {
  const reasons = new Map(dossiers.all.map((one) => [one.number, one.reasonCategory]));
  const sums = new Map(CATEGORIES.map((category) => [category, nothingAccounted()]));
  for (const stretch of stretches) {
    const reason = stretch.belongsTo === null ? null : reasons.get(stretch.belongsTo);
    const row = sums.get(reason ?? 'unknown');
    if (row === undefined) throw new Error(`No reason ${reason}`);
    for (const column of columnsOf(stretch)) row[column] += elapsed(stretch.from, stretch.to);
  }
  return CATEGORIES.map((category) => ({
    category,
    count: during.filter(({ reasonCategory }) => (reasonCategory ?? 'unknown') === category).length,
    ...(sums.get(category) ?? nothingAccounted()),
  }));
}

/** R77: those with time in it, the oldest number first. With what belongs to none they add up to all of it. */
export function dossierFigures(stretches: readonly Stretch[]): readonly DossierFigure[] {
  const sums = new Map<AfwijkingNumber, ReturnType<typeof nothingAccounted>>();
  for (const stretch of stretches) {
    if (stretch.belongsTo === null) continue;
    const row = sums.get(stretch.belongsTo) ?? nothingAccounted();
    for (const column of columnsOf(stretch)) row[column] += elapsed(stretch.from, stretch.to);
    sums.set(stretch.belongsTo, row);
  }
  return [...sums].map(([number, row]) => ({ number, ...row })).sort(byNumber);
}
