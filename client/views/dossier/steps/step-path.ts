// Where each step is sent, and whether it must name the version that was seen.

import { STEP_NOUNS } from '#shared/dossier/step-nouns.ts';
import type { StepKind } from '#shared/rules/steps.ts';

export function stepPath(number: string, kind: StepKind): string {
  return `/api/v1/afwijkingen/${encodeURIComponent(number)}/${STEP_NOUNS[kind]}`;
}

/** These stand beside each other: what others did meanwhile does not change what they say. */
const BESIDE: readonly StepKind[] = ['consult', 'take-position', 'tell', 'confirm-receipt', 'ask', 'answer'];

/** Marking as seen names it too: seen is what was on the screen and nothing newer. */
export function namesVersion(kind: StepKind): boolean {
  return !BESIDE.includes(kind);
}
