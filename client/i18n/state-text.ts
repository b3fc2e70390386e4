// A state in words, as a sentence has it: what its source says, or what it said last and that it is silent now. The meldkamer may well be heard.

import type { StateView } from '#shared/overview/state-view.ts';
import type { Naming } from '#shared/words/naming.ts';
import type { Words } from './nl.ts';

export function stateText(
  { state, source, unreachable }: StateView,
  { domain }: Pick<Words, 'domain'>,
  naming: Naming,
): string {
  const word = domain.serviceState[state];
  return unreachable ? domain.lastSaidBy(word, naming.source(source)) : word;
}
