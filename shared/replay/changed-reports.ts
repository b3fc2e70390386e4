// What sources told differently between two positions: where functions are, in which state a service is, and who is heard. What came and
// went meanwhile is told too.

import type { Instant } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { bareLocation, type Location, locationKey } from '#shared/location/location.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { settledIn } from '#shared/picture/settled.ts';
import { standingState } from '#shared/picture/standing-state.ts';
import { type FunctionId, parseFunction, type TrackedFunction } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { ServiceState } from '#shared/reference/service-state.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { Follower } from './follower.ts';

/** Functions of one meldkamer that went the same way. Places: everywhere that they are said to be; none: nobody says. */
export type PlaceChange = {
  readonly meldkamer: MeldkamerId;
  readonly functions: readonly FunctionId[];
  readonly was: readonly Location[];
  readonly is: readonly Location[];
  /** Where they were meanwhile besides, in the order in which they came there. */
  readonly between: readonly Location[];
  /** When the last of them moved last. */
  readonly at: Instant;
};

/** `subject`: a meldkamer, or one of its posts. Null: nothing was ever said. */
export type StateChange = {
  readonly subject: string;
  readonly was: ServiceState | null;
  readonly is: ServiceState | null;
  readonly between: readonly ServiceState[];
  readonly at: Instant;
};

/** `unknown`: it was no feed yet, or is none any more. */
export type FeedStanding = 'heard' | 'silent' | 'unknown';

export type FeedChange = {
  readonly source: SourceId;
  readonly was: FeedStanding;
  readonly is: FeedStanding;
  /** How often it fell silent meanwhile. */
  readonly silences: number;
  readonly at: Instant;
};

/** What can move a function: a word about it, or that one was not said again. */
const MOVES: ReadonlySet<Fact['kind']> = new Set(['function-located', 'confirmation-missed', 'source-established']);

type Moved = { readonly tracked: TrackedFunction; readonly at: Instant; readonly passed: readonly Location[] };

export function placeChanges(then: Picture): Follower<PlaceChange> {
  const noted = new Map<FunctionId, Moved>();
  return {
    note({ before, entry: { facts, recordedAt: at }, after }) {
      for (const fact of facts) {
        if (!MOVES.has(fact.kind) || !('function' in fact)) continue;
        const tracked = parseFunction(fact.function);
        if (tracked === null) continue;
        const is = placesIn(after, tracked, at);
        if (keysOf(is) === keysOf(placesIn(before, tracked, at))) continue;
        noted.set(tracked.id, { tracked, at, passed: eachOnce([...(noted.get(tracked.id)?.passed ?? []), ...is]) });
      }
    },
    told(now, asOf) {
      const groups = new Map<string, PlaceChange>();
      for (const { tracked, at, passed } of noted.values()) {
        const was = placesIn(then, tracked, then.recordedAt ?? at);
        const is = placesIn(now, tracked, asOf);
        const between = besides(passed, [...was, ...is]);
        const id = [tracked.meldkamer, ...[was, is, between].map(keysOf)].join(' | ');
        const known = groups.get(id);
        groups.set(id, {
          meldkamer: tracked.meldkamer,
          functions: [...(known?.functions ?? []), tracked.id].sort(),
          was,
          is,
          between,
          at: known === undefined || known.at < at ? at : known.at,
        });
      }
      return [...groups.values()].sort(byNewest);
    },
  };
}

function placesIn(picture: Picture, tracked: TrackedFunction, at: Instant): readonly Location[] {
  const settled = settledIn(picture, tracked, at);
  if (settled.class === 'unknown') return [];
  return eachOnce([...settled.standing, ...settled.lasting].map(({ location }) => bareLocation(location)));
}

function keysOf(places: readonly Location[]): string {
  return places.map(locationKey).sort().join(', ');
}

function eachOnce(places: readonly Location[]): readonly Location[] {
  return besides(places, []);
}

/** Each once. */
function besides(passed: readonly Location[], known: readonly Location[]): readonly Location[] {
  const seen = new Set(known.map(locationKey));
  return passed.filter((one) => {
    const key = locationKey(one);
    return seen.has(key) ? false : seen.add(key);
  });
}

type Restated = { readonly at: Instant; readonly passed: readonly ServiceState[] };

export function stateChanges(then: Picture): Follower<StateChange> {
  const noted = new Map<string, Restated>();
  const stateIn = (picture: Picture, subject: string) => standingState(picture, subject)?.state ?? null;
  return {
    note({ before, entry: { facts, recordedAt: at }, after }) {
      for (const fact of facts) {
        if (fact.kind !== 'state-reported') continue;
        const { subject } = fact;
        const state = stateIn(after, subject);
        if (state === stateIn(before, subject) || state === null) continue;
        const passed = noted.get(subject)?.passed ?? [];
        noted.set(subject, { at, passed: passed.includes(state) ? passed : [...passed, state] });
      }
    },
    told: (now) =>
      [...noted]
        .map(([subject, { at, passed }]): StateChange => {
          const [was, is] = [stateIn(then, subject), stateIn(now, subject)];
          const between = passed.filter((state) => state !== was && state !== is);
          return { subject, was, is, between, at };
        })
        // Said to be normal for the first time is what it was taken to be.
        .filter(({ was, is, between }) => !(was === null && is === 'Normal' && between.length === 0))
        .sort(byNewest),
  };
}

const OF_FEEDS: ReadonlySet<Fact['kind']> = new Set(['feed-joined', 'feed-silent', 'feed-returned', 'feed-retired']);

export function feedChanges(then: Picture): Follower<FeedChange> {
  const noted = new Map<SourceId, { readonly at: Instant; readonly silences: number }>();
  return {
    note({ entry: { facts, recordedAt: at } }) {
      for (const fact of facts) {
        if (!OF_FEEDS.has(fact.kind) || !('source' in fact)) continue;
        const silences = (noted.get(fact.source)?.silences ?? 0) + (fact.kind === 'feed-silent' ? 1 : 0);
        noted.set(fact.source, { at, silences });
      }
    },
    told: (now) =>
      [...noted]
        .map(([source, { at, silences }]) => ({
          source,
          was: standingOf(then, source),
          is: standingOf(now, source),
          silences,
          at,
        }))
        .sort(byNewest),
  };
}

function standingOf({ feeds }: Picture, source: SourceId): FeedStanding {
  const feed = feeds[source];
  if (feed === undefined) return 'unknown';
  return feed.silentAt === null ? 'heard' : 'silent';
}

function byNewest(one: { readonly at: Instant }, other: { readonly at: Instant }): number {
  return one.at === other.at ? 0 : one.at < other.at ? 1 : -1;
}
