// Every error that a Redis can answer, on every connection we have with it, and a real change of role. Whatever it says, the server
// lives on, takes nothing that it cannot keep, says why it is not ready, and heals by itself.

import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ConnectionRole } from '../../server/journal/redis/redis-connection.ts';
import { type ChildServer, ServerHome } from '../support/child-server.ts';
import { type ErrorRedis, openErrorRedis } from '../support/error-redis.ts';
import { locationEvent, post } from '../support/events.ts';
import { until } from '../support/patience.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';

/** As Redis 7 and what stands between us and it say them; the last ones nobody has said yet. */
const ERRORS: readonly string[] = [
  'UNBLOCKED force unblock from blocking operation, instance state changed (master -> replica?)',
  "READONLY You can't write against a read only replica.",
  "OOM command not allowed when used memory > 'maxmemory'.",
  'BUSY Redis is busy running a script. You can only call SCRIPT KILL or SHUTDOWN NOSAVE.',
  'LOADING Redis is loading the dataset in memory',
  "MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.",
  'MISCONF Redis is configured to save RDB snapshots, but it is currently unable to persist on disk.',
  'NOAUTH Authentication required.',
  "NOPERM User app has no permissions to run the 'xread' command",
  'WRONGPASS invalid username-password pair or user is disabled.',
  'WRONGTYPE Operation against a key holding the wrong kind of value',
  'NOSCRIPT No matching script. Please use EVAL.',
  'CLUSTERDOWN Hash slot not served',
  'MOVED 3999 127.0.0.1:6381',
  'ASK 3999 127.0.0.1:6381',
  'TRYAGAIN Multiple keys request during rehashing of slot',
  'CROSSSLOT Keys in request do not hash to the same slot',
  'NOREPLICAS Not enough good replicas to write.',
  'UNKILLABLE Sorry the script already executed write commands against the dataset.',
  'EXECABORT Transaction discarded because of previous errors.',
  'NOPROTO unsupported protocol version',
  'DENIED Redis is running in protected mode',
  "ERR unknown command 'XREAD', with args beginning with: ",
  'ERR max number of clients reached',
  'ERR',
  'NEVERHEARD of this one',
  'in small letters, and without a name',
];

/** What a server says publicly about an error: its name, and nothing of what follows. */
function nameOf(error: string): string {
  return /^[A-Z]+/.exec(error)?.[0] ?? 'an error';
}

let redis: TestRedis;
let door: ErrorRedis;
let home: ServerHome;
let server: ChildServer;
let feed: string;
let lms: string;

beforeAll(async () => {
  redis = await startRedis();
  door = await openErrorRedis(redis.port);
  home = await ServerHome.make({ REDIS_URL: door.url });
  [feed, lms] = [await home.key('feed', 'MNL'), await home.key('lms')];
  server = await home.start();
});

afterEach(() => door.heal());

afterAll(async () => {
  await home?.remove();
  await door?.close();
  await redis?.stop();
});

async function move(): Promise<number> {
  return (await post(server.url, feed, locationEvent('MNL/politie', 'aanname', { place: nextPlace() }))).status;
}

let places = 0;

