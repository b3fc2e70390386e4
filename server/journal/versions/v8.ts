// From version 8 to version 9. Version 9 came with what makes several disturbed meldkamers one gebeurtenis: by an older policy nothing was
// proposed.

import type { Json } from './shape.ts';

export function fromVersion8(entry: Json): Json {
  const facts = entry['facts'] as readonly Json[];
  return facts.some(isPolicy) ? { ...entry, facts: facts.map(withProposing) } : entry;
}

function isPolicy({ kind }: Json): boolean {
  return kind === 'policy-adopted';
}

function withProposing(fact: Json): Json {
  if (!isPolicy(fact)) return fact;
  const policy = fact['policy'] as Json;
  return { ...fact, policy: { ...policy, dossier: { eventFrom: 3, eventWithin: 0, ...(policy['dossier'] as Json) } } };
}
