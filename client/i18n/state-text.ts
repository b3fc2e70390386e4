// A state in words, as a sentence has it: what its source says, or that it is not reached any more and what it said last.

import type { StateView } from '#shared/overview/state-view.ts';
import type { Words } from './nl.ts';

export function stateText({ state, unreachable }: StateView, { domain }: Pick<Words, 'domain'>): string {
  const word = domain.serviceState[state];
  return unreachable ? domain.unreachable(word) : word;
}
