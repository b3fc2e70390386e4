// When to push next: at once when idle, and never so often that pushing takes most of the time.
// A push to a thousand screens costs about as much with one entry as with two hundred, so under load entries wait for company.

import type { Timers } from '#shared/base/runtime.ts';
import type { LiveLimits } from './limits.ts';

export class FlushThrottle {
  readonly #flush: () => void;
  readonly #timers: Timers;
  readonly #limits: Pick<LiveLimits, 'breathingSpace'>;
  #cancel: (() => void) | null = null;
  #notBefore = 0;

  constructor(flush: () => void, timers: Timers, limits: Pick<LiveLimits, 'breathingSpace'>) {
    this.#flush = flush;
    this.#timers = timers;
    this.#limits = limits;
  }

  /** Something is waiting. It goes out after the work in hand, so that answers to feeds go first. */
  ask(): void {
    if (this.#cancel !== null) return;
    const wait = this.#notBefore - this.#timers.monotonic();
    this.#cancel = this.#timers.after(wait <= 1 ? 0 : wait, () => this.#run());
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #run(): void {
    this.#cancel = null;
    const started = this.#timers.monotonic();
    this.#flush();
    this.#notBefore = started + this.#limits.breathingSpace * (this.#timers.monotonic() - started);
  }
}
