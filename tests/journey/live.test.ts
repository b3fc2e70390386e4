// Live push as a third party's client sees it, against the whole server.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { millisecondsOf, SECOND } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import { fold } from '#shared/picture/evolve.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { redactPicture } from '#shared/picture/redact.ts';
import { PROTOCOL } from '#shared/wire/protocol.ts';
import { type ChildServer, ServerHome } from '../support/child-server.ts';
import { get, locationEvent, post, staffingEvent } from '../support/events.ts';
import { until } from '../support/patience.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';
import { ScreenClient } from '../support/screen-client.ts';

const POST = 'MNL/ambulance/09';
const open: ScreenClient[] = [];

function screen(server: ChildServer, key: string, headers: Readonly<Record<string, string>> = {}): ScreenClient {
  const client = new ScreenClient(server.url, { key }, headers);
  open.push(client);
  return client;
}

function shortestStep(moments: readonly number[]): number {
  return Math.min(...moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0)));
}

afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

describe('one server', () => {
  let home: ServerHome;
  let server: ChildServer;
  let feed: string;
  let lms: string;
  let wall: string;

  beforeAll(async () => {
    home = await ServerHome.make();
    const policyFile = join(home.folder, 'policy.json');
    const intake = { eventsPerSecond: 100_000, burst: 100_000 };
    await writeFile(policyFile, JSON.stringify({ version: 'proef', owner: 'proef', source: 'proef', intake }));
    [feed, lms, wall] = [await home.key('feed', 'MNL'), await home.key('lms'), await home.key('wall')];
    server = await home.start({ POLICY_FILE: policyFile });
  });

  afterAll(() => home.remove());

  let moves = 0;
  /** To another place each time: the same place twice changes nothing. A place has no digits, so the count is in letters. */
  async function move(): Promise<number> {
    moves += 1;
    const letters = [...moves.toString(8)].map((digit) => 'abcdefgh'[Number(digit)]).join('');
    const place = { place: `Zeist ${letters}` };
    const answer = await post(server.url, feed, locationEvent(POST, 'aanname', place));
    const position = answer.body.results?.[0]?.position;
    if (position === undefined) throw new Error(`Not accepted: ${JSON.stringify(answer.body)}`);
    return position;
  }

  test('[I10] snapshot, then entries: contiguous, without gap or overlap, and equal to the fold of the journal', async () => {
    const client = screen(server, lms);
    await client.connected();
    await move();
    const [welcome] = await Promise.all([client.hello({}), move(), move()]);
    const last = await move();
    await client.reached(last);
    expect(welcome.kind).toBe('snapshot');
    const positions = client.frames.flat().map(({ position }) => position);
    const start = welcome.kind === 'snapshot' ? welcome.position : 0;
    expect(positions).toEqual(positions.map((_, index) => start + 1 + index));
    const { entries } = await get<{ entries: Parameters<typeof fold>[0] }>(
      server.url,
      lms,
      '/api/v1/journal?limit=5000',
    );
    const whole = fold(entries.filter(({ position }) => position <= (client.picture?.at ?? 0)));
    // A screen gets everything but the archive.
    expect(client.picture).toEqual(redactPicture('full', whole));
  });

  test('a screen that was away for a moment gets only what it missed', async () => {
    const client = screen(server, lms);
    await client.connected();
    await client.hello({});
    client.socket.disconnect();
    const last = await move();
    const back = screen(server, lms);
    back.picture = client.picture;
    back.cursor = client.cursor;
    await back.connected();
    const welcome = await back.hello();
    expect(welcome.kind === 'catch-up' && welcome.entries.map(({ position }) => position)).toEqual(
      Array.from({ length: last - client.cursor.position }, (_, index) => client.cursor.position + 1 + index),
    );
    const fresh = screen(server, lms);
    await fresh.connected();
    await fresh.hello({});
    expect(back.picture).toEqual(fresh.picture);
  });

  test('[I11] a cursor of another history, ahead of us or forked, gets a fresh picture and is told so', async () => {
    await move();
    const client = screen(server, lms);
    await client.connected();
    const { epoch, position, hash8 } = (await client.hello({})) as { epoch: string; position: Position; hash8: string };
    const forked = async (cursor: object): Promise<unknown> => {
      const welcome = await client.hello(cursor);
      return welcome.kind === 'snapshot' && welcome.forked;
    };
    expect([
      await forked({ epoch, position, hash8: '0000000000000000' }),
      await forked({ epoch, position: position + 1000, hash8 }),
      await forked({ epoch: 'another', position, hash8 }),
      await forked({}),
    ]).toEqual([true, true, true, false]);
  });

  test('another protocol number is told to reload itself', async () => {
    const client = screen(server, lms);
    await client.connected();
    expect(await client.hello({ protocol: 999 })).toMatchObject({ kind: 'reload', protocol: PROTOCOL });
  });

  test('every 2 seconds a pulse with position, server time and who was heard', async () => {
    const client = screen(server, lms);
    await client.connected();
    const { position } = (await client.hello({})) as { position: Position };
    await post(server.url, feed, { ...staffingEvent(POST, 4, 3), id: crypto.randomUUID() });
    await until(() => client.pulses.some((pulse) => Object.keys(pulse.heard).length > 0), 'a pulse with the feed');
    // Beside a bare timer of 2 s; of either the shortest time between two, since a busy machine only ever makes them longer.
    const beats: number[] = [];
    const bare = setInterval(() => beats.push(Date.now()), 2 * SECOND);
    await until(() => client.pulses.length >= 4 && beats.length >= 4, 'four pulses and four beats');
    clearInterval(bare);
    const pulses = client.pulses.map(({ serverNow }) => millisecondsOf(serverNow));
    const ratio = shortestStep(pulses) / shortestStep(beats);
    expect([ratio > 0.75, ratio < 1.25]).toEqual([true, true]);
    expect(client.pulses[1]?.position).toBeGreaterThanOrEqual(position);
  });

  test('each audience gets its own: head counts reach the console and not the wall', async () => {
    const [console, wallScreen] = [screen(server, lms), screen(server, wall)];
    await Promise.all([console.connected(), wallScreen.connected()]);
    await Promise.all([console.hello({}), wallScreen.hello({})]);
    const answer = await post(server.url, feed, staffingEvent(POST, 937, 812));
    await Promise.all([
      console.reached(answer.body.results?.[0]?.position ?? 0),
      wallScreen.reached(answer.body.results?.[0]?.position ?? 0),
    ]);
    // As a count: the same digits may be thousandths of a second.
    const isGiven = (client: ScreenClient): boolean => /:937\b/.test(JSON.stringify([client.picture, client.frames]));
    expect([isGiven(console), isGiven(wallScreen)]).toEqual([true, false]);
  });

  test('[I21] who has no key, a wrong one, a feed key or a foreign Origin does not come in', async () => {
    // A key ends in any letter, also in the one that is meant to make it wrong.
    const wrong = `${lms.slice(0, -1)}${lms.endsWith('x') ? 'y' : 'x'}`;
    const reasons = await Promise.all([
      screen(server, '').connected(),
      screen(server, wrong).connected(),
      screen(server, feed).connected(),
      screen(server, lms, { Origin: 'https://elders.example' }).connected(),
      screen(server, lms, { Origin: server.url }).connected(),
      screen(server, lms).connected(),
    ]);
    expect(reasons.map((reason) => reason === null)).toEqual([false, false, false, false, true, true]);
  });

  test('anything but hello closes the socket, and so does a hello that is not one', async () => {
    const said: readonly [string, unknown][] = [
      ['acknowledge', { id: '1' }],
      ['hello', 'not a hello'],
    ];
    for (const [word, what] of said) {
      const client = screen(server, lms);
      await client.connected();
      client.socket.emit(word, what, () => {});
      await until(() => client.disconnected !== null, `the socket to close after ${word}`);
    }
  });

  test('[I22] a revoked key loses its socket within 5 seconds, before the third pulse', async () => {
    const witness = screen(server, lms);
    await witness.connected();
    const key = await home.key('party');
    // A running server takes up a new key within a second.
    let client = screen(server, key);
    while ((await client.connected()) !== null) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      client = screen(server, key);
    }
    const id = key.split('_')[1];
    if (id === undefined) throw new Error('No key id');
    const { revokeKey } = await import('../../server/access/key-ring.ts');
    const { SYSTEM_RUNTIME } = await import('../../server/clock/system-runtime.ts');
    await revokeKey(`${home.folder}/access.json`, SYSTEM_RUNTIME, id);
    const before = witness.pulses.length;
    await until(() => client.disconnected !== null, 'the socket to close');
    // The seconds are those of the server itself, told by what it sends every 2 s to another screen.
    expect(witness.pulses.length - before).toBeLessThan(3);
  });

  test('[F19] a screen that stops reading is let go, and the others do not wait for it', async () => {
    const stalled = screen(server, lms);
    const healthy = screen(server, lms);
    await Promise.all([stalled.connected(), healthy.connected()]);
    await Promise.all([stalled.hello({}), healthy.hello({})]);
    const engine = stalled.socket.io.engine as unknown as {
      transport: { onData(packet: string): void; ws: { pause(): void; _socket?: { pause(): void } } };
    };
    (engine.transport.ws._socket ?? engine.transport.ws).pause();
    // It goes on answering pings ('2'): where it takes long to fill its line, it would else be let go for its silence.
    const pings = setInterval(() => engine.transport.onData('2'), SECOND);
    let last = 0;
    for (let round = 0; round < 60 && !server.said().includes('could not keep up'); round += 1) {
      const events = Array.from({ length: 400 }, (_, index) =>
        staffingEvent(POST, (round + index) % 2, 900, {
          observedAt: new Date(Date.now() - 100_000 + round * 1000 + index).toISOString(),
        }),
      ).map((one) => ({
        ...one,
        data: {
          ...(one.data as object),
          qualifications: Object.fromEntries(
            Array.from({ length: 10 }, (_, at) => [`groep ${'abcdefghij'[at]} ${'x'.repeat(18)}`, at]),
          ),
        },
      }));
      const answer = await post(server.url, feed, events);
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body).slice(0, 300));
      last = Math.max(last, ...(answer.body.results ?? []).map(({ position }) => position ?? 0));
    }
    clearInterval(pings);
    expect(server.said().includes('could not keep up')).toBe(true);
    await healthy.reached(last);
    expect(healthy.disconnected).toBe(null);
  });
});

