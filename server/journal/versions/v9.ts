// From version 9 to version 10. Version 10 came with how long an acknowledgement counts, when alarms rise, how far ahead staffing is looked at,
// minimums of a part of the day or of a qualification, and how many of the ten are to stand on their own: by an older policy none of that was so.

import type { Json } from './shape.ts';

export function fromVersion9(entry: Json): Json {
  const facts = entry['facts'] as readonly Json[];
  return facts.some(isPolicy) ? { ...entry, facts: facts.map(withLaterPolicy) } : entry;
}

function isPolicy({ kind }: Json): boolean {
  return kind === 'policy-adopted';
}

function withLaterPolicy(fact: Json): Json {
  if (!isPolicy(fact)) return fact;
  const policy = fact['policy'] as Json;
  const { minimums, ...staffing } = policy['staffing'] as Json;
  const rows = (minimums as readonly Json[]).map((row) => ({ qualification: null, during: null, ...row }));
  return {
    ...fact,
    policy: {
      alarms: { acknowledgedFor: 0, receiptRisesAfter: 0, ladderRisesAfter: 0 },
      ...policy,
      staffing: { lookAhead: 0, lookAheadUrgent: 0, ...staffing, minimums: rows },
      dossier: { independentFrom: 0, ...(policy['dossier'] as Json) },
    },
  };
}
