// One mark for several alarms, over random stories: what stands at the head of a row or a group never looks better than what lies under it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Alarm, alarmState, QUIETS, type Quiet, type SetAside } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import { overview } from '#shared/overview/overview.ts';
import { activePriority, byWorst, type RollUp, rollUp } from '#shared/overview/roll-up.ts';
import { situationsOf } from '#shared/overview/situations.ts';
import { DISCIPLINES } from '#shared/reference/functions.ts';
import { returnedWaiting } from '../../../client/desk/acknowledgeable.ts';
import { groupsOf, sumOf } from '../../../client/desk/flood.ts';
import { listed } from '../../../client/views/console/alarms/alarm-rows.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { Story } from '../../support/story.ts';

function callingIn(told: Parameters<typeof tellStory>[0]) {
  const story = tellStory(told);
  return { picture: story.picture, now: story.now, alarms: story.alarms().filter((one) => one.suppressedBy === null) };
}

/** Worked out another way: what is still so goes before what is over, and the lowest number before the others. */
function worstAmong(alarms: readonly Alarm[]): Pick<RollUp, 'priority' | 'returned'> | null {
  const open = alarms.filter((one) => one.suppressedBy === null && one.shelved === null && one.outOfService === null);
  const [first] = open.toSorted((one, other) =>
    one.core === other.core ? one.priority - other.priority : one.core === 'active' ? -1 : 1,
  );
  return first === undefined ? null : { priority: first.priority, returned: first.core === 'returned' };
}

