// How long an acknowledgement counts, what it never covers, and what takes it away.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Alarm, alarmState, isAnnunciated } from '#shared/alarm/alarm.ts';
import { HOUR, type Instant, after as later, MINUTE, SECOND } from '#shared/base/time.ts';
import { type Gebeurtenis, type GebeurtenisStatement, gebeurtenissenIn } from '#shared/deviation/gebeurtenis.ts';
import { gebeurtenissenOf } from '#shared/picture/picture.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/policy/policy.ts';
import type { FunctionId, PostId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { LMS, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';
const THREE: readonly MeldkamerId[] = ['MNL', 'NHL', 'AMS'];

function only(story: Story, condition: Alarm['condition']): Alarm {
  const [alarm, ...others] = story.alarms(condition);
  if (alarm === undefined || others.length > 0) throw new Error(`No one alarm ${condition}`);
  return alarm;
}

function acknowledge(story: Story, condition: Alarm['condition']): void {
  const alarm = only(story, condition);
  expect(story.acknowledge(alarm.id, alarm.version)).toEqual([expect.objectContaining({ kind: 'alarm-acknowledged' })]);
}

function holding(acknowledgedFor: number): Policy {
  return { ...DEFAULT_POLICY, alarms: { ...DEFAULT_POLICY.alarms, acknowledgedFor } };
}

/** A function outside the ten, acknowledged at nine. */
function acknowledged(policy?: Policy): Story {
  const story = new Story(policy).at('09:00:00');
  story.located(AANNAME, 'Zeist');
  acknowledge(story, 'A1');
  return story;
}

function kindsSince(story: Story, position: number): readonly string[] {
  return story.entries.slice(position).flatMap(({ facts }) => facts.map(({ kind }) => kind));
}

describe('[R144] an acknowledgement of what is still so', () => {
  test('counts for as long as policy says, and calls again then, once', () => {
    const story = acknowledged();
    const { version } = only(story, 'A1');
    story.at('16:59:59').submit({ kind: 'tick' });
    expect(only(story, 'A1')).toMatchObject({ version, acknowledged: { role: 'lms' } });
    story.at('17:00:00').submit({ kind: 'tick' });
    expect(only(story, 'A1')).toMatchObject({
      version: version + 1,
      core: 'active',
      acknowledged: null,
      expired: { role: 'lms', at: '2026-11-21T09:00:00.000Z' },
      callsAgainSince: '2026-11-21T17:00:00.000Z',
      occurrences: 1,
    });
    const position = story.entries.length;
    story.at('17:00:01').submit({ kind: 'tick' });
    expect(kindsSince(story, position)).not.toContain('acknowledgement-expired');
    acknowledge(story, 'A1');
    expect(only(story, 'A1')).not.toHaveProperty('expired');
  });

  test('counts for ever by a policy that does not say how long', () => {
    const story = acknowledged(holding(0));
    story.at('2027-11-21T09:00:00.000Z').submit({ kind: 'tick' });
    expect(only(story, 'A1').acknowledged).not.toBeNull();
  });

  test('revives nothing that is gone, also when both are so at one moment', () => {
    const story = new Story(holding(HOUR)).at('09:00:00');
    story.heartbeat(sourceOf('MNL'));
    story.staffed('MNL/ambulance/09', 2, 4);
    story.wait(30 * SECOND).submit({ kind: 'tick' });
    acknowledge(story, 'A6');
    // Its condition has been gone for as long as it takes at the very moment at which the acknowledgement expires.
    story.wait(HOUR - 30 * SECOND).staffed('MNL/ambulance/09', 5, 4);
    const position = story.entries.length;
    story.wait(30 * SECOND).submit({ kind: 'tick' });
    expect(story.alarms('A6')).toEqual([]);
    expect(kindsSince(story, position)).not.toContain('acknowledgement-expired');
  });

  test('is lost by no start of the server and by no other policy', () => {
    const story = acknowledged();
    story.at('09:30:00').submit({ kind: 'resume-listening', deafFrom: story.now, cause: 'start', lastHeard: {} });
    story.submit({ kind: 'adopt-policy', policy: { ...holding(8 * HOUR), version: 'ander' } });
    story.submit({ kind: 'tick' });
    expect(only(story, 'A1').acknowledged).toMatchObject({ role: 'lms' });
  });

  test('is of no alarm for which another one stands', () => {
    const story = new Story().at('09:00:00');
    const feeds = ['MNL', 'NHL', 'AMS'] as const;
    for (const id of feeds) story.heartbeat(sourceOf(id));
    story.pass(3 * MINUTE);
    const hidden = story.alarms('A12').find(({ suppressedBy }) => suppressedBy !== null);
    if (hidden === undefined) throw new Error('Nothing is suppressed');
    expect(story.acknowledge(hidden.id, hidden.version)).toEqual({
      code: 'alarm-suppressed',
      version: hidden.version,
    });
  });
});

describe('[R144] who takes a situation apart', () => {
  /** Two functions away as one, with a post of theirs below its minimum, all of it acknowledged or shelved. */
  function seen(): Story {
    const story = new Story().at('09:00:00');
    for (const id of [AANNAME, UITGIFTE]) story.located(id, 'Zeist');
    story.staffed('MNL/ambulance/09', 2, 4);
    story.pass(2 * MINUTE);
    for (const { id, version, condition } of story.alarms()) {
      if (condition !== 'A6') story.acknowledge(id, version);
    }
    const { id, version } = only(story, 'A6');
    const until = later(story.now, 4 * HOUR);
    const asked = { aside: 'shelved', until, reason: 'bekend', owner: null, key: 'een' } as const;
    story.submit({ kind: 'set-aside', alarm: id, version, asked }, LMS);
    expect(story.alarms().filter((one) => isAnnunciated(one) && one.acknowledged === null)).toEqual([]);
    return story;
  }

  test('[R136] by splitting gets its parts back unacknowledged, also one that was shelved', () => {
    const story = seen();
    const functions = [UITGIFTE] as unknown as readonly FunctionId[];
    story.wait(SECOND).step('2026-0001', { kind: 'split', functions, reason: 'twee zaken' });
    expect(story.afwijkingen()).toHaveLength(2);
    const parts = story.alarms().filter(({ core, condition }) => core === 'active' && condition !== 'A12');
    expect(parts.map(({ condition }) => condition)).toEqual(expect.arrayContaining(['A1', 'A4', 'A6']));
    for (const alarm of parts) {
      expect([alarm.key, alarmState(alarm), alarm.shelved]).toEqual([alarm.key, 'active-unacknowledged', null]);
    }
  });

  test('by ending it gets back what is still so of it', () => {
    const story = new Story().at('09:00:00');
    story.registered('MNL', [AANNAME], { kind: 'onderhoud' });
    story.step('2026-0001', { kind: 'start', at: null, text: null });
    story.staffed('MNL/ambulance/09', 2, 4);
    story.wait(MINUTE).tick();
    acknowledge(story, 'A6');
    story.step('2026-0001', { kind: 'end', at: null, text: 'klaar' });
    expect(story.afwijking('2026-0001').course.endedAt).toBe(story.now);
    expect(only(story, 'A6')).toMatchObject({ core: 'active', acknowledged: null });
  });

  test('[R125] by splitting leaves alone how its post is planned, which is a situation of its own', () => {
    const story = seen();
    story.reading({
      ...{ kind: 'staffing', post: 'MNL/ambulance/09' as PostId, filled: 2, planned: null, minimum: 4 },
      ...{ qualifications: null, observedAt: story.now, source: sourceOf('MNL'), meldkamer: 'MNL', sentAt: null },
      forecast: [{ from: later(story.now, 30 * HOUR), until: later(story.now, 40 * HOUR), planned: 3 }],
    });
    story.wait(SECOND).tick();
    acknowledge(story, 'A20');
    const functions = [UITGIFTE] as unknown as readonly FunctionId[];
    story.wait(SECOND).step('2026-0001', { kind: 'split', functions, reason: 'twee zaken' });
    expect(only(story, 'A6').acknowledged).toBeNull();
    expect(only(story, 'A20').acknowledged).not.toBeNull();
  });

  /** Three that are down, in one gebeurtenis that LMS opened, all of it acknowledged. */
  function inOne(): Story {
    const story = new Story().at('09:00:00');
    for (const meldkamer of THREE) story.stated(meldkamer, 'Down');
    story.wait(SECOND).tick();
    const asked = { kind: 'open', statement: statementOf(story.now), proposal: null, reason: 'stroom' } as const;
    story.submit({ kind: 'act-on-gebeurtenis', asked }, LMS);
    for (const { id, version } of story.alarms()) story.acknowledge(id, version);
    expect(waiting(story)).toEqual([]);
    return story.wait(MINUTE);
  }

  function statementOf(from: Instant, parts: readonly MeldkamerId[] = THREE): GebeurtenisStatement {
    const named = parts.map((meldkamer) => ({ meldkamer, from, until: null, status: 'disturbed' as const }));
    return { title: 'Stroom', national: false, parts: named };
  }

  function waiting(story: Story): readonly (string | null)[] {
    return story.alarms('service-state').flatMap((one) => (one.acknowledged === null ? [one.meldkamer] : []));
  }

  function ofEvent(story: Story): { number: Gebeurtenis['number']; version: number; reason: string } {
    const [event] = gebeurtenissenIn(gebeurtenissenOf(story.picture));
    if (event === undefined) throw new Error('No gebeurtenis');
    return { number: event.number, version: event.version, reason: 'voorbij' };
  }

  test('[R133] by ending a gebeurtenis gets back what is still so at its meldkamers', () => {
    const story = inOne();
    story.submit({ kind: 'act-on-gebeurtenis', asked: { ...ofEvent(story), kind: 'end', at: story.now } }, LMS);
    expect(waiting(story).toSorted()).toEqual(THREE.toSorted());
  });

  test('[R133] by ending it gets nothing back of what is well by then, though its alarm is still to go off', () => {
    const story = inOne();
    story.stated('MNL', 'Normal');
    expect(story.alarms('service-state').map(({ core }) => core)).toEqual(['active', 'active', 'active']);
    const asked = { ...ofEvent(story), kind: 'end', at: story.now } as const;
    expect(story.submit({ kind: 'act-on-gebeurtenis', asked }, LMS)).not.toHaveProperty('code');
    expect(waiting(story).toSorted()).toEqual(['AMS', 'NHL']);
  });

  test('[R133] by saying that it is not so at one gets back that one alone, and by saying more nothing', () => {
    const story = inOne();
    const [first, second] = [statementOf(story.now), statementOf(story.now, THREE.slice(1))];
    story.submit({ kind: 'act-on-gebeurtenis', asked: { ...ofEvent(story), kind: 'restate', statement: first } }, LMS);
    expect(waiting(story)).toEqual([]);
    story.submit({ kind: 'act-on-gebeurtenis', asked: { ...ofEvent(story), kind: 'restate', statement: second } }, LMS);
    expect(waiting(story)).toEqual(['MNL']);
  });
});

describe('[R37][R144] a ladder that was acknowledged or set aside', () => {
  test('calls at the next step, of which nobody had seen that its time was let pass', () => {
    const story = new Story().at('09:00:00');
    story.located(AANNAME, 'Zeist');
    story.pass(16 * MINUTE);
    acknowledge(story, 'A11');
    story.pass(10 * MINUTE);
    expect(only(story, 'A11').acknowledged).not.toBeNull();
    story.pass(5 * MINUTE);
    expect(only(story, 'A11')).toMatchObject({ acknowledged: null, occurrences: 1 });
  });
});

describe('[R144] whatever happens', () => {
  const act = fc.record({
    do: fc.constantFrom(
      'acknowledge',
      'acknowledge',
      'acknowledge',
      'pass',
      'pass',
      'pass',
      'home',
      'away',
      'elsewhere',
      'restart',
      'policy',
    ),
    pick: fc.nat(6),
    minutes: fc.constantFrom(1, 20, 45, 61),
  });

  test('an acknowledgement goes by what is worse, gone or too long ago alone, and nothing counts longer than policy says', () => {
    let expired = 0;
    fc.assert(
      fc.property(fc.array(act, { minLength: 6, maxLength: 24 }), (acts) => {
        const story = new Story(holding(HOUR)).at('09:00:00');
        story.located(AANNAME, 'Zeist');
        let versions = 0;
        for (const { do: what, pick, minutes } of acts) {
          const [before, position] = [story.picture.alarms, story.entries.length];
          const alarms = Object.values(before);
          const alarm = alarms[pick % Math.max(1, alarms.length)];
          if (what === 'pass') story.wait(minutes * MINUTE).tick();
          else if (what === 'home') story.wait(SECOND).located(AANNAME, 'MNL');
          else if (what === 'away') story.wait(SECOND).located(AANNAME, 'Zeist');
          else if (what === 'elsewhere') story.wait(SECOND).located(AANNAME, 'Breda');
          else if (what === 'restart')
            story.submit({ kind: 'resume-listening', deafFrom: story.now, cause: 'start', lastHeard: {} });
          else if (what === 'policy') {
            versions += 1;
            story.submit({ kind: 'adopt-policy', policy: { ...holding(HOUR), version: `${versions}` } });
          } else if (alarm !== undefined) story.acknowledge(alarm.id, alarm.version);
          const kinds = new Map(
            story.entries
              .slice(position)
              .flatMap(({ facts }) => facts.flatMap((fact) => ('key' in fact ? [[fact.key, fact.kind]] : []))),
          );
          expired += [...kinds.values()].filter((kind) => kind === 'acknowledgement-expired').length;
          for (const [key, was] of Object.entries(before)) {
            const is = story.picture.alarms[key as Alarm['key']];
            if (was.acknowledged === null || is?.acknowledged === was.acknowledged) continue;
            expect(kinds.has(key as Alarm['key'])).toBe(true);
            expect(['restart', 'policy']).not.toContain(what);
          }
          for (const { core, acknowledged: since } of Object.values(story.picture.alarms)) {
            if (core === 'active' && since !== null && what === 'pass')
              expect(later(since.at, HOUR) > (story.now as Instant)).toBe(true);
          }
        }
      }),
      { numRuns: 120 },
    );
    expect(expired).toBeGreaterThan(20);
  });
});
