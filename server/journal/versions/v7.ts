// From version 7 to version 8. Version 8 came with the time within which the functions of a meldkamer that go to one place are one deviation:
// by an older policy each post had one of its own.

import type { Json } from './shape.ts';

export function fromVersion7(entry: Json): Json {
  const facts = entry['facts'] as readonly Json[];
  return facts.some(isPolicy) ? { ...entry, facts: facts.map(withJoining) } : entry;
}

function isPolicy({ kind }: Json): boolean {
  return kind === 'policy-adopted';
}

function withJoining(fact: Json): Json {
  if (!isPolicy(fact)) return fact;
  const policy = fact['policy'] as Json;
  return { ...fact, policy: { ...policy, dossier: { joinWithin: 0, ...(policy['dossier'] as Json) } } };
}
