// The screen's store: it equals the fold of the entries, whatever order and doubles the network makes of them.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Instant, instantOf, millisecondsOf } from '#shared/base/time.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { Entry, Position } from '#shared/journal/facts.ts';
import { overview } from '#shared/overview/overview.ts';
import { fold } from '#shared/picture/evolve.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { type Cursor, PROTOCOL, type Pulse, type Welcome } from '#shared/wire/protocol.ts';
import { clockBehindOf } from '../../../client/live/quality.ts';
import { createStore, type Store } from '../../../client/live/store.ts';
import { asUnknown } from '../../../client/live/unknown.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { instant, Story, sourceOf } from '../../support/story.ts';
import { VirtualRuntime } from '../../support/virtual-runtime.ts';

const EPOCH = 'story';

function cursorAt(position: number, history = 'a'): Cursor {
  return { epoch: EPOCH, position: position as Position, hash8: `${history}${position}` };
}

function snapshot(entries: readonly Entry[], at: number, history = 'a', forked = false): Welcome {
  return {
    kind: 'snapshot',
    ...cursorAt(at, history),
    serverNow: instant('10:00:00'),
    heard: {},
    undecided: [],
    picture: fold(entries.slice(0, at)),
    forked,
  };
}

function catchUp(entries: readonly Entry[], from: number, to: number): Welcome {
  return {
    kind: 'catch-up',
    ...cursorAt(to),
    serverNow: instant('10:00:00'),
    heard: {},
    undecided: [],
    entries: entries.slice(from, to),
  };
}

function pulse(position: number, serverNow: Instant = instant('10:00:02'), more: Partial<Pulse> = {}): Pulse {
  return { ...cursorAt(position), serverNow, heard: {}, undecided: [], build: 'b1', ...more };
}

function push(store: Store, entries: readonly Entry[], from: number, to: number, history = 'a') {
  return store.entries(entries.slice(from, to), cursorAt(to, history));
}

function placed(): readonly Entry[] {
  const story = new Story();
  story.located('MNL/ambulance/09/aanname', 'MNL');
  story.wait(1_000).located('MNL/ambulance/09/aanname', 'Zeist');
  story.wait(1_000).located('NHL/politie/aanname', 'AMS');
  return story.entries;
}

test('[I9] whatever pieces arrive, doubled or overlapping or missed and asked again, the store is the fold of the entries', () => {
  const delivery = fc.array(fc.record({ from: fc.nat({ max: 60 }), length: fc.integer({ min: 1, max: 8 }) }), {
    maxLength: 40,
  });
  let gaps = 0;
  fc.assert(
    fc.property(steps, fc.nat(), delivery, (told, start, deliveries) => {
      const { entries } = tellStory(told);
      const store = createStore(new VirtualRuntime());
      store.welcome(snapshot(entries, start % (entries.length + 1)));
      for (const { from, length } of deliveries) {
        const at = from % entries.length;
        const to = Math.min(entries.length, at + length);
        if (push(store, entries, at, to) === 'hello') {
          gaps += 1;
          const { position } = store.hello();
          expect(store.welcome(catchUp(entries, position, to))).toBe('none');
        }
        const { picture, cursor } = store.getSnapshot();
        expect(picture).toEqual(fold(entries.slice(0, picture.at)));
        expect(cursor).toEqual(cursorAt(picture.at));
      }
    }),
    { numRuns: 150 },
  );
  expect(gaps).toBeGreaterThan(0);
});

test('a missed position is never skipped: the store asks again from where it stands', () => {
  const entries = placed();
  const store = createStore(new VirtualRuntime());
  store.welcome(snapshot(entries, 1));
  expect(push(store, entries, 2, 3)).toBe('hello');
  expect(store.getSnapshot().picture.at).toBe(1);
  expect(store.hello()).toEqual({ ...cursorAt(1), protocol: PROTOCOL });
  expect(store.welcome(catchUp(entries, 1, 3))).toBe('none');
  expect(store.getSnapshot().picture).toEqual(fold(entries.slice(0, 3)));
});

test('entries that are known already change nothing', () => {
  const entries = placed();
  const store = createStore(new VirtualRuntime());
  store.welcome(snapshot(entries, 3));
  const before = store.getSnapshot();
  expect(push(store, entries, 0, 2)).toBe('none');
  expect(push(store, entries, 1, 3)).toBe('none');
  expect(store.getSnapshot()).toBe(before);
});

