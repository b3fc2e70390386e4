// The connection: it asks again after every gap, one question at a time, and never gives up. The server is played by hand.

import { expect, test } from 'vitest';
import type { Entry, Position } from '#shared/journal/facts.ts';
import { fold } from '#shared/picture/evolve.ts';
import { type Cursor, type Hello, PROTOCOL, type Welcome } from '#shared/wire/protocol.ts';
import { createConnection, retryAfter, type SocketListener } from '../../../client/live/connection.ts';
import { createStore } from '../../../client/live/store.ts';
import { instant, Story } from '../../support/story.ts';
import { VirtualRuntime } from '../../support/virtual-runtime.ts';

type Question = { readonly hello: Hello; readonly answer: (welcome: Welcome) => void; readonly fail: () => void };

function cursorAt(position: number): Cursor {
  return { epoch: 'story', position: position as Position, hash8: `a${position}` };
}

/** Everything with a clock, a socket or chance in it, moved by the test. */
function play() {
  const runtime = new VirtualRuntime();
  const said: string[] = [];
  const questions: Question[] = [];
  const socket = { connected: false, trying: false, listener: null as SocketListener | null };
  const store = createStore(runtime);
  const connection = createConnection({
    store,
    socket: {
      isConnected: () => socket.connected,
      isTrying: () => socket.trying,
      connect: () => said.push(`connect ${runtime.monotonic()}`),
      disconnect: () => {
        said.push(`disconnect ${runtime.monotonic()}`);
        socket.connected = false;
      },
      sayHello: (hello) =>
        new Promise<Welcome>((answer, reject) => {
          questions.push({ hello, answer, fail: () => reject(new Error('no answer')) });
        }),
      listen: (listener) => {
        socket.listener = listener;
      },
    },
    // The middle of all chance, so that every wait is as long as it is written.
    runtime: { ...runtime, random: () => Uint8Array.of(128, 0, 0, 0) },
    onReload: () => said.push('reload'),
    onRefused: () => said.push('refused'),
  });
  const server = socket.listener as unknown as SocketListener;
  return {
    store,
    connection,
    server,
    socket,
    said,
    questions,
    open: () => {
      socket.connected = true;
      server.connected();
    },
    close: () => {
      socket.connected = false;
      server.disconnected();
    },
    pass: (wait: number) => runtime.passAtOnce(wait),
    answer: async (place: number, welcome: Welcome) => {
      questions[place]?.answer(welcome);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

function story(): readonly Entry[] {
  const told = new Story();
  told.located('MNL/ambulance/09/aanname', 'MNL');
  told.wait(1_000).located('MNL/ambulance/09/aanname', 'Zeist');
  return told.entries;
}

function snapshot(entries: readonly Entry[], at: number): Welcome {
  const picture = fold(entries.slice(0, at));
  return {
    kind: 'snapshot',
    ...cursorAt(at),
    serverNow: instant('10:00:00'),
    heard: {},
    undecided: [],
    picture,
    forked: false,
  };
}

test('a new screen says hello from nowhere and follows the entries after the snapshot', async () => {
  const entries = story();
  const { connection, open, questions, answer, server, store } = play();
  connection.start();
  open();
  expect(questions.map(({ hello }) => hello)).toEqual([{ epoch: '', position: 0, hash8: '', protocol: PROTOCOL }]);
  await answer(0, snapshot(entries, 2));
  server.entries(entries.slice(2), cursorAt(entries.length));
  expect(store.getSnapshot().picture).toEqual(fold(entries));
  expect(questions).toHaveLength(1);
});

test('a gap leads to one more hello from where the screen stands, not sooner than a second after the last', async () => {
  const entries = story();
  const { connection, open, questions, answer, server, store, pass } = play();
  connection.start();
  open();
  await answer(0, snapshot(entries, 1));
  server.entries(entries.slice(2), cursorAt(3));
  server.entries(entries.slice(2), cursorAt(3));
  expect(questions).toHaveLength(1);
  pass(1_000);
  expect(questions.map(({ hello }) => hello.position)).toEqual([0, 1]);
  const missed = entries.slice(1, 3);
  await answer(1, {
    kind: 'catch-up',
    ...cursorAt(3),
    serverNow: instant('10:00:02'),
    heard: {},
    undecided: [],
    entries: missed,
  });
  pass(5_000);
  expect(store.getSnapshot().picture).toEqual(fold(entries.slice(0, 3)));
  expect(questions).toHaveLength(2);
});

test('pulses that come before the answer ask nothing more', async () => {
  const { connection, open, questions, answer, server, pass } = play();
  connection.start();
  open();
  server.pulse({ ...cursorAt(2), serverNow: instant('10:00:00'), heard: {}, undecided: [], build: 'b1' });
  await answer(0, snapshot(story(), 2));
  pass(3_000);
  expect(questions).toHaveLength(1);
});

test('a hello without answer is said again', async () => {
  const { connection, open, questions, pass } = play();
  connection.start();
  open();
  questions[0]?.fail();
  await Promise.resolve();
  await Promise.resolve();
  pass(1_000);
  expect(questions).toHaveLength(2);
});

test('after every reconnection the screen says hello from its own position', async () => {
  const entries = story();
  const { connection, open, close, questions, answer, pass } = play();
  connection.start();
  open();
  await answer(0, snapshot(entries, 2));
  pass(1_000);
  close();
  open();
  expect(questions.map(({ hello }) => hello.position)).toEqual([0, 2]);
});

test('a socket that the server closed for good is tried again after 1, 2, 4, 8, 15, 15 s, for ever', () => {
  const { connection, server, said, pass } = play();
  connection.start();
  for (let count = 0; count < 6; count += 1) {
    server.refused();
    pass(15_000);
  }
  const connects = said.filter((line) => line.startsWith('connect')).map((line) => Number(line.split(' ')[1]));
  expect(connects).toEqual([0, 1_000, 17_000, 34_000, 53_000, 75_000, 90_000]);
  expect(said.filter((line) => line === 'refused')).toHaveLength(6);
});

test('the wait before a retry varies by chance but never below 85 or above 115 percent', () => {
  expect([0, 1, 2, 3, 4, 99].map((attempt) => [retryAfter(attempt, 0), retryAfter(attempt, 1)])).toEqual([
    [850, 1_150],
    [1_700, 2_300],
    [3_400, 4_600],
    [6_800, 9_200],
    [12_750, 17_250],
    [12_750, 17_250],
  ]);
});

test('an open socket that brings nothing for 20 s is replaced', async () => {
  const { connection, open, answer, pass, said } = play();
  connection.start();
  open();
  await answer(0, snapshot(story(), 2));
  pass(39_999);
  expect(said).toEqual(['connect 0']);
  pass(1);
  expect(said).toEqual(['connect 0', 'disconnect 40000', 'connect 40000']);
});

test('a screen that wakes up asks at once what it missed', async () => {
  const { connection, open, questions, answer, pass } = play();
  connection.start();
  open();
  await answer(0, snapshot(story(), 2));
  pass(1_000);
  connection.resume();
  expect(questions.map(({ hello }) => hello.position)).toEqual([0, 2]);
});

test('a stopped connection asks nothing and does not come back', () => {
  const { connection, open, questions, said, pass, server } = play();
  connection.start();
  connection.stop();
  open();
  server.refused();
  connection.resume();
  pass(60_000);
  expect(questions).toEqual([]);
  expect(said.filter((line) => line.startsWith('connect'))).toEqual(['connect 0']);
});

test('another protocol number reloads the page', async () => {
  const { connection, open, answer, said } = play();
  connection.start();
  open();
  await answer(0, { kind: 'reload', protocol: 9, serverNow: instant('10:00:00') });
  expect(said).toEqual(['connect 0', 'reload']);
});
