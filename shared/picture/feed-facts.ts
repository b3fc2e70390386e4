// Facts about feeds: one that came, is silent, speaks again, or is out of use.

import type { Instant } from '#shared/base/time.ts';
import { without } from '#shared/base/without.ts';
import type { Told } from '#shared/journal/reading.ts';
import { saysAway } from '#shared/location/combined.ts';
import { parseFunction } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { ofName, ofSource } from '#shared/reference/subjects.ts';
import type { FactRules } from './fact-rule.ts';
import { type FeedState, joinedFeed, type MeldkamerState, type Picture } from './picture.ts';
import { saidUntil, withWordAgain } from './place-facts.ts';
import { recounted } from './report-facts.ts';

export const FEED_FACTS = {
  'feed-joined': {
    apply: (picture, { source, meldkamer }, at) =>
      withFeed(picture, { source, meldkamer, joinedAt: at, heardSince: at, silentAt: null, lastHeardAt: null }),
    subjects: ({ source, meldkamer }) => [source, meldkamer],
  },
  'feed-silent': {
    apply: (picture, { source, lastHeardAt }, at) =>
      recounted(picture, withFeedChange(picture, source, { silentAt: at, lastHeardAt }), source, at),
    subjects: ({ source }) => ofSource(source),
  },
  'feed-returned': {
    apply(picture, { source }, at) {
      const heard = withFeedChange(picture, source, { heardSince: at, silentAt: null, lastHeardAt: null });
      return recounted(picture, awayAgain(heard, source, at), source, at);
    },
    subjects: ({ source }) => ofSource(source),
  },
  'feed-unheard': {
    apply(picture, { source, lastHeardAt, awaited }, at) {
      const change = awaited === null ? { heardSince: at } : { lastHeardAt };
      return recounted(picture, withFeedChange(picture, source, change), source, at);
    },
    subjects: ({ source }) => ofSource(source),
  },
  'feed-retired': {
    apply: (picture, { source }, at) => withoutFeed(picture, source, at),
    subjects: ({ source }) => ofSource(source),
  },
  'reports-refused': {
    apply: (picture, { source, about }) =>
      withRefused(picture, source, [...new Set([...refusedOf(picture, source), ...about])]),
    subjects: ({ source, about }) => [...ofSource(source), ...about.flatMap(subjectsOf)],
  },
  'reports-taken': {
    apply: (picture, { source, about }) =>
      withRefused(
        picture,
        source,
        refusedOf(picture, source).filter((one) => !about.includes(one)),
      ),
    subjects: ({ source, about }) => [...ofSource(source), ...about.flatMap(subjectsOf)],
  },
  'source-held': {
    apply: (picture, { source, keys }) => ({
      ...picture,
      heldBy: picture.heldBy && { ...picture.heldBy, [source]: keys },
    }),
    subjects: ({ source }) => ofSource(source),
  },
} satisfies Partial<FactRules>;

function withRefused(picture: Picture, source: SourceId, about: readonly Told[]): Picture {
  const refused = about.length === 0 ? without(picture.refused, source) : { ...picture.refused, [source]: about };
  return { ...picture, refused };
}

function refusedOf({ refused }: Picture, source: SourceId): readonly Told[] {
  return refused[source] ?? [];
}

function subjectsOf(told: Told): readonly string[] {
  return ofName(told.slice(told.indexOf(' ') + 1));
}

function withFeed(picture: Picture, feed: FeedState): Picture {
  return { ...picture, feeds: { ...picture.feeds, [feed.source]: feed } };
}

function withFeedChange(picture: Picture, source: SourceId, change: Partial<FeedState>): Picture {
  return withFeed(picture, { ...joinedFeed(picture, source), ...change });
}

/** R84: it stands for its last word again, whatever others said meanwhile of what it said was away; not for one that it missed to say again (R86). */
function awayAgain(picture: Picture, source: SourceId, at: Instant): Picture {
  const functions = Object.values(picture.meldkamers).flatMap((state) => Object.entries(state.functions));
  return functions.reduce((soFar, [id, one]) => {
    const tracked = parseFunction(id);
    const claim = one.claims[source];
    if (tracked === null || claim === undefined || one.missed[source] !== undefined) return soFar;
    return saysAway(tracked, claim.location, at) ? withWordAgain(soFar, tracked, claim, at) : soFar;
  }, picture);
}

/** What it said goes with it; the journal keeps it. */
function withoutFeed(picture: Picture, source: SourceId, at: Instant): Picture {
  const feeds = without(picture.feeds, source);
  const meldkamers = mapValues(picture.meldkamers as Readonly<Record<MeldkamerId, MeldkamerState>>, (state) => ({
    ...state,
    functions: mapValues(state.functions, (one, id) => {
      if (one.claims[source] === undefined) return one;
      const word = one.awayBy.find((each) => each.source === source);
      const tracked = parseFunction(id);
      // R89: that it said away is not undone by its going.
      return {
        ...one,
        ...(one.homeBy === undefined ? {} : { homeBy: one.homeBy.filter((each) => each !== source) }),
        claims: without(one.claims, source),
        missed: without(one.missed, source),
        givenThen: without(one.givenThen, source),
        late: without(one.late, source),
        gone:
          word === undefined || tracked === null
            ? one.gone
            : { ...one.gone, [source]: saidUntil(picture, tracked, word, at) ?? at },
      };
    }),
    staffing: withoutReportsOf(source, state.staffing),
    staffingByHand: withoutReportsOf(source, state.staffingByHand),
    states: withoutStatesOf(source, state.states),
  }));
  const refused = without(picture.refused, source);
  const left = { ...picture, feeds, refused, meldkamers, heldBy: picture.heldBy && without(picture.heldBy, source) };
  return recounted(picture, left, source, at);
}

function withoutReportsOf<K extends string, V extends { readonly source: SourceId }>(
  source: SourceId,
  reports: Readonly<Record<K, V>>,
): Readonly<Record<K, V>> {
  const kept = Object.entries(reports).filter(([, report]) => (report as V).source !== source);
  return Object.fromEntries(kept) as Record<K, V>;
}

function withoutStatesOf(source: SourceId, states: MeldkamerState['states']): MeldkamerState['states'] {
  const kept = Object.entries(states)
    .map(([subject, reports]) => [subject, without(reports, source)] as const)
    .filter(([, reports]) => Object.keys(reports).length > 0);
  return Object.fromEntries(kept);
}

function mapValues<K extends string, V>(
  record: Readonly<Record<K, V>>,
  change: (value: V, key: K) => V,
): Readonly<Record<K, V>> {
  const changed = Object.entries(record).map(([key, value]) => [key, change(value as V, key as K)]);
  return Object.fromEntries(changed) as Record<K, V>;
}
