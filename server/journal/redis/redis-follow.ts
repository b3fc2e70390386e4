// Follows the stream on a connection of its own, through lost links and restarts. Never goes on after another history took its place.

import { crc32 } from 'node:zlib';
import { fraction, type Runtime, type Timers } from '#shared/base/runtime.ts';
import type { Position } from '#shared/journal/facts.ts';
import { JournalForked } from '../forked.ts';
import type { Stored } from '../journal.ts';
import { UnreadableEntry } from '../stored-bytes.ts';
import { JournalUnreachable } from '../unreachable.ts';
import { connected, READ_BLOCK_MS, type RedisConnection, reachingRedis } from './redis-connection.ts';
import { type StreamEntry, storedFromStream, streamId } from './redis-entries.ts';
import type { RedisKeys } from './redis-keys.ts';

const FOLLOW_GROUP = 512;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1_000;
/** How much later than at once another instance's entry may come, while we are busy appending ourselves. */
const OWN_PAUSE_MS = 10;

type Followed = {
  readonly reader: RedisConnection;
  readonly keys: RedisKeys;
  readonly epoch: string;
  readonly ending: AbortSignal;
  /** Up to where the follower has the entries already. */
  readonly has: (() => Promise<Position>) | null;
  /** Checksum of the entry that the follower already has, where that is known. */
  readonly checksum: number | null;
  /** Hears why each try failed, and null when one succeeds again. */
  readonly onTrouble: (problem: unknown) => void;
  readonly runtime: Runtime;
};

/** Throws JournalForked and UnreadableEntry; everything that may pass by itself is waited for. */
export async function* followStream(followed: Followed, after: Position): AsyncGenerator<readonly Stored[]> {
  const { reader, ending, onTrouble, runtime } = followed;
  let at = after;
  let { checksum } = followed;
  let pauseMs = 0;
  let mustVerify = true;
  try {
    while (!ending.aborted) {
      try {
        if (reader.status === 'wait') await untilAborted(connected(reader), ending);
        if (mustVerify) checksum = await untilAborted(verify(followed, at, checksum), ending);
        const entries = await untilAborted(readGroup(followed, at), ending);
        if (pauseMs > 0) onTrouble(null);
        pauseMs = 0;
        // Only an idle stream can hide that it went backwards: there is nothing new in it then. Asked once per block.
        mustVerify = entries.length === 0;
        if (entries.length === 0) continue;
        const has = followed.has === null ? at : await followed.has();
        if (has >= at + entries.length) {
          // Nothing but our own: more of the same is coming, and need not be sent back to us one group at a time.
          await elapse(OWN_PAUSE_MS, ending, runtime);
          at = followed.has === null ? has : await followed.has();
          checksum = null;
          continue;
        }
        const known = Math.max(0, has - at);
        const group = storedFromStream(entries.slice(known), (at + known) as Position);
        at = (at + entries.length) as Position;
        checksum = Number(entries.at(-1)?.[1][3]);
        yield group;
      } catch (error) {
        if (ending.aborted) return;
        if (!(error instanceof JournalUnreachable) || error instanceof UnreadableEntry) throw error;
        onTrouble(error);
        // After a broken link it may be another server that answers.
        mustVerify = true;
        pauseMs = Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, pauseMs * 2));
        await elapse(pauseMs * (0.5 + fraction(runtime) / 2), ending, runtime);
      }
    }
  } finally {
    reader.disconnect();
  }
}

/** Never `$`: what is added between two reads would be lost. */
async function readGroup({ reader, keys }: Followed, at: Position): Promise<readonly StreamEntry[]> {
  const answer = await reachingRedis(
    reader.xread('COUNT', FOLLOW_GROUP, 'BLOCK', READ_BLOCK_MS, 'STREAMS', keys.stream, streamId(at)),
  );
  return (answer?.[0]?.[1] ?? []) as readonly StreamEntry[];
}

/** Is the entry at `at` still the one we handed out, in the epoch we know? Gives its checksum. */
async function verify(
  { reader, keys, epoch }: Followed,
  at: Position,
  checksum: number | null,
): Promise<number | null> {
  const found = await reachingRedis(reader.get(keys.epoch));
  if (found !== epoch) throw new JournalForked(`The journal in Redis now has epoch ${found ?? '(none)'}, not ${epoch}`);
  if (at === 0) return null;
  const [entry] = (await reachingRedis(reader.xrange(keys.stream, streamId(at), streamId(at)))) as StreamEntry[];
  if (entry === undefined) throw new JournalForked(`The journal in Redis no longer has entry ${at}`);
  const now = crc32(entry[1][1] ?? '');
  if (checksum !== null && now !== checksum) throw new JournalForked(`The journal in Redis has another entry at ${at}`);
  return now;
}

/** Gives up waiting as soon as the signal aborts; what it waited for ends with its connection. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function elapse(milliseconds: number, signal: AbortSignal, timers: Timers): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      cancel();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const cancel = timers.after(milliseconds, done);
    if (signal.aborted) done();
    signal.addEventListener('abort', done, { once: true });
  });
}
