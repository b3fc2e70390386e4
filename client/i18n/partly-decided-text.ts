// That a deviation is decided in part, and about what not: of one that is over with how long nothing covered it.

import { MINUTE } from '#shared/base/time.ts';
import type { DossierLine } from '#shared/dossier/api-dossier.ts';
import { durationText, type Language } from './format.ts';
import { functionList } from './function-list.ts';
import type { Naming } from './naming.ts';
import type { DomainWords } from './nl/domain.ts';

/** Null where it is decided wholly, or not at all. */
export function partlyDecidedText(
  domain: DomainWords,
  { naming, language }: { readonly naming: Naming; readonly language: Language },
  { undecided, endedAt, uncoveredMs }: Pick<DossierLine, 'undecided' | 'endedAt' | 'uncoveredMs'>,
): string | null {
  if (undecided === undefined) return null;
  const functions = functionList(domain, naming, undecided);
  if (endedAt === null || uncoveredMs === 0) return domain.partlyDecided(functions);
  const lasted = uncoveredMs < MINUTE ? uncoveredMs : Math.floor(uncoveredMs / MINUTE) * MINUTE;
  return domain.partlyDecidedOnceOver(functions, durationText(lasted, language));
}
