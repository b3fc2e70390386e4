// What alarms asked of a seat, worked out by hand: the calls themselves from stories, the sums from rows that are written out here.

import { describe, expect, it } from 'vitest';
import { daysWithin } from '#shared/base/dutch-calendar.ts';
import { after, DAY, HOUR, type Instant, MINUTE, SECOND } from '#shared/base/time.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture } from '#shared/picture/picture.ts';
import { type AlarmSource, type Call, createAlarmPast, type PastAlarms } from '#shared/quality/alarm-past.ts';
import { type AlarmQuality, alarmQuality } from '#shared/quality/alarm-quality.ts';
import type { TargetName } from '#shared/quality/targets.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { EACH_POST_ITS_OWN, instant, LMS, Story, sourceOf } from '../../support/story.ts';

const T0 = '2026-11-01T00:00:00.000Z' as Instant;
const at = (milliseconds: number): Instant => after(T0, milliseconds);

function pastOf(story: Story, from = instant('00:00:00'), to = after(story.now, 1)): PastAlarms {
  const past = createAlarmPast();
  let picture = emptyPicture();
  for (const entry of story.entries) {
    const before = picture;
    picture = evolve(before, entry);
    past.note(before, entry, picture);
  }
  return past.within(from, to);
}

const NOTHING: PastAlarms = { began: T0, calls: [], standings: [], turns: [], asides: [] };

/** Different ones are different sources. */
const SOURCES = new Map<string, AlarmSource>();
function of(meldkamer: MeldkamerId, condition: AlarmSource['condition'] = 'A7'): AlarmSource {
  const name = `${condition} ${meldkamer}`;
  const known = SOURCES.get(name) ?? { condition, meldkamer, function: null, post: null, source: null };
  SOURCES.set(name, known);
  return known;
}

function call(
  milliseconds: number,
  source = of('MNL'),
  priority: Call['priority'] = 3,
  after: number | null = null,
): Call {
  return {
    of: source,
    at: at(milliseconds),
    priority,
    acknowledgedAt: after === null ? null : at(milliseconds + after),
  };
}

function measured(past: Partial<PastAlarms>, to = at(DAY), seats = 1): AlarmQuality {
  return alarmQuality({ past: { ...NOTHING, ...past }, from: T0, to, now: to, seats });
}

function target(quality: AlarmQuality, name: TargetName): readonly [number | null, boolean | null] {
  const found = quality.targets.find((one) => one.name === name);
  return [found?.value ?? null, found?.isMet ?? null];
}

