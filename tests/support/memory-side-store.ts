// The Shelf port in memory, for tests of what stands on it. Keeps the promises of the port; forgets everything with the process.

import { type Instant, latest } from '#shared/base/time.ts';
import type { ConfirmationKey } from '#shared/journal/heard.ts';
import type { Quarantined } from '#shared/journal/quarantined.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { QUARANTINE_KEPT, type SideStore, type StoredSession } from '../../server/journal/side-store.ts';

export type MemorySideStore = SideStore & {
  /** What is kept under which hash, to look at. */
  readonly sessions: ReadonlyMap<string, StoredSession>;
  /** While set, every call rejects with it, as when the storage cannot be reached. */
  outage: Error | null;
};

export function memorySideStore(): MemorySideStore {
  const sources = new Map<SourceId, Instant>();
  const confirmations = new Map<ConfirmationKey, readonly Instant[]>();
  const sessions = new Map<string, StoredSession>();
  let quarantined: readonly Quarantined[] = [];

  const sideStore: MemorySideStore = {
    sessions,
    outage: null,
    async clock() {
      return null;
    },
    async loadHeard() {
      reach(sideStore);
      return { sources: new Map(sources), confirmations: new Map(confirmations) };
    },
    async saveHeard(changes) {
      reach(sideStore);
      for (const [source, at] of changes.sources) sources.set(source, latest(at, sources.get(source) ?? at));
      for (const [key, moments] of changes.confirmations) confirmations.set(key, moments);
    },
    async quarantine(refused) {
      reach(sideStore);
      quarantined = [...[...refused].reverse(), ...quarantined].slice(0, QUARANTINE_KEPT);
    },
    async readQuarantine(limit) {
      reach(sideStore);
      return quarantined.slice(0, limit);
    },
    async saveSession(tokenHash, session) {
      reach(sideStore);
      sessions.set(tokenHash, session);
    },
    async findSession(tokenHash) {
      reach(sideStore);
      return sessions.get(tokenHash) ?? null;
    },
    async removeSession(tokenHash) {
      reach(sideStore);
      sessions.delete(tokenHash);
    },
  };
  return sideStore;
}

function reach({ outage }: MemorySideStore): void {
  if (outage !== null) throw outage;
}
