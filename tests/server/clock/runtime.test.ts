// The port to time and chance: what every runtime promises, the real one and the one that tests drive; and what is made of it.

import { expect, test } from 'vitest';
import { every, fraction, pause, type Runtime, uuidOf } from '#shared/base/runtime.ts';
import { elapsed, MINUTE, millisecondsOf } from '#shared/base/time.ts';
import { SYSTEM_RUNTIME } from '../../../server/clock/system-runtime.ts';
import { instant } from '../../support/story.ts';
import { settled, VirtualRuntime } from '../../support/virtual-runtime.ts';

type Driven = { readonly runtime: Runtime; readonly pass: (milliseconds: number) => Promise<void> };

const RUNTIMES: readonly (readonly [string, () => Driven])[] = [
  [
    'the machine itself',
    () => ({
      runtime: SYSTEM_RUNTIME,
      pass: async () => {},
    }),
  ],
  [
    'a runtime that a test drives',
    () => {
      const runtime = new VirtualRuntime();
      return { runtime, pass: (milliseconds) => runtime.pass(milliseconds) };
    },
  ],
];

test.each(RUNTIMES)('%s calls later, in order, and not what was taken back', async (_name, make) => {
  const { runtime, pass } = make();
  const called: string[] = [];
  const begun = runtime.monotonic();
  const last = new Promise<number>((resolve) => runtime.after(30, () => resolve(runtime.monotonic())));
  runtime.after(5, () => called.push('soon'));
  runtime.after(0, () => called.push('at the end of the turn'));
  const takeBack = runtime.after(1, () => called.push('never'));
  const takeBackNow = runtime.after(0, () => called.push('never either'));
  takeBack();
  takeBackNow();
  expect(called).toEqual([]);
  await pass(30);
  // A timer of the machine may fire a fraction of a millisecond before its time by the finer counter.
  expect(Math.ceil((await last) - begun)).toBeGreaterThanOrEqual(30);
  expect(called).toEqual(['at the end of the turn', 'soon']);
});

test.each(RUNTIMES)('%s gives a clock, chance and names', (_name, make) => {
  const { runtime } = make();
  expect(millisecondsOf(runtime.now())).toBeGreaterThan(0);
  const [first, second] = [runtime.random(16), runtime.random(16)];
  expect([first.length, second.length]).toEqual([16, 16]);
  expect(first).not.toEqual(second);
  const names = [runtime.uuid(), runtime.uuid()];
  for (const name of names)
    expect(name).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(names).size).toBe(2);
});

test('a runtime that a test drives stands still until it is told, and tells the same story for the same seed', async () => {
  const [one, same, other] = [new VirtualRuntime(undefined, 7), new VirtualRuntime(undefined, 7), new VirtualRuntime()];
  expect(one.random(32)).toEqual(same.random(32));
  expect(one.uuid()).not.toBe(other.uuid());
  await settled();
  expect([one.monotonic(), one.now()]).toEqual([0, same.now()]);
});

test('a clock that is set moves no timer, and what was due while the machine stood still comes after it', async () => {
  const runtime = new VirtualRuntime(instant('09:00:00'));
  const called: (readonly [string, number])[] = [];
  runtime.after(MINUTE, () => called.push([runtime.now(), runtime.monotonic()]));
  runtime.setClock(instant('08:00:00'));
  await runtime.pass(MINUTE - 1);
  expect(called).toEqual([]);
  await runtime.pass(1);
  expect(called).toEqual([[instant('08:01:00'), MINUTE]]);
  runtime.after(10, () => called.push([runtime.now(), runtime.monotonic()]));
  runtime.standStill(MINUTE);
  await runtime.pass(0);
  expect(called.at(-1)).toEqual([instant('08:02:00'), 2 * MINUTE]);
  expect(runtime.planned()).toBe(0);
});

test('again and again is once per period, until it is ended, also by itself', async () => {
  const runtime = new VirtualRuntime();
  const at: number[] = [];
  const end = every(runtime, 1_000, () => {
    at.push(runtime.monotonic());
    if (at.length === 3) end();
  });
  await runtime.pass(10_000);
  expect(at).toEqual([1_000, 2_000, 3_000]);
  expect(runtime.planned()).toBe(0);
});

test('what waits goes on when its time has come', async () => {
  const runtime = new VirtualRuntime();
  const begun = runtime.now();
  let waited: number | null = null;
  void pause(runtime, 250).then(() => {
    waited = elapsed(begun, runtime.now());
  });
  await runtime.pass(249);
  expect(waited).toBeNull();
  await runtime.pass(1);
  expect(waited).toBe(250);
});

test('a fraction lies from 0 up to 1, and a UUID is made of all bytes but six bits', () => {
  const of = (byte: number) => ({ random: (count: number) => new Uint8Array(count).fill(byte) });
  expect(fraction(of(0))).toBe(0);
  expect(fraction({ random: () => Uint8Array.of(128, 0, 0, 0) })).toBe(0.5);
  expect(fraction(of(255))).toBeLessThan(1);
  expect(fraction(of(255))).toBeGreaterThan(0.999);
  expect(uuidOf(of(0).random(16))).toBe('00000000-0000-4000-8000-000000000000');
  expect(uuidOf(of(255).random(16))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
});
