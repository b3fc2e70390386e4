// The rows of the feeds table: every source of every meldkamer, and a row of its own for a meldkamer without a feed. Pure.

import type { AlarmId } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { FeedView } from '#shared/overview/feed-view.ts';
import type { Overview } from '#shared/overview/overview.ts';
import { type Connection, type Picture, silentFrom } from '#shared/picture/picture.ts';
import type { Meldkamer } from '#shared/reference/meldkamers.ts';

export type FeedRow = {
  readonly meldkamer: Meldkamer;
  readonly connection: Connection;
  /** Null: no feed of this meldkamer is in use. */
  readonly feed: FeedView | null;
  /** When it was last heard before the silence that the journal noted. */
  readonly silentSince: Instant | null;
  /** The alarm about its clock, while that stands. */
  readonly clockAlarm: AlarmId | null;
};

export function feedRows(overview: Overview, picture: Picture): readonly FeedRow[] {
  return overview.meldkamers.flatMap(({ meldkamer, feeds, connection }): readonly FeedRow[] => {
    const rows = feeds.map((feed): FeedRow => {
      return {
        meldkamer,
        connection,
        feed,
        silentSince: silentFrom(picture, feed.source),
        clockAlarm: clockAlarmOf(picture, feed),
      };
    });
    const isUnheard = feeds.every(({ manual }) => manual);
    return isUnheard ? [{ meldkamer, connection, feed: null, silentSince: null, clockAlarm: null }, ...rows] : rows;
  });
}

function clockAlarmOf(picture: Picture, { source }: FeedView): AlarmId | null {
  const alarm = Object.values(picture.alarms).find(
    (one) => one.condition === 'clock' && one.source === source && one.core === 'active',
  );
  return alarm?.id ?? null;
}
