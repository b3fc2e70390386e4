// Setting an alarm aside: for how long, by how many, what it hides and never hides, and that it calls again.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Alarm, alarmState, asideState, isAnnunciated } from '#shared/alarm/alarm.ts';
import { ASIDES, type Aside } from '#shared/alarm/life.ts';
import { after, elapsed, HOUR, type Instant, MINUTE, SECOND } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import type { Refusal } from '#shared/rules/intent.ts';
import { LMS, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';
const OWNER = 'rav-09' as PartyId;

function only(story: Story, condition: Alarm['condition']): Alarm {
  const [alarm, ...others] = story.alarms(condition);
  if (alarm === undefined || others.length > 0) throw new Error(`No one alarm ${condition}`);
  return alarm;
}

function setAside(
  story: Story,
  alarm: Alarm,
  milliseconds: number,
  { aside = 'shelved', key = 'een' }: { aside?: Aside; key?: string } = {},
): readonly Fact[] | Refusal {
  const owner = aside === 'shelved' ? null : OWNER;
  const asked = { aside, until: after(story.now, milliseconds), reason: 'bekend, monteur onderweg', owner, key };
  return story.submit({ kind: 'set-aside', alarm: alarm.id, version: alarm.version, asked }, LMS);
}

function confirm(story: Story, alarm: Alarm, key: string): readonly Fact[] | Refusal {
  return story.submit({ kind: 'confirm-aside', alarm: alarm.id, version: alarm.version, key }, LMS);
}

function end(story: Story, alarm: Alarm, aside: Aside = 'shelved'): readonly Fact[] | Refusal {
  const act = { kind: 'end-aside', alarm: alarm.id, version: alarm.version, aside, reason: 'toch zien' } as const;
  return story.submit(act, LMS);
}

/** A staffing dip: one alarm of priority 2. */
function dipped(): Story {
  const story = new Story().at('09:00:00');
  story.staffed('MNL/ambulance/09', 2, 4);
  return story.pass(20 * MINUTE);
}

/** A function outside the ten: A1, kritiek. */
function outside(): Story {
  const story = new Story().at('09:00:00');
  story.located(AANNAME, 'Zeist');
  return story;
}

describe('[R150] an alarm that is set aside', () => {
  test('is quiet and goes on being judged, and calls again unacknowledged when its time is over', () => {
    const story = dipped();
    const alarm = only(story, 'A6');
    story.acknowledge(alarm.id, alarm.version);
    setAside(story, only(story, 'A6'), 30 * MINUTE);
    expect(only(story, 'A6')).toMatchObject({
      core: 'active',
      shelved: { reason: 'bekend, monteur onderweg', role: 'lms', confirmed: null },
    });
    expect(isAnnunciated(only(story, 'A6'))).toBe(false);
    story.pass(30 * MINUTE - SECOND);
    expect(isAnnunciated(only(story, 'A6'))).toBe(false);
    story.pass(2 * SECOND);
    expect(only(story, 'A6')).toMatchObject({ shelved: null, acknowledged: null, core: 'active' });
  });

  test('about a feed stays until then when it is heard, also acknowledged, and is silent again in silence', () => {
    const story = new Story().at('09:00:00');
    story.heartbeat(sourceOf('MNL'));
    story.pass(3 * MINUTE);
    const alarm = only(story, 'A12');
    story.acknowledge(alarm.id, alarm.version);
    setAside(story, only(story, 'A12'), 4 * HOUR);
    story.heartbeat(sourceOf('MNL'));
    story.pass(MINUTE);
    expect([alarmState(only(story, 'A12')), isAnnunciated(only(story, 'A12'))]).toEqual(['normal', false]);
    story.pass(3 * MINUTE);
    expect(only(story, 'A12')).toMatchObject({ id: alarm.id, core: 'active', occurrences: 2 });
    expect(isAnnunciated(only(story, 'A12'))).toBe(false);
    story.pass(4 * HOUR);
    expect(isAnnunciated(only(story, 'A12'))).toBe(true);
  });

  test('calls when it comes on again about anything else than a feed', () => {
    const story = dipped();
    setAside(story, only(story, 'A6'), 4 * HOUR);
    story.staffed('MNL/ambulance/09', 5, 4);
    story.pass(20 * MINUTE);
    expect(only(story, 'A6')).toMatchObject({ core: 'returned', shelved: { role: 'lms' } });
    story.staffed('MNL/ambulance/09', 1, 4);
    story.pass(20 * MINUTE);
    expect(only(story, 'A6')).toMatchObject({ core: 'active', shelved: null });
  });

  test('leaves when its time is over and nothing is wrong any more', () => {
    const story = dipped();
    const alarm = only(story, 'A6');
    story.acknowledge(alarm.id, alarm.version);
    setAside(story, only(story, 'A6'), HOUR);
    story.staffed('MNL/ambulance/09', 5, 4);
    story.pass(HOUR);
    expect(story.alarms('A6')).toEqual([]);
  });

  test('is refused for longer than 8 hours, for 0 and for the past, and at once twice', () => {
    const story = dipped();
    expect(setAside(story, only(story, 'A6'), 8 * HOUR + 1)).toEqual({
      code: 'aside-too-long',
      most: after(story.now, 8 * HOUR),
    });
    expect(setAside(story, only(story, 'A6'), 0)).toEqual({ code: 'aside-over-already' });
    expect(setAside(story, only(story, 'A6'), -1)).toEqual({ code: 'aside-over-already' });
    setAside(story, only(story, 'A6'), 8 * HOUR);
    expect(setAside(story, only(story, 'A6'), HOUR)).toEqual({ code: 'aside-already' });
    expect(setAside(story, { ...only(story, 'A6'), version: 1 }, HOUR)).toMatchObject({ code: 'version-conflict' });
  });

  test('out of service has its own flag, an owner, and 7 days at most', () => {
    const story = dipped();
    setAside(story, only(story, 'A6'), HOUR);
    expect(setAside(story, only(story, 'A6'), 8 * 24 * HOUR, { aside: 'out-of-service' })).toMatchObject({
      code: 'aside-too-long',
    });
    setAside(story, only(story, 'A6'), 7 * 24 * HOUR, { aside: 'out-of-service' });
    expect(only(story, 'A6')).toMatchObject({ shelved: { owner: null }, outOfService: { owner: OWNER } });
    end(story, only(story, 'A6'));
    expect(isAnnunciated(only(story, 'A6'))).toBe(false);
    end(story, only(story, 'A6'), 'out-of-service');
    expect(isAnnunciated(only(story, 'A6'))).toBe(true);
    expect(end(story, only(story, 'A6'))).toEqual({ code: 'not-aside' });
  });
});

describe('[R150] one that is kritiek', () => {
  test('goes on calling until another key confirms, at most 60 minutes', () => {
    const story = outside();
    expect(setAside(story, only(story, 'A1'), HOUR + 1)).toMatchObject({ code: 'aside-too-long' });
    setAside(story, only(story, 'A1'), HOUR);
    expect(only(story, 'A1')).toMatchObject({ shelved: null, asked: { aside: 'shelved', key: 'een' } });
    expect(isAnnunciated(only(story, 'A1'))).toBe(true);
    expect(confirm(story, only(story, 'A1'), 'een')).toEqual({ code: 'aside-of-same-key' });
    confirm(story, only(story, 'A1'), 'twee');
    expect(only(story, 'A1')).toMatchObject({ asked: null, shelved: { confirmed: { role: 'lms' } } });
    expect(isAnnunciated(only(story, 'A1'))).toBe(false);
    expect(confirm(story, only(story, 'A1'), 'twee')).toEqual({ code: 'not-aside' });
  });

  test('out of service as well asks for two, and what nobody confirmed stands no more when its time is over', () => {
    const story = outside();
    setAside(story, only(story, 'A1'), 2 * MINUTE, { aside: 'out-of-service' });
    const { acknowledged } = only(story, 'A1');
    story.pass(2 * MINUTE);
    expect(only(story, 'A1')).toMatchObject({ asked: null, outOfService: null, acknowledged });
  });

  test('can be taken back before it is confirmed, and what was asked anew is what is confirmed', () => {
    const story = outside();
    setAside(story, only(story, 'A1'), HOUR);
    end(story, only(story, 'A1'));
    expect(only(story, 'A1').asked).toBeNull();
    setAside(story, only(story, 'A1'), HOUR);
    setAside(story, only(story, 'A1'), 10 * MINUTE, { key: 'twee' });
    expect(confirm(story, only(story, 'A1'), 'twee')).toEqual({ code: 'aside-of-same-key' });
    confirm(story, only(story, 'A1'), 'een');
    expect(only(story, 'A1').shelved?.until).toBe(after(story.now, 10 * MINUTE));
  });
});

describe('[R150] what is hidden is what was seen', () => {
  function shelved(condition: Alarm['condition']): Story {
    const story = outside();
    story.pass(16 * MINUTE);
    setAside(story, only(story, condition), HOUR);
    if (only(story, condition).asked !== null) confirm(story, only(story, condition), 'twee');
    expect(isAnnunciated(only(story, condition))).toBe(false);
    return story;
  }

  test('another place calls, also in what asked for it and is not confirmed', () => {
    const story = shelved('A1');
    story.wait(SECOND).located(AANNAME, 'Breda');
    expect(only(story, 'A1')).toMatchObject({ shelved: null, location: place('Breda') });
    expect(isAnnunciated(only(story, 'A1'))).toBe(true);
  });

  test('another absence calls at once, at the same place too', () => {
    const story = shelved('A1');
    story.wait(SECOND).located(AANNAME, 'MNL');
    story.pass(10 * SECOND);
    expect(isAnnunciated(only(story, 'A1'))).toBe(false);
    story.wait(SECOND).located(AANNAME, 'Zeist');
    story.pass(2 * SECOND);
    expect(isAnnunciated(only(story, 'A1'))).toBe(true);
    const raised = story.entries.findLast(({ facts }) => facts.some(({ kind }) => kind === 'alarm-reraised'));
    expect(raised?.facts.map(({ kind }) => kind)).toContain('aside-ended');
  });

  test.each(['A1', 'A4', 'A5'] as const)(
    'set aside while nothing was away, %s calls when it comes on again',
    (condition) => {
      const story = outside().pass(16 * MINUTE);
      story.wait(SECOND).located(AANNAME, 'MNL');
      story.pass(MINUTE);
      setAside(story, only(story, condition), HOUR, { aside: 'out-of-service' });
      if (only(story, condition).asked !== null) confirm(story, only(story, condition), 'twee');
      expect(only(story, condition)).toMatchObject({ core: 'returned', outOfService: { role: 'lms' } });
      story.wait(SECOND).located(AANNAME, 'Zeist');
      story.pass(MINUTE);
      expect(only(story, condition)).toMatchObject({ core: 'active', outOfService: null });
    },
  );

  test('[R37] a state that gets less bad by the same source is kept aside, and what is worse again or another one says is not', () => {
    const shelved = (): Story => {
      const story = new Story().at('09:00:00');
      story.stated('NNL', 'Down');
      setAside(story, only(story, 'service-state'), 50 * MINUTE);
      confirm(story, only(story, 'service-state'), 'twee');
      expect(isAnnunciated(only(story, 'service-state'))).toBe(false);
      return story;
    };
    const story = shelved();
    story.wait(SECOND).stated('NNL', 'Partial');
    expect(only(story, 'service-state')).toMatchObject({
      priority: 2,
      shelved: { reason: 'bekend, monteur onderweg' },
    });
    story.wait(SECOND).stated('NNL', 'Down');
    expect(only(story, 'service-state')).toMatchObject({ priority: 1, shelved: null });
    const other = shelved();
    other.stated('NNL', 'Partial', sourceOf('NNL', 'twee'));
    other.wait(SECOND).stated('NNL', 'Normal');
    expect(only(other, 'service-state')).toMatchObject({ priority: 2, shelved: null });
  });

  test('a state that is worse when it comes on again calls, also one that one key set aside when it was less', () => {
    const story = new Story().at('09:00:00');
    story.stated('MNL', 'Partial');
    story.pass(MINUTE);
    setAside(story, only(story, 'service-state'), 8 * HOUR);
    story.stated('MNL', 'Normal');
    story.pass(2 * MINUTE);
    story.stated('MNL', 'Down');
    story.pass(2 * MINUTE);
    expect(only(story, 'service-state')).toMatchObject({ priority: 1, core: 'active', shelved: null });
  });

  test('another function in the same deviation calls', () => {
    const story = shelved('A4');
    story.wait(SECOND).located(UITGIFTE, 'Zeist');
    story.pass(SECOND);
    expect(story.afwijkingen()[0]?.functions).toEqual([AANNAME, UITGIFTE]);
    expect(isAnnunciated(only(story, 'A4'))).toBe(true);
  });
});

describe('[R150] of two flags', () => {
  test('what was seen stays seen when one of them ends, and nothing more', () => {
    const story = outside().pass(16 * MINUTE);
    for (const aside of ASIDES) {
      setAside(story, only(story, 'A4'), HOUR, { aside });
      confirm(story, only(story, 'A4'), 'twee');
    }
    end(story, only(story, 'A4'));
    story.pass(SECOND);
    expect(isAnnunciated(only(story, 'A4'))).toBe(false);
    story.wait(SECOND).located(UITGIFTE, 'Zeist');
    story.pass(SECOND);
    expect(isAnnunciated(only(story, 'A4'))).toBe(true);
  });

  test('what is asked to the same end as the other was set leaves with what is over, and the watch goes on', () => {
    const story = outside().pass(SECOND);
    const until = after(story.now, 30 * MINUTE);
    setAside(story, only(story, 'A1'), 30 * MINUTE);
    confirm(story, only(story, 'A1'), 'twee');
    const { id, version } = only(story, 'A1');
    story.acknowledge(id, version);
    story.wait(MINUTE).located(AANNAME, 'MNL');
    story.pass(2 * MINUTE);
    setAside(story, only(story, 'A1'), elapsed(story.now, until), { aside: 'out-of-service' });
    expect(only(story, 'A1')).toMatchObject({ core: 'returned', shelved: { until }, asked: { until } });
    story.wait(elapsed(story.now, until) + SECOND).tick();
    expect(story.alarms('A1')).toEqual([]);
    expect(story.tick().alarms('A1')).toEqual([]);
  });
});

describe('[R150] whatever happens', () => {
  const act = fc.record({
    do: fc.constantFrom('ask', 'confirm', 'end', 'acknowledge', 'pass', 'home', 'away', 'elsewhere'),
    pick: fc.nat(6),
    minutes: fc.constantFrom(1, 20, 60, 480, 10_000),
    aside: fc.constantFrom(...ASIDES),
    key: fc.constantFrom('een', 'twee'),
  });
  type Act = { [Key in 'do' | 'aside' | 'key']: string } & { pick: number; minutes: number };

  function perform(story: Story, { do: what, pick, minutes, aside, key }: Act): void {
    const alarms = Object.values(story.picture.alarms);
    const alarm = alarms[pick % Math.max(1, alarms.length)];
    // The watch may miss any number of seconds.
    if (what === 'pass')
      story
        .wait(minutes * MINUTE)
        .tick()
        .pass(5 * SECOND);
    else if (what === 'home') story.wait(SECOND).located(AANNAME, 'MNL');
    else if (what === 'away') story.wait(SECOND).located(AANNAME, 'Zeist');
    else if (what === 'elsewhere') story.wait(SECOND).located(AANNAME, 'Breda');
    else if (alarm === undefined) return;
    else if (what === 'ask') setAside(story, alarm, minutes * MINUTE, { aside: aside as Aside, key });
    else if (what === 'confirm') confirm(story, alarm, key);
    else if (what === 'end') end(story, alarm, aside as Aside);
    else story.acknowledge(alarm.id, alarm.version);
  }

  test('nothing stays aside beyond its end, nothing that is kritiek by one key, and the judgement goes on as if nobody had', () => {
    let aside = 0;
    fc.assert(
      fc.property(fc.array(act, { minLength: 4, maxLength: 24 }), (acts) => {
        const story = outside();
        const twin = outside();
        for (const one of acts) {
          perform(story, one);
          if (['pass', 'home', 'away', 'elsewhere'].includes(one.do)) perform(twin, one);
          const alarms = Object.values(story.picture.alarms);
          for (const alarm of alarms) {
            for (const each of ASIDES) {
              if (asideState(alarm, each) === 'free') continue;
              const until = (each === 'shelved' ? alarm.shelved : alarm.outOfService)?.until ?? alarm.asked?.until;
              expect(one.do !== 'pass' || (until as Instant) > story.now).toBe(true);
            }
            const set = [alarm.shelved, alarm.outOfService].filter((each) => each !== null);
            aside += set.length;
            expect(alarm.priority > 1 || set.every(({ confirmed }) => confirmed !== null)).toBe(true);
          }
          const active = (told: Story) =>
            Object.values(told.picture.alarms).flatMap(({ key, core }) => (core === 'active' ? [key] : []));
          expect(active(story).sort()).toEqual(active(twin).sort());
        }
      }),
      { numRuns: 300 },
    );
    expect(aside).toBeGreaterThan(150);
  });
});
