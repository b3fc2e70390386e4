// What is kept beside the journal and shared by all instances: who was heard, which events were refused, who is logged in.
// None of it is a fact; losing it costs freshness or a login, and of a time in which nobody listened what nobody can say any more: until when
// a source was heard that had nothing new to say. Never what was said.

import type { Instant } from '#shared/base/time.ts';
import type { ConfirmationKey } from '#shared/journal/heard.ts';
import type { Quarantined } from '#shared/journal/quarantined.ts';
import type { SourceId } from '#shared/reference/source.ts';

export type HeardChanges = {
  readonly sources: ReadonlyMap<SourceId, Instant>;
  readonly confirmations: ReadonlyMap<ConfirmationKey, readonly Instant[]>;
};

/** The newest this many refusals are kept. */
export const QUARANTINE_KEPT = 1_000;

export type StoredSession = { readonly keyId: string; readonly createdAt: Instant; readonly expiresAt: Instant };

export type SideStore = {
  /**
   * What time it is where the journal is kept, in milliseconds since 1970; null when that is this machine itself.
   * Instances that share a journal judge silence by one clock, however far apart their own clocks are.
   */
  clock(): Promise<number | null>;
  loadHeard(): Promise<HeardChanges>;
  /** Resolves when it is on disk. A source's moment never goes back. */
  saveHeard(changes: HeardChanges): Promise<void>;
  quarantine(refused: readonly Quarantined[]): Promise<void>;
  /** Newest first. */
  readQuarantine(limit: number): Promise<readonly Quarantined[]>;
  /** Sessions are kept under the SHA-256 of their token, never under the token. */
  saveSession(tokenHash: string, session: StoredSession): Promise<void>;
  findSession(tokenHash: string): Promise<StoredSession | null>;
  removeSession(tokenHash: string): Promise<void>;
};
