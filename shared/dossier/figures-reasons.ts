// Time per reason: of the deviation that a stretch belongs to; what belongs to none has no known reason.

import { elapsed } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { REASON_CATEGORIES } from '#shared/deviation/statement.ts';
import type { Stretch } from './account.ts';
import { columnsOf, nothingAccounted } from './accounted.ts';
import type { ReasonFigure } from './api-dossier.ts';
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