describe('[R124] one mark for several alarms', () => {
  test('of every row and cell is that of the worst alarm in it, and says when nobody saw one that is still so', () => {
    let marked = 0;
    fc.assert(
      fc.property(steps, (told) => {
        for (const view of tellStory(told).overview().meldkamers) {
          const cells = DISCIPLINES.flatMap((discipline) => view.cells[discipline] ?? []);
          for (const { mark, alarms } of [view, ...cells]) {
            const worst = worstAmong(alarms);
            expect(mark === null ? null : { priority: mark.priority, returned: mark.returned }).toEqual(worst);
            if (mark === null) continue;
            marked += 1;
            const open = alarms.filter((one) => one.suppressedBy === null);
            expect(mark.unacknowledged).toBe(open.some((one) => alarmState(one) === 'active-unacknowledged'));
            expect(mark.count).toBe(open.length);
            const alike = open.filter(
              (one) => one.priority === mark.priority && (one.core === 'returned') === mark.returned,
            );
            expect(mark.alike).toBe(alike.length);
            expect(activePriority(mark)).toBe(mark.returned ? null : mark.priority);
          }
          for (const { mark } of cells) {
            if (mark === null || view.mark === null) expect(mark).toBeNull();
            else if (!mark.returned) expect(view.mark.priority).toBeLessThanOrEqual(mark.priority);
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(marked).toBeGreaterThan(100);
  });

  test('of a cell counts what is about a deviation that its functions are in, too', () => {
    const story = new Story();
    story.located('MNL/ambulance/09/aanname', 'Zeist');
    const cells = story.overview().meldkamers.find(({ meldkamer }) => meldkamer.id === 'MNL')?.cells;
    const conditions = cells?.ambulance?.alarms.map(({ condition }) => condition).sort();
    expect([conditions, cells?.ambulance?.mark?.count]).toEqual([['A1', 'A4', 'A5'], 3]);
    expect(cells?.brandweer?.alarms).toEqual([]);
  });

  test('of an alarm that is over and one that is on is that of the one that is on', () => {
    const story = new Story();
    story.located('MNL/ambulance/09/aanname', 'MNL');
    story.located('DHG/politie/aanname', 'DHG');
    story.wait(1000).located('MNL/ambulance/09/aanname', 'Zeist');
    story.wait(1000).located('MNL/ambulance/09/aanname', 'MNL');
    story.wait(1000).located('DHG/politie/aanname', 'RTD');
    const returned = story.alarms('A1');
    const active = story.alarms('A3');
    expect(rollUp(returned)).toEqual({ priority: 1, unacknowledged: false, returned: true, count: 1, alike: 1 });
    expect(rollUp([...returned, ...active])).toEqual({
      priority: 2,
      unacknowledged: true,
      returned: false,
      count: 2,
      alike: 1,
    });
    expect(rollUp([])).toBeNull();
  });

  test('orders groups by the worst, and counts what is over apart: the sum is every alarm', () => {
    fc.assert(
      fc.property(steps, (told) => {
        const { picture, now, alarms } = callingIn(told);
        const situations = situationsOf(picture, alarms, now);
        const groups = groupsOf(situations);
        // Each situation is whole in one group.
        expect(
          groups
            .flatMap((group) => group.situations)
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(situations.map(({ id }) => id).toSorted());
        groups.reduce(
          (one, other) => {
            expect(byWorst(one.mark, other.mark)).toBeLessThanOrEqual(0);
            return other;
          },
          groups[0] as (typeof groups)[number],
        );
        for (const { alarms: own, active, returned } of groups) {
          expect(active[1] + active[2] + active[3]).toBe(own.filter(({ core }) => core === 'active').length);
          expect(returned[1] + returned[2] + returned[3]).toBe(own.filter(({ core }) => core === 'returned').length);
        }
        // Somebody is at work in it: nothing moves, however it got worse.
        const kept = groups.map(({ meldkamer }) => meldkamer).toReversed();
        expect(groupsOf(situations, kept).map(({ meldkamer }) => meldkamer)).toEqual(kept);
      }),
      { numRuns: 40 },
    );
  });

  test('of all groups together is what the head of the screen says, whatever is kept quiet', () => {
    let told = 0;
    fc.assert(
      fc.property(
        steps,
        fc.array(fc.constantFrom('none', 'suppressed', 'shelved', 'out-of-service'), { minLength: 1 }),
        (story, quiets) => {
          const { picture, sources, now } = tellStory(story);
          const alarms = Object.values(picture.alarms).map((alarm, index) =>
            quieted(alarm, quiets[index % quiets.length]),
          );
          const keyed = Object.fromEntries(alarms.map((alarm) => [alarm.key, alarm]));
          const shown = overview({ ...picture, alarms: keyed }, sources, now);
          const groups = groupsOf(situationsOf({ ...picture, alarms: keyed }, listed(shown.alarms, 'active'), now));
          const returned = returnedWaiting(shown.alarms);
          for (const priority of [1, 2, 3] as const) {
            const sum = (core: 'active' | 'returned') =>
              groups.reduce((soFar, group) => soFar + group[core][priority], 0);
            expect([sum('active'), sum('returned')]).toEqual([shown.alarmCounts[priority], returned[priority]]);
          }
          const quiet = QUIETS.reduce((sum, one) => sum + shown.quiet[one], 0);
          expect(sumOf(groups, 'active') + sumOf(groups, 'returned') + quiet).toBe(alarms.length);
          told += alarms.length;
        },
      ),
      { numRuns: 40 },
    );
    expect(told).toBeGreaterThan(100);
  });
});

const ASIDE: SetAside = {
  ...{ until: '2026-11-22T00:00:00.000Z' as Instant, reason: 'bekend', owner: null, confirmed: null },
  ...{ at: '2026-11-21T09:00:00.000Z' as Instant, role: 'lms', organisation: 'LMS' },
};

function quieted(alarm: Alarm, quiet: Quiet | 'none' | undefined): Alarm {
  const free = { ...alarm, suppressedBy: null, shelved: null, outOfService: null };
  if (quiet === 'suppressed') return { ...free, suppressedBy: alarm.id };
  if (quiet === 'shelved') return { ...free, shelved: ASIDE };
  return quiet === 'out-of-service' ? { ...free, outOfService: ASIDE } : free;
}
