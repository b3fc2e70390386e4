// The rows of the feeds screen: every source, every meldkamer that was never heard, silence and clocks as the journal has them.

import { expect, test } from 'vitest';
import { MINUTE, SECOND } from '#shared/base/time.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { type FeedRow, feedRows } from '../../../../client/views/feeds/feed-rows.ts';
import { instant, Story, sourceOf } from '../../../support/story.ts';

function rowsOf(told: Story): readonly FeedRow[] {
  return feedRows(told.overview(), told.picture);
}

test('a meldkamer that was never heard has a row that says so', () => {
  expect(rowsOf(new Story()).map(({ meldkamer, feed }) => [meldkamer.id, feed])).toEqual(
    MELDKAMER_IDS.map((id) => [id, null]),
  );
});

test('a feed that fell silent has the moment it was last heard; one that lives has none', () => {
  const told = new Story();
  told.heartbeat(sourceOf('NHL'));
  told.heartbeat(sourceOf('AMS'));
  told.pass(2 * MINUTE, () => told.heartbeat(sourceOf('AMS')));
  const found = rowsOf(told).filter(({ feed }) => feed !== null);
  expect(found.map(({ meldkamer, feed, silentSince }) => [meldkamer.id, feed?.freshness, silentSince])).toEqual([
    ['NHL', 'silent', instant('09:00:00')],
    ['AMS', 'live', null],
  ]);
});

test('what is entered by hand does not make a meldkamer heard, and the alarm about a clock stands with its feed', () => {
  const told = new Story();
  told.located('MNL/politie/aanname', 'MNL', { source: sourceOf('MNL', 'handmatig') });
  told.wait(SECOND).heartbeat(sourceOf('LIM'), '09:01:30');
  const rows = rowsOf(told).filter(({ meldkamer }) => meldkamer.id === 'MNL' || meldkamer.id === 'LIM');
  const clock = told.alarms('clock')[0]?.id;
  expect(clock).toBeDefined();
  expect(rows.map(({ feed, clockAlarm }) => [feed?.system ?? null, feed?.manual ?? null, clockAlarm])).toEqual([
    [null, null, null],
    ['handmatig', true, null],
    ['gms', false, clock],
  ]);
});
