// The fingerprint of what an event says, by which a retry is told from a conflict.
// Must never depend on key order, content mode or our own types, or an update of this software would turn retries into conflicts.

import { hash } from 'node:crypto';
import type { Instant } from '#shared/base/time.ts';
import { canonicalJson } from '../fields/canonical-json.ts';

export type Said = {
  readonly type: string;
  readonly subject: string | null;
  readonly source: string;
  readonly time: Instant | null;
  readonly data: unknown;
};

/** R34: SHA-256 (hex). No data and empty data say the same. */
export function digestOf(said: Said): string {
  const attributes = canonicalJson([said.type, said.subject, said.source, said.time]);
  return hash('sha256', `${attributes}\n${canonicalJson(said.data ?? {})}`, 'hex');
}
