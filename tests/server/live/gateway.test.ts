// What goes wrong inside the gateway while it serves one socket is the end of that socket only.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Entry } from '#shared/journal/facts.ts';
import { emptyPicture } from '#shared/picture/picture.ts';
import { PROTOCOL } from '#shared/wire/protocol.ts';
import { SYSTEM_RUNTIME } from '../../../server/clock/system-runtime.ts';
import { chainStart } from '../../../server/journal/hash-chain.ts';
import { Gateway } from '../../../server/live/gateway.ts';
import { Pushed } from '../../../server/live/hello.ts';
import { LIVE_LIMITS } from '../../../server/live/limits.ts';
import { Sockets } from '../../../server/live/sockets.ts';
import { Liveness } from '../../../server/record/liveness.ts';
import { memorySideStore } from '../../support/memory-side-store.ts';
import { until } from '../../support/patience.ts';
import { rememberedLog } from '../../support/remembered-log.ts';
import { ScreenClient } from '../../support/screen-client.ts';
import { instant } from '../../support/story.ts';
import { decidedForOne } from '../../support/wall-stories.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Which part fails, for whom shows this key; everything else is as it should be. */
type Failing = 'clock' | 'reached' | 'identify' | 'origin' | 'welcome' | 'redaction' | null;

class Stage {
  failing: Failing = null;
  readonly log = rememberedLog();
  readonly gateway: Gateway;
  readonly #line: Sockets;
  readonly url: string;

  private constructor(http: ReturnType<typeof createServer>) {
    const liveness = new Liveness(memorySideStore());
    const { fails } = this;
    this.#line = new Sockets({
      http,
      log: this.log,
      isOriginAllowed: () => fails('origin') ?? true,
      identify: () =>
        fails('identify') ??
        Promise.resolve({
          keyId: 'proef',
          audience: 'full' as const,
          isStillWelcome: () => fails('welcome') ?? Promise.resolve(true),
        }),
    });
    this.gateway = new Gateway({
      sockets: this.#line.named('/'),
      log: this.log,
      liveness,
      build: 'proef',
      runtime: { ...SYSTEM_RUNTIME, now: () => fails('clock') ?? instant('09:00:00') },
      reached: () => fails('reached') ?? { picture: { ...emptyPicture(), epoch: 'proef' }, chain: chainStart('proef') },
      catchUp: async () => {},
      isInTouch: () => true,
      counts: { socketOpened: () => {}, socketClosed: () => {}, observeSlowScreen: () => {} },
    });
    this.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  }

  static async open(): Promise<Stage> {
    const http = createServer();
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const stage = new Stage(http);
    cleanups.push(() => stage.close());
    return stage;
  }

  async close(): Promise<void> {
    this.gateway.stop();
    await this.#line.close();
  }

  screen(): ScreenClient {
    const client = new ScreenClient(this.url, { key: 'proef' });
    cleanups.push(() => client.close());
    return client;
  }

  fails = (part: Failing): null => {
    if (part === this.failing) throw new Error(`${part} is broken`);
    return null;
  };
}

test('[I28] a hello that cannot be answered closes its socket, which may come back, and no other', async () => {
  const stage = await Stage.open();
  const [unlucky, witness] = [stage.screen(), stage.screen()];
  await Promise.all([unlucky.connected(), witness.connected()]);
  await witness.hello({});
  stage.failing = 'clock';
  unlucky.socket.emit('hello', { protocol: PROTOCOL }, () => {});
  await until(() => unlucky.disconnected !== null, 'the socket to close');
  stage.failing = null;
  // Not a goodbye of the server, after which a plain client does not try again.
  expect([unlucky.disconnected, witness.disconnected]).toEqual(['transport close', null]);
  expect(stage.log.lines.map(({ level, message }) => [level, message])).toEqual([
    ['error', 'a socket was closed because handling it failed'],
  ]);
  expect((await witness.hello({})).kind).toBe('snapshot');
});

test.each(['identify', 'origin'] as const)(
  '[I28] who cannot be let in because %s is broken is told so',
  async (part) => {
    const stage = await Stage.open();
    const witness = stage.screen();
    await witness.connected();
    stage.failing = part;
    expect(await stage.screen().connected()).not.toBe(null);
    stage.failing = null;
    expect([witness.disconnected, await stage.screen().connected()]).toEqual([null, null]);
    expect(stage.log.lines.map(({ level }) => level)).toEqual(['error']);
  },
);

test('[R64][R128] every screen is told where something is undecided, whether in part, who has to act, and no longer once it is not', () => {
  const { picture, now } = decidedForOne();
  const cursor = { epoch: picture.epoch, position: picture.at, hash8: '' };
  const pushed = new Pushed(picture, cursor, LIVE_LIMITS);
  const hello = { ...cursor, epoch: '', protocol: PROTOCOL };
  const told = [{ number: '2026-0001', inPart: true, acts: ['rav-09'] }];
  expect(JSON.parse(pushed.welcome('wall', hello, {}, now).json)).toMatchObject({ undecided: told });
  expect(pushed.now({}, now)).toEqual({ serverNow: now, heard: {}, undecided: told });
  pushed.advance({ ...picture, alarms: {} }, cursor, []);
  expect(pushed.now({}, now).undecided).toEqual([]);
});

test('[I28] who may still be there cannot be found out: nobody is closed for it', async () => {
  const stage = await Stage.open();
  const witness = stage.screen();
  await witness.connected();
  stage.failing = 'welcome';
  // Everyone is looked at after two pulses.
  await until(() => witness.pulses.length > 2, 'the screens to be looked at');
  expect(witness.disconnected).toBe(null);
});

test('[I10][I28] entries that cannot be pushed close every socket, so that none looks current without them', async () => {
  const stage = await Stage.open();
  const screens = [stage.screen(), stage.screen()];
  await Promise.all(screens.map((screen) => screen.connected()));
  await Promise.all(screens.map((screen) => screen.hello({})));
  // Joined some time after the answer; the next pulse comes later than that.
  await until(() => screens.every((screen) => screen.pulses.length > 0), 'the first pulses');
  const unreadable = Object.defineProperty({}, 'facts', { enumerable: true, get: () => stage.fails(stage.failing) });
  stage.failing = 'redaction';
  stage.gateway.push(unreadable as Entry, chainStart('proef'));
  await until(() => screens.every((screen) => screen.disconnected !== null), 'the sockets to close');
  expect(screens.map((screen) => screen.disconnected)).toEqual(['transport close', 'transport close']);
  const back = stage.screen();
  await back.connected();
  expect((await back.hello({})).kind).toBe('snapshot');
});
