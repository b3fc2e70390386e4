// The rules of the console that need no browser: order of the list, flood, what is said, what is sounded, which cell the keys lead to.

import { describe, expect, test } from 'vitest';
import { type Alarm, byUrgency, type ConditionId } from '#shared/alarm/alarm.ts';
import { after as later, MINUTE } from '#shared/base/time.ts';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { isWaiting, mayAcknowledge, newestWaiting } from '../../../../client/desk/acknowledgeable.ts';
import { newsBetween } from '../../../../client/desk/alarm-news.ts';
import { floodAfter, groupsOf, NO_FLOOD, sumOf } from '../../../../client/desk/flood.ts';
import { BURST, EVERY, signalOf, soundKey } from '../../../../client/desk/sound/sound-schedule.ts';
import type { Session } from '../../../../client/live/session.ts';
import { merged } from '../../../../client/query/history.ts';
import { listed, loose, outOfPlace, type Row, rowsAfter } from '../../../../client/views/console/alarms/alarm-rows.ts';
import { isChanged, look } from '../../../../client/views/console/changes.ts';
import { placeAfter } from '../../../../client/views/console/matrix/grid-keys.ts';
import { sameSelected, selectedOf } from '../../../../client/views/console/selected.ts';
import { Story, sourceOf } from '../../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';

function sorted(story: Story): readonly Alarm[] {
  return [...story.alarms()].sort(byUrgency);
}

function ids(rows: readonly Row[]): readonly string[] {
  return rows.map(({ situation, gone }) => {
    const [alarm] = situation.alarms;
    return `${alarm?.condition} ${alarm?.meldkamer}${gone ? ' gone' : ''}`;
  });
}

describe('the alarm list', () => {
  test('is sorted by urgency while nobody is at work in it', () => {
    const story = new Story();
    story.located('DHG/politie/aanname', 'RTD');
    story.wait(1000).located(AANNAME, 'Zeist');
    expect(ids(rowsAfter([], loose(sorted(story)), false))).toEqual(['A1 MNL', 'A4 MNL', 'A4 DHG', 'A5 MNL', 'A3 DHG']);
  });

  test('moves nothing under the hand: new rows come behind, and what is done stays in its place', () => {
    const story = new Story();
    story.located('DHG/politie/aanname', 'RTD');
    const shown = rowsAfter([], loose(sorted(story)), false);
    story.wait(1000).located(AANNAME, 'Zeist');
    const held = rowsAfter(shown, loose(sorted(story)), true);
    expect(ids(held)).toEqual(['A4 DHG', 'A3 DHG', 'A1 MNL', 'A4 MNL', 'A5 MNL']);
    expect(outOfPlace(held, loose(sorted(story)))).toBe(3);

    for (const alarm of story.alarms().filter(({ meldkamer }) => meldkamer === 'DHG')) {
      story.acknowledge(alarm.id, alarm.version);
    }
    story.wait(1000).located('DHG/politie/aanname', 'DHG');
    const still = rowsAfter(held, loose(sorted(story)), true);
    expect(ids(still)).toEqual(['A4 DHG gone', 'A3 DHG gone', 'A1 MNL', 'A4 MNL', 'A5 MNL']);
    expect(outOfPlace(still, loose(sorted(story)))).toBe(0);
    expect(ids(rowsAfter(still, loose(sorted(story)), false))).toEqual(['A1 MNL', 'A4 MNL', 'A5 MNL']);
  });

  test('keeps what returned and nobody acknowledged', () => {
    const story = new Story();
    story.located(AANNAME, 'Zeist');
    story.wait(1000).located(AANNAME, 'MNL');
    expect(listed(sorted(story), 'active').map(({ condition, core }) => `${condition} ${core}`)).toEqual([
      'A1 returned',
      'A4 returned',
      'A5 returned',
    ]);
  });

  test('leaves no alarm out of both filters', () => {
    const story = new Story();
    for (const id of ['NNL', 'ONL', 'LIM', 'OBR'] as const) story.heartbeat(sourceOf(id));
    story.pass(100_000);
    const all = sorted(story);
    expect(all.length).toBeGreaterThan(3);
    expect(listed(all, 'active').length + listed(all, 'suppressed').length).toBe(all.length);
    expect(listed(all, 'suppressed').map(({ condition }) => condition)).toEqual(['A12', 'A12', 'A12', 'A12']);
  });
});

