// What somebody typed in a form that began with what stood there. Only that is kept: what others change meanwhile shows by itself, and is
// never undone by a form that was open. Pure.

import type { Draft, DraftValue } from './field.ts';

/** By the name of the field. `from`: what stood there when it was last typed in. */
export type Typed = Readonly<Record<string, { readonly from: DraftValue; readonly to: DraftValue }>>;

/** What stands in the form: what was typed, over what stands there now. */
export function draftOf(begun: Draft, typed: Typed): Draft {
  return { ...begun, ...Object.fromEntries(Object.entries(typed).map(([name, { to }]) => [name, to])) };
}

/** With this typed as well. What is typed back to what stands there is not typed at all. */
export function withTyped(begun: Draft, typed: Typed, name: string, to: DraftValue): Typed {
  const from = begun[name] ?? '';
  const { [name]: _before, ...others } = typed;
  return isSame(from, to) ? others : { ...others, [name]: { from, to } };
}

/** Does something else stand there than when it was typed in, and something else than what was typed? */
export function isOvertaken(begun: Draft, typed: Typed, name: string): boolean {
  const now = begun[name] ?? '';
  const one = typed[name];
  return one !== undefined && !isSame(one.from, now) && !isSame(one.to, now);
}

/** Nothing typed and nothing chosen are the same, whatever kind of field it is. */
export function isSame(one: DraftValue, other: DraftValue): boolean {
  return JSON.stringify(one.length === 0 ? '' : one) === JSON.stringify(other.length === 0 ? '' : other);
}