test('another history at the same position is asked about, and a fork is told', () => {
  const entries = placed();
  const store = createStore(new VirtualRuntime());
  store.welcome(snapshot(entries, 3));
  expect(push(store, entries, 2, 3, 'b')).toBe('hello');
  expect(store.pulse(pulse(3, instant('10:00:02'), { hash8: 'b3' }))).toBe('hello');
  expect(store.welcome(snapshot(entries, 2, 'b', true))).toBe('none');
  const { picture, cursor, forkedAt } = store.getSnapshot();
  expect({ picture, cursor, forkedAt }).toEqual({
    picture: fold(entries.slice(0, 2)),
    cursor: cursorAt(2, 'b'),
    forkedAt: '2026-11-21T10:00:00.000Z',
  });
  store.dismissFork();
  expect(store.getSnapshot().forkedAt).toBeNull();
});

test('an answer that does not fit what is shown leads to a whole picture, and what was shown stays meanwhile', () => {
  const entries = placed();
  const store = createStore(new VirtualRuntime());
  store.welcome(snapshot(entries, 2));
  const elsewhere: Welcome = { ...catchUp(entries, 2, 3), epoch: 'another' } as Welcome;
  expect(store.welcome(elsewhere)).toBe('hello');
  expect(store.hello()).toEqual({ epoch: '', position: 0, hash8: '', protocol: PROTOCOL });
  expect(store.getSnapshot().picture).toEqual(fold(entries.slice(0, 2)));
  expect(store.welcome(snapshot(entries, 3))).toBe('none');
  expect(store.getSnapshot().picture).toEqual(fold(entries.slice(0, 3)));
});

test('an entry that cannot be folded is not half applied', () => {
  const entries = placed();
  const store = createStore(new VirtualRuntime());
  store.welcome(snapshot(entries, 2));
  const broken = {
    ...(entries[2] as Entry),
    facts: [...(entries[2] as Entry).facts, { kind: 'alarm-returned', key: 'A1 nowhere' }],
  } as Entry;
  expect(store.entries([broken], cursorAt(3))).toBe('hello');
  expect(store.getSnapshot().picture).toEqual(fold(entries.slice(0, 2)));
});

test('a screen of another protocol is told to reload', () => {
  const store = createStore(new VirtualRuntime());
  expect(store.welcome({ kind: 'reload', protocol: 2, serverNow: instant('10:00:00') })).toBe('reload');
});

test('a pulse at another position is no sign of life and asks again', () => {
  const entries = placed();
  const time = new VirtualRuntime();
  const store = createStore(time);
  store.welcome(snapshot(entries, 2));
  time.passAtOnce(7_000);
  expect(store.pulse(pulse(3))).toBe('hello');
  expect(store.quality()).toBe('faltering');
  push(store, entries, 2, 3);
  expect(store.pulse(pulse(3))).toBe('none');
  expect(store.quality()).toBe('live');
});

test('[I10][R25] the picture falters after 6 s without pulse, is old after 15 s, lost after 30 s, and says for 10 s that it healed', () => {
  const time = new VirtualRuntime();
  const store = createStore(time);
  const seen: [number, string][] = [];
  const look = (after: number) => {
    time.passAtOnce(after);
    seen.push([time.monotonic(), store.quality()]);
  };
  look(0);
  look(30_000);
  look(1);
  store.welcome(snapshot(placed(), 3));
  look(0);
  look(6_000);
  look(1);
  look(8_999);
  look(1);
  look(14_999);
  look(1);
  store.pulse(pulse(3));
  look(0);
  time.passAtOnce(5_000);
  store.pulse(pulse(3));
  look(5_000);
  look(1);
  expect(seen).toEqual([
    [0, 'connecting'],
    [30_000, 'connecting'],
    [30_001, 'lost'],
    [30_001, 'live'],
    [36_001, 'live'],
    [36_002, 'faltering'],
    [45_001, 'faltering'],
    [45_002, 'old'],
    [60_001, 'old'],
    [60_002, 'lost'],
    [60_002, 'healed'],
    [70_002, 'healed'],
    [70_003, 'live'],
  ]);
});

