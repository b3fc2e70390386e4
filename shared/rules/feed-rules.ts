// Silence and clocks of feeds: A12 for one feed, one alarm for several at once, and the clock alarm.
// Our own deafness is not their silence: it is counted from the moment we could hear.

import { alarmKey } from '#shared/alarm/alarm.ts';
import { priorityOf } from '#shared/alarm/rationale.ts';
import { elapsed, type Instant, latest, millisecondsOf } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { type Heard, heardAt } from '#shared/journal/heard.ts';
import type { Reading } from '#shared/journal/reading.ts';
import { connectionOf, type FeedState, type Picture, silentFrom } from '#shared/picture/picture.ts';
import type { FeedPolicy, Policy } from '#shared/policy/policy.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { isManual } from '#shared/reference/source.ts';
import { type Judgement, judgement, type Verdict } from './alarm-rules.ts';
import type { ListeningAgain } from './intent.ts';

/** One cause for several silent feeds. */
const SHARED_CAUSE = 'koppeling';

/** R21: feeds that have become silent and are not yet noted as such. A person who enters by hand is no feed. */
export function newlySilent(picture: Picture, heard: Heard, now: Instant): readonly Fact[] {
  return Object.values(picture.feeds)
    .filter((feed) => feed.silentAt === null && !isManual(feed.source))
    .flatMap((feed): readonly Fact[] => {
      const lastHeardAt = latest(feed.joinedAt, heardAt(heard, feed.source) ?? feed.joinedAt);
      const silentFrom = heard.listeningSince === null ? lastHeardAt : latest(lastHeardAt, heard.listeningSince);
      return elapsed(silentFrom, now) >= picture.policy.feed.silentAfter
        ? [{ kind: 'feed-silent', source: feed.source, lastHeardAt }]
        : [];
    });
}

/**
 * R22: that we hear again, and of which feeds nobody knows what they said for longer than a silence because of it. A shorter time is as
 * one message that did not come. Not the feeds that were silent already, nor people, who are heard only when they have something to say.
 */
export function listeningAgain(
  picture: Picture,
  heard: Heard,
  { deafFrom, cause, lastHeard }: ListeningAgain,
  now: Instant,
): readonly Fact[] {
  const unheard = Object.values(picture.feeds)
    .filter((feed) => silentFrom(picture, feed.source) === null && !isManual(feed.source))
    .flatMap(({ source, joinedAt, heardSince }): readonly Fact[] => {
      // It was not known to be silent yet when the journal was last written in.
      const lastHeardAt = latest(joinedAt, lastHeard[source] ?? picture.recordedAt ?? joinedAt);
      const again = heardAt(heard, source);
      // It may have spoken again just before we noticed; and whoever noted it before us, on the same journal, listens since then.
      const isHeard = again !== null && again > lastHeardAt;
      return elapsed(latest(heardSince, lastHeardAt), isHeard ? again : now) > picture.policy.feed.silentAfter
        ? [{ kind: 'feed-unheard', source, lastHeardAt, awaited: isHeard ? null : true }]
        : [];
    });
  return [{ kind: 'listening-resumed', deafFrom, cause }, ...unheard];
}

/** A message of any kind is a sign of life: the first one makes the feed known, the next one after silence ends it. */
export function signOfLife(picture: Picture, reading: Reading): readonly Fact[] {
  const { source, meldkamer } = reading;
  const feed = picture.feeds[source];
  if (feed === undefined) return [{ kind: 'feed-joined', source, meldkamer }];
  return silentFrom(picture, source) === null ? [] : [{ kind: 'feed-returned', source }];
}

export function judgeFeeds(picture: Picture): readonly Judgement[] {
  const feeds = Object.values(picture.feeds).filter((feed) => !isManual(feed.source));
  const silent = feeds.filter((feed) => feed.silentAt !== null);
  const shared = judgement('A12', priorityOf('A12', 'together'), SHARED_CAUSE, judgeTogether(picture, silent), {
    feeds: silent.map(({ source }) => source).sort(),
  });
  return [
    shared,
    ...feeds.map(({ source, meldkamer, silentAt }) =>
      judgement('A12', priorityOf('A12', 'one'), source, silentAt === null ? 'off' : 'on', { meldkamer, source }),
    ),
  ];
}

/** R85 */
export function judgeExpected(picture: Picture, now: Instant): readonly Judgement[] {
  return MELDKAMER_IDS.map((meldkamer) =>
    judgement(
      'A18',
      priorityOf('A18', 'always'),
      meldkamer,
      connectionOf(picture, meldkamer, now) === 'missing' ? 'on' : 'off',
      { meldkamer },
    ),
  );
}

/** R23: comes on when enough feeds fall silent close together; stays while that many are silent. */
function judgeTogether(picture: Picture, silent: readonly FeedState[]): Verdict {
  const { togetherCount } = picture.policy.feed;
  if (silent.length < togetherCount) return 'off';
  const isActive = picture.alarms[alarmKey('A12', SHARED_CAUSE)]?.core === 'active';
  return isActive || fellTogether(silent, picture.policy.feed) ? 'on' : 'off';
}

function fellTogether(silent: readonly FeedState[], { togetherCount, togetherWithin }: FeedPolicy): boolean {
  const moments = silent
    .map(({ silentAt }) => (silentAt === null ? 0 : millisecondsOf(silentAt)))
    .sort((a, b) => a - b);
  return moments.some((moment, index) => {
    const first = moments[index - togetherCount + 1];
    return first !== undefined && moment - first <= togetherWithin;
  });
}

/** While the shared cause stands, the alarms of its feeds are suppressed by design; after it they speak for themselves. */
export function suppression(picture: Picture): readonly Fact[] {
  const shared = picture.alarms[alarmKey('A12', SHARED_CAUSE)];
  const by = shared?.core === 'active' ? shared.id : null;
  return Object.values(picture.alarms).flatMap((alarm): readonly Fact[] => {
    if (alarm.condition !== 'A12' || alarm.source === null) return [];
    if (by !== null && alarm.core === 'active' && alarm.suppressedBy !== by) {
      return [{ kind: 'alarm-suppressed', key: alarm.key, by }];
    }
    return by === null && alarm.suppressedBy !== null ? [{ kind: 'alarm-released', key: alarm.key }] : [];
  });
}

/** A late reading is not a wrong clock; a reading from the future, or a heartbeat from long ago, is. */
export function judgeClock(policy: Policy, reading: Reading, now: Instant): readonly Judgement[] {
  const { source, meldkamer, sentAt } = reading;
  const observedAt = 'observedAt' in reading ? reading.observedAt : null;
  const moments = [sentAt, observedAt].filter((moment) => moment !== null);
  const newest = moments.reduce<Instant | null>((soFar, one) => (soFar === null ? one : latest(soFar, one)), null);
  if (newest === null) return [];
  const ahead = elapsed(now, newest);
  const isAhead = ahead > policy.clock.aheadTolerance;
  const isBehind = reading.kind === 'heartbeat' && -ahead > policy.clock.behindTolerance;
  const isRight = !isAhead && -ahead <= policy.clock.behindTolerance;
  const verdict: Verdict = isAhead || isBehind ? 'on' : isRight ? 'off' : 'hold';
  return [judgement('clock', priorityOf('clock', 'always'), source, verdict, { meldkamer, source })];
}
