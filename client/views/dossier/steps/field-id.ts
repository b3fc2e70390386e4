// The id of a field on the page: where the list of errors leads to.

import type { StepKind } from '#shared/rules/steps.ts';

export function fieldId(step: StepKind, path: string): string {
  return `veld-${step}-${path.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
}
