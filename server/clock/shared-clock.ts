// The clock that all instances on one journal share: this machine's own, moved to that of the store.
// Two servers whose clocks differ would otherwise call each other's feeds silent, and returned, without end.

import { after, type Clock, type Instant, millisecondsOf } from '#shared/base/time.ts';
import type { SideStore } from '../journal/side-store.ts';

/** The journey to the store and back makes a measurement uncertain by about as much; smaller differences are not chased. */
const UNCERTAIN = 100;

export class SharedClock implements Clock {
  readonly #own: Clock;
  #offset = 0;

  /** `own`: the clock of this machine. */
  constructor(own: Clock) {
    this.#own = own;
  }

  now = (): Instant => (this.#offset === 0 ? this.#own.now() : after(this.#own.now(), this.#offset));

  /** Milliseconds by which the store is ahead of this machine. */
  offset(): number {
    return this.#offset;
  }

  async follow(sideStore: Pick<SideStore, 'clock'>): Promise<void> {
    const before = millisecondsOf(this.#own.now());
    const theirs = await sideStore.clock();
    if (theirs === null) return;
    const offset = theirs - (before + millisecondsOf(this.#own.now())) / 2;
    if (Math.abs(offset - this.#offset) > UNCERTAIN) this.#offset = Math.round(offset);
  }
}
