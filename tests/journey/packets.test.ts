// Whatever a socket says, only that socket ends: every type of JSON as the name of an event and as what it says, and every packet
// that is none. Against the whole server as a process of its own, so that an exception nobody caught would end it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROTOCOL } from '#shared/wire/protocol.ts';
import { BareSocket } from '../support/bare-socket.ts';
import { type ChildServer, ServerHome } from '../support/child-server.ts';
import { until } from '../support/patience.ts';
import { ScreenClient } from '../support/screen-client.ts';

let home: ServerHome;
let server: ChildServer;
let wall: string;
let witness: ScreenClient;

beforeAll(async () => {
  home = await ServerHome.make();
  wall = await home.key('wall');
  server = await home.start();
  witness = new ScreenClient(server.url, { key: wall });
  await witness.connected();
  await witness.hello({});
});

afterAll(async () => {
  witness?.close();
  // Nothing of it came past the guards to the last net either.
  expect(server?.said()).not.toContain('"level":"fatal"');
  await home.remove();
});

/** One of every type, small and large. */
const VALUES: readonly string[] = [
  ...['null', 'true', 'false', '0', '5', '-1', '1.5', '1e400', '""', '"x"', '[]', '[[]]', '{}'],
  ...['{"toString":1}', '{"__proto__":{}}', '{"constructor":null}', '{"_placeholder":true,"num":0}'],
  ...['"__proto__"', '"constructor"', '"toString"', '"error"', '"connect"', '"disconnect"', '"disconnecting"'],
  ...['"newListener"', '"removeListener"', '"\\u0000"', '"\\ud800"', `"${'x'.repeat(9_000)}"`],
  `${'['.repeat(2_000)}${']'.repeat(2_000)}`,
];

const HELLO = `{"protocol":${PROTOCOL}}`;

const NAMED: readonly string[] = VALUES.flatMap((name) => [`42[${name}]`, `427[${name},${HELLO}]`]);

/** The last one that says hello asks for no answer, and is none either. */
const SAID: readonly string[] = [
  ...VALUES.map((said) => `427["hello",${said}]`),
  ...VALUES.map((field) => `427["hello",{"protocol":${field}}]`),
  ...VALUES.filter((field) => field !== 'null').map((field) => `427["hello",{"protocol":1,"position":${field}}]`),
  ...['42["hello"]', '427["hello"]', `42["hello",${HELLO}]`, `42["hello",${HELLO},null]`, `427["hello",null,${HELLO}]`],
].filter((packet) => !isHello(packet));

function isHello(packet: string): boolean {
  const [, said, more] = JSON.parse(packet.slice(packet.indexOf('['))) as unknown[];
  const { protocol, position = 0 } = (said ?? {}) as Readonly<Record<string, unknown>>;
  const isAnswered = packet.startsWith('427') && more === undefined;
  return isAnswered && [protocol, position].every((number) => Number.isSafeInteger(number) && Number(number) >= 0);
}

const NO_PACKETS: readonly string[] = [
  ...[
    '',
    '4',
    '42',
    '427',
    '42[',
    '42]',
    '42[]',
    '42{}',
    '42null',
    '42"hello"',
    '42hello',
    '42["hello"',
    '427[["hello"]]',
  ],
  ...['42/other,["hello"]', '42/,["hello",1]', '42/,', '42/', '4299999999999999999999["hello"]', '42-1["hello"]'],
  ...['43[', '43{}', '40[]', '40"x"', '41{}', '41[]', '44', '44{}', '44"x"', '44[]', '45', '450-', '451', '45-1-["x"]'],
  ...['451.5-["x"]', '4511-["hello"]', '459999999-["hello"]', '46', '47', '48[]', '4a', '4-', '4\u0000', '4é', '4💥'],
  ...['2', '7', '8', '9', 'a', 'bAAAA', '42'.repeat(500), '4'.repeat(16_000), 'x'.repeat(20_000)],
];

