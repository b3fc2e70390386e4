// What an acknowledgement, or setting aside, covers: what the alarm showed, and nothing that it came to be about since.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Alarm, alarmState, isAside } from '#shared/alarm/alarm.ts';
import { after, DAY, HOUR, type Instant, MINUTE, SECOND } from '#shared/base/time.ts';
import { atStake } from '#shared/picture/at-stake.ts';
import { parsePost } from '#shared/reference/functions.ts';
import type { GuaranteeId } from '#shared/reference/guarantee.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { type Steps, steps, tellOn } from '../../support/arbitrary-story.ts';
import { DECISION } from '../../support/decision.ts';
import { actor, instant, LMS, Story, sourceOf } from '../../support/story.ts';

const POST = 'MNL/ambulance/09';
const START = instant('09:00:00');
const ROTTERDAM = actor('meldkamer', 'Meldkamer Rotterdam', 'RTD');

/** Time goes by, in which these are heard. */
function pass(story: Story, milliseconds: number, heard: readonly MeldkamerId[] = MELDKAMER_IDS): void {
  for (let passed = 0; passed < milliseconds; passed += 30_000) {
    story.wait(30_000);
    for (const one of heard) if (story.picture.feeds[sourceOf(one)] !== undefined) story.heartbeat(sourceOf(one));
    story.tick();
  }
}

function theTen(): Story {
  const story = new Story().at('09:00:00');
  for (const one of MELDKAMER_IDS) story.stated(one, 'Normal');
  return story;
}

function find(story: Story, condition: Alarm['condition'], name = ''): Alarm {
  const found = story.alarms(condition).find(({ key }) => key.endsWith(name));
  if (found === undefined) throw new Error(`No alarm ${condition} ${name}`);
  return found;
}

function acknowledge(story: Story, condition: Alarm['condition'], name = ''): void {
  const { id, version } = find(story, condition, name);
  expect(story.acknowledge(id, version)).toMatchObject([{ kind: 'alarm-acknowledged' }]);
}

function setAside(story: Story, alarm: Alarm, aside: 'shelved' | 'out-of-service' = 'shelved'): void {
  const owner = aside === 'shelved' ? null : ('rav-09' as PartyId);
  const until = after(story.now, aside === 'shelved' ? HOUR : 7 * DAY);
  const asked = { aside, until, reason: 'bekend', owner, key: 'een' };
  story.submit({ kind: 'set-aside', alarm: alarm.id, version: alarm.version, asked }, LMS);
}

function confirm(story: Story, alarm: Alarm): unknown {
  return story.submit({ kind: 'confirm-aside', alarm: alarm.id, version: alarm.version, key: 'twee' }, LMS);
}

describe('[R23][R37] several feeds that are silent', () => {
  const four: readonly MeldkamerId[] = MELDKAMER_IDS.slice(0, 4);
  const others = MELDKAMER_IDS.slice(4);

  test('call anew when one of them was heard and falls silent again', () => {
    const story = theTen();
    pass(story, 3 * MINUTE, others);
    acknowledge(story, 'A12', 'koppeling');
    pass(story, 10 * MINUTE, [...others, ...four.slice(3)]);
    expect(find(story, 'A12', 'koppeling').acknowledged).not.toBeNull();
    pass(story, 5 * MINUTE, others);
    expect(alarmState(find(story, 'A12', 'koppeling'))).toBe('active-unacknowledged');
  });

  test('[R150] call anew when they come on again, though the alarm of before is out of service', () => {
    const story = theTen();
    pass(story, 3 * MINUTE, others);
    setAside(story, find(story, 'A12', 'koppeling'), 'out-of-service');
    confirm(story, find(story, 'A12', 'koppeling'));
    expect(isAside(find(story, 'A12', 'koppeling'))).toBe(true);
    pass(story, 10 * MINUTE);
    expect(find(story, 'A12', 'koppeling')).toMatchObject({ core: 'returned' });
    pass(story, 5 * MINUTE, MELDKAMER_IDS.slice(3));
    expect(find(story, 'A12', 'koppeling')).toMatchObject({ core: 'active', outOfService: null });
  });
});

