// What was decided and when, and that a deviation is decided in part and about what not: of one that is over with how long nothing covered it.

import type { Instant } from '#shared/base/time.ts';
import { MINUTE } from '#shared/base/time.ts';
import type { DecisionOutcome } from '#shared/deviation/dossier.ts';
import type { DossierLine } from '#shared/dossier/api-dossier.ts';
import type { DomainWords } from '#shared/words/domain.ts';
import type { Naming } from '#shared/words/naming.ts';
import { durationText, type Language, localMoment } from './format.ts';
import { functionList } from './function-list.ts';
import type { Words } from './nl.ts';

/** `at`: of which the moment is unknown, since when it is on record, for from then it counts. */
export function decidedText(outcome: DecisionOutcome, at: string, { domain }: Words): string {
  return `${domain.decisionOutcome[outcome]} ${localMoment(at as Instant)}`;
}

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
