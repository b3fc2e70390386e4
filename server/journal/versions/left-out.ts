// Fields of facts that are stored only where they say something, so that each came without a next version: what says nothing of one
// replaces nothing of what was established before (R88), came back when that was recorded (R43), and counts as heard again from then (R22).

import { isObject, type Json } from './shape.ts';

/** By the kind of their fact. */
const LEFT_OUT = new Map<unknown, string>([
  ['source-established', 'replaces'],
  ['function-returned', 'at'],
  ['feed-unheard', 'awaited'],
]);

/** As memory has it. */
export function withLeftOut(entry: Json): Json {
  return changed(entry, (fact, field) => (fact[field] === undefined ? { ...fact, [field]: null } : fact));
}

/** As it is stored. */
export function withoutLeftOut<Entry extends object>(entry: Entry): Entry {
  return changed(entry as Json, (fact, field) => {
    const { [field]: said, ...rest } = fact;
    return said === null ? rest : fact;
  }) as Entry;
}

function changed(entry: Json, change: (fact: Json, field: string) => Json): Json {
  const { facts } = entry;
  if (!Array.isArray(facts) || !facts.some((fact) => fieldOf(fact) !== undefined)) return entry;
  return {
    ...entry,
    facts: facts.map((fact) => {
      const field = fieldOf(fact);
      return field === undefined ? fact : change(fact, field);
    }),
  };
}

function fieldOf(fact: unknown): string | undefined {
  return isObject(fact) ? LEFT_OUT.get(fact['kind']) : undefined;
}
