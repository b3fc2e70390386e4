// A runtime in the hands of a test or a simulation: time passes only when it is told to, timers run one after another, each at its own
// moment, and chance comes from a seed, so that the same seed tells the same story.

import { type Runtime, uuidOf } from '#shared/base/runtime.ts';
import { type Instant, instantOf, millisecondsOf } from '#shared/base/time.ts';

type Planned = { readonly at: number; readonly act: () => void };

export class VirtualRuntime implements Runtime {
  /** Wall time minus the counter, in milliseconds. */
  #ahead: number;
  #counter = 0;
  #seed: number;
  #planned: readonly Planned[] = [];

  constructor(start: Instant = '2026-11-21T09:00:00.000Z' as Instant, seed = 1) {
    this.#ahead = millisecondsOf(start);
    this.#seed = seed;
  }

  // As own properties, so that a runtime can be spread into another.
  readonly now = (): Instant => instantOf(this.#counter + this.#ahead);

  readonly monotonic = (): number => this.#counter;

  readonly after = (milliseconds: number, act: () => void): (() => void) => {
    const planned: Planned = { at: this.#counter + Math.max(0, milliseconds), act };
    this.#planned = [...this.#planned, planned];
    return () => {
      this.#planned = this.#planned.filter((one) => one !== planned);
    };
  };

  readonly random = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => this.#byte());

  readonly uuid = (): string => uuidOf(this.random(16));

  /** How many calls are still to come. */
  planned(): number {
    return this.#planned.length;
  }

  /** The wall clock is set, ahead or back; the counter and the timers know nothing of it. */
  setClock(now: Instant): void {
    this.#ahead = millisecondsOf(now) - this.#counter;
  }

  /** Stands still for so long, as a machine that was suspended: what was due meanwhile is still to come. */
  standStill(milliseconds: number): void {
    this.#counter += milliseconds;
  }

  /** Lets time pass and runs what falls due. What a timer sets in motion is settled before the next one runs. */
  async pass(milliseconds: number, afterEach: () => void = () => {}): Promise<void> {
    const until = this.#counter + milliseconds;
    await settled();
    while (this.#runNext(until)) {
      await settled();
      afterEach();
    }
    this.#counter = until;
  }

  /** The same for what holds no promise: all of it within this turn. */
  passAtOnce(milliseconds: number): void {
    const until = this.#counter + milliseconds;
    while (this.#runNext(until));
    this.#counter = until;
  }

  /** False when nothing falls due by then. Of what falls due together the first that was planned goes first. */
  #runNext(until: number): boolean {
    const soonest = this.#planned.reduce<Planned | null>(
      (first, one) => (first && first.at <= one.at ? first : one),
      null,
    );
    if (soonest === null || soonest.at > until) return false;
    this.#planned = this.#planned.filter((one) => one !== soonest);
    this.#counter = Math.max(this.#counter, soonest.at);
    soonest.act();
    return true;
  }

  /** Mulberry32, by Tommy Ettinger (public domain): plain, fast and the same everywhere; nothing that must not be guessed. */
  #byte(): number {
    this.#seed = (this.#seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#seed ^ (this.#seed >>> 15), this.#seed | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 24) & 0xff;
  }
}

/** Everything that can go on without time passing has done so. */
export async function settled(): Promise<void> {
  // The body of an answer takes more than one turn to read.
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
