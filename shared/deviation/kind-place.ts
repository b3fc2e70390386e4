// What the word uitwijk is for: another of the ten takes the work over. Moving to any other place is something else.

import type { Statement } from './statement.ts';

/** R61: an uitwijk to a place that is none of the ten. Where nobody said where to, nothing is known against it. */
export function isPlacedOutside({ kind, to }: Pick<Statement, 'kind' | 'to'>): boolean {
  return kind === 'uitwijk' && to?.kind === 'elsewhere';
}
