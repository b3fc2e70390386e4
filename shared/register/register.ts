// The register: where every function was at every moment, as known now. Keeps what the sources said and when they were heard, and
// works out segments and periods only of what somebody asks for. It never judges whether a period was allowed (L11).

import { elapsed, type Instant, SECOND } from '#shared/base/time.ts';
import { isOfDecision } from '#shared/deviation/changes.ts';
import type { Entry, Fact } from '#shared/journal/facts.ts';
import { type Location, locationKey, sameLocation } from '#shared/location/location.ts';
import { afwijkingIn, emptyPicture, functionState, type Picture, wasHeardAt } from '#shared/picture/picture.ts';
import type { Actor } from '#shared/reference/actor.ts';
import { FUNCTIONS, type FunctionId, parseFunction } from '#shared/reference/functions.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { assertionsOf, type Said, withSaid } from './assertions.ts';
import { type Established, withEstablished } from './established.ts';
import { createHearings, type Told } from './hearing.ts';
import { heeded } from './heeded.ts';
import { createMisses, type Misses } from './misses.ts';
import { placeSayingsIn } from './place-sayings.ts';
import { createRegisterAlarms } from './register-alarms.ts';
import { type Period, periodsOf, withAlarms } from './register-period.ts';
import { type Course, type Saying, sayingsIn, wordsOf } from './sayings.ts';
import { type Segment, segmentsOf, untilNow } from './segments.ts';

export type Register = {
  /** The picture up to which it has come. */
  readonly picture: () => Picture;
  /** All that always exist, and planbare zorg that was reported. */
  readonly functions: () => readonly FunctionId[];
  /** From the first entry of the journal, or from before it where somebody said so, until `now`: without gaps or overlap. */
  readonly segments: (functionId: FunctionId, now: Instant) => readonly Segment[];
  /** Where each source had it in this time, by its own words of then or afterwards, cut to it. */
  readonly words: (functionId: FunctionId, from: Instant, until: Instant) => ReturnType<typeof wordsOf>;
  /** Who said what of it in this time, also what counted for nothing; `until` null: to the end. */
  readonly sayings: (functionId: FunctionId, from: Instant, until: Instant | null) => readonly Saying[];
  /** The runs of segments that are not at home, with their alarms. */
  readonly periods: (functionId: FunctionId, now: Instant) => readonly Period[];
};

export type GrowingRegister = Register & {
  /**
   * Functions of which something became known that may make their past another one, until that is looked at. One of which much was said is
   * laid out once a backlog is over, and no later than half a minute after it began.
   */
  readonly toldOtherwise: (now: Instant) => readonly FunctionId[];
  /** It was looked at, as far as it is known now. */
  readonly settle: (functionId: FunctionId) => void;
  /** Tells it of the next entry; `before` and `after` are the picture on both sides of it. */
  readonly note: (before: Picture, entry: Entry, after: Picture) => void;
};

type Kept = {
  readonly sources: Map<SourceId, Said<Location>[]>;
  readonly misses: Misses;
  /** As LMS established them, in that order. */
  established: readonly Established[];
  laid: Laid | null;
};

/** Of each source what it stood for, and of all of them together where it was. */
type Laid = { readonly courses: readonly Course[]; readonly segments: readonly Segment[] };

const HOW_PLACES_COMPARE = {
  same: sameLocation,
  // R7: of two places at one moment the one that comes first in the alphabet holds.
  yields: (one: Location, other: Location) => locationKey(one) > locationKey(other),
};

/** So many words are laid out within milliseconds. */
const LAID_AT_ONCE = 2_000;
const SETTLES_IN = 5 * SECOND;
const ASKED_WITHIN = 30 * SECOND;

const NOTHING_LAID: Laid = { courses: [], segments: [] };

