// JSON written in one way only, to take a fingerprint of. Must never depend on key order, or the same request sent again would seem
// to be another one.

import { DEEPEST } from './safe-json.ts';

/** Keys sorted, no spaces. What lies deeper than any event may be is written as null, so that the stack holds. */
export function canonicalJson(value: unknown): string {
  return written(value, 1);
}

function written(value: unknown, level: number): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (level > DEEPEST) return 'null';
  if (Array.isArray(value)) return `[${value.map((one) => written(one, level + 1)).join(',')}]`;
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key];
    text += `${text === '' ? '' : ','}${quoted(key)}:${written(member, level + 1)}`;
  }
  return `{${text}}`;
}

/** Nothing in these has to be escaped, which is nearly all there is. */
const PLAIN = /^[\w .:/+-]*$/;

function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}
