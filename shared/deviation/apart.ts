// What of a deviation is about some of its functions and not about the others: what is said of it, and what was decided in it.

import type { Decision, DecisionWords } from './dossier.ts';
import type { Wanted } from './stated.ts';

/**
 * R62: what this decision says about those functions, each covered as before. Null: it says nothing about them. One that is about them alone
 * stays as it stands.
 */
export function decisionAbout(decision: Decision, isWanted: Wanted): Decision | null {
  const named = [...decision.about.functions, ...(decision.within ?? [])];
  if (!named.some(isWanted)) return null;
  if (named.every(isWanted)) return decision;
  return {
    ...decision,
    ...wordsAbout(decision, isWanted),
    earlier: decision.earlier.map((words) => ({ ...words, ...wordsAbout(words, isWanted) })),
  };
}

function wordsAbout(
  { about, within, recognised }: DecisionWords,
  isWanted: Wanted,
): Pick<DecisionWords, 'about' | 'within' | 'recognised'> {
  const held = within?.filter(isWanted) ?? null;
  return {
    about: { ...about, functions: about.functions.filter(isWanted) },
    within: held,
    // R61: for these its party held the mandate, or it did not.
    recognised: recognised === null || held === null ? recognised : held.length > 0,
  };
}
