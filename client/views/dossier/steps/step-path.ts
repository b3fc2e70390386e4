// Where each step is sent, and whether it must name the version that was seen.

import { STEPS, type StepKind } from '#shared/rules/steps.ts';

export function stepPath(number: string, kind: StepKind): string {
  return `/api/v1/afwijkingen/${encodeURIComponent(number)}/${STEPS[kind].noun}`;
}

/** Marking as seen names it too, though it need not: seen is what was on the screen and nothing newer. */
export function namesVersion(kind: StepKind): boolean {
  return STEPS[kind].version === 'required' || kind === 'mark-seen';
}
