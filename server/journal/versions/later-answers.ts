// The answers that came later, in entries of before them: nobody was asked, so they are unknown.

import type { Json } from './shape.ts';
import { LATER_ANSWERS } from './stored-deviation.ts';

/** Per version that brought any: those answers, unknown. */
const UNKNOWN: ReadonlyMap<number, Json> = new Map(
  Object.values(LATER_ANSWERS).map((version) => [
    version,
    Object.fromEntries(
      Object.entries(LATER_ANSWERS)
        .filter(([, cameWith]) => cameWith === version)
        .map(([answer]) => [answer, null]),
    ),
  ]),
);

/** An entry of the version before this one, with the answers that this one brought. What it says of them already stays. */
export function withAnswersOf(version: number, entry: Json): Json {
  const unknown = UNKNOWN.get(version);
  const facts = entry['facts'] as readonly Json[];
  // Hardly any entry has a statement in it, and a start looks at a million of them.
  if (unknown === undefined || !facts.some(statesSomething)) return entry;
  return { ...entry, facts: facts.map((fact) => withAnswers(fact, unknown)) };
}

function statesSomething({ kind, change }: Json): boolean {
  return (
    kind === 'afwijking-opened' ||
    (kind === 'afwijking-changed' && (change as Json | undefined)?.['kind'] === 'announced')
  );
}

function withAnswers(fact: Json, unknown: Json): Json {
  if (!statesSomething(fact)) return fact;
  if (fact['kind'] === 'afwijking-opened')
    return { ...fact, afwijking: { ...unknown, ...(fact['afwijking'] as Json) } };
  const change = fact['change'] as Json;
  return { ...fact, change: { ...change, statement: { ...unknown, ...(change['statement'] as Json) } } };
}
