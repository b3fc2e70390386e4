// What a program takes from the machine it runs on: the time, a call later on, chance, and names that nobody else has. The port and
// what is made of it; the real ones are in server/clock and client/live, and a test or a simulation passes in one that it drives.

import type { Clock } from './time.ts';

export type Timers = {
  /** Milliseconds on a counter that only rises, whatever happens to the clock. Where it began means nothing. */
  readonly monotonic: () => number;
  /** Calls once after so many milliseconds; after 0 as soon as what waits already has had its turn. The answer takes it back. */
  readonly after: (milliseconds: number, act: () => void) => () => void;
};

export type Chance = {
  /** So many bytes that nobody can guess. */
  readonly random: (count: number) => Uint8Array;
  /** A name that nobody else has: a UUID of version 4 (RFC 9562). */
  readonly uuid: () => string;
};

export type Runtime = Clock & Timers & Chance;

/** Resolves after so many milliseconds. */
export function pause(timers: Pick<Timers, 'after'>, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    timers.after(milliseconds, resolve);
  });
}

/** Lets everyone else who waits go first. */
export function endOfTurn(timers: Pick<Timers, 'after'>): Promise<void> {
  return pause(timers, 0);
}

/** Calls again and again, first after one period. The answer ends it. */
export function every(timers: Pick<Timers, 'after'>, milliseconds: number, act: () => void): () => void {
  let cancel = timers.after(milliseconds, again);
  function again(): void {
    cancel = timers.after(milliseconds, again);
    act();
  }
  return () => cancel();
}

/** From 0 up to 1, for spreading in time. */
export function fraction({ random }: Pick<Chance, 'random'>): number {
  return random(4).reduceRight((value, byte) => (value + byte) / 256, 0);
}

/** The UUID of version 4 that 16 random bytes make. */
export function uuidOf(bytes: Uint8Array): string {
  const marked = bytes.map((byte, at) => (at === 6 ? 0x40 | (byte & 0x0f) : at === 8 ? 0x80 | (byte & 0x3f) : byte));
  const hex = Array.from(marked, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