describe('an alarm flood', () => {
  function alarmsInStory(count: number): { readonly story: Story; readonly alarms: readonly Alarm[] } {
    const story = new Story();
    for (const { id } of FUNCTIONS.slice(0, count)) story.wait(1000).located(id, 'Zeist');
    return { story, alarms: story.alarms() };
  }

  test('does not begin with ten new alarms in ten minutes', () => {
    const { story, alarms } = alarmsInStory(10);
    expect(floodAfter(NO_FLOOD, alarms, story.now).flood).toBeNull();
  });

  test('begins with the eleventh, counted from the first', () => {
    const { story, alarms } = alarmsInStory(11);
    expect(floodAfter(NO_FLOOD, alarms, story.now).flood).toEqual({ since: alarms[0]?.activeAt, count: 11 });
  });

  test('counts alarms that are done already, and ends below five in ten minutes', () => {
    const { story, alarms } = alarmsInStory(12);
    // The move has brought along what its one dossier lacks; that counts for no alarm more.
    expect(alarms).toHaveLength(14);
    const begun = floodAfter(NO_FLOOD, alarms, story.now);
    const done = floodAfter(begun, [], later(story.now, 5 * MINUTE));
    expect(done.flood?.count).toBe(12);
    expect(floodAfter(done, [], later(story.now, 11 * MINUTE)).flood).toBeNull();
  });

  test('does not count what another alarm stands for', () => {
    const { story, alarms } = alarmsInStory(11);
    const suppressed = alarms.map((alarm) => ({ ...alarm, suppressedBy: alarm.id }));
    expect(floodAfter(NO_FLOOD, suppressed, story.now).flood).toBeNull();
  });

  test('groups every alarm with its meldkamer, those that are over apart', () => {
    const { alarms } = alarmsInStory(20);
    const [first] = alarms;
    if (first === undefined) throw new Error('No alarm');
    const groups = groupsOf(loose([...alarms, { ...first, meldkamer: null }]));
    const counted = groups.map(({ active, returned }) =>
      [active, returned].reduce((sum, counts) => sum + counts[1] + counts[2] + counts[3], 0),
    );
    expect(groups.reduce((sum, group) => sum + group.alarms.length, 0)).toBe(alarms.length + 1);
    expect(counted).toEqual(groups.map((group) => group.alarms.length));
  });

  test('[R125] never takes a situation of several meldkamers apart', () => {
    const { alarms } = alarmsInStory(20);
    const [whole] = loose(alarms);
    if (whole === undefined) throw new Error('No alarm');
    expect(new Set(alarms.map(({ meldkamer }) => meldkamer)).size).toBeGreaterThan(1);
    const groups = groupsOf([{ ...whole, meldkamer: null, alarms }]);
    expect(groups.map((group) => [group.meldkamer, group.situations.length])).toEqual([[null, 1]]);
    expect(sumOf(groups, 'active') + sumOf(groups, 'returned')).toBe(alarms.length);
  });
});

describe('news', () => {
  test('tells what came on, returned and was acknowledged, each once', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    const quiet = story.picture.alarms;
    story.wait(1000).located(AANNAME, 'Zeist');
    const raised = story.picture.alarms;
    const told = (before: typeof quiet, after: typeof quiet) =>
      newsBetween(before, after).map(({ kind, alarm }) => `${kind} ${alarm.condition}`);
    expect(told(quiet, raised)).toEqual(['raised A1']);
    expect(newsBetween(raised, raised)).toEqual([]);
    story.wait(1000).located(AANNAME, 'MNL');
    const returned = story.picture.alarms;
    expect(told(raised, returned)).toEqual(['returned A1']);
    story.wait(1000).located(AANNAME, 'Zeist');
    const again = story.picture.alarms;
    expect(told(returned, again)).toEqual(['raised A1']);
    const [alarm] = story.alarms();
    if (alarm === undefined) throw new Error('No alarm');
    story.acknowledge(alarm.id, alarm.version);
    expect(told(again, story.picture.alarms)).toEqual(['acknowledged A1']);
  });

  test('tells of more feeds that are silent with others, also while nobody acknowledged the first', () => {
    const story = new Story();
    const all = MELDKAMER_IDS.slice(0, 4).map((one) => sourceOf(one));
    for (const source of all) story.heartbeat(source);
    story.wait(30_000).heartbeat(all[3] ?? expect.unreachable());
    story.wait(60_000).tick();
    const three = story.picture.alarms;
    story.wait(30_000).tick();
    expect(newsBetween(three, story.picture.alarms)).toMatchObject([
      { kind: 'raised', alarm: { condition: 'A12', feeds: all.toSorted() } },
    ]);
  });

  test('tells what a dossier lacks when no alarm about a function says the absence', () => {
    const story = new Story();
    story.announced('MNL', [AANNAME], '09:00:00', '12:00:00');
    const quiet = story.picture.alarms;
    story.wait(1000).located(AANNAME, 'AMS');
    expect(newsBetween(quiet, story.picture.alarms).map(({ alarm }) => alarm.condition)).toEqual(['A4']);
  });
});

