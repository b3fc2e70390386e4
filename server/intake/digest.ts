// The fingerprint of what an event says, by which a retry is told from a conflict.
// Must never depend on key order, content mode or our own types, or an update of this software would turn retries into conflicts.

import { hash } from 'node:crypto';
import type { Instant } from '#shared/time.ts';
import { DEEPEST } from '../fields/safe-json.ts';

export type Said = {
  readonly type: string;
  readonly subject: string | null;
  readonly source: string;
  readonly time: Instant | null;
  readonly data: unknown;
};

/** SHA-256 (hex). No data and empty data say the same. */
export function digestOf(said: Said): string {
  const attributes = written([said.type, said.subject, said.source, said.time], 1);
  return hash('sha256', `${attributes}\n${canonicalJson(said.data ?? {})}`, 'hex');
}

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
