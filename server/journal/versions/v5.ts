// From version 5 to version 6. Version 6 came with the meldkamers that policy expects to be heard: an older policy expected none.

import type { Json } from './shape.ts';

export function fromVersion5(entry: Json): Json {
  const facts = entry['facts'] as readonly Json[];
  return facts.some(isPolicy) ? { ...entry, facts: facts.map(withExpected) } : entry;
}

function isPolicy({ kind }: Json): boolean {
  return kind === 'policy-adopted';
}

function withExpected(fact: Json): Json {
  return isPolicy(fact) ? { ...fact, policy: { expected: [], ...(fact['policy'] as Json) } } : fact;
}