test('[R37][R137] one of too few that stood on its own in between is one more, and one that comes on anew is set aside no more', () => {
  const story = theTen();
  for (const one of MELDKAMER_IDS.slice(0, 5)) story.stated(one, 'Down');
  pass(story, MINUTE);
  acknowledge(story, 'A8', 'few');
  story.stated('NNL', 'Normal');
  pass(story, 5 * MINUTE);
  story.stated('NNL', 'Down');
  pass(story, MINUTE);
  expect(alarmState(find(story, 'A8', 'few'))).toBe('active-unacknowledged');
});

describe('[R37][R137] an obstacle that goes and comes back while another keeps the alarm on', () => {
  /** Leans on Rotterdam, where the seats stay too few. */
  function leaning(): Story {
    const story = theTen();
    story.located('DHG/ambulance/15/aanname', 'RTD');
    story.staffed('RTD/ambulance/17', 0, 4);
    pass(story, 20 * MINUTE);
    return story;
  }

  function quietAfter(story: Story, milliseconds: number, heard: readonly MeldkamerId[] = MELDKAMER_IDS): boolean {
    pass(story, milliseconds, heard);
    return find(story, 'A8', 'RTD').acknowledged !== null;
  }

  test('a state', () => {
    const story = leaning();
    story.stated('RTD', 'Overloaded');
    pass(story, MINUTE);
    acknowledge(story, 'A8', 'RTD');
    const { version } = find(story, 'A8', 'RTD');
    story.wait(7 * SECOND).stated('RTD', 'Overloaded');
    expect(quietAfter(story, 5 * MINUTE)).toBe(true);
    story.stated('RTD', 'Normal');
    expect(quietAfter(story, 5 * MINUTE)).toBe(true);
    expect(find(story, 'A8', 'RTD').version).toBe(version);
    story.wait(7 * SECOND).stated('RTD', 'Overloaded');
    expect(quietAfter(story, MINUTE)).toBe(false);
  });

  test('a function that is away itself', () => {
    const story = leaning();
    story.located('RTD/ambulance/17/aanname', 'Zeist');
    pass(story, MINUTE);
    acknowledge(story, 'A8', 'RTD');
    story.located('RTD/ambulance/17/aanname', 'RTD');
    expect(quietAfter(story, 5 * MINUTE)).toBe(true);
    story.located('RTD/ambulance/17/aanname', 'Zeist');
    expect(quietAfter(story, MINUTE)).toBe(false);
  });

  test('but not a state that gets less bad', () => {
    const story = leaning();
    story.stated('RTD', 'Down');
    pass(story, MINUTE);
    acknowledge(story, 'A8', 'RTD');
    story.stated('RTD', 'Overloaded');
    expect(quietAfter(story, 5 * MINUTE)).toBe(true);
  });

  test('planned work', () => {
    const story = leaning();
    story.stated('RTD', 'ScheduledMaintenanceDown');
    pass(story, MINUTE);
    acknowledge(story, 'A8', 'RTD');
    story.stated('RTD', 'Normal');
    expect(quietAfter(story, 5 * MINUTE)).toBe(true);
    story.stated('RTD', 'ScheduledMaintenanceDown');
    expect(quietAfter(story, MINUTE)).toBe(false);
  });

  test('but not planned work that is said again for another reason, nor by another source', () => {
    const story = leaning();
    story.stated('RTD', 'ScheduledMaintenanceDown');
    pass(story, MINUTE);
    acknowledge(story, 'A8', 'RTD');
    story.stated('RTD', 'ScheduledMaintenanceDown', sourceOf('RTD'), 'monteur onderweg');
    pass(story, MINUTE);
    story.stated('RTD', 'ScheduledMaintenanceDown', sourceOf('RTD', 'telefonie'));
    expect(quietAfter(story, MINUTE)).toBe(true);
  });

  test('its own word that it does not carry', () => {
    const story = leaning();
    const answers = (outcome: 'accepted' | 'refused') => {
      const carries = outcome === 'accepted' ? 'fully' : null;
      const step = { kind: 'receive', outcome, carries, functions: null, until: null, text: null } as const;
      expect(Array.isArray(story.step('2026-0001', step, ROTTERDAM))).toBe(true);
    };
    answers('refused');
    pass(story, MINUTE);
    acknowledge(story, 'A8', 'RTD');
    answers('accepted');
    expect(quietAfter(story, 5 * MINUTE)).toBe(true);
    answers('refused');
    expect(quietAfter(story, MINUTE)).toBe(false);
  });

  test('a silence', () => {
    const story = leaning();
    const others = MELDKAMER_IDS.filter((one) => one !== 'RTD');
    pass(story, 3 * MINUTE, others);
    acknowledge(story, 'A8', 'RTD');
    expect(quietAfter(story, 10 * MINUTE)).toBe(true);
    expect(quietAfter(story, 5 * MINUTE, others)).toBe(false);
  });

  test('too few at a post', () => {
    const story = leaning();
    story.stated('RTD', 'Overloaded');
    pass(story, MINUTE);
    acknowledge(story, 'A8', 'RTD');
    story.staffed('RTD/ambulance/17', 4, 4);
    expect(quietAfter(story, 20 * MINUTE)).toBe(true);
    story.staffed('RTD/ambulance/17', 0, 4);
    expect(quietAfter(story, 20 * MINUTE)).toBe(false);
  });
});