test('server time follows the least delayed of the last pulses, whatever the local clock says', () => {
  const time = new VirtualRuntime();
  const store = createStore(time);
  expect(store.now()).toBeNull();
  store.pulse(pulse(0, instant('10:00:00')));
  time.passAtOnce(2_900);
  store.pulse(pulse(0, instant('10:00:02')));
  expect(store.now()).toBe('2026-11-21T10:00:02.900Z');
  time.passAtOnce(1_000);
  expect(store.now()).toBe('2026-11-21T10:00:03.900Z');
});

test('a server clock that was put back is followed within five pulses', () => {
  const time = new VirtualRuntime();
  const store = createStore(time);
  store.pulse(pulse(0, instant('10:00:00')));
  let server = millisecondsOf(instant('09:59:00'));
  for (let count = 0; count < 5; count += 1) {
    time.passAtOnce(2_000);
    server += 2_000;
    store.pulse(pulse(0, instantOf(server)));
  }
  expect(store.now()).toBe('2026-11-21T09:59:10.000Z');
});

test('[R33] a server of which the clock is behind its journal is told apart from a step of two seconds', () => {
  const picture = { recordedAt: instant('09:01:00') };
  const behind = ['09:00:00', '09:00:55', '09:01:30'].map((now) => clockBehindOf(picture, instant(now)));
  expect([...behind, clockBehindOf(picture, null), clockBehindOf({ recordedAt: null }, instant('09:00:00'))]).toEqual([
    60_000, 0, 0, 0, 0,
  ]);
});

test('[R64] what is undecided is as the server last told it', () => {
  const store = createStore(new VirtualRuntime());
  const undecided = [{ number: '2026-0001' as AfwijkingNumber, inPart: true, acts: ['lms' as PartyId] }];
  store.welcome({ ...snapshot(placed(), 3), undecided } as Welcome);
  expect(store.getSnapshot().undecided).toEqual(undecided);
  store.pulse(pulse(3));
  expect(store.getSnapshot().undecided).toEqual([]);
  store.pulse(pulse(3, instant('10:00:04'), { undecided }));
  expect(store.getSnapshot().undecided).toEqual(undecided);
});

test('who was heard is kept at its latest, also when pulses come late', () => {
  const store = createStore(new VirtualRuntime());
  const source = sourceOf('MNL');
  store.welcome({ ...snapshot(placed(), 3), heard: { [source]: instant('10:00:00') } } as Welcome);
  store.pulse(pulse(3, instant('10:00:02'), { heard: { [source]: instant('10:00:01') } }));
  store.pulse(pulse(3, instant('10:00:04'), { heard: { [source]: instant('09:59:00') } }));
  expect(store.getSnapshot().heard).toEqual({ [source]: '2026-11-21T10:00:01.000Z' });
});

test('[R25] a lost connection leaves no function known, keeps what was last known, and keeps every alarm', () => {
  const picture = fold(placed());
  const source = sourceOf('MNL');
  const known = overview(
    picture,
    { [source]: instant('09:00:02'), [sourceOf('NHL')]: instant('09:00:02') },
    instant('09:00:03'),
  );
  const unknown = asUnknown(known);
  const functions = unknown.meldkamers.flatMap((one) => one.functions);
  expect(known.counts.outside).toBe(1);
  expect(new Set(functions.map((one) => one.class))).toEqual(new Set(['unknown']));
  expect(functions.map((one) => one.lastClass)).toEqual(
    known.meldkamers.flatMap((one) => one.functions).map((one) => one.lastClass),
  );
  expect(unknown.counts).toEqual({
    own: 0,
    transitional: 0,
    'other-meldkamer': 0,
    unknown: known.counts.total,
    'double-claim': 0,
    outside: 0,
    total: known.counts.total,
  });
  expect(unknown.feeds).toEqual({ ...known.feeds, live: 0 });
  expect(unknown.meldkamers.flatMap((one) => one.guests)).toEqual([]);
  expect({ alarms: unknown.alarms, alarmCounts: unknown.alarmCounts }).toEqual({
    alarms: known.alarms,
    alarmCounts: known.alarmCounts,
  });
  expect(known.alarms.length).toBeGreaterThan(0);
});