describe('several servers on one Redis', () => {
  let redis: TestRedis;
  let home: ServerHome;

  beforeAll(async () => {
    redis = await startRedis();
    home = await ServerHome.make({ REDIS_URL: redis.url });
  });

  afterAll(async () => {
    await home.remove();
    await redis.stop();
  });

  test('[I9] both give the same pictures, whoever was told, and a screen may go from one to the other', async () => {
    const [feed, lms] = [await home.key('feed', 'MNL'), await home.key('lms')];
    const [one, other] = await Promise.all([home.start(), home.start()]);
    const [left, right] = [screen(one, lms), screen(other, lms)];
    await Promise.all([left.connected(), right.connected()]);
    await Promise.all([left.hello({}), right.hello({})]);
    let last = 0;
    for (let index = 0; index < 40; index += 1) {
      const event = locationEvent(POST, 'aanname', index % 2 === 0 ? { place: 'Zeist' } : { meldkamer: 'MNL' });
      const answer = await post(index % 3 === 0 ? one.url : other.url, feed, event);
      last = answer.body.results?.[0]?.position ?? last;
    }
    await Promise.all([left.reached(last), right.reached(last)]);
    expect(right.picture).toEqual(left.picture);
    expect(right.cursor).toEqual(left.cursor);
    left.socket.disconnect();
    const moved = screen(other, lms);
    moved.picture = left.picture;
    moved.cursor = left.cursor;
    await moved.connected();
    expect((await moved.hello()).kind).toBe('catch-up');
    const pictures = await Promise.all(
      [one, other].map(({ url }) =>
        get<Picture & { meldkamers: unknown; position: number }>(url, lms, '/api/v1/picture'),
      ),
    );
    const [first, second] = pictures.map(({ position, meldkamers }) => ({
      position,
      places: JSON.stringify(meldkamers).match(/"class":"[a-z-]+"/g),
    }));
    expect(second).toEqual(first);
  });
});