test('[R37][R137] too few that stand on their own do not call anew because one says again that it is down', () => {
  const story = theTen();
  for (const one of MELDKAMER_IDS.slice(0, 5)) story.stated(one, 'Down');
  pass(story, MINUTE);
  acknowledge(story, 'A8', 'few');
  pass(story, 5 * MINUTE);
  story.wait(7 * SECOND).stated('NNL', 'Down');
  story.stated('NNL', 'Down', sourceOf('NNL'), 'monteur onderweg');
  pass(story, MINUTE);
  expect(find(story, 'A8', 'few').acknowledged).not.toBeNull();
});

test('[R37][R150] what gets worse after it was asked to be set aside ends the asking', () => {
  const story = theTen();
  story.located('DHG/ambulance/15/aanname', 'RTD');
  story.stated('RTD', 'Overloaded');
  pass(story, MINUTE);
  setAside(story, find(story, 'A8', 'RTD'));
  const asked = find(story, 'A8', 'RTD');
  expect(asked.asked).not.toBeNull();
  story.stated('RTD', 'Down');
  pass(story, MINUTE);
  expect(find(story, 'A8', 'RTD').asked).toBeNull();
  expect(confirm(story, asked)).toMatchObject({ code: 'version-conflict' });
});

test('[R37] an alarm that grew while nobody acknowledged it is not acknowledged by who saw it before', () => {
  const story = theTen();
  story.located('MNL/ambulance/09/aanname', 'Zeist');
  pass(story, MINUTE);
  const seen = find(story, 'A4');
  story.located('MNL/ambulance/09/uitgifte', 'Zeist');
  pass(story, MINUTE);
  expect(story.acknowledge(seen.id, seen.version)).toMatchObject({ code: 'version-conflict' });
});

test('[R37] fewer at a post than was acknowledged calls anew; more, or as few again, does not, for as long as that counts', () => {
  const story = theTen();
  const staffed = (filled: number, minutes = 2) => {
    story.staffed(POST, filled, 4);
    pass(story, minutes * MINUTE);
    return find(story, 'A6').acknowledged !== null;
  };
  story.staffed(POST, 2, 4);
  pass(story, 20 * MINUTE);
  acknowledge(story, 'A6');
  expect([staffed(3), staffed(2), staffed(3, 60), staffed(2), staffed(0)]).toEqual([true, true, true, true, false]);
  acknowledge(story, 'A6');
  expect([staffed(1), staffed(0), staffed(0, 8 * 60)]).toEqual([true, true, false]);
});

test('[R37] what calls again because it is about more says so, until it is acknowledged', () => {
  const story = theTen();
  story.located('MNL/ambulance/09/aanname', 'Zeist');
  pass(story, MINUTE);
  acknowledge(story, 'A4');
  acknowledge(story, 'A1');
  story.located('MNL/ambulance/09/uitgifte', 'Zeist');
  pass(story, MINUTE);
  expect(find(story, 'A4')).toMatchObject({ extended: true, callsAgainSince: after(START, MINUTE) });
  pass(story, 10 * MINUTE);
  expect(find(story, 'A4').extended).toBe(true);
  acknowledge(story, 'A4');
  expect(find(story, 'A4').extended).toBeUndefined();
  // Its sentence says where it is by now.
  story.located('MNL/ambulance/09/aanname', 'Houten');
  pass(story, MINUTE);
  expect(find(story, 'A1', 'aanname')).toMatchObject({ acknowledged: null });
  expect(find(story, 'A1', 'aanname').extended).toBeUndefined();
});

