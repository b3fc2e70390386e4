// The journal on Redis, shared by several instances. Refuses a Redis that could lose what it acknowledged, at start, after every
// new connection and now and then.

import { crc32 } from 'node:zlib';
import type { Chance, Runtime, Timers } from '#shared/base/runtime.ts';
import { SECOND } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import { FORMAT, refuseUnknown } from '../format.ts';
import type { Journal, Known, Stored } from '../journal.ts';
import { writtenGroup } from '../stored-bytes.ts';
import { UnfitJournal } from '../unfit-journal.ts';
import { parseKnown, RedisAppender, type Tail } from './redis-append.ts';
import { openConnection, type RedisConnection, reachingRedis, Script } from './redis-connection.ts';
import { type StreamEntry, storedFromStream, streamId } from './redis-entries.ts';
import { followStream } from './redis-follow.ts';
import type { RedisKeys } from './redis-keys.ts';
import { refuseUnsafe } from './redis-safety.ts';

/** For no longer than this is an entry acknowledged by a Redis that was made unsafe. */
const LOOK_EVERY_MS = 5 * SECOND;

export type RedisDoor = {
  readonly url: string;
  readonly keys: RedisKeys;
  readonly meta: RedisConnection;
  readonly writer: RedisConnection;
  readonly writeTimeoutMs: number;
  readonly runtime: Runtime;
};

/** The connections are open already, and are closed with the journal. Rejects with UnsafeRedis, UnfitJournal or JournalUnreachable. */
export async function openRedisJournal(door: RedisDoor): Promise<Journal> {
  const { url, keys, meta, writer, writeTimeoutMs, runtime } = door;
  const closing = new AbortController();
  const checkSafety = safetyCheck(writer, runtime);
  await checkSafety();
  const epoch = await settleEpoch(meta, keys, runtime);
  const appender = new RedisAppender({ writer, keys, epoch, timeoutMs: writeTimeoutMs, timers: runtime });
  let tail: Tail | null = null;

  const remember = (stored: readonly Stored[]): readonly Stored[] => {
    const newest = stored.at(-1);
    if (newest !== undefined && newest.entry.position >= (tail?.position ?? 0)) {
      tail = { position: newest.entry.position, checksum: crc32(newest.bytes) };
    }
    return stored;
  };

  return {
    epoch,
    append: async (drafts, after) => {
      await checkSafety();
      const outcome = await appender.append(writtenGroup(drafts), after, tail);
      if (outcome.ok) remember(outcome.value);
      return outcome;
    },
    read: async (after, limit) => {
      const first = streamId((after + 1) as Position);
      const entries = await reachingRedis(meta.xrange(keys.stream, first, '+', 'COUNT', limit));
      return remember(storedFromStream(entries as StreamEntry[], after));
    },
    known: async (causes) => {
      if (causes.length === 0) return new Map();
      const found = await reachingRedis(meta.mget(causes.map(keys.cause)));
      return new Map(
        found.flatMap((text, at): [string, Known][] =>
          text === null ? [] : [[causes[at] as string, parseKnown(text)]],
        ),
      );
    },
    async *follow(after, signal, has = null, onTrouble = () => undefined) {
      const reader = openConnection(url, 'reader', writeTimeoutMs, runtime);
      const ending = AbortSignal.any([signal, closing.signal]);
      const checksum = tail?.position === after ? tail.checksum : null;
      const followed = { reader, keys, epoch, ending, has, checksum, onTrouble, runtime };
      for await (const group of followStream(followed, after)) yield remember(group);
    },
    close: async () => {
      closing.abort();
      writer.disconnect();
      meta.disconnect();
    },
  };
}

/** Nothing is touched in a journal whose format is higher than ours, or none. One without a format is as old as Redis journals are: 1, or new. */
const SETTLE = new Script(`
  local epoch, format, ours = KEYS[1], KEYS[2], tonumber(ARGV[1])
  local found = redis.call('GET', format)
  local number = found and string.match(found, '^[1-9]%d*$') and tonumber(found)
  if found and (not number or number > ours) then return {found, ''} end
  if number ~= ours then redis.call('SET', format, ours) end
  redis.call('SET', epoch, ARGV[2], 'NX')
  return {ARGV[1], redis.call('GET', epoch)}
`);

/** The epoch of the journal; a new one when the journal is new, or when its epoch was lost and nobody can say which history this is. */
async function settleEpoch(meta: RedisConnection, keys: RedisKeys, chance: Pick<Chance, 'uuid'>): Promise<string> {
  const settled = SETTLE.run(meta, [keys.epoch, keys.format], [FORMAT, chance.uuid()]);
  const [format, epoch] = (await reachingRedis(settled)) as readonly [string, string];
  refuseUnknown(`The journal in Redis (${keys.stream})`, format);
  if (epoch === '')
    throw new UnfitJournal(`The journal in Redis does not say which it is (${keys.epoch} is empty): remove that key`);
  return epoch;
}

/**
 * Looks at the settings once per connection, since a server that came back may have come back with others, and again now and then: they can
 * be changed under a running server. There is always somebody who asks, for the watch appends every second, if only nothing.
 */
function safetyCheck(writer: RedisConnection, { monotonic }: Pick<Timers, 'monotonic'>): () => Promise<void> {
  let connection = 0;
  let safe: { readonly connection: number; readonly at: number } | null = null;
  writer.on('close', () => {
    connection += 1;
  });
  return async () => {
    if (safe?.connection === connection && monotonic() - safe.at < LOOK_EVERY_MS) return;
    const looking = { connection, at: monotonic() };
    safe = null;
    await refuseUnsafe(writer);
    safe = looking;
  };
}
