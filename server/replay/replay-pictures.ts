// Pictures of the past, kept while the journal is folded, so that looking back never folds the whole journal again. Pictures share
// what did not change between them, so keeping one costs little; the further back, the fewer are kept. Never an answer by itself:
// what lies between two of them is read from the journal.

import type { Instant } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { withoutArchive } from '#shared/picture/picture.ts';
import type { Deaf } from '#shared/replay/replay.ts';
import type { Advance } from '../record/journal-fold.ts';

export type Keeping = {
  /** Entries between two kept pictures, at first. */
  readonly every: number;
  /** More than this, and the older half is thinned. */
  readonly atMost: number;
};

/** Half of them reach back 65 000 entries by 256 at a time; beyond that the steps grow with the age of what is looked at. */
const USUAL: Keeping = { every: 256, atMost: 512 };

/** Pictures that were asked for: who steps through the past asks for the next one next. */
const ASKED_KEPT = 32;

export class ReplayPictures {
  readonly #keeping: Keeping;
  #kept: readonly Picture[] = [];
  #asked: readonly Picture[] = [];
  #deaf: Deaf[] = [];
  #first: Picture | null = null;

  constructor(keeping: Keeping = USUAL) {
    this.#keeping = keeping;
  }

  /** Fits the recorder's `onAdvance`. */
  advance({ stored: { entry }, after }: Pick<Advance, 'stored' | 'after'>): void {
    if (this.#first === null) this.#first = withoutArchive(after);
    else if (after.at % this.#keeping.every === 0) {
      this.#kept = [...this.#kept, withoutArchive(after)];
      if (this.#kept.length > this.#keeping.atMost) this.#kept = thinned(this.#kept);
    }
    for (const fact of entry.facts) {
      if (fact.kind !== 'listening-resumed') continue;
      const from = fact.deafFrom;
      if (from !== null && from < entry.recordedAt) this.#deaf.push({ from, to: entry.recordedAt });
    }
  }

  /** The first picture there was; null before the first entry. */
  first(): Picture | null {
    return this.#first;
  }

  /** The nearest picture from which `at` can be reached; null when nothing was recorded by then. */
  nearestTo(at: Instant): Picture | null {
    return this.#nearest(({ recordedAt }) => recordedAt !== null && recordedAt <= at);
  }

  nearestAt(position: Position): Picture | null {
    return this.#nearest((picture) => picture.at <= position);
  }

  /** A picture that was worked out; the next question is probably about what came right after it. */
  remember(picture: Picture): void {
    if (picture.at === 0 || this.#asked.some(({ at }) => at === picture.at)) return;
    this.#asked = [...this.#asked, withoutArchive(picture)].slice(-ASKED_KEPT);
  }

  /** When nobody listened, oldest first. One for each start and each hitch, so that there are never many. */
  deaf(): readonly Deaf[] {
    return this.#deaf;
  }

  /** How many are kept. */
  size(): number {
    return this.#kept.length;
  }

  #nearest(isBefore: (picture: Picture) => boolean): Picture | null {
    const candidates = [this.#first, this.#kept.findLast(isBefore) ?? null, ...this.#asked];
    return candidates.reduce<Picture | null>(
      (soFar, one) => (one !== null && isBefore(one) && (soFar === null || one.at > soFar.at) ? one : soFar),
      null,
    );
  }
}

/** Every second one of the older half goes. */
function thinned(pictures: readonly Picture[]): readonly Picture[] {
  const half = pictures.length / 2;
  return pictures.filter((_, index) => index >= half || index % 2 === 0);
}