describe('who may acknowledge', () => {
  const story = new Story();
  story.located(AANNAME, 'Zeist');
  const [own] = story.alarms();
  if (own === undefined) throw new Error('No alarm');
  const shared: Alarm = { ...own, meldkamer: null };
  const session = (role: Session['role'], meldkamer: Session['meldkamer'] = null): Session => ({
    keyId: role,
    role,
    organisation: 'x',
    meldkamer,
  });

  test.each([
    ['lms', null, true, true],
    ['meldkamer', 'MNL', true, false],
    ['meldkamer', 'RTD', false, false],
    ['inspector', null, false, false],
    ['ministry', null, false, false],
    ['party', null, false, false],
    ['wall', null, false, false],
  ] as const)('%s %s: of its alarm %s, of a shared alarm %s', (role, meldkamer, ofOwn, ofShared) => {
    expect(mayAcknowledge(session(role, meldkamer), own)).toBe(ofOwn);
    expect(mayAcknowledge(session(role, meldkamer), shared)).toBe(ofShared);
  });

  test('the banner shows the newest critical alarm, and a high one only when no critical one waits', () => {
    const told = new Story();
    told.located(AANNAME, 'Zeist');
    told.wait(1000).located('LIM/ambulance/23/aanname', 'Zeist');
    told.wait(1000).located('DHG/politie/aanname', 'RTD');
    const shown = () => {
      const newest = newestWaiting(told.alarms(), null);
      return newest === null ? null : `${newest.alarm.condition} ${newest.alarm.meldkamer} +${newest.more}`;
    };
    const acknowledge = (condition: ConditionId) => {
      for (const alarm of told.alarms(condition)) told.acknowledge(alarm.id, alarm.version);
    };
    // The newest critical one is about the dossier of the uitwijk: nobody decided about it.
    expect(shown()).toBe('A4 DHG +7');
    acknowledge('A4');
    // Of what came at one moment, where the function is comes before what its dossier lacks.
    expect(shown()).toBe('A1 LIM +4');
    acknowledge('A1');
    expect(shown()).toBe('A3 DHG +2');
    acknowledge('A3');
    expect(shown()).toBe('A5 LIM +1');
    acknowledge('A5');
    expect(newestWaiting(told.alarms(), null)).toBeNull();
    expect(told.alarms().some(isWaiting)).toBe(false);
  });

  test('the banner of a meldkamer shows its own alarm before a more urgent one of another; LMS has the most urgent one', () => {
    const told = new Story();
    told.located('DHG/politie/aanname', 'RTD');
    for (const alarm of told.alarms('A4')) told.acknowledge(alarm.id, alarm.version);
    told.wait(1000).located('LIM/ambulance/23/aanname', 'Zeist');
    const shown = (role: Session['role'], meldkamer: Session['meldkamer']) => {
      const newest = newestWaiting(told.alarms(), session(role, meldkamer));
      return `${newest?.alarm.meldkamer} ${newest?.alarm.priority} +${newest?.more}`;
    };
    const [ofOwn, ofLms, ofOther] = [shown('meldkamer', 'DHG'), shown('lms', null), shown('meldkamer', 'AMS')];
    expect(ofLms).toMatch(/^LIM 1 /);
    expect(ofOwn).toMatch(/^DHG 2 /);
    expect(ofOther).toBe(ofLms);
    expect(ofOwn.split(' ').at(-1)).toBe(ofLms.split(' ').at(-1));
  });
});

describe('sound', () => {
  const story = new Story();
  story.heartbeat(sourceOf('LIM'));
  story.pass(100_000);
  const silent = story.alarms();
  story.heartbeat(sourceOf('LIM'));
  story.staffed('DHG/politie', 1, 3);
  story.pass(60_000, () => story.heartbeat(sourceOf('DHG')));
  const withHigh = story.alarms();
  story.located(AANNAME, 'Zeist');
  const withCritical = story.alarms();

  test('is for the most urgent alarm that nobody acknowledged', () => {
    expect([silent, withHigh, withCritical].map((alarms) => signalOf(alarms, new Set()))).toEqual([
      'silence',
      'high',
      'critical',
    ]);
  });

  test('stops at acknowledgement and at return', () => {
    const acknowledged = withCritical.map((alarm) => ({
      ...alarm,
      acknowledged: { at: story.now, role: 'lms', organisation: 'x', note: null },
    }));
    expect(signalOf(acknowledged, new Set())).toBeNull();
    expect(
      signalOf(
        withCritical.map((alarm) => ({ ...alarm, core: 'returned' as const })),
        new Set(),
      ),
    ).toBeNull();
  });

  test('silenced for what sounded, not for what comes after', () => {
    const silenced = new Set(withHigh.map(soundKey));
    expect(signalOf(withHigh, silenced)).toBeNull();
    expect(signalOf(withCritical, silenced)).toBe('critical');
  });

  test('never sounds for low priority or for what is suppressed', () => {
    expect(
      signalOf(
        withCritical.map((alarm) => ({ ...alarm, priority: 3 as const })),
        new Set(),
      ),
    ).toBeNull();
    expect(
      signalOf(
        withCritical.map((alarm) => ({ ...alarm, suppressedBy: alarm.id })),
        new Set(),
      ),
    ).toBeNull();
  });

  test('has 3+2, 3 and 2 pulses, never a continuous tone, and pauses longer than its burst', () => {
    expect([BURST.critical.length, BURST.high.length, BURST.silence.length]).toEqual([5, 3, 2]);
    expect(EVERY).toEqual({ critical: 8_000, high: 30_000, silence: 60_000 });
    for (const burst of Object.values(BURST)) {
      burst.forEach((pulse, index) => {
        const before = burst[index - 1];
        if (before !== undefined) expect(pulse.at).toBeGreaterThan(before.at + before.lasts);
        expect(pulse.frequency).toBeGreaterThanOrEqual(500);
        expect(pulse.frequency).toBeLessThanOrEqual(3_000);
      });
    }
    expect(BURST.silence[0]?.frequency).toBeGreaterThan(BURST.silence[1]?.frequency ?? 0);
  });
});