/** An answer that nobody waits for, and the small talk of the line. */
const PASSED_OVER: readonly string[] = ['43', '437', '43[1]', '437[]', '0', '0{}', '1', '3', '5', '6'];

/** Frames that follow one another on one socket. */
const BINARY: readonly (readonly (string | Uint8Array<ArrayBuffer>)[])[] = [
  [new Uint8Array()],
  [new Uint8Array([4, 2])],
  [new TextEncoder().encode('42["hello"]')],
  ['451-["hello",{"_placeholder":true,"num":0}]', '42["hello"]'],
  ['451-["hello",{"_placeholder":true,"num":0}]', new Uint8Array([1])],
  ['451-["hello",{"_placeholder":true,"num":-1}]', new Uint8Array([1])],
  ['451-["hello",{"_placeholder":true,"num":"__proto__"}]', new Uint8Array([1])],
  ['451-[{"_placeholder":true,"num":0}]', new Uint8Array([1])],
  ['451-[5,{"_placeholder":true,"num":0}]', new Uint8Array([1])],
  ['451-7["hello",{"protocol":{"_placeholder":true,"num":0}}]', new Uint8Array([1])],
  ['461-7[{"_placeholder":true,"num":9}]', new Uint8Array([1])],
  ['451-', new Uint8Array([1])],
  ['461-[]', '40'],
];

type Frame = string | Uint8Array<ArrayBuffer>;

const CLOSED = 'and was closed';

/** How many lines the server has written about sockets that it closed. */
function closings(): number {
  return server.said().split(CLOSED).length - 1;
}

/** Says it on a socket of its own: that one is closed, one line is written about it, and nobody else notices. */
async function saidBy(socket: BareSocket, frames: readonly Frame[], lines: number): Promise<void> {
  const what = JSON.stringify(frames).slice(0, 80);
  const before = closings();
  for (const frame of frames) socket.say(frame);
  await socket.closed(what);
  const health = await fetch(`${server.url}/healthz`).catch(() => null);
  if (health?.status !== 200) throw new Error(`The server ended after ${what}:\n${server.said().slice(-1_500)}`);
  if (lines > 0) await until(() => closings() > before, `a line about ${what}`);
  expect([what, closings() - before, witness.disconnected]).toEqual([what, lines, null]);
}

const KINDS: readonly (readonly [string, readonly (readonly Frame[])[]])[] = [
  ['an event of any name', NAMED.map((packet) => [packet])],
  ['a hello that is none', SAID.map((packet) => [packet])],
  ['what is no packet', NO_PACKETS.map((packet) => [packet])],
  ['bytes', BINARY],
  ['much at once', [NAMED.slice(0, 40), [...NO_PACKETS.slice(0, 20), ...NAMED.slice(0, 20)]]],
];

describe('[F18][I28] a socket that was let in and says', () => {
  test.each(KINDS)('%s is closed, which is logged once, and the server and all others go on', async (_, all) => {
    for (const frames of all) await saidBy(await BareSocket.welcomed(server, wall), frames, 1);
  });

  test.each(PASSED_OVER)('%j stays, and is answered when it says hello', async (packet) => {
    const socket = await BareSocket.welcomed(server, wall);
    socket.say(packet);
    socket.say(`427["hello",${HELLO}]`);
    await until(() => socket.heard.some((text) => text.startsWith('437[{"kind":"snapshot"')), 'the answer to hello');
    socket.close();
  });
});

describe('[F18][I28] a socket that shows no key and says', () => {
  test.each(KINDS)('%s is closed, and the server and all others go on', async (_, all) => {
    for (const frames of all) await saidBy(await BareSocket.open(server), frames, 0);
  });

  test.each(VALUES.map((value) => [value.slice(0, 30), value]))('%s as its key does not come in', async (_, value) => {
    const socket = await BareSocket.open(server);
    socket.say(`40{"key":${value}}`);
    await until(() => socket.isClosed || socket.heard.some((text) => text.startsWith('44')), 'a refusal');
    expect(socket.heard.filter((text) => text.startsWith('40'))).toEqual([]);
    socket.close();
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });
});
