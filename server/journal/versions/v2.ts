// From version 2 to version 3. Version 3 came with the places of a key: how many sources it may bring, and how many deviations those may
// have announced and open. A policy of before says nothing about that, and gets what was proposed when they came.

import type { Json } from './shape.ts';

const PLACES: Json = { sources: 12, openAnnouncements: 50 };

export function fromVersion2(entry: Json): Json {
  const facts = entry['facts'] as readonly Json[];
  if (facts.every(({ kind }) => kind !== 'policy-adopted')) return entry;
  return { ...entry, facts: facts.map(withPlaces) };
}

function withPlaces(fact: Json): Json {
  if (fact['kind'] !== 'policy-adopted') return fact;
  const policy = fact['policy'] as Json;
  return { ...fact, policy: { ...policy, intake: { ...(policy['intake'] as Json), ...PLACES } } };
}
