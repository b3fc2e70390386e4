// The only door to the Redis driver: three kinds of connections, each with every option that decides what happens when the link
// breaks. Never lets the driver retry, queue or resend a command: what is tried again is decided by our own code.

import { hash } from 'node:crypto';
import { Redis, ReplyError } from 'ioredis';
import { type Chance, fraction } from '#shared/base/runtime.ts';
import { JournalUnreachable } from '../unreachable.ts';

/** `writer` appends; `meta` asks; `reader` does nothing but wait for entries, since a blocked connection holds up all behind it. */
export type ConnectionRole = 'writer' | 'meta' | 'reader';

/** How long the reader waits for entries at a time. */
export const READ_BLOCK_MS = 1_000;
const READ_SILENCE_MS = READ_BLOCK_MS + 2_000;
/** A large read of a slow server is no reason to give up on it. */
const META_TIMEOUT_MS = 10_000;
const CONNECT_TIMEOUT_MS = 2_000;
const RECONNECT_MOST_MS = 1_000;

export type RedisConnection = Redis;

/** Not connected yet: the caller decides when, and hears why it fails. */
export function openConnection(
  url: string,
  role: ConnectionRole,
  writeTimeoutMs: number,
  chance: Pick<Chance, 'random'>,
): RedisConnection {
  // Options in the address would win from the ones below, and undo what makes an answer reliable.
  if (url.includes('?')) throw new Error('The address of Redis may not carry options (a part behind "?")');
  const connection = new Redis(url, {
    lazyConnect: true,
    connectionName: `meldkamerbeeld-${role}`,
    protocol: 2,
    connectTimeout: CONNECT_TIMEOUT_MS,
    retryStrategy: (times) => Math.min(RECONNECT_MOST_MS, 25 * 2 ** Math.min(times, 10)) * (0.5 + fraction(chance) / 2),
    // A server that has just restarted says "loading" for a moment, and estimates a whole second.
    maxLoadingRetryTime: 100,
    // These three together: a command that was not answered is rejected when the link breaks, and never sent again.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    ...timeoutsOf(role, writeTimeoutMs),
  });
  // Every failure also rejects the command it concerns; without a listener the driver would print it as well.
  connection.on('error', () => undefined);
  return connection;
}

function timeoutsOf(role: ConnectionRole, writeTimeoutMs: number): { commandTimeout?: number; socketTimeout: number } {
  switch (role) {
    case 'writer':
      // The command is given up, and with it the socket, so that nothing waits behind an answer that will not come.
      return { commandTimeout: writeTimeoutMs, socketTimeout: writeTimeoutMs };
    case 'meta':
      return { commandTimeout: META_TIMEOUT_MS, socketTimeout: META_TIMEOUT_MS };
    case 'reader':
      // No commandTimeout: it would reject a read that still blocks the connection. A silent socket is a dead link here,
      // because every read is answered within its block.
      return { socketTimeout: READ_SILENCE_MS };
  }
}

/** Connects, or rejects with the reason that the driver tells only to its error listeners. It goes on trying until disconnected. */
export async function connected(connection: RedisConnection): Promise<void> {
  let reason: unknown = null;
  const listen = (error: unknown): void => {
    reason = error;
  };
  connection.on('error', listen);
  try {
    await connection.connect();
  } catch (error) {
    throw unreachable(reason ?? error);
  } finally {
    connection.off('error', listen);
  }
}

/** The server understood and said no; anything else comes from the link: closed, refused, timed out, not writable. */
export function isAnswer(error: unknown): error is Error {
  return error instanceof ReplyError;
}

/**
 * Wraps one command: whatever goes wrong with the link or is answered becomes JournalUnreachable. No list of errors that may pass: Redis
 * has new ones with every version and its role, memory or users can change under a running server, and what is wrong for good is said again.
 */
export async function reachingRedis<T>(command: Promise<T>): Promise<T> {
  try {
    return await command;
  } catch (error) {
    throw unreachable(error);
  }
}

/** A script, sent by its hash; the text only to a server that does not know it. */
export class Script {
  readonly #text: string;
  readonly #sha: string;

  constructor(text: string) {
    this.#text = text;
    this.#sha = hash('sha1', text);
  }

  async run(
    connection: RedisConnection,
    keys: readonly string[],
    values: readonly (string | number)[],
  ): Promise<unknown> {
    try {
      return await connection.evalsha(this.#sha, keys.length, ...keys, ...values);
    } catch (error) {
      if (!isAnswer(error) || !error.message.startsWith('NOSCRIPT')) throw error;
      await connection.script('LOAD', this.#text);
      return connection.evalsha(this.#sha, keys.length, ...keys, ...values);
    }
  }
}

export function unreachable(error: unknown): JournalUnreachable {
  const reason = error instanceof Error ? error.message : String(error);
  const answer = isAnswer(error) ? { word: nameIn(error.message) } : {};
  return new JournalUnreachable(`Redis cannot be used: ${reason}`, { cause: error, ...answer });
}

/** An error reply begins with its name in capitals; what follows may name users, keys and addresses. */
function nameIn(reply: string): string {
  return /^[A-Z]{1,30}(?= |$)/.exec(reply)?.[0] ?? 'an error';
}
