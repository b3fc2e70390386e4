// The address of a dossier that opens one of its steps, for whoever leads there and for the page itself.

import type { StepKind } from '#shared/rules/steps.ts';

const OPENS = 'step-';

/** The dossier with the form of this step open. */
export function stepHref(number: string, kind: StepKind): string {
  return `/register/${number}#${OPENS}${kind}`;
}

/** The step that an address opens; null: none that can be taken. */
export function openedBy(hash: string, may: readonly StepKind[]): StepKind | null {
  return may.find((kind) => hash === `#${OPENS}${kind}`) ?? null;
}