describe('the grid', () => {
  const size = { rows: 10, columns: 6 };
  test.each([
    ['ArrowUp', { row: 0, column: 0 }, false, { row: 0, column: 0 }],
    ['ArrowDown', { row: 9, column: 2 }, false, { row: 9, column: 2 }],
    ['ArrowDown', { row: 3, column: 2 }, false, { row: 4, column: 2 }],
    ['ArrowRight', { row: 3, column: 5 }, false, { row: 3, column: 5 }],
    ['ArrowLeft', { row: 3, column: 5 }, false, { row: 3, column: 4 }],
    ['Home', { row: 3, column: 5 }, false, { row: 3, column: 0 }],
    ['End', { row: 3, column: 1 }, false, { row: 3, column: 5 }],
    ['Home', { row: 3, column: 5 }, true, { row: 0, column: 0 }],
    ['End', { row: 3, column: 1 }, true, { row: 9, column: 5 }],
    ['x', { row: 3, column: 1 }, false, null],
  ] as const)('%s from %o (control %s) leads to %o', (key, from, control, to) => {
    expect(placeAfter(from, size, key, control)).toEqual(to);
  });
});

describe('a changed cell', () => {
  test('is marked for a minute, and not at the first look', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    const first = look({}, story.overview().meldkamers, story.now);
    const cellOf = () => {
      const cell = story.overview().meldkamers.find(({ meldkamer }) => meldkamer.id === 'MNL')?.cells.ambulance;
      if (cell == null) throw new Error('No cell');
      return cell;
    };
    expect(isChanged(first, cellOf(), story.now)).toBe(false);
    story.wait(1000).located(AANNAME, 'Zeist');
    const second = look(first, story.overview().meldkamers, story.now);
    expect(isChanged(second, cellOf(), story.now)).toBe(true);
    const third = look(second, story.overview().meldkamers, later(story.now, 30_000));
    expect(isChanged(third, cellOf(), later(story.now, 59_000))).toBe(true);
    expect(isChanged(third, cellOf(), later(story.now, 60_000))).toBe(false);
  });
});

describe('opening an alarm', () => {
  test('leads to its cell, to its meldkamer for a feed, and to itself when it is about several', () => {
    const story = new Story();
    story.heartbeat(sourceOf('LIM'));
    story.pass(100_000);
    story.located(AANNAME, 'Zeist');
    const [feed] = story.alarms('A12');
    const [place] = story.alarms('A1');
    if (feed === undefined || place === undefined) throw new Error('No alarm');
    expect(selectedOf(place)).toEqual({ kind: 'cell', meldkamer: 'MNL', discipline: 'ambulance', alarm: place.id });
    expect(selectedOf(feed)).toEqual({ kind: 'meldkamer', meldkamer: 'LIM', alarm: feed.id });
    expect(sameSelected(selectedOf(place), { kind: 'cell', meldkamer: 'MNL', discipline: 'ambulance' })).toBe(true);
    expect(sameSelected(selectedOf(place), selectedOf(feed))).toBe(false);
    expect(selectedOf({ ...feed, meldkamer: null })).toEqual({ kind: 'alarm', id: feed.id });
  });
});

describe('a timeline of several subjects', () => {
  test('is newest first and tells a shared entry once, with all its facts', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.wait(1000).located(AANNAME, 'Zeist');
    const [, first, second] = story.entries;
    if (first === undefined || second === undefined) throw new Error('No entries');
    const halves = [{ ...second, facts: second.facts.slice(0, 1) }, first, { ...second, facts: second.facts }];
    expect(merged(halves)).toEqual([second, first]);
  });
});
