// The Shelf port in memory, for tests of what stands on it. Keeps the promises of the port; forgets everything with the process.

import { type Instant, latest } from '#shared/base/time.ts';
import type { ConfirmationKey } from '#shared/journal/heard.ts';
import type { Quarantined } from '#shared/journal/quarantined.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { QUARANTINE_KEPT, type Shelf, type StoredSession } from '../../server/journal/shelf.ts';

export type MemoryShelf = Shelf & {
  /** What is kept under which hash, to look at. */
  readonly sessions: ReadonlyMap<string, StoredSession>;
  /** While set, every call rejects with it, as when the storage cannot be reached. */
  outage: Error | null;
};

export function memoryShelf(): MemoryShelf {
  const sources = new Map<SourceId, Instant>();
  const confirmations = new Map<ConfirmationKey, readonly Instant[]>();
  const sessions = new Map<string, StoredSession>();
  let quarantined: readonly Quarantined[] = [];

  const shelf: MemoryShelf = {
    sessions,
    outage: null,
    async clock() {
      return null;
    },
    async loadHeard() {
      reach(shelf);
      return { sources: new Map(sources), confirmations: new Map(confirmations) };
    },
    async saveHeard(changes) {
      reach(shelf);
      for (const [source, at] of changes.sources) sources.set(source, latest(at, sources.get(source) ?? at));
      for (const [key, moments] of changes.confirmations) confirmations.set(key, moments);
    },
    async quarantine(refused) {
      reach(shelf);
      quarantined = [...[...refused].reverse(), ...quarantined].slice(0, QUARANTINE_KEPT);
    },
    async readQuarantine(limit) {
      reach(shelf);
      return quarantined.slice(0, limit);
    },
    async saveSession(tokenHash, session) {
      reach(shelf);
      sessions.set(tokenHash, session);
    },
    async findSession(tokenHash) {
      reach(shelf);
      return sessions.get(tokenHash) ?? null;
    },
    async removeSession(tokenHash) {
      reach(shelf);
      sessions.delete(tokenHash);
    },
  };
  return shelf;
}

function reach({ outage }: MemoryShelf): void {
  if (outage !== null) throw outage;
}
