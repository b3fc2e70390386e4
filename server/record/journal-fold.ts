// What the journal says so far: the picture, the running hash and the causes of lately, entry by entry in order, whoever appended them.

import type { Position } from '#shared/journal/facts.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture, type Picture } from '#shared/picture/picture.ts';
import { advance, chainStart, type HashChain } from '../journal/hash-chain.ts';
import type { Journal, Stored } from '../journal/journal.ts';
import type { RecordLimits } from './limits.ts';
import { RecentCauses } from './recent-causes.ts';

/** What happened to the picture: one entry, and the picture on both sides of it. */
export type Advance = { readonly before: Picture; readonly stored: Stored; readonly after: Picture };

type Following = {
  /** Settles when no append of our own is unfolded. */
  readonly appending: () => Promise<unknown>;
  readonly catchUp: () => Promise<void>;
  /** Hears why nothing comes for now, and null when it comes again. */
  readonly onTrouble: (problem: unknown) => void;
};

export class JournalFold {
  readonly causes: RecentCauses;
  readonly #journal: Journal;
  readonly #onAdvance: (advance: Advance) => void;
  readonly #limits: RecordLimits;
  #picture: Picture = emptyPicture();
  #chain: HashChain;

  constructor(journal: Journal, onAdvance: (advance: Advance) => void, limits: RecordLimits) {
    this.#journal = journal;
    this.#onAdvance = onAdvance;
    this.#limits = limits;
    this.#chain = chainStart(journal.epoch);
    // No fewer than a group may hold: what the journal says it knows of one must still be known in its next round.
    this.causes = new RecentCauses(Math.max(limits.causesKept, limits.groupAtMost));
  }

  picture(): Picture {
    return this.#picture;
  }

  chain(): HashChain {
    return this.#chain;
  }

  /**
   * Folds what the journal gave back; entries that were folded already are passed over. `pictures`: what the picture is after each
   * of them, when that was worked out while deciding.
   */
  fold(group: readonly Stored[], pictures: readonly Picture[] = []): void {
    for (const [index, stored] of group.entries()) {
      const { entry, bytes } = stored;
      if (entry.position <= this.#picture.at) continue;
      const before = this.#picture;
      this.#picture = pictures[index] ?? evolve(before, entry);
      this.#chain = advance(this.#chain, entry.position, bytes);
      if (entry.cause !== null) this.causes.add(entry.cause, entry.position);
      this.#onAdvance({ before, stored, after: this.#picture });
    }
  }

  /** Reads on to the end of the journal. */
  async catchUp(): Promise<void> {
    const { readAtOnce } = this.#limits;
    for (;;) {
      const group = await this.#journal.read(this.#picture.at, readAtOnce);
      this.fold(group);
      if (group.length < readAtOnce) return;
    }
  }

  /** Folds what any instance appends, until the signal aborts. */
  async follow(signal: AbortSignal, { appending, catchUp, onTrouble }: Following): Promise<void> {
    const has = async (): Promise<Position> => {
      await appending();
      return this.#picture.at;
    };
    for await (const group of this.#journal.follow(this.#picture.at, signal, has, onTrouble)) {
      const first = group[0];
      if (first !== undefined && first.entry.position > this.#picture.at + 1) await catchUp();
      this.fold(group);
    }
  }
}
