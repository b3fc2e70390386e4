// Who said that a function was away, and whether somebody who may has said since that it is back, as known now and by the rules by which
// the picture keeps it (`awayBy`, R73, R89).

import type { Instant } from '#shared/base/time.ts';
import { isHome, saysAway } from '#shared/location/combined.ts';
import type { Location, LocationClass } from '#shared/location/location.ts';
import type { TrackedFunction } from '#shared/reference/functions.ts';
import { isManual, isOwnWord, receiverOf, type SourceId } from '#shared/reference/source.ts';
import type { Assertion } from './assertions.ts';

export type Retired = { readonly source: SourceId; readonly at: Instant };

type Word = Assertion<Location>;

/** Told in the order of time. */
export class AwayWords {
  readonly #tracked: TrackedFunction;
  readonly #retired: readonly Retired[];
  #next = 0;
  readonly #away = new Map<SourceId, Location>();
  readonly #gone = new Set<SourceId>();

  constructor(tracked: TrackedFunction, retired: readonly Retired[]) {
    this.#tracked = tracked;
    this.#retired = [...retired].sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
  }

  /** What began and ended at this moment. */
  note(speaking: readonly Word[], ended: readonly Word[], at: Instant): void {
    const words = [...speaking, ...ended].filter(({ from }) => from === at);
    for (const word of words) this.#hear(word, speaking, at);
    for (; (this.#retired[this.#next]?.at ?? '~') <= at; this.#next += 1) {
      const { source } = this.#retired[this.#next] as Retired;
      if (this.#away.has(source)) this.#gone.add(source);
    }
  }

  /** Is this home on the word of those alone who may not bring it there? Then nobody knows. */
  doubts(reached: LocationClass, standing: readonly SourceId[]): boolean {
    if (!isHome(reached) || this.#away.size === 0) return false;
    return this.isLeft() || standing.every(isManual);
  }

  /** R89: is somebody gone whose word that it is away was answered by nobody? */
  isLeft(): boolean {
    return this.#gone.size > 0;
  }

  /** R88: what LMS established is beyond doubt; of it only who says now that it is away. */
  settle(speaking: readonly Word[]): void {
    const isSaid = (source: SourceId): boolean => speaking.some((one) => one.source === source);
    for (const source of [...this.#away.keys()]) if (!isSaid(source)) this.#drop(source);
  }

  #hear({ source, value }: Word, speaking: readonly Word[], at: Instant): void {
    // That it does not know is no answer; but it is in use again.
    this.#gone.delete(source);
    if (value.kind === 'unknown') return;
    const isAway = saysAway(this.#tracked, value, at);
    const others = [...this.#away].filter(([one, place]) => one !== source && this.#answers(source, one, place));
    for (const [one] of others) {
      if (speaking.some((word) => word.source === one && saysAway(this.#tracked, word.value, at))) continue;
      if (isAway && isManual(source)) this.#away.set(one, value);
      if (!isAway) this.#drop(one);
    }
    this.#drop(source);
    if (isAway) this.#away.set(source, value);
  }

  /** As the picture has it (R84, R91). */
  #answers(source: SourceId, witness: SourceId, place: Location): boolean {
    if (isOwnWord(source)) return false;
    const receiver = receiverOf(source);
    if (receiver !== null) return place.kind === 'meldkamer' && place.meldkamer === receiver;
    return isManual(source) || (this.#away.has(source) && witness !== source);
  }

  #drop(source: SourceId): void {
    this.#away.delete(source);
    this.#gone.delete(source);
  }
}