test('[R37] another question of an inspectorate that is overdue calls anew', () => {
  const story = theTen();
  story.located('MNL/ambulance/09/aanname', 'Zeist');
  pass(story, MINUTE);
  const inspectorate = actor('inspector', 'Inspectie Gezondheidszorg en Jeugd');
  for (const hours of [1, 3]) {
    story.step(
      '2026-0001',
      { kind: 'ask', to: 'rav-09' as PartyId, text: 'Waarom?', dueAt: after(story.now, hours * HOUR) },
      inspectorate,
    );
  }
  pass(story, HOUR + MINUTE);
  acknowledge(story, 'A9', 'question');
  pass(story, 2 * HOUR);
  expect(find(story, 'A9', 'question').acknowledged).toBeNull();
});

test('[R37] what comes up in the second of the acknowledgement is not acknowledged with it', () => {
  const story = theTen();
  story.located('MNL/ambulance/09/aanname', 'Zeist');
  const inspectorate = actor('inspector', 'Inspectie Gezondheidszorg en Jeugd');
  for (const hours of [1, 3]) {
    const dueAt = after(story.now, hours * HOUR);
    story.step('2026-0001', { kind: 'ask', to: 'rav-09' as PartyId, text: 'Waarom?', dueAt }, inspectorate);
  }
  pass(story, HOUR + MINUTE);
  story.wait(2 * HOUR - MINUTE);
  acknowledge(story, 'A9', 'question');
  story.tick();
  expect(find(story, 'A9', 'question').acknowledged).toBeNull();
});

test('[R37][R50] another spoken decision that waits too long calls anew', () => {
  const story = theTen();
  story.located('MNL/ambulance/09/aanname', 'Zeist');
  const spoken = (log: string) => story.step('2026-0001', { ...DECISION, document: null, log }, LMS);
  spoken('2026-1121-01');
  story.wait(2 * HOUR);
  spoken('2026-1121-02');
  story.wait(3 * DAY - 2 * HOUR).tick();
  acknowledge(story, 'A16');
  story.wait(2 * HOUR - MINUTE).tick();
  expect(find(story, 'A16').acknowledged).not.toBeNull();
  story.wait(MINUTE).tick();
  expect(find(story, 'A16').acknowledged).toBeNull();
});

