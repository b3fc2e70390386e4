// The append on Redis: one script that checks everything first and writes everything last, since a script that fails half-way
// keeps what it wrote. Never writes after its deadline, so that a group given up on cannot appear later.

import { fail, ok, type Result } from '#shared/base/result.ts';
import { pause, type Timers } from '#shared/base/runtime.ts';
import { DAY, SECOND } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import { JournalForked } from '../forked.ts';
import type { Known, NotAppended, Stored } from '../journal.ts';
import { appended, type Written } from '../stored-bytes.ts';
import { JournalUnreachable } from '../unreachable.ts';
import { isAnswer, type RedisConnection, reachingRedis, Script } from './redis-connection.ts';
import type { RedisKeys } from './redis-keys.ts';

/** How long a cause is remembered: far beyond the longest night a feed keeps its messages to send them again. */
const CAUSE_KEPT_SECONDS = (30 * DAY) / SECOND;

/** Entries carry explicit ids `n-0`: no gaps, no clock, and Redis itself refuses an id that is not beyond the last one. */
const APPEND = new Script(`
  local stream, epoch = KEYS[1], KEYS[2]
  local after = tonumber(ARGV[2])
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  if now >= tonumber(ARGV[4]) then return {'late', now} end
  if redis.call('GET', epoch) ~= ARGV[1] then return {'forked', now, 'it has another epoch'} end
  local last, checksum = 0, ''
  local tail = redis.call('XREVRANGE', stream, '+', '-', 'COUNT', 1)[1]
  if tail then
    last = tonumber(string.match(tail[1], '^(%d+)-0$'))
    checksum = tail[2][4]
  end
  if last > after then return {'overtaken', now, last} end
  if last < after then return {'forked', now, 'it ends at ' .. string.format('%d', last) .. ', before ' .. ARGV[2]} end
  if ARGV[3] ~= '' and ARGV[3] ~= checksum then return {'forked', now, 'it has another entry at ' .. ARGV[2]} end
  local known = {}
  for i = 3, #KEYS do
    local found = redis.call('GET', KEYS[i])
    if found then
      known[#known + 1] = i - 3
      known[#known + 1] = found
    end
  end
  if #known > 0 then return {'known', now, known} end
  local cause = 2
  for i = 6, #ARGV, 3 do
    after = after + 1
    local position = string.format('%d', after)
    redis.call('XADD', stream, position .. '-0', 'b', ARGV[i], 'c', ARGV[i + 1])
    if ARGV[i + 2] ~= '' then
      cause = cause + 1
      redis.call('SET', KEYS[cause], position .. ':' .. ARGV[i + 2], 'EX', ARGV[5])
    end
  end
  return {'done', now}
`);

type Answer =
  | readonly ['done' | 'late', number]
  | readonly ['overtaken', number, Position]
  | readonly ['forked', number, string]
  | readonly ['known', number, readonly (number | string)[]];

/** The checksum of the newest entry we know, so that we never append behind an entry that was replaced. */
export type Tail = { readonly position: Position; readonly checksum: number };

/** What Redis remembers of a cause: `position:digest`. */
export function parseKnown(text: string): Known {
  const colon = text.indexOf(':');
  return { position: Number(text.slice(0, colon)) as Position, digest: text.slice(colon + 1) };
}

type AppenderParts = {
  readonly writer: RedisConnection;
  readonly keys: RedisKeys;
  readonly epoch: string;
  readonly timeoutMs: number;
  readonly timers: Timers;
};

export class RedisAppender {
  readonly #writer: RedisConnection;
  readonly #keys: RedisKeys;
  readonly #epoch: string;
  readonly #timeoutMs: number;
  readonly #timers: Timers;
  /** Redis time minus our monotonic time, taken when an answer arrived: a moment of Redis that has certainly passed. */
  #ahead = Number.NEGATIVE_INFINITY;

  constructor({ writer, keys, epoch, timeoutMs, timers }: AppenderParts) {
    this.#writer = writer;
    this.#keys = keys;
    this.#epoch = epoch;
    this.#timeoutMs = timeoutMs;
    this.#timers = timers;
  }

  async append(
    group: readonly Written[],
    after: Position,
    tail: Tail | null,
  ): Promise<Result<readonly Stored[], NotAppended>> {
    const causes = group.flatMap(({ draft }) => draft.cause?.key ?? []);
    const keys = [this.#keys.stream, this.#keys.epoch, ...causes.map(this.#keys.cause)];
    const entries = group.flatMap(({ draft, bytes, checksum }) => [bytes, checksum, draft.cause?.digest ?? '']);
    const checksum = tail?.position === after ? tail.checksum : '';
    if (!Number.isFinite(this.#ahead)) await this.#readClock();
    const send = (deadline: number): Promise<unknown> =>
      APPEND.run(this.#writer, keys, [this.#epoch, after, checksum, deadline, CAUSE_KEPT_SECONDS, ...entries]);
    let answer = await this.#before(send);
    // The clock of Redis was set forward: its answer said what time it is there now.
    if (answer[0] === 'late') answer = await this.#before(send);
    switch (answer[0]) {
      case 'done':
        return ok(appended(group, after));
      case 'overtaken':
        return fail({ kind: 'overtaken', at: answer[2] });
      case 'known':
        return fail({ kind: 'known', known: knownCauses(answer[2], causes) });
      case 'forked':
        throw new JournalForked(`The journal in Redis is not the one we know: ${answer[2]}`);
      case 'late':
        throw new JournalUnreachable('Redis took longer than an append may take; nothing was written');
    }
  }

  /**
   * Sends with a deadline in Redis time. Rejects only after that deadline has certainly passed there as well: whoever is told that it
   * failed can read on and see what became of it, and nothing comes after that.
   */
  async #before(send: (deadline: number) => Promise<unknown>): Promise<Answer> {
    if (this.#writer.status !== 'ready') throw new JournalUnreachable('Redis cannot be used: not connected');
    const { monotonic } = this.#timers;
    const givenUpAt = monotonic() + this.#timeoutMs;
    try {
      const answer = (await reachingRedis(send(Math.floor(givenUpAt + this.#ahead)))) as Answer;
      this.#ahead = answer[1] - monotonic();
      return answer;
    } catch (error) {
      if (isAnswer(error) || isAnswer((error as Error).cause)) throw error;
      // A link that broke early may have carried the command to a server that reads it later.
      for (let left = givenUpAt - monotonic(); left > 0; left = givenUpAt - monotonic()) {
        await pause(this.#timers, Math.ceil(left));
      }
      throw error;
    }
  }

  async #readClock(): Promise<void> {
    const [seconds, microseconds] = await reachingRedis(this.#writer.time());
    this.#ahead = Number(seconds) * SECOND + Math.floor(Number(microseconds) / 1_000) - this.#timers.monotonic();
  }
}

function knownCauses(found: readonly (number | string)[], causes: readonly string[]): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (let index = 0; index < found.length; index += 2) {
    known.set(causes[found[index] as number] as string, parseKnown(found[index + 1] as string));
  }
  return known;
}
