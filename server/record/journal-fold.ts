// What the journal says so far: the picture, the running hash and the causes of lately, entry by entry in order, whoever appended them.

import type { Position } from '#shared/journal/facts.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture, type Picture } from '#shared/picture/picture.ts';
import { advance, chainStart, type HashChain } from '../journal/hash-chain.ts';
import type { Journal, Stored } from '../journal/journal.ts';
import { UnreadableEntry } from '../journal/stored-bytes.ts';
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
  #unreadable: UnreadableEntry | null = null;

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

  /** The entry that nothing can be folded behind; null while there is none. Once met, this fold stands still for good. */
  unreadable(): UnreadableEntry | null {
    return this.#unreadable;
  }

  /**
   * Folds what the journal gave back; entries that were folded already are passed over. `pictures`: what the picture is after each
   * of them, when that was worked out while deciding. Throws UnreadableEntry at one that cannot have been written by us.
   */
  fold(group: readonly Stored[], pictures: readonly Picture[] = []): void {
    this.#refuseBehindUnreadable();
    for (const [index, stored] of group.entries()) {
      if (stored.entry.position <= this.#picture.at) continue;
      const [picture, chain] = [this.#picture, this.#chain];
      try {
        this.#take(stored, pictures[index]);
      } catch (problem) {
        this.#picture = picture;
        this.#chain = chain;
        throw this.#stoppedBy(impossible(stored.entry.position, problem));
      }
    }
  }

  #take(stored: Stored, decided?: Picture): void {
    const { entry, bytes } = stored;
    const before = this.#picture;
    if (entry.facts.length === 0) throw new Error('it holds no fact');
    this.#picture = decided ?? evolve(before, entry);
    this.#chain = advance(this.#chain, entry.position, bytes);
    if (entry.cause !== null) this.causes.add(entry.cause, entry.position);
    this.#onAdvance({ before, stored, after: this.#picture });
  }

  /** Reads on to the end of the journal. */
  async catchUp(): Promise<void> {
    this.#refuseBehindUnreadable();
    const { readAtOnce } = this.#limits;
    for (;;) {
      const group = await this.#journal.read(this.#picture.at, readAtOnce).catch((problem: unknown) => {
        throw this.#stoppedBy(problem);
      });
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
    try {
      for await (const group of this.#journal.follow(this.#picture.at, signal, has, onTrouble)) {
        const first = group[0];
        if (first !== undefined && first.entry.position > this.#picture.at + 1) await catchUp();
        this.fold(group);
      }
    } catch (problem) {
      throw this.#stoppedBy(problem);
    }
  }

  /** What was folded half cannot be folded again, and what lies behind it says nothing without it. */
  #refuseBehindUnreadable(): void {
    if (this.#unreadable !== null) throw this.#unreadable;
  }

  #stoppedBy(problem: unknown): unknown {
    if (problem instanceof UnreadableEntry) this.#unreadable ??= problem;
    return problem;
  }
}

/** Well formed, and yet no version writes it: about an alarm that is not there, a source that never joined. */
function impossible(position: Position, problem: unknown): UnreadableEntry {
  const why = problem instanceof Error ? problem.message : String(problem);
  return new UnreadableEntry(position, `it cannot follow what comes before it (${why})`, { cause: problem });
}
