// Who said that a function was away, and whether somebody who may has said since that it is back, as known now and by the rules by which
// the picture keeps it (`awayBy`, R73, R89).

import type { Instant } from '#shared/base/time.ts';
import { isHome, saysAway } from '#shared/location/combined.ts';
import { type Location, type LocationClass, sameLocation } from '#shared/location/location.ts';
import type { TrackedFunction } from '#shared/reference/functions.ts';
import { isManual, isOwnWord, receiverOf, type SourceId } from '#shared/reference/source.ts';
import { type Assertion, isLate } from './assertions.ts';
import type { Told } from './hearing.ts';

export type Retired = Told & { readonly source: SourceId };

type Word = Assertion<Location>;

/** The last word of a source, that nobody who may has answered. */
export type Lasting = { readonly source: SourceId; readonly location: Location };

/** Where, with which entry that became known, and with which one first that it said that it is away at all. */
type Said = { readonly place: Location; readonly told: Told; readonly first: Told };

/** Told in the order of time. */
export class AwayWords {
  readonly #tracked: TrackedFunction;
  readonly #retired: readonly Retired[];
  #next = 0;
  readonly #away = new Map<SourceId, Said>();
  /** Those that said that it was away and say that it is home since, while others have not, and with which entry they said so first. */
  readonly #home = new Map<SourceId, Told>();
  readonly #gone = new Set<SourceId>();
  /** The entry that told that it is heard no more to say so. */
  readonly #unheard = new Map<SourceId, Told>();

  constructor(tracked: TrackedFunction, retired: readonly Retired[]) {
    this.#tracked = tracked;
    this.#retired = [...retired].sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
  }

  /** What began and ended at this moment. */
  note(speaking: readonly Word[], ended: readonly Word[], at: Instant): void {
    const isAway = ({ value }: Word): boolean => saysAway(this.#tracked, value, at);
    const words = [...speaking, ...ended].filter(({ from }) => from === at);
    // That it does not know is no answer, also when it is in use again.
    const unknowing = new Map(
      words.flatMap(({ source, value, said }) => (value.kind === 'unknown' ? [[source, said.told] as const] : [])),
    );
    for (const [source, told] of unknowing) {
      if (!this.#unheard.has(source) && !this.#gone.has(source)) this.#unheard.set(source, told);
    }
    for (const one of ended) {
      const { source, until, endedBy } = one;
      if (until !== at || endedBy === null || !isAway(one) || unknowing.has(source)) continue;
      this.#unheard.set(source, endedBy);
    }
    // Of one moment, who says that it is away is answered by nobody.
    for (const word of words.filter((one) => !isAway(one))) this.#hear(word, speaking, at);
    for (const word of words.filter(isAway)) this.#hear(word, speaking, at);
    for (; (this.#retired[this.#next]?.at ?? '~') <= at; this.#next += 1) {
      const { source, position } = this.#retired[this.#next] as Retired;
      const said = this.#away.get(source);
      if (said !== undefined && said.told.position < position) this.#gone.add(source);
      if ((this.#home.get(source)?.position ?? position) < position) this.#home.delete(source);
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

  /** R84: where it was last said to be by those that do not say now where it is, and nobody else says that it is. */
  lasting(speaking: readonly Word[], places: readonly Location[]): readonly Lasting[] {
    if (this.#away.size === 0) return [];
    const knows = ({ source }: Lasting): boolean =>
      speaking.some((one) => one.source === source && one.value.kind !== 'unknown');
    return [...this.#away]
      .map(([source, { place }]) => ({ source, location: place }))
      .filter((one) => !knows(one))
      .filter(isElse(places));
  }

  #hear({ source, value, said, from, until }: Word, speaking: readonly Word[], at: Instant): void {
    if (value.kind === 'unknown') return;
    const { told } = said;
    const isAway = saysAway(this.#tracked, value, at);
    // That it is heard again is no word. R84: what is told late answers nothing, nor what was told before that which it would answer.
    const isWord = from === said.at;
    for (const [one, { place, told: saidBy }] of isWord && !isLate(said) ? [...this.#away] : []) {
      if (one === source || saidBy.position > told.position || !this.#answers(source, told, place)) continue;
      if (this.#wasHeard(one, told, speaking, at)) continue;
      if (isAway && isManual(source)) this.#away.set(one, { place: value, told, first: told });
      if (!isAway) this.#drop(one);
    }
    const begun = this.#away.get(source)?.first ?? this.#home.get(source);
    this.#drop(source);
    this.#home.delete(source);
    if (isAway && until !== at) this.#unheard.delete(source);
    if (isAway) this.#away.set(source, { place: value, first: first(begun ?? told, told), told });
    else if (this.#away.size === 0) this.#home.clear();
    else if (begun !== undefined) this.#home.set(source, begun);
  }

  /** R84: is it heard to say so still, or was it taken to be when this was told? */
  #wasHeard(source: SourceId, told: Told, speaking: readonly Word[], at: Instant): boolean {
    const isHeard = speaking.some((one) => one.source === source && saysAway(this.#tracked, one.value, at));
    return isHeard || (this.#unheard.get(source)?.position ?? 0) > told.position;
  }

  /** As the picture has it (R84, R91). Who said it as well is who had said it by then. */
  #answers(source: SourceId, told: Told, place: Location): boolean {
    if (isOwnWord(source)) return false;
    const receiver = receiverOf(source);
    if (receiver !== null) return place.kind === 'meldkamer' && place.meldkamer === receiver;
    const begun = this.#away.get(source)?.first ?? this.#home.get(source) ?? told;
    return isManual(source) || begun.position < told.position;
  }

  #drop(source: SourceId): void {
    this.#away.delete(source);
    this.#gone.delete(source);
  }
}

function first(one: Told, other: Told): Told {
  return one.position < other.position ? one : other;
}

/** Is it at none of these places? */
export function isElse(places: readonly Location[]): (one: Lasting) => boolean {
  return ({ location }) => !places.some((place) => sameLocation(place, location));
}
