// What writers asked and what they were told, and the check that the journal says the same. Unknown outcomes may be there once or not at all.

import type { Position } from '#shared/journal/facts.ts';
import type { Stored } from '../../server/journal/journal.ts';

export class History {
  readonly #acked = new Map<string, Position>();
  readonly #asked = new Set<string>();
  readonly #waiting: { readonly count: number; readonly reached: () => void }[] = [];
  unknown = 0;

  asked(key: string): void {
    this.#asked.add(key);
  }

  acked(key: string, position: Position): void {
    this.#acked.set(key, position);
    for (const { count, reached } of this.#waiting) if (this.#acked.size >= count) reached();
  }

  /** Resolves when this many were acknowledged. */
  until(count: number): Promise<void> {
    return new Promise((reached) => this.#waiting.push({ count, reached }));
  }

  /** All four lists are empty and `contiguous` is true when nothing went wrong. */
  check(entries: readonly Stored[]): HistoryVerdict {
    const places = new Map<string, Position[]>();
    for (const { entry } of entries) {
      const key = entry.cause?.key ?? '';
      places.set(key, [...(places.get(key) ?? []), entry.position]);
    }
    const acked = [...this.#acked];
    return {
      lost: acked.filter(([key]) => !places.has(key)).map(([key]) => key),
      moved: acked
        .filter(([key, position]) => places.has(key) && !places.get(key)?.includes(position))
        .map(([key]) => key),
      twice: [...places].filter(([, found]) => found.length > 1).map(([key]) => key),
      neverAsked: [...places.keys()].filter((key) => !this.#asked.has(key)),
      contiguous: entries.every(({ entry }, index) => entry.position === index + 1),
    };
  }
}

export type HistoryVerdict = {
  readonly lost: readonly string[];
  readonly moved: readonly string[];
  readonly twice: readonly string[];
  readonly neverAsked: readonly string[];
  readonly contiguous: boolean;
};

export const NOTHING_WRONG: HistoryVerdict = { lost: [], moved: [], twice: [], neverAsked: [], contiguous: true };
