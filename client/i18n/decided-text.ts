// What a decision was and when it was taken: `toegestaan 2026-11-30 02:39:20 CET`.

import type { Instant } from '#shared/base/time.ts';
import type { DecisionOutcome } from '#shared/deviation/dossier.ts';
import { localMoment } from './format.ts';
import type { Words } from './nl.ts';

/** `at`: of which the moment is unknown, since when it is on record, for from then it counts. */
export function decidedText(outcome: DecisionOutcome, at: string, { domain }: Words): string {
  return `${domain.decisionOutcome[outcome]} ${localMoment(at as Instant)}`;
}
