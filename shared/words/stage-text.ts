// How far a deviation is, in the one word that page, list, report and file have for it.

import type { Stage } from '#shared/deviation/afwijking.ts';
import type { DomainWords } from './domain.ts';

type Line = { readonly stage: Stage; readonly mergedInto?: string | null };

/** R96: what went up in another one is that, whatever its own course says. */
export function stageText({ stage, mergedInto }: Line, words: Pick<DomainWords, 'stage' | 'mergedInto'>): string {
  return mergedInto == null ? words.stage[stage] : words.mergedInto(mergedInto);
}
