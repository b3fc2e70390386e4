// The same past under another policy, on stories that were told under the usual one: what would have called, what not, and what is not known.

import { describe, expect, it } from 'vitest';
import { DAY, HOUR, type Instant, after as later, MINUTE, SECOND } from '#shared/base/time.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture, type Picture } from '#shared/picture/picture.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/policy/policy.ts';
import { createAlarmPast } from '#shared/quality/alarm-past.ts';
import { createRejudging } from '#shared/quality/rejudging.ts';
import { notReplayed, type WhatIf } from '#shared/quality/what-if.ts';
import { createWhatIfReplay } from '#shared/quality/what-if-replay.ts';
import { alarmMonth } from '../../support/alarm-month.ts';
import { instant, LMS, Story, sourceOf } from '../../support/story.ts';

const BEGIN = instant('09:00:00');

function tried(story: Story, change: (usual: Policy) => Policy, from: Instant = BEGIN): Omit<WhatIf, 'recorded'> {
  const to = later(story.now, 1);
  const inForce = story.picture.policy;
  const replay = createWhatIfReplay({ inForce, tried: change(inForce), from, to, seats: 1 });
  for (const entry of story.entries) replay.note(entry);
  return replay.result();
}

function recordedCalls(story: Story, from: Instant): ReturnType<ReturnType<typeof createAlarmPast>['within']>['calls'] {
  const past = createAlarmPast();
  let picture = emptyPicture();
  for (const entry of story.entries) {
    const before = picture;
    picture = evolve(before, entry);
    past.note(before, entry, picture);
  }
  return past.within(from, later(story.now, 1)).calls;
}

const same = (usual: Policy): Policy => usual;
const slowStaffing =
  (onDelay: number) =>
  (usual: Policy): Policy => ({ ...usual, staffing: { ...usual.staffing, onDelay } });
const silentAfter =
  (milliseconds: number) =>
  (usual: Policy): Policy => ({
    ...usual,
    feed: { ...usual.feed, silentAfter: milliseconds },
  });

/** Below its minimum from 9:00 to 9:05, and from 9:20 on. */
function dips(): Story {
  const story = new Story();
  story.staffed('MNL/politie', 0, 1);
  story.pass(5 * MINUTE, () => story.heartbeat(sourceOf('MNL')));
  story.staffed('MNL/politie', 1, 1);
  story.pass(15 * MINUTE, () => story.heartbeat(sourceOf('MNL')));
  story.staffed('MNL/politie', 0, 1);
  return story.pass(20 * MINUTE, () => story.heartbeat(sourceOf('MNL')));
}

function only(result: Omit<WhatIf, 'recorded'>, condition: string) {
  return result.differences.filter((one) => one.condition === condition);
}

