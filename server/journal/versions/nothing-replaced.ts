// A field that is stored only where it says something, so that it came without a next version: what says nothing of it replaces nothing of
// what was established before (R88).

import { isObject, type Json } from './shape.ts';

/** As memory has it. */
export function withNothingReplaced(entry: Json): Json {
  return changed(entry, (fact) => (fact['replaces'] === undefined ? { ...fact, replaces: null } : fact));
}

/** As it is stored. */
export function withoutNothingReplaced<Entry extends object>(entry: Entry): Entry {
  return changed(entry as Json, (fact) => {
    const { replaces, ...said } = fact;
    return replaces === null ? said : fact;
  }) as Entry;
}

function changed(entry: Json, change: (fact: Json) => Json): Json {
  const { facts } = entry;
  if (!Array.isArray(facts) || !facts.some(isEstablished)) return entry;
  return { ...entry, facts: facts.map((fact) => (isEstablished(fact) ? change(fact) : fact)) };
}

function isEstablished(fact: unknown): fact is Json {
  return isObject(fact) && fact['kind'] === 'source-established';
}
