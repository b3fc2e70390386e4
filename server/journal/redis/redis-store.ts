// The storage on Redis as a whole: journal and shelf over the same connections, opened and closed together.

import type { Runtime } from '#shared/base/runtime.ts';
import { SECOND } from '#shared/base/time.ts';
import type { Journal } from '../journal.ts';
import type { SideStore } from '../side-store.ts';
import { connected, openConnection } from './redis-connection.ts';
import { openRedisJournal } from './redis-journal.ts';
import { DEFAULT_NAMESPACE, redisKeys } from './redis-keys.ts';
import { redisSideStore } from './redis-side-store.ts';

export type RedisStoreOptions = {
  readonly url: string;
  readonly runtime: Runtime;
  /** Several journals can share one Redis under different names. */
  readonly namespace?: string;
  /** After this long an append is given up, and Redis will no longer carry it out. In milliseconds. */
  readonly writeTimeoutMs?: number;
};

const WRITE_TIMEOUT_MS = 2 * SECOND;

/**
 * Closing the journal closes the side store with it. Rejects with UnsafeRedis when this Redis could lose what it acknowledged, with UnfitJournal
 * when the journal is newer than we are, and with JournalUnreachable when it does not answer.
 */
export async function openRedisStore(options: RedisStoreOptions): Promise<{ journal: Journal; sideStore: SideStore }> {
  const { url, runtime, namespace = DEFAULT_NAMESPACE, writeTimeoutMs = WRITE_TIMEOUT_MS } = options;
  const keys = redisKeys(namespace);
  const meta = openConnection(url, 'meta', writeTimeoutMs, runtime);
  const writer = openConnection(url, 'writer', writeTimeoutMs, runtime);
  try {
    await Promise.all([connected(meta), connected(writer)]);
    const journal = await openRedisJournal({ url, keys, meta, writer, writeTimeoutMs, runtime });
    return { journal, sideStore: redisSideStore(meta, keys) };
  } catch (error) {
    meta.disconnect();
    writer.disconnect();
    throw error;
  }
}