describe('[R141] another policy on the same past', () => {
  it('gains and loses nothing when it is the same, and calls as often as was recorded', () => {
    const story = alarmMonth();
    const from = later(story.now, -20 * DAY);
    const result = tried(story, same, from);
    const recorded = recordedCalls(story, from);
    expect([result.gained, result.lost]).toEqual([[], []]);
    expect(recorded.length).toBeGreaterThan(100);
    for (const { condition, priority, before, after: then } of result.differences) {
      const calls = recorded.filter((call) => call.of.condition === condition && call.priority === priority);
      expect([condition, before, then]).toEqual([condition, calls.length, calls.length]);
    }
    expect(result.differences.reduce((sum, one) => sum + one.before, 0)).toBe(recorded.length);
  });

  it('loses what did not last as long as a longer delay, and keeps what did, however late', () => {
    const result = tried(dips(), slowStaffing(10 * MINUTE));
    expect(only(result, 'A6')).toEqual([{ condition: 'A6', priority: 2, before: 2, after: 1, gained: 0, lost: 1 }]);
    expect(result.lost.map(({ of, from, until }) => [of.post, from, until])).toEqual([
      ['MNL/politie', instant('09:00:30'), instant('09:05:30')],
    ]);
    expect([result.before.calls, result.after.calls]).toEqual([2, 1]);
  });

  it('gains what a shorter delay would have called for', () => {
    const story = new Story({ ...DEFAULT_POLICY, staffing: { ...DEFAULT_POLICY.staffing, onDelay: 10 * MINUTE } });
    story.staffed('MNL/politie', 0, 1);
    story.pass(5 * MINUTE, () => story.heartbeat(sourceOf('MNL')));
    story.staffed('MNL/politie', 1, 1);
    story.pass(5 * MINUTE, () => story.heartbeat(sourceOf('MNL')));
    const result = tried(story, slowStaffing(30 * SECOND));
    expect(result.gained.map(({ of, from, until }) => [of.condition, from, until])).toEqual([
      ['A6', instant('09:00:30'), instant('09:05:30')],
    ]);
    expect(result.lost).toEqual([]);
  });

  it('judges a level by the minimum that is tried, from the begin on', () => {
    const story = new Story();
    story.staffed('MNL/politie', 2, 1);
    story.pass(5 * MINUTE, () => story.heartbeat(sourceOf('MNL')));
    const minimum = {
      post: 'MNL/politie' as never,
      minimum: 3,
      qualification: null,
      during: null,
      owner: 'LMS',
      source: 'proef',
    };
    const result = tried(story, (usual) => ({ ...usual, staffing: { ...usual.staffing, minimums: [minimum] } }));
    expect(only(result, 'A6').map(({ gained, lost }) => [gained, lost])).toEqual([[1, 0]]);
  });

  it('has what was entered by hand beside what others say as if the tried policy had been in force', () => {
    const told = (policy: Policy): Story => {
      const story = new Story(policy);
      story.staffed('MNL/politie', 2, 3);
      story.wait(SECOND).staffed('MNL/politie', 2, 2, undefined, 'handmatig-lms');
      return story.pass(5 * MINUTE);
    };
    const byHand = ({ meldkamers }: Picture) =>
      Object.values(meldkamers.MNL?.staffingByHand ?? {}).map(({ level }) => level);
    const alarms = (picture: Picture) =>
      Object.values(picture.alarms)
        .map(({ key, core }) => `${key} ${core}`)
        .sort();
    const patient = silentAfter(10 * MINUTE)(DEFAULT_POLICY);
    const [first, ...others] = told(DEFAULT_POLICY).entries;
    if (first === undefined) throw new Error('no entry');
    const rejudging = createRejudging(evolve(emptyPicture(), first), patient, BEGIN);
    for (const entry of others) rejudging.note(entry);
    const { picture, now } = told(patient);
    rejudging.until(now);
    expect(byHand(picture)).toEqual(['below']);
    expect([byHand(rejudging.picture()), alarms(rejudging.picture())]).toEqual([byHand(picture), alarms(picture)]);
  });

  it('looks when another part of the day begins, and when the delay of what that gives ends', () => {
    const story = new Story();
    story.staffed('MNL/politie', 2, 1);
    story.pass(4 * MINUTE, () => story.heartbeat(sourceOf('MNL')));
    story.staffed('MNL/politie', 4, 1);
    story.pass(4 * MINUTE, () => story.heartbeat(sourceOf('MNL')));
    const during = { days: [1, 2, 3, 4, 5, 6, 7], from: '10:02', until: '18:00' } as const;
    const of = { post: 'MNL/politie' as never, qualification: null, owner: 'LMS', source: 'proef' };
    const minimums = [
      { ...of, minimum: 1, during: null },
      { ...of, minimum: 3, during },
    ];
    const result = tried(story, (usual) => ({ ...usual, staffing: { ...usual.staffing, minimums } }));
    expect(result.gained.map((one) => [one.of.condition, one.from, one.until])).toEqual([
      ['A6', instant('09:02:30'), instant('09:04:30')],
    ]);
    expect(result.notReplayed).toEqual([]);
  });

  it('looks when what is planned comes within what policy looks ahead, and again when it gets urgent', () => {
    const story = new Story();
    const minutes = (many: number): Instant => later(BEGIN, many * MINUTE);
    const about = { post: 'MNL/politie' as never, source: sourceOf('MNL'), meldkamer: 'MNL', sentAt: null } as const;
    const headcount = { filled: 5, planned: null, minimum: 4, qualifications: null } as const;
    const forecast = [{ from: minutes(8), until: minutes(20), planned: 3 }];
    story.reading({ kind: 'staffing', ...about, ...headcount, forecast, observedAt: story.now });
    story.pass(9 * MINUTE, () => story.heartbeat(sourceOf('MNL')));
    const looking = (lookAhead: number, lookAheadUrgent: number) => {
      const result = tried(story, (usual) => ({
        ...usual,
        staffing: { ...usual.staffing, lookAhead, lookAheadUrgent },
      }));
      return only(result, 'A20').map(({ priority, before, after: then }) => [priority, before, then]);
    };
    expect(looking(6 * MINUTE, 3 * MINUTE)).toEqual([
      [2, 1, 1],
      [3, 0, 1],
    ]);
    expect(looking(DAY, 3 * MINUTE)).toEqual([
      [2, 1, 1],
      [3, 0, 1],
    ]);
    expect(looking(6 * MINUTE, 6 * MINUTE)).toEqual([[2, 1, 1]]);
  });

  it('takes a silence for one only when it lasts as long as is tried; a shorter one it cannot know', () => {
    const story = new Story();
    story.heartbeat(sourceOf('MNL'));
    story.pass(3 * MINUTE);
    story.heartbeat(sourceOf('MNL'));
    story.pass(10 * MINUTE);
    const longer = tried(story, silentAfter(5 * MINUTE));
    expect(only(longer, 'A12')).toEqual([{ condition: 'A12', priority: 2, before: 2, after: 1, gained: 0, lost: 1 }]);
    expect(longer.notReplayed).toEqual(['proposals']);
    expect(tried(story, silentAfter(60 * SECOND)).notReplayed).toEqual(['shorter-silence', 'proposals']);
  });

  it('leaves an acknowledgement with what it was given for, and nobody acknowledged what was not there', () => {
    const story = dips();
    const [alarm] = story.alarms('A6');
    story.acknowledge(alarm?.id as never, alarm?.version ?? 0);
    story.pass(MINUTE, () => story.heartbeat(sourceOf('MNL')));
    const result = tried(story, slowStaffing(2 * HOUR));
    expect([result.before.calls, result.after.calls, result.gained]).toEqual([2, 0, []]);
  });

  it('takes an alarm that somebody saw for seen, so that it calls again when it comes to be about more', () => {
    const story = new Story();
    story.located('MNL/ambulance/09/aanname', 'Zeist');
    const [alarm] = story.alarms('A1');
    story.wait(MINUTE).acknowledge(alarm?.id as never, alarm?.version ?? 0);
    story.wait(SECOND).located('MNL/ambulance/09/aanname', 'Breda');
    const result = tried(story, same);
    const calls = recordedCalls(story, BEGIN).filter(({ of }) => of.condition === 'A1');
    expect(only(result, 'A1').map(({ before, after: then }) => [before, then])).toEqual([[2, 2]]);
    expect(calls).toHaveLength(2);
  });

  it('knows of no confirmation, and takes none for missing', () => {
    const story = new Story();
    story.located('MNL/ambulance/09/aanname', 'MNL');
    for (let hour = 0; hour < 14; hour += 1) {
      story.wait(HOUR - MINUTE).located('MNL/ambulance/09/aanname', 'MNL');
      story.wait(MINUTE).located('MNL/ambulance/09/aanname', 'MNL');
    }
    expect(tried(story, same).differences).toEqual([]);
  });

  it('lets what was set aside call again in its time', () => {
    const story = dips();
    const [alarm] = story.alarms('A6');
    const asked = {
      aside: 'shelved',
      until: later(story.now, HOUR),
      reason: 'bekend',
      owner: null,
      key: 'k1',
    } as const;
    story.submit({ kind: 'set-aside', alarm: alarm?.id as never, version: alarm?.version ?? 0, asked }, LMS);
    story.pass(61 * MINUTE, () => story.heartbeat(sourceOf('MNL')));
    const result = tried(story, same);
    expect(only(result, 'A6').map(({ before, after: then }) => [before, then])).toEqual([[3, 3]]);
    expect(recordedCalls(story, BEGIN).filter(({ of }) => of.condition === 'A6')).toHaveLength(3);
  });

  it('does not count what stood at the begin as a call of the time', () => {
    const story = dips();
    const result = tried(story, same, instant('09:30:00'));
    expect([result.before.calls, result.gained, result.lost, result.entries]).toEqual([0, [], [], 0]);
    // What the tried policy would not have had standing then is lost all the same.
    expect(tried(story, slowStaffing(2 * HOUR), instant('09:30:00')).lost).toEqual([]);
  });

  it('names what it cannot tell, and nothing else', () => {
    const other: Policy = {
      ...DEFAULT_POLICY,
      location: { ...DEFAULT_POLICY.location, confirmWithin: HOUR },
      clock: { ...DEFAULT_POLICY.clock, aheadTolerance: 1 },
      intake: { ...DEFAULT_POLICY.intake, burst: 1 },
      dossier: { ...DEFAULT_POLICY.dossier, mandates: [], ladders: [], notices: [], joinWithin: 0, eventFrom: 9 },
    };
    expect(notReplayed(DEFAULT_POLICY, other)).toEqual([
      ...['confirmations', 'clock', 'mandates', 'ladders', 'notices', 'joining', 'proposals', 'intake'],
    ]);
    const minimum = {
      post: 'MNL/politie' as never,
      minimum: 3,
      qualification: null,
      during: null,
      owner: 'LMS',
      source: 'proef',
    };
    const agreed = { ...DEFAULT_POLICY, staffing: { ...DEFAULT_POLICY.staffing, minimums: [minimum] } };
    expect(notReplayed(agreed, DEFAULT_POLICY)).toEqual(['minimum-removed']);
    for (const feed of [{ togetherCount: 5 }, { togetherWithin: HOUR }]) {
      const together = { ...DEFAULT_POLICY, feed: { ...DEFAULT_POLICY.feed, ...feed } };
      expect(notReplayed(DEFAULT_POLICY, together)).toEqual(['proposals']);
    }
    expect(notReplayed(DEFAULT_POLICY, agreed)).toEqual([]);
  });
});