function nextPlace(): string {
  places += 1;
  return `Zeist ${[...String(places)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
}

async function read(path: string): Promise<number> {
  const answer = await fetch(`${server.url}${path}`, { headers: { Authorization: `Bearer ${lms}` } });
  await answer.arrayBuffer();
  return answer.status;
}

/** Empty when it is ready. */
async function reasons(): Promise<readonly string[]> {
  const answer = await fetch(`${server.url}/readyz`).catch(() => {
    throw new Error(`The server has ended:\n${server.said().slice(-2_000)}`);
  });
  const { reasons: given = [] } = (await answer.json()) as { readonly reasons?: readonly string[] };
  expect(answer.status).toBe(given.length === 0 ? 200 : 503);
  return given;
}

async function isReady(): Promise<boolean> {
  return (await reasons()).length === 0;
}

type Refused = { readonly append: number; readonly read: number };

/** What a caller hears who brings something, and who reads the journal, while these connections answer with errors. */
const REFUSED: Readonly<Record<ConnectionRole, Partial<Refused>>> = {
  writer: { append: 503, read: 200 },
  meta: { read: 503 },
  // What comes is kept and shown: only what other servers record comes later, and readiness says so.
  reader: { append: 200, read: 200 },
};

describe('[F27][I28] every error that Redis can answer', () => {
  test.each<ConnectionRole>(['writer', 'meta', 'reader'])(
    'to the %s: not ready with its name, alive, and whole again afterwards',
    async (role) => {
      for (const error of ERRORS) {
        door.answer(role, error);
        await until(() => role !== 'reader' || door.answered(role) > 0, 'the read to be answered');
        const heard: Refused = { append: await move(), read: await read('/api/v1/journal') };
        expect([error, heard]).toEqual([error, { ...heard, ...REFUSED[role] }]);
        const name = `(${nameOf(error)})`;
        await until(async () => (await reasons()).some((reason) => reason.endsWith(name)), `the reason ${name}`);
        expect(door.answered(role)).toBeGreaterThan(0);
        door.heal();
        // Who waits longer after each failure in a row is not made to do so here.
        if (role === 'reader') await until(isReady, 'entries to be followed again');
      }
      await until(isReady, 'the server to be ready again');
      expect([await move(), await read('/api/v1/journal'), await read('/api/v1/picture')]).toEqual([200, 200, 200]);
    },
  );
});

test.each(ERRORS.filter((error) => /^(?:LOADING|NOAUTH|NOPERM|ERR max)/.test(error)))(
  '[F27] every connection broken, and every new one greeted with "%s": the server waits for better',
  async (error) => {
    const roles: readonly ConnectionRole[] = ['writer', 'meta', 'reader'];
    for (const role of roles) door.answer(role, error);
    door.cut();
    await until(() => roles.every((role) => door.answered(role) > 3), 'the greetings');
    expect([await move(), await read('/api/v1/journal'), (await reasons()).length > 0]).toEqual([503, 503, true]);
    door.heal();
    await until(isReady, 'the server to be ready again');
    expect([await move(), await read('/api/v1/journal')]).toEqual([200, 200]);
  },
);

describe('[F27] a Redis that changes its role under a server that waits for entries', () => {
  /** As a failover does it: what was the master is told to follow another, whether or not that one can be reached. */
  async function replicaOf(host: string, port: string): Promise<void> {
    const admin = new Redis(redis.url);
    const isWaitedFor = async (): Promise<boolean> => / flags=b .* cmd=xread /.test(String(await admin.client('LIST')));
    if (host !== 'NO') await until(isWaitedFor, 'the server to wait for entries');
    await admin.replicaof(host, port);
    admin.disconnect();
  }

  test('it takes nothing while it is a replica, says so, and goes on when it is a master again', async () => {
    const before = server.said().length;
    await replicaOf('127.0.0.1', '1');
    await until(() => server.said().slice(before).includes('UNBLOCKED'), 'Redis to throw out who waits');
    expect([await move(), await read('/api/v1/picture')]).toEqual([503, 200]);
    expect(await reasons()).toContain('the last append did not succeed (READONLY)');
    await replicaOf('NO', 'ONE');
    // By itself: nobody else brings anything meanwhile.
    await until(isReady, 'the server to be ready again');
    expect([await move(), await read('/api/v1/journal')]).toEqual([200, 200]);
  });

  test('a replica that may not tell what it has either is out of touch, and back when it may', async () => {
    const admin = new Redis(redis.url);
    await admin.config('SET', 'replica-serve-stale-data', 'no');
    await replicaOf('127.0.0.1', '1');
    expect(await move()).toBe(503);
    await until(async () => (await read('/api/v1/picture')) === 503, 'the picture to be refused');
    expect(await reasons()).toContain('the journal does not answer (MASTERDOWN)');
    await replicaOf('NO', 'ONE');
    await until(isReady, 'the server to be ready again');
    expect([await move(), await read('/api/v1/picture')]).toEqual([200, 200]);
    admin.disconnect();
  });
});

test('[I2][I27] a Redis that is made unsafe under a running server: nothing more is taken, and it is said why, until it is safe', async () => {
  const admin = new Redis(redis.url);
  await admin.config('SET', 'appendonly', 'no');
  await until(async () => (await reasons()).join().includes('(unsafe)'), 'the reason (unsafe)');
  expect(await move()).toBe(503);
  expect(server.said()).toContain(
    'appendonly is no; it must be yes, or a restart loses entries that were acknowledged',
  );
  await admin.config('SET', 'appendonly', 'yes');
  await until(isReady, 'the server to be ready again');
  expect(await move()).toBe(200);
  admin.disconnect();
});

describe('[F28][I28] an error that nobody caught', () => {
  test('ends no server, is logged as fatal and counted, and stays visible', async () => {
    expect(server.said()).not.toContain('"level":"fatal"');
    // Nothing asked for this, and the driver stumbles over it outside of everything that is ours.
    door.blurt('writer', '$-1\r\n');
    await until(() => server.said().includes('"level":"fatal"'), 'the line');
    expect(await move()).toBe(200);
    const ready = await fetch(`${server.url}/readyz`);
    expect([ready.status, await ready.json()]).toMatchObject([200, { unforeseenErrors: 1 }]);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toContain('\nmeldkamerbeeld_unforeseen_errors_total 1\n');
    expect(await server.kill('SIGTERM')).toBe(0);
  });
});