describe('[R140] what calls', () => {
  /** Below minimum from 09:00:00, so that A6 comes on thirty seconds later. */
  function storyBelow(): Story {
    const story = new Story();
    story.staffed('MNL/politie', 0, 1);
    story.wait(30 * SECOND).tick();
    return story;
  }

  it('is an alarm each time it comes on, with when somebody saw it', () => {
    const story = storyBelow();
    const [alarm] = story.alarms('A6');
    // Somebody who did not see the newest version is refused: it goes on calling, and calls no second time.
    story.wait(20 * SECOND).acknowledge(alarm?.id as never, 9);
    story.wait(20 * SECOND).acknowledge(alarm?.id as never, alarm?.version ?? 0);
    const { calls } = pastOf(story);
    expect(calls.map((one) => [one.of.condition, one.at, one.acknowledgedAt, one.priority])).toEqual([
      ['A6', instant('09:00:30'), instant('09:01:10'), 2],
    ]);
  });

  it('is the same alarm again when it came back before anybody saw it, and one acknowledgement answers both', () => {
    const story = storyBelow();
    story.staffed('MNL/politie', 1, 1);
    story.wait(30 * SECOND).tick();
    story.staffed('MNL/politie', 0, 1);
    story.wait(30 * SECOND).tick();
    const [alarm] = story.alarms('A6');
    story.acknowledge(alarm?.id as never, alarm?.version ?? 0);
    const past = pastOf(story);
    expect(past.calls.map((one) => [one.at, one.acknowledgedAt])).toEqual([
      [instant('09:00:30'), instant('09:01:30')],
      [instant('09:01:30'), instant('09:01:30')],
    ]);
    // On, off, on; and in the list from 09:00:30 to 09:01:00, and again since.
    expect(past.turns.map((one) => one.at)).toEqual([instant('09:00:30'), instant('09:01:00'), instant('09:01:30')]);
    expect(past.standings.map(({ from, until }) => [from, until])).toEqual([
      [instant('09:00:30'), instant('09:01:00')],
      [instant('09:01:30'), null],
    ]);
  });

  it('is not what is kept quiet, and is again what is not kept quiet any more', () => {
    const story = storyBelow();
    const [alarm] = story.alarms('A6');
    const asked = { aside: 'shelved', until: instant('10:00:00'), reason: 'bekend', owner: null, key: 'k1' } as const;
    story.submit({ kind: 'set-aside', alarm: alarm?.id as never, version: alarm?.version ?? 0, asked } as never, LMS);
    story.at('10:00:00').tick();
    const past = pastOf(story);
    const calls = past.calls.filter((one) => one.of.condition === 'A6');
    expect(calls.map((one) => [one.at, one.acknowledgedAt])).toEqual([
      [instant('09:00:30'), null],
      [instant('10:00:00'), null],
    ]);
    expect(past.asides.map((one) => [one.aside, one.from, one.until, one.planned, one.role])).toEqual([
      ['shelved', instant('09:00:30'), instant('10:00:00'), instant('10:00:00'), 'lms'],
    ]);
  });

  it('is one alarm for many that it stands for: those that another one suppresses call for nobody', () => {
    const story = new Story();
    for (const id of ['MNL', 'ONL', 'NHL'] as const) story.heartbeat(sourceOf(id));
    story.wait(90 * SECOND).tick();
    const { calls, turns } = pastOf(story);
    expect(calls.map((one) => [one.of.condition, one.of.source])).toEqual([['A12', null]]);
    // Each is judged and recorded all the same.
    expect(turns).toHaveLength(4);
  });

  it('counts one source however many deviations it is about', () => {
    const story = new Story(EACH_POST_ITS_OWN);
    for (const post of ['ambulance/09', 'politie']) story.located(`MNL/${post}/aanname`, 'Zeist');
    const a4 = pastOf(story).calls.filter((one) => one.of.condition === 'A4');
    expect(a4).toHaveLength(2);
    expect(new Set(a4.map((one) => one.of)).size).toBe(1);
  });
});

