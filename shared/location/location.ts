// Where a function is performed, as its sources claim it, and what kind of place that is (R3).
// A class is a fact about a place, never a verdict: "outside" does not say "unlawful" (L11).

import { plainName } from '#shared/base/plain-name.ts';
import { type Instant, MINUTE } from '#shared/base/time.ts';
import type { TrackedFunction } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { ravMeldkamerOf } from '#shared/reference/rav.ts';
import { isTransitionalSite } from '#shared/reference/sites.ts';
import type { SourceId } from '#shared/reference/source.ts';

/** How long a manual entry that was not confirmed in time still counts, as old, before it counts as unknown. */
export const MANUAL_GRACE = 30 * MINUTE;

/** Characters in the name of a place, at most. */
export const PLACE_LENGTH = 80;

export type Location =
  | { readonly kind: 'meldkamer'; readonly meldkamer: MeldkamerId }
  | { readonly kind: 'elsewhere'; readonly place: string }
  | { readonly kind: 'unknown' };

/** R2: from harmless to worst; a total or a cell takes the worst of its parts. */
export const LOCATION_CLASSES = [
  'own',
  'transitional',
  'other-meldkamer',
  'unknown',
  'double-claim',
  'outside',
] as const;
export type LocationClass = (typeof LOCATION_CLASSES)[number];

/** What one source says about one function, and since when. Sources that disagree stay visible side by side. */
export type Claim = {
  readonly source: SourceId;
  readonly location: Location;
  /** The newest reading in the journal that says so. Later ones that said the same are kept beside it, in `heard`. */
  readonly observedAt: Instant;
  /** Since when the state holds, as far as is known ("toestand sinds"). */
  readonly since: Instant;
  /** Every "since" the source itself gave, oldest first; empty when `since` is the first we saw of it. */
  readonly stated: readonly Instant[];
  /** The newest reading of this source, before the present state, that said something else. */
  readonly otherwiseAt: Instant | null;
  /** Manual entries only: to be confirmed again before this moment. */
  readonly reconfirmBy: Instant | null;
};

/** Keyed by source. */
export type FunctionState = {
  readonly claims: Readonly<Record<SourceId, Claim>>;
  /** When it last came back to its own meldkamer, as far as is known. */
  readonly returnedAt: Instant | null;
  /** R84: the last word that it is away of each source that said so, and that neither it nor anybody who may has answered since. */
  readonly awayBy: readonly Claim[];
  /** R84: those that said that it was away as well and say that it is home since, while others have not. Absent: nobody. */
  readonly homeBy?: readonly SourceId[];
  /** R86: the sources that did not say again in time what they last said of it, and when they last said it. */
  readonly missed: Readonly<Record<SourceId, Instant>>;
  /** R87: what readings of the very moment of its claim gave as "since", per source. */
  readonly givenThen: Readonly<Record<SourceId, readonly Instant[]>>;
  /** R71: the sources whose last word of it came later than a silence would have been noticed, and when it came. */
  readonly late: Readonly<Record<SourceId, Instant>>;
  /** R89: of those who said that it was away, who was taken out of use, and has not said since where it is; until when it was heard to say so. */
  readonly gone: Readonly<Record<SourceId, Instant>>;
};

export const NO_CLAIMS: FunctionState = {
  claims: {},
  returnedAt: null,
  awayBy: [],
  missed: {},
  givenThen: {},
  late: {},
  gone: {},
};

/** With this as the last word of its source. */
export function withWord(words: readonly Claim[], word: Claim): readonly Claim[] {
  const isKnown = words.some(({ source }) => source === word.source);
  return isKnown ? words.map((one) => (one.source === word.source ? word : one)) : [...words, word];
}

export function sameLocation(one: Location, other: Location): boolean {
  if (one === other) return true;
  if (one.kind === 'meldkamer' && other.kind === 'meldkamer') return one.meldkamer === other.meldkamer;
  return one.kind === other.kind && locationKey(one) === locationKey(other);
}

/** R6: text that is equal for equal places. */
export function locationKey(location: Location): string {
  const known = keys.get(location);
  if (known !== undefined) return known;
  const key = keyOf(location);
  keys.set(location, key);
  return key;
}

/** Every alarm about a place is asked each second where that is. */
const keys = new WeakMap<Location, string>();

function keyOf(location: Location): string {
  switch (location.kind) {
    case 'meldkamer':
      return `meldkamer ${location.meldkamer}`;
    case 'elsewhere':
      return `elsewhere ${plainName(location.place)}`;
    case 'unknown':
      return 'unknown';
  }
}

/** With what is known of a place here and nothing else, for who is told of it. */
export function bareLocation(location: Location): Location {
  switch (location.kind) {
    case 'meldkamer':
      return { kind: 'meldkamer', meldkamer: location.meldkamer };
    case 'elsewhere':
      return { kind: 'elsewhere', place: location.place };
    case 'unknown':
      return { kind: 'unknown' };
  }
}

/** The way back of `locationKey`; the name of a place in its plain form. */
export function locationOfKey(key: string): Location {
  const [kind, name] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)];
  if (kind === 'meldkamer') return { kind, meldkamer: name as MeldkamerId };
  return kind === 'elsewhere' ? { kind, place: name } : { kind: 'unknown' };
}

/** The meldkamer where a function belongs at that moment: its own, except where a RAV is designated elsewhere. */
export function designatedMeldkamer(tracked: TrackedFunction, at: Instant): MeldkamerId {
  return tracked.discipline === 'ambulance' && tracked.region !== null
    ? ravMeldkamerOf(tracked.region, at)
    : tracked.meldkamer;
}

export function classify(tracked: TrackedFunction, location: Location, at: Instant): LocationClass {
  switch (location.kind) {
    case 'unknown':
      return 'unknown';
    case 'meldkamer':
      return location.meldkamer === designatedMeldkamer(tracked, at) ? 'own' : 'other-meldkamer';
    case 'elsewhere':
      return isTransitionalSite(location.place, tracked.meldkamer, at) ? 'transitional' : 'outside';
  }
}

export function isWorse(one: LocationClass, other: LocationClass): boolean {
  return LOCATION_CLASSES.indexOf(one) > LOCATION_CLASSES.indexOf(other);
}

export function worstClass(classes: readonly LocationClass[]): LocationClass {
  return classes.reduce<LocationClass>((worst, one) => (isWorse(one, worst) ? one : worst), 'own');
}