describe('[R37][R49] a guarantee', () => {
  function found(story: Story, item: string, state: 'met' | 'not' | 'unknown'): boolean {
    const findings = [{ item: item as GuaranteeId, side: 'site', state, evidence: 'gezien' }] as const;
    expect(Array.isArray(story.step('2026-0001', { kind: 'find-guarantees', findings }, LMS))).toBe(true);
    pass(story, MINUTE);
    return find(story, 'A5').acknowledged !== null;
  }

  function missing(): Story {
    const story = theTen();
    story.located('MNL/ambulance/09/aanname', 'Zeist');
    pass(story, MINUTE);
    found(story, 'g02', 'met');
    acknowledge(story, 'A5');
    return story;
  }

  test('that turns out not to be met, where nobody knew, calls anew', () => {
    const story = missing();
    expect([found(story, 'g03', 'unknown'), found(story, 'g03', 'not')]).toEqual([true, false]);
  });

  test('that was met in between calls anew when it is not met again; who finds the same again does not', () => {
    const story = missing();
    expect(found(story, 'g03', 'not')).toBe(false);
    acknowledge(story, 'A5');
    expect([found(story, 'g03', 'not'), found(story, 'g03', 'met'), found(story, 'g03', 'not')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('that is missing besides calls anew; one that is met by now does not', () => {
    const story = missing();
    expect([found(story, 'g03', 'met'), found(story, 'g02', 'unknown')]).toEqual([true, false]);
  });
});

function inHours(count: number): Instant {
  return after(START, count * HOUR);
}

describe('[R37][A20] what is planned', () => {
  function planned(story: Story, fromHours: number, count: number, untilHours = 68, besides = false): boolean {
    const forecast = [{ from: inHours(fromHours), until: inHours(untilHours), planned: count }];
    if (besides) forecast.push({ from: inHours(70), until: inHours(71), planned: 0 });
    const post = parsePost(POST);
    if (post === null) throw new Error(`No post ${POST}`);
    const seats = {
      kind: 'staffing',
      post: post.id,
      filled: 5,
      planned: null,
      minimum: 4,
      qualifications: null,
    } as const;
    const told = { observedAt: story.now, source: sourceOf('MNL'), meldkamer: 'MNL', sentAt: null } as const;
    story.reading({ ...seats, ...told, forecast });
    pass(story, MINUTE);
    return find(story, 'A20').acknowledged !== null;
  }

  function short(): Story {
    const story = theTen();
    planned(story, 60, 3);
    acknowledge(story, 'A20');
    return story;
  }

  test('with fewer calls anew; with more does not', () => {
    expect(planned(short(), 60, 2)).toBe(false);
    const story = short();
    planned(story, 60, 1);
    acknowledge(story, 'A20');
    expect(planned(story, 60, 3)).toBe(true);
  });

  test('too few sooner calls anew', () => {
    expect(planned(short(), 26, 3)).toBe(false);
  });

  test('too few for longer calls anew, by the hour', () => {
    const story = theTen();
    planned(story, 60, 3, 61);
    acknowledge(story, 'A20');
    expect([planned(story, 60, 3, 61), planned(story, 60, 3, 62)]).toEqual([true, false]);
  });

  test('that has begun calls anew for the hours behind it, and not because time goes by', () => {
    const story = theTen();
    planned(story, 1, 3, 90);
    acknowledge(story, 'A20');
    pass(story, 100 * MINUTE);
    expect(find(story, 'A20').acknowledged).not.toBeNull();
    expect(planned(story, 1, 2, 90)).toBe(false);
  });

  test('too few again, after it was enough, calls anew', () => {
    const story = theTen();
    planned(story, 60, 3, 61, true);
    acknowledge(story, 'A20');
    expect([planned(story, 60, 5, 61, true), planned(story, 60, 3, 61, true)]).toEqual([true, false]);
  });
});

describe('[R37][R133] an event that LMS is asked about', () => {
  function proposed(): Story {
    const story = theTen();
    for (const one of ['MNL', 'DHG', 'RTD']) story.stated(one, 'Down');
    pass(story, MINUTE);
    return story;
  }

  test('calls anew when one more is disturbed, and when one is so again', () => {
    const story = proposed();
    acknowledge(story, 'A13');
    story.stated('AMS', 'Down');
    pass(story, MINUTE);
    acknowledge(story, 'A13');
    story.stated('AMS', 'Normal');
    pass(story, 10 * MINUTE);
    expect(find(story, 'A13').acknowledged).not.toBeNull();
    story.stated('AMS', 'Down');
    pass(story, MINUTE);
    expect(find(story, 'A13').acknowledged).toBeNull();
  });

  test('that grew is not acknowledged by who saw it before', () => {
    const story = proposed();
    const { id, version } = find(story, 'A13');
    story.stated('AMS', 'Down');
    pass(story, MINUTE);
    expect(story.acknowledge(id, version)).toMatchObject({ code: 'version-conflict' });
  });
});

test('[R37][R150] over random stories nothing that an acknowledged alarm came to be about stays quiet', () => {
  const hidden = ([before, after]: readonly [Steps, Steps], isPlanted: boolean): readonly string[] => {
    const story = tellOn(new Story(), before);
    story.tick();
    const seen = Object.values(story.picture.alarms).map((alarm) => {
      story.acknowledge(alarm.id, alarm.version);
      return { key: alarm.key, at: story.now, parts: atStake(story.picture, alarm, story.now) };
    });
    tellOn(story, after).wait(MINUTE).tick();
    return seen.flatMap(({ key, at, parts }) => {
      const alarm = story.picture.alarms[key];
      // Planted: one that has to be seen anew stays acknowledged.
      if (alarm?.core !== 'active' || (alarm.acknowledged?.at !== at && !isPlanted)) return [];
      // Where its function is by now may be told by an alarm of its own, while this one waits for who said the other place.
      const isToldOf = story.alarms().some((one) => {
        return one.function !== null && one.function === alarm.function && alarmState(one) === 'active-unacknowledged';
      });
      return isToldOf ? [] : atStake(story.picture, alarm, story.now).filter((part) => !parts.includes(part));
    });
  };
  const both = fc.tuple(steps, steps);
  fc.assert(
    fc.property(both, (told) => {
      expect(hidden(told, false)).toEqual([]);
    }),
    { numRuns: 40, endOnFailure: true },
  );
  expect(
    fc.check(
      fc.property(both, (told) => hidden(told, true).length === 0),
      { numRuns: 40, endOnFailure: true },
    ).failed,
  ).toBe(true);
});
