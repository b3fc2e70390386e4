// What lasts at a moment, of many things that each last from one moment until another; asked in the order of time, so that each is
// looked at when it begins and when it ends, and not at every moment.

import type { Instant } from './time.ts';

/** `until` null: it goes on. */
export type Lasting = { readonly from: Instant; readonly until: Instant | null };

export class Sweep<One extends Lasting> {
  readonly #coming: readonly One[];
  #next = 0;
  #standing: readonly One[] = [];

  constructor(all: readonly One[]) {
    this.#coming = [...all].sort((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)));
  }

  /** R72: what lasts at this moment, and what has ended since the moment asked for before, that lasted for no time included. */
  at(moment: Instant): { readonly standing: readonly One[]; readonly ended: readonly One[] } {
    const first = this.#next;
    while ((this.#coming[this.#next]?.from ?? '~') <= moment) this.#next += 1;
    const known = [...this.#standing, ...this.#coming.slice(first, this.#next)];
    const hasEnded = ({ until }: Lasting): boolean => until !== null && until <= moment;
    this.#standing = known.filter((one) => !hasEnded(one));
    return { standing: this.#standing, ended: known.filter(hasEnded) };
  }
}