/** Rows that grow in place: the only thing in here that changes, and nobody outside holds on to them. */
export function createRegister(): GrowingRegister {
  const hearings = createHearings();
  const alarms = createRegisterAlarms();
  const kept = new Map<FunctionId, Kept>(FUNCTIONS.map(({ id }) => [id, nothingSaid()]));
  const spokenOf = new Map<SourceId, Set<FunctionId>>();
  const otherwise = new Map<FunctionId, { readonly first: Instant; readonly last: Instant }>();
  let picture = emptyPicture();
  let opened: Told | null = null;

  const keptOf = (functionId: FunctionId): Kept => {
    const known = kept.get(functionId) ?? nothingSaid();
    kept.set(functionId, known);
    return known;
  };
  const say = (functionId: FunctionId, source: SourceId, said: Said<Location>): void => {
    const known = keptOf(functionId);
    const row = known.sources.get(source) ?? [];
    known.sources.set(source, row);
    // A place that was only confirmed is known by its plain name: it is called as it was when it was said.
    const value = row.find((one) => sameLocation(one.value, said.value))?.value ?? said.value;
    withSaid(row, { ...said, value }, HOW_PLACES_COMPARE);
    known.laid = null;
    const functions = spokenOf.get(source) ?? new Set();
    spokenOf.set(source, functions.add(functionId));
  };
  const tellOtherwise = (functionId: FunctionId, at: Instant): void => {
    otherwise.set(functionId, { first: otherwise.get(functionId)?.first ?? at, last: at });
  };
  const laidOf = (functionId: FunctionId): Laid => {
    const tracked = parseFunction(functionId);
    const known = kept.get(functionId);
    if (tracked === null || known === undefined || opened === null) return NOTHING_LAID;
    if (known.laid === null) {
      const courses = [...known.sources].map(([source, said]) =>
        assertionsOf(source, said, hearings.of(source), known.misses.of(source), (all) => heeded(tracked, all)),
      );
      const retired = [...known.sources.keys()].flatMap((source) =>
        hearings.of(source).retirements.map((told) => ({ source, ...told })),
      );
      known.laid = {
        courses,
        segments: segmentsOf(tracked, courses.flat(), { opened, established: known.established, retired }),
      };
    }
    return known.laid;
  };
  const noteAbout = (fact: Fact, told: Told, { organisation }: Actor): void => {
    if (fact.kind !== 'confirmation-missed' && fact.kind !== 'function-located' && fact.kind !== 'source-established')
      return;
    const known = keptOf(fact.function);
    if (fact.kind === 'source-established') {
      const { source, from, until, reason, replaces } = fact;
      const one = { source, from, until, reason, organisation, told };
      known.established = withEstablished(known.established, one, replaces ?? []);
      known.laid = null;
    } else if (known.misses.note(fact, told)) known.laid = null;
  };
  return {
    note(before, entry, after) {
      const told = { position: entry.position, at: entry.recordedAt };
      opened ??= told;
      for (const fact of entry.facts) {
        const heard = hearings.note(fact, told);
        for (const functionId of (heard !== null && spokenOf.get(heard)) || []) {
          keptOf(functionId).laid = null;
          tellOtherwise(functionId, told.at);
        }
        for (const one of placeSayingsIn(fact, told, after)) say(one.function, one.source, one.said);
        noteAbout(fact, told, entry.by);
        for (const functionId of toldOtherwiseBy(fact, after, told.at)) tellOtherwise(functionId, told.at);
        alarms.note(fact, told, before, after);
      }
      picture = after;
    },
    picture: () => picture,
    toldOtherwise: (now) =>
      [...otherwise].flatMap(([functionId, { first, last }]) => {
        const isOver = elapsed(last, now) >= SETTLES_IN || elapsed(first, now) >= ASKED_WITHIN;
        return isOver || sayingsOf(keptOf(functionId)) <= LAID_AT_ONCE ? [functionId] : [];
      }),
    settle: (functionId) => {
      otherwise.delete(functionId);
    },
    functions: () => [...kept.keys()],
    segments: (functionId, now) => untilNow(laidOf(functionId).segments, now),
    words: (functionId, from, until) => wordsOf(laidOf(functionId).courses, from, until),
    sayings: (functionId, from, until) => sayingsIn(laidOf(functionId).courses, from, until),
    periods(functionId, now) {
      const sources = [...(kept.get(functionId)?.sources.keys() ?? [])];
      const periods = periodsOf(functionId, untilNow(laidOf(functionId).segments, now));
      return withAlarms(periods, alarms, alarms.about(functionId, sources));
    },
  };
}

/**
 * What is said in time, of a moment behind all that was said and established and at which all who spoke were heard, changes no past. A
 * decision asks anew of a past that it may end with.
 */
function toldOtherwiseBy(fact: Fact, picture: Picture, at: Instant): readonly FunctionId[] {
  switch (fact.kind) {
    case 'function-located': {
      const { observedAt } = fact.claim;
      const claims = Object.values(functionState(picture, fact.function).claims);
      const established = picture.established?.[fact.function] ?? [];
      const isBehind =
        claims.every((one) => one.observedAt <= observedAt && wasHeardAt(picture, one.source, observedAt)) &&
        established.every(({ until }) => until <= observedAt);
      return isBehind && elapsed(observedAt, at) <= picture.policy.feed.silentAfter ? [] : [fact.function];
    }
    case 'reading-late':
      return fact.reading.kind === 'location' ? [fact.reading.function] : [];
    case 'since-corrected':
    case 'source-established':
    case 'confirmation-missed':
      return [fact.function];
    case 'afwijking-changed':
      if (!isOfDecision(fact.change)) return [];
      return afwijkingIn(picture, fact.number)?.dossier?.decisions.flatMap(({ within }) => within ?? []) ?? [];
    default:
      return [];
  }
}

function sayingsOf({ sources }: Kept): number {
  return [...sources.values()].reduce((sum, said) => sum + said.length, 0);
}

function nothingSaid(): Kept {
  return { sources: new Map(), misses: createMisses(), established: [], laid: null };
}