describe('[R140] measured against what a person can do', () => {
  it('counts per seat and per ten minutes: 288 in a day are two, for two people one', () => {
    const calls = Array.from({ length: 288 }, (_, index) => call(index * 5 * MINUTE));
    expect(target(measured({ calls }), 'rate')).toEqual([2, false]);
    expect(target(measured({ calls }, at(DAY), 2), 'rate')).toEqual([1, true]);
    expect(measured({ calls }).priorities).toEqual({ 1: 0, 2: 0, 3: 288 });
  });

  it('measures nothing before the journal began, and says so instead of zero', () => {
    const early = alarmQuality({ past: { ...NOTHING, began: null }, from: T0, to: at(DAY), now: at(DAY), seats: 1 });
    expect([early.measuredFrom, early.measuredMs]).toEqual([null, 0]);
    expect(early.targets.every(({ value, isMet }) => value === null && isMet === null)).toBe(true);
    // Half of the day: 72 calls in twelve hours are one per ten minutes.
    const calls = Array.from({ length: 72 }, (_, index) => call(12 * HOUR + index * 10 * MINUTE));
    const half = measured({ began: at(12 * HOUR), calls });
    expect([half.measuredFrom, half.measuredMs]).toEqual([at(12 * HOUR), 12 * HOUR]);
    expect(target(half, 'rate')).toEqual([1, true]);
  });

  it('knows no share of nothing: without any call the mix is not measured, and the rate is met', () => {
    const quiet = measured({});
    expect(target(quiet, 'rate')).toEqual([0, true]);
    for (const name of ['critical', 'high', 'low', 'top-ten'] as const)
      expect(target(quiet, name)).toEqual([null, null]);
  });

  it('holds 80, 15 and 5 of a hundred to be the mix', () => {
    const mix = (one: number, two: number, three: number): readonly Call[] =>
      ([1, 2, 3] as const).flatMap((priority) =>
        Array.from({ length: [one, two, three][priority - 1] ?? 0 }, (_, index) =>
          call(index * MINUTE, of('MNL'), priority),
        ),
      );
    const calls = (...counts: [number, number, number]) =>
      measured({ calls: [...mix(...counts)].sort((a, b) => (a.at < b.at ? -1 : 1)) });
    expect((['critical', 'high', 'low'] as const).map((name) => target(calls(5, 15, 80), name))).toEqual([
      [0.05, true],
      [0.15, true],
      [0.8, true],
    ]);
    expect((['critical', 'high', 'low'] as const).map((name) => target(calls(6, 16, 78), name))).toEqual([
      [0.06, false],
      [0.16, false],
      [0.78, false],
    ]);
  });

  it('begins a flood with the first of eleven in ten minutes, and ends it once the last ten have fewer than five', () => {
    const calls = Array.from({ length: 12 }, (_, index) => call(index * 50 * SECOND));
    const quality = measured({ calls });
    // The eleventh is at 500 s, so it begins at 0 s. Those at 350 to 550 s are five: the first of them leaves at 950 s, and four are left.
    expect(quality.floods).toEqual([{ from: T0, until: at(950 * SECOND), count: 12 }]);
    expect(target(quality, 'flood')).toEqual([950 / 86_400, false]);
    expect(measured({ calls }, at(DAY), 2).floods).toEqual([]);
    expect(measured({ calls: calls.slice(0, 10) }).floods).toEqual([]);
    // Asked in the middle of it, it goes on.
    expect(measured({ calls }, at(900 * SECOND)).floods).toEqual([{ from: T0, until: null, count: 12 }]);
  });

  it('counts the ten minutes and the hours on the clock that had too much', () => {
    // 11 between 0:00 and 0:10, then 20 more in the same hour, ten in each ten minutes: 31 in the hour.
    const calls = [
      ...Array.from({ length: 11 }, (_, index) => call(index * SECOND)),
      ...Array.from({ length: 20 }, (_, index) => call(10 * MINUTE + index * MINUTE)),
    ];
    const quality = measured({ calls });
    expect(target(quality, 'peak')).toEqual([11, false]);
    expect(target(quality, 'busy-ten-minutes')).toEqual([1 / 144, true]);
    expect(target(quality, 'busy-hours')).toEqual([1 / 24, false]);
  });

  it('names the ten sources that called most, and their share', () => {
    const calls = [
      ...Array.from({ length: 3 }, (_, index) => call(index * HOUR, of('ONL'))),
      call(4 * HOUR, of('MNL')),
      ...['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A9', 'A10', 'A11'].map((id, index) =>
        call((5 + index) * HOUR, of('MNL', id as AlarmSource['condition'])),
      ),
    ];
    const { sources, meldkamers, ...quality } = measured({ calls });
    expect(sources).toHaveLength(10);
    expect(sources[0]).toEqual({ of: of('ONL'), calls: 3 });
    expect(target({ sources, meldkamers, ...quality }, 'top-ten')).toEqual([12 / 13, false]);
    const calling = meldkamers.filter((one) => one.calls > 0);
    expect(new Map(calling.map((one) => [one.meldkamer, one.calls]))).toEqual(
      new Map([
        ['ONL', 3],
        ['MNL', 10],
      ]),
    );
  });

  it('calls stale what is on for more than a day, and counts how many there are on one day', () => {
    const standing = (from: number, until: number | null, source = of('MNL')) => ({
      ...{
        of: source,
        key: `A7 ${source.meldkamer}` as never,
        priority: 3 as const,
        from: at(from),
        until: until === null ? null : at(until),
      },
    });
    const five = (['MNL', 'ONL', 'NHL', 'AMS', 'RTD'] as const).map((id) => standing(0, null, of(id)));
    const standings = [...five, standing(0, DAY), standing(HOUR, DAY + HOUR + SECOND)];
    const quality = measured({ standings }, at(3 * DAY));
    // Exactly a day is not more than a day. The sixth was so for a second, on the same day as the five.
    expect(quality.stale.map(({ ms }) => ms)).toEqual([3, 3, 3, 3, 3].map((days) => days * DAY).concat(DAY + SECOND));
    expect(target(quality, 'stale')).toEqual([6, false]);
    expect(target(measured({ standings: five.slice(1) }, at(3 * DAY)), 'stale')).toEqual([4, true]);
  });

  it('calls chattering what changes three times within a minute, once for as long as it does', () => {
    const turn = (milliseconds: number, key = 'A7 MNL/politie') => ({
      of: of('MNL'),
      key: key as never,
      at: at(milliseconds),
    });
    const quality = measured({
      turns: [
        // On, off, on and off in 50 s, and once more an hour later in exactly a minute.
        ...[0, 20, 40, 50].map((second) => turn(second * SECOND)),
        ...[0, 30, 60].map((second) => turn(HOUR + second * SECOND)),
        // Three alarms of one source that each came on once, and one whose third change is too late.
        ...['A4 2026-0001', 'A4 2026-0002', 'A4 2026-0003'].map((key) => turn(2 * HOUR, key)),
        ...[0, 30, 61].map((second) => turn(3 * HOUR + second * SECOND, 'A7 ONL/politie')),
      ],
    });
    expect(quality.chattering).toEqual([{ of: of('MNL'), times: 2, most: 4 }]);
    expect(target(quality, 'chattering')).toEqual([1, false]);
  });

  it('takes two for probably redundant that call together four times of five, both ways', () => {
    const beside = (other: readonly number[], own = [0, 1, 2, 3, 4].map((hour) => hour * HOUR)) =>
      measured({
        calls: [
          ...own.map((milliseconds) => call(milliseconds)),
          ...other.map((milliseconds) => call(milliseconds, of('ONL'))),
        ].sort((a, b) => (a.at < b.at ? -1 : 1)),
      }).pairs;
    const four = [0, HOUR + MINUTE, 2 * HOUR - MINUTE, 3 * HOUR];
    expect(beside(four)).toEqual([{ one: of('MNL'), other: of('ONL'), calls: [5, 4], together: [4, 4] }]);
    // One of the first stands alone: four of five, and all four of the other.
    expect(beside([...four, 10 * HOUR])).toEqual([
      { one: of('MNL'), other: of('ONL'), calls: [5, 5], together: [4, 4] },
    ]);
    // Four of five are near the same one, which is one of three.
    expect(beside([0, 2 * HOUR, 3 * HOUR], [0, SECOND, 2 * SECOND, 3 * SECOND, 5 * HOUR])).toEqual([]);
    // A millisecond too far; too seldom; and one that calls often besides.
    expect(beside([0, HOUR + MINUTE + 1, 2 * HOUR, 3 * HOUR])).toEqual([]);
    expect(beside([0, HOUR])).toEqual([]);
    expect(beside([...four, 10 * HOUR, 11 * HOUR])).toEqual([]);
  });

  it('says how long acknowledging took: the one in the middle, and what nine of ten kept within', () => {
    const calls = Array.from({ length: 10 }, (_, index) => call(index * HOUR, of('MNL'), 3, (index + 1) * SECOND));
    expect(measured({ calls: [...calls, call(11 * HOUR)] }).acknowledging).toEqual({
      ...{ count: 10, medianMs: 5 * SECOND, ninthMs: 9 * SECOND, unanswered: 1 },
    });
    expect(measured({}).acknowledging).toEqual({ count: 0, medianMs: null, ninthMs: null, unanswered: 0 });
  });

  it('counts a day from midnight to midnight on a Dutch clock, also where an hour comes twice', () => {
    const days = daysWithin('2026-10-24T12:00:00.000Z' as Instant, '2026-10-26T12:00:00.000Z' as Instant);
    expect(days.map(({ day, from, to }) => [day, from, to])).toEqual([
      ['2026-10-24', '2026-10-24T12:00:00.000Z', '2026-10-24T22:00:00.000Z'],
      ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
      ['2026-10-26', '2026-10-25T23:00:00.000Z', '2026-10-26T12:00:00.000Z'],
    ]);
    const spring = daysWithin('2026-03-28T23:00:00.000Z' as Instant, '2026-03-29T22:00:00.000Z' as Instant);
    expect(spring.map(({ day }) => day)).toEqual(['2026-03-29']);
    const calls = [call(22 * HOUR), call(23 * HOUR - 1), call(23 * HOUR)];
    expect(measured({ calls }).days).toEqual([
      { day: '2026-11-01', 1: 0, 2: 0, 3: 2 },
      { day: '2026-11-02', 1: 0, 2: 0, 3: 1 },
    ]);
  });
});
