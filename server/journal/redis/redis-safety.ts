// Looks whether this Redis keeps what it acknowledges, and refuses it otherwise. Never changes its configuration.

import { JournalUnreachable } from '../unreachable.ts';
import { isAnswer, type RedisConnection, reachingRedis, unreachable } from './redis-connection.ts';

/** Redis is there, but would lose or evict what we recorded. Every problem is named, with what to set instead. */
export class UnsafeRedis extends JournalUnreachable {
  override readonly name = 'UnsafeRedis';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`This Redis cannot keep the journal:\n${problems.map((problem) => `- ${problem}`).join('\n')}`, {
      word: 'unsafe',
    });
    this.problems = problems;
  }
}

const OLDEST_MAJOR = 7;

/** The settings will not be told to us; anything else may pass by itself. */
const SETTINGS_CLOSED = /^(?:NOPERM|ERR)\b/;

const REQUIRED: readonly { readonly setting: string; readonly value: string; readonly otherwise: string }[] = [
  { setting: 'appendonly', value: 'yes', otherwise: 'a restart loses entries that were acknowledged' },
  { setting: 'appendfsync', value: 'always', otherwise: 'an entry is acknowledged before it is on disk' },
  {
    setting: 'maxmemory-policy',
    value: 'noeviction',
    otherwise: 'full memory silently removes recorded causes or the journal',
  },
];

/** Throws UnsafeRedis, or JournalUnreachable when it does not answer. */
export async function refuseUnsafe(connection: RedisConnection): Promise<void> {
  const server = fieldsOf(await reachingRedis(connection.info()));
  const problems = [...serverProblems(server), ...(await settingProblems(connection, server))];
  if (problems.length > 0) throw new UnsafeRedis(problems);
}

function serverProblems(server: ReadonlyMap<string, string>): readonly string[] {
  const problems: string[] = [];
  const version = server.get('redis_version') ?? 'unknown';
  if (!(Number.parseInt(version, 10) >= OLDEST_MAJOR)) {
    problems.push(`its version is ${version}; at least ${OLDEST_MAJOR}.0 is needed`);
  }
  if (server.get('role') === 'slave') problems.push('it is a replica of another Redis and takes no entries itself');
  if (server.get('aof_last_write_status') === 'err') {
    problems.push('its last write to the append-only file failed (aof_last_write_status is err): look at its disk');
  }
  return problems;
}

async function settingProblems(
  connection: RedisConnection,
  server: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { setting, value, otherwise } of REQUIRED) {
    let found: string | undefined;
    try {
      found = ((await connection.config('GET', setting)) as string[])[1];
    } catch (error) {
      if (!isAnswer(error) || !SETTINGS_CLOSED.test(error.message)) throw unreachable(error);
      const aof = server.get('aof_enabled');
      return [
        ...problems,
        `its settings cannot be read (CONFIG GET: ${error.message}), so nobody knows whether it keeps what it acknowledges; ` +
          `allow this user +config|get. INFO persistence says aof_enabled is ${aof ?? 'unknown'}` +
          `${aof === '0' ? ', which is not enough' : '; the other settings it does not tell'}`,
      ];
    }
    if (found !== value) problems.push(`${setting} is ${found ?? 'unknown'}; it must be ${value}, or ${otherwise}`);
  }
  return problems;
}

function fieldsOf(answer: string): ReadonlyMap<string, string> {
  return new Map(
    answer.split(/\r?\n/).flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon), line.slice(colon + 1)]];
    }),
  );
}
