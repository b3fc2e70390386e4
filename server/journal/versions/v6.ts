// From version 6 to version 7. Version 7 came with what a reading itself gave as "since", and with what its source is known to have said
// around a reading that came late. Of older ones all is taken for given each time that the source ever gave, as it was counted then; what
// was said around them is unknown, and they hold until the next word in the journal.

import type { Json } from './shape.ts';

export function fromVersion6(entry: Json): Json {
  const facts = entry['facts'] as readonly Json[];
  return facts.some(isOlder) ? { ...entry, facts: facts.map(brought) } : entry;
}

function isOlder({ kind }: Json): boolean {
  return kind === 'function-located' || kind === 'reading-late';
}

function brought(fact: Json): Json {
  if (fact['kind'] === 'function-located') return { sinces: (fact['claim'] as Json)['stated'], ...fact };
  const reading = fact['reading'] as Json | undefined;
  if (reading?.['kind'] !== 'location') return fact;
  return { ...fact, reading: { since: null, earlier: null, later: null, exact: true, ...reading } };
}
