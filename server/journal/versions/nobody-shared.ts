// A field that is stored only where it says something, so that it came without a next version: what says nothing of it says what it
// always said (R92).

import { isObject, type Json } from './shape.ts';

/** As memory has it: a CaCo of which nothing was said is shared with nobody. */
export function withNobodyShared(entry: Json): Json {
  return changed(entry, (state) => (state['sharedWith'] === undefined ? { ...state, sharedWith: null } : state));
}

/** As it is stored. */
export function withoutNobodyShared<Entry extends object>(entry: Entry): Entry {
  return changed(entry as Json, (state) => {
    const { sharedWith, ...said } = state;
    return sharedWith === null ? said : state;
  }) as Entry;
}

function changed(entry: Json, change: (state: Json) => Json): Json {
  const { facts } = entry;
  if (!Array.isArray(facts) || !facts.some((fact) => isObject(fact) && stateIn(fact) !== null)) return entry;
  return { ...entry, facts: facts.map((fact) => (isObject(fact) ? changedFact(fact, change) : fact)) };
}

function changedFact(fact: Json, change: (state: Json) => Json): Json {
  const state = stateIn(fact);
  if (state === null) return fact;
  if (fact['kind'] === 'staffing-reported') return { ...fact, state: change(state) };
  return { ...fact, reading: { ...(fact['reading'] as Json), state: change(state) } };
}

function stateIn({ kind, state, reading }: Json): Json | null {
  if (kind === 'staffing-reported') return isObject(state) ? state : null;
  if (kind !== 'reading-late' || !isObject(reading) || reading['kind'] !== 'staffing') return null;
  return isObject(reading['state']) ? reading['state'] : null;
}
