// What becomes more urgent with time, and who is called when nobody acts: a ladder at its end, an alarm that nobody acknowledged, a receipt that
// stays out, and the terms of a dossier that go by.

import { describe, expect, test } from 'vitest';
import type { Alarm } from '#shared/alarm/alarm.ts';
import { DAY, HOUR, after as later, MINUTE, SECOND } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { climbedTo } from '#shared/ladder/climbed-to.ts';
import { actsNow } from '#shared/overview/acts-now.ts';
import { ownTurns } from '#shared/overview/own-turns.ts';
import { whereOverdue } from '#shared/picture/open-terms.ts';
import type { DossierPolicy } from '#shared/policy/dossier-policy.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/policy/policy.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { actor, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const IGJ = actor('inspector', 'Inspectie Gezondheidszorg en Jeugd');

/** A function outside the ten since nine. */
function outside(policy?: Policy): Story {
  const story = new Story(policy).at('09:00:00');
  story.located(AANNAME, 'Zeist');
  return story;
}

function decide(story: Story): void {
  const statement = { kind: 'tijdelijke-wijziging-werkwijze' } as const;
  story.step('2026-0001', { kind: 'rectify', statement, reason: 'nu bekend' });
  story.step('2026-0001', DECISION, SMB);
}

/** As the watch has it, minute by minute. */
function pass(story: Story, milliseconds: number): Story {
  for (let passed = 0; passed < milliseconds; passed += MINUTE) story.wait(MINUTE).tick();
  return story;
}

function find(story: Story, condition: Alarm['condition'], about = ''): Alarm | undefined {
  return story.alarms(condition).find(({ key }) => about === '' || key.endsWith(` ${about}`));
}

function acknowledge(story: Story, condition: Alarm['condition']): void {
  for (const { id, version, acknowledged } of story.alarms(condition))
    if (acknowledged === null) story.acknowledge(id, version);
}

function factsOf<K extends Fact['kind']>(story: Story, kind: K): readonly Extract<Fact, { kind: K }>[] {
  return story.entries.flatMap(({ facts }) =>
    facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind),
  );
}

describe('[R96][R146] whoever tells of its own absence anew', () => {
  const MELDKAMER = actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL');

  /** Of the last deviation: those that are on, with their priority. */
  function on(story: Story, number: string): readonly string[] {
    return story
      .alarms()
      .filter(({ core, afwijking }) => core === 'active' && afwijking === number)
      .map(({ condition, priority }) => `${condition} ${priority}`)
      .filter((line) => /A1[01]/.test(line));
  }

  test('by registering it gives nobody more time to confirm a notice, and the ladder is as long climbed', () => {
    const story = pass(outside(), 70 * MINUTE);
    expect(on(story, '2026-0001')).toEqual(['A11 1', 'A10 3']);
    const start = later(story.now, -70 * MINUTE);
    const statement = { kind: 'overig', to: place('Zeist'), start, expectedEnd: null } as const;
    expect(story.registered('MNL', [AANNAME], statement, MELDKAMER, ['2026-0001'])).not.toHaveProperty('code');
    story.tick();
    expect([...on(story, '2026-0001'), ...on(story, '2026-0002')].sort()).toEqual(['A10 3', 'A11 1']);
  });

  test('by registering it makes no receipt less urgent, also once the same party is overdue in what was registered', () => {
    const { receiptRisesAfter } = DEFAULT_POLICY.alarms;
    const story = pass(outside(), receiptRisesAfter + HOUR);
    expect(on(story, '2026-0001')).toContain('A10 2');
    const statement = { kind: 'overig', to: place('Zeist'), start: story.now, expectedEnd: null } as const;
    expect(story.registered('MNL', [AANNAME], statement, MELDKAMER, ['2026-0001'])).not.toHaveProperty('code');
    for (let passed = 0; passed < 90 * MINUTE; passed += 10 * MINUTE) {
      expect(on(pass(story, 10 * MINUTE), '2026-0002')).toContain('A10 2');
    }
  });

  test('by setting its place right, time after time, nor', () => {
    const story = pass(outside(), 70 * MINUTE);
    for (const [index, where] of ['Utrecht', 'Breda'].entries()) {
      const rectified = { kind: 'rectify', statement: { to: place(where) }, reason: 'nader bekend' } as const;
      expect(story.wait(1_000).step(`2026-000${index + 1}`, rectified, MELDKAMER)).not.toHaveProperty('code');
      story.tick();
      expect(on(story, `2026-000${index + 2}`)).toContain('A11 1');
    }
  });
});

test('[R96] a receipt that was confirmed for the place that was told before is none for where its function went unsaid', () => {
  const MELDKAMER = actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL');
  const party = 'rav-09' as PartyId;
  const RAV = actor('party', party);
  const statement = { kind: 'overig', to: place('Breda'), start: later(new Story().at('09:00:00').now, HOUR) } as const;
  const story = new Story().at('09:00:00');
  story.located(AANNAME, 'MNL');
  story.registered('MNL', [AANNAME], { ...statement, expectedEnd: null }, MELDKAMER);
  pass(story, HOUR).located(AANNAME, 'Breda');
  const receipt = { kind: 'confirm-receipt', about: 'start' } as const;
  expect(story.wait(MINUTE).step('2026-0001', receipt, RAV)).not.toHaveProperty('code');
  story.wait(MINUTE).located(AANNAME, 'Zeist');
  pass(story, 70 * MINUTE);
  expect(find(story, 'A10', '2026-0002')?.core).toBe('active');
  const rectified = { kind: 'rectify', statement: { to: place('Zeist') }, reason: 'nader bekend' } as const;
  expect(story.step('2026-0001', rectified, MELDKAMER)).not.toHaveProperty('code');
  const asks = () => whereOverdue(story.picture, story.afwijking('2026-0001'), party, story.tick().now);
  expect(asks()).toBe('2026-0002');
  expect(find(story, 'A10', '2026-0001')?.core).toBe('active');
  expect(ownTurns(story.picture, party, story.now)).toContainEqual({
    number: '2026-0002',
    step: 'confirm-receipt',
    until: null,
  });
  expect(story.wait(MINUTE).step('2026-0002', receipt, RAV)).not.toHaveProperty('code');
  expect(asks()).toBeNull();
});

describe('[R145][A19] the end of the ladder', () => {
  test('is an alarm of its own, when the last step had its time and nobody decided', () => {
    const story = pass(outside(), 119 * MINUTE);
    expect(story.afwijking('2026-0001').dossier?.ladder).toMatchObject({ nextAt: null, stoppedAt: null });
    expect(find(story, 'A19')).toBeUndefined();
    pass(story, MINUTE);
    expect(find(story, 'A19')).toMatchObject({ priority: 1, core: 'active', afwijking: '2026-0001' });
    const alarm = find(story, 'A19') as Alarm;
    expect(actsNow(story.picture, alarm, alarm.afwijking, story.now)).toMatchObject({ parties: ['lms'], turn: null });
    decide(story);
    expect(find(story, 'A19')?.core).toBe('returned');
  });

  test('comes at once where its last step names nobody, and never where policy has no ladder', () => {
    const [first] = DEFAULT_POLICY.dossier.ladders[0]?.steps ?? [];
    if (first === undefined) throw new Error('No ladder');
    const steps = [first, { ...first, name: 'Niemand', parties: [] }];
    const short = { ...DEFAULT_POLICY.dossier, ladders: [{ kinds: [], meldkamers: [], steps }] };
    const story = pass(outside({ ...DEFAULT_POLICY, dossier: short }), 14 * MINUTE);
    expect(find(story, 'A19')).toBeUndefined();
    pass(story, MINUTE);
    expect(find(story, 'A19')).toMatchObject({ core: 'active' });
    const none = { ...DEFAULT_POLICY, dossier: { ...short, ladders: [] } };
    expect(find(pass(outside(none), 180 * MINUTE), 'A19')).toBeUndefined();
  });

  test('is where policy has no step behind it by now, when its time is over, and at once where it has no ladder for it', () => {
    const story = pass(outside(), 35 * MINUTE);
    adopt(story, laddersOf(2));
    pass(story, 24 * MINUTE);
    expect(find(story, 'A19')).toBeUndefined();
    pass(story, MINUTE);
    expect(find(story, 'A19')).toMatchObject({ core: 'active' });
    const kinds = ['overig'] as const;
    const other = pass(outside({ ...DEFAULT_POLICY, dossier: laddersOf(4, kinds) }), 20 * MINUTE);
    other.step('2026-0001', { kind: 'rectify', statement: { kind: 'storing' }, reason: 'nu bekend' });
    pass(other, MINUTE);
    expect(find(other, 'A19')).toMatchObject({ core: 'active' });
    const alarm = find(other, 'A4') as Alarm;
    expect(actsNow(other.picture, alarm, alarm.afwijking, other.now)).toMatchObject({ until: null });
  });

  test('calls the step that policy has behind it by now from then on', () => {
    const story = pass(outside({ ...DEFAULT_POLICY, dossier: laddersOf(2) }), 40 * MINUTE);
    expect(find(story, 'A19')).toMatchObject({ core: 'active' });
    adopt(story, laddersOf(4));
    const { now } = pass(story, MINUTE);
    const ladder = story.afwijking('2026-0001').dossier?.ladder;
    expect(ladder).toMatchObject({ nextAt: later(now, 30 * MINUTE) });
    expect(ladder?.turns.map(({ step, at }) => [step, at.slice(11, 16)])).toEqual([
      [0, '09:00'],
      [1, '09:15'],
      [2, '09:41'],
    ]);
    expect(find(story, 'A19')).toMatchObject({ core: 'returned' });
  });

  test.each([90, 121])('[R126] gets no more time, and does not go, by who joins after %i minutes', (minutes) => {
    const story = new Story().at('09:00:00');
    story.located('MNL/politie/aanname', 'Zeist');
    pass(story, minutes * MINUTE).located(AANNAME, 'Zeist');
    expect(story.afwijking('2026-0001')).toMatchObject({
      functions: { length: 2 },
      dossier: { ladder: { turns: { length: 5 }, nextAt: '2026-11-21T11:00:00.000Z' } },
    });
    pass(story, Math.max(0, 120 - minutes) * MINUTE);
    expect(find(story, 'A19')).toMatchObject({ core: 'active' });
  });
});

/** So many steps of the ladder, for these kinds; none: for all of them. */
function laddersOf(count: number, kinds: DossierPolicy['ladders'][number]['kinds'] = []): DossierPolicy {
  const { dossier } = DEFAULT_POLICY;
  return { ...dossier, ladders: dossier.ladders.map((one) => ({ ...one, kinds, steps: one.steps.slice(0, count) })) };
}

function adopt(story: Story, dossier: DossierPolicy): void {
  story.submit({ kind: 'adopt-policy', policy: { ...DEFAULT_POLICY, version: 'b', dossier } });
}

describe('[R145] an A1 that nobody acknowledged', () => {
  /** Decided within a minute, so that the ladder of its deviation stands still. */
  function decided(): Story {
    const story = outside();
    decide(story.wait(SECOND));
    expect(story.afwijking('2026-0001').dossier?.ladder?.stoppedAt).not.toBeNull();
    return story;
  }

  test('climbs the ladder step by step, also where somebody decided, and says whose turn it is', () => {
    const story = pass(decided(), 14 * MINUTE);
    const { version } = find(story, 'A1') as Alarm;
    expect(find(story, 'A1')).not.toHaveProperty('climbed');
    pass(story, MINUTE);
    const alarm = find(story, 'A1') as Alarm;
    expect(alarm).toMatchObject({
      version,
      climbed: { turn: { step: 1, parties: ['lms'], at: '2026-11-21T09:15:00.000Z' } },
    });
    expect(actsNow(story.picture, alarm, '2026-0001' as Alarm['afwijking'], story.now)).toEqual({
      parties: ['lms'],
      besides: null,
      turn: { step: 2, name: 'LMS operaties' },
      step: null,
      until: '2026-11-21T09:30:00.000Z',
    });
    pass(story, 120 * MINUTE);
    expect(factsOf(story, 'alarm-climbed').map(({ turn }) => turn.step)).toEqual([1, 2, 3]);
    expect(find(story, 'A1')?.climbed?.nextAt).toBeNull();
  });

  test('stays where policy has no step behind it by now, without a term, and goes on to one that it has by then', () => {
    const story = pass(decided(), 20 * MINUTE);
    adopt(story, laddersOf(2));
    pass(story, 20 * MINUTE);
    const alarm = find(story, 'A1') as Alarm;
    expect(alarm).toMatchObject({ climbed: { turn: { step: 1 } } });
    expect(actsNow(story.picture, alarm, '2026-0001' as Alarm['afwijking'], story.now)).toMatchObject({
      turn: { step: 2 },
      until: null,
    });
    const short = outside({ ...DEFAULT_POLICY, dossier: laddersOf(2) });
    decide(short.wait(SECOND));
    pass(short, 40 * MINUTE);
    adopt(short, laddersOf(3));
    pass(short, MINUTE);
    expect(find(short, 'A1')?.climbed).toMatchObject({ turn: { step: 2, at: short.now }, nextAt: null });
  });

  test('climbs no more once somebody acknowledged it, and from the first step again when that expires', () => {
    const story = pass(decided(), 16 * MINUTE);
    acknowledge(story, 'A1');
    expect(find(story, 'A1')).not.toHaveProperty('climbed');
    pass(story, 2 * HOUR);
    expect(factsOf(story, 'alarm-climbed')).toHaveLength(1);
    story.wait(6 * HOUR).tick();
    expect(find(story, 'A1')).toMatchObject({ acknowledged: null, expired: { role: 'lms' } });
    pass(story, 14 * MINUTE);
    expect(find(story, 'A1')).not.toHaveProperty('climbed');
    pass(story, MINUTE);
    expect(find(story, 'A1')?.climbed?.turn.step).toBe(1);
  });

  test('does not climb while it is shelved, and no other condition does', () => {
    const story = decided();
    const { id, version } = find(story, 'A1') as Alarm;
    const asked = {
      aside: 'shelved',
      until: later(story.now, HOUR),
      reason: 'bekend',
      owner: null,
      key: 'een',
    } as const;
    story.submit({ kind: 'set-aside', alarm: id, version, asked });
    story.submit({ kind: 'confirm-aside', alarm: id, version: version + 1, key: 'twee' });
    pass(story, 59 * MINUTE);
    expect(factsOf(story, 'alarm-climbed')).toEqual([]);
    const other = new Story().at('09:00:00');
    other.stated('MNL', 'Down');
    other.located(AANNAME, 'AMS');
    pass(other, 3 * HOUR);
    expect(find(other, 'A3')).toMatchObject({ acknowledged: null, core: 'active' });
    expect(find(other, 'service-state')).toMatchObject({ priority: 1, acknowledged: null });
    expect(factsOf(other, 'alarm-climbed')).toEqual([]);
  });

  /** Fourteen minutes outside the ten, and one at home. */
  function flap(story: Story): Story {
    pass(story, 14 * MINUTE).located(AANNAME, 'MNL');
    pass(story, MINUTE).located(AANNAME, 'Zeist');
    return story;
  }

  test('that flaps goes on from where it was, and the time that it was over is none of it', () => {
    const story = flap(outside());
    expect(factsOf(story, 'alarm-climbed')).toEqual([]);
    pass(story, MINUTE);
    expect(find(story, 'A1')?.climbed).toMatchObject({
      turn: { step: 1, at: '2026-11-21T09:16:00.000Z' },
      nextAt: '2026-11-21T09:31:00.000Z',
    });
    story.located(AANNAME, 'MNL');
    expect(find(story, 'A1')).toMatchObject({ core: 'returned' });
    expect(find(story, 'A1')).not.toHaveProperty('climbed');
    expect(climbedTo(story.picture, 'lms' as PartyId, story.now)).toEqual([]);
    story.wait(4 * MINUTE).located(AANNAME, 'Zeist');
    expect(find(story, 'A1')?.climbed).toMatchObject({ turn: { step: 1 }, nextAt: '2026-11-21T09:35:00.000Z' });
    for (let times = 0; times < 12; times += 1) flap(story);
    expect(factsOf(story, 'alarm-climbed').map(({ turn }) => turn.step)).toEqual([1, 2, 3]);
  });

  test('that flaps begins anew once it was acknowledged', () => {
    const story = pass(outside(), 14 * MINUTE);
    story.located(AANNAME, 'MNL');
    acknowledge(story, 'A1');
    story.wait(MINUTE).located(AANNAME, 'Zeist');
    pass(story, 14 * MINUTE);
    expect(factsOf(story, 'alarm-climbed')).toEqual([]);
  });

  test.each(['MNL', 'NHL'])(
    'climbs where its place is contested as well, by hand said to be at NHL, its feed first at %s',
    (first) => {
      const story = new Story().at('09:00:00');
      story.located(AANNAME, first);
      story.located(AANNAME, 'NHL', { source: sourceOf('MNL', 'handmatig') });
      story.wait(MINUTE).located(AANNAME, 'Zeist');
      const number = story.afwijkingen()[0]?.number ?? '';
      decide(story);
      for (const to of ['NHL', 'Zeist']) {
        const end = later(story.now, 20 * HOUR);
        const kind = 'tijdelijke-wijziging-werkwijze' as const;
        const about = { kind, functions: null, to: place(to), start: null, end, repeated: false };
        expect(Array.isArray(story.step(number, { ...DECISION, about }, SMB))).toBe(true);
      }
      expect(find(story, 'A4')).toMatchObject({ core: 'returned' });
      for (let passed = 0; passed < 15; passed += 1) {
        story.wait(MINUTE).heartbeat(sourceOf('MNL'));
        story.tick();
      }
      const alarm = find(story, 'A1') as Alarm;
      expect(alarm).toMatchObject({ location: place('Zeist'), climbed: { turn: { step: 1, parties: ['lms'] } } });
      expect(climbedTo(story.picture, 'lms' as PartyId, story.now)).toMatchObject([{ deviation: { number } }]);
    },
  );
});

describe('[R146] with time', () => {
  test('[A11] a ladder that was climbed rises, and calls anew then, also shelved', () => {
    const story = pass(outside(), 31 * MINUTE);
    acknowledge(story, 'A11');
    pass(story, 13 * MINUTE);
    expect(find(story, 'A11')).toMatchObject({ priority: 2, acknowledged: { role: 'lms' } });
    const { id, version } = find(story, 'A11') as Alarm;
    const asked = {
      aside: 'shelved',
      until: later(story.now, HOUR),
      reason: 'bekend',
      owner: null,
      key: 'een',
    } as const;
    story.submit({ kind: 'set-aside', alarm: id, version, asked });
    pass(story, MINUTE);
    expect(find(story, 'A11')).toMatchObject({ priority: 1, acknowledged: null, shelved: null });
    expect(factsOf(story, 'alarm-weighed')).toHaveLength(1);
  });

  test('[A11] what climbs a step and rises in one second calls once, as urgent as it is', () => {
    const story = outside({
      ...DEFAULT_POLICY,
      alarms: { ...DEFAULT_POLICY.alarms, ladderRisesAfter: 15 * MINUTE },
    });
    pass(story, 16 * MINUTE);
    acknowledge(story, 'A11');
    const of = ({ facts }: (typeof story.entries)[number]) =>
      facts.flatMap((fact) => ('key' in fact && fact.key.startsWith('A11 ') ? [fact.kind] : []));
    const before = story.entries.length;
    pass(story, 15 * MINUTE);
    const told = story.entries.slice(before).map(of);
    expect(told.filter((kinds) => kinds.length > 0)).toEqual([['alarm-changed', 'alarm-weighed']]);
    expect(find(story, 'A11')).toMatchObject({ priority: 1, acknowledged: null });
  });

  test('[A11] it begins anew at its own priority, and rises never by a policy that says 0', () => {
    const never = {
      ...DEFAULT_POLICY,
      alarms: { ...DEFAULT_POLICY.alarms, ladderRisesAfter: 0, receiptRisesAfter: 0 },
    };
    const story = pass(outside(never), 30 * HOUR);
    expect(find(story, 'A11')?.priority).toBe(2);
    expect(find(story, 'A10')?.priority).toBe(3);
  });

  test('[A10] a receipt that stays out rises, and falls without calling when one that is late by less remains', () => {
    const notices = [
      { kinds: [], parties: ['lms' as PartyId], within: HOUR },
      { kinds: [], parties: ['inspectorates' as const], within: 2 * HOUR },
    ];
    const story = pass(outside({ ...DEFAULT_POLICY, dossier: { ...DEFAULT_POLICY.dossier, notices } }), HOUR);
    expect(find(story, 'A10')).toMatchObject({ priority: 3 });
    acknowledge(story, 'A10');
    pass(story, HOUR);
    // Those of the inspectorates are due by now: one that acknowledged the first has not seen these.
    expect(find(story, 'A10')).toMatchObject({ priority: 3, acknowledged: null });
    acknowledge(story, 'A10');
    pass(story, 3 * HOUR - MINUTE);
    expect(find(story, 'A10')).toMatchObject({ priority: 3, acknowledged: { role: 'lms' } });
    pass(story, MINUTE);
    expect(find(story, 'A10')).toMatchObject({ priority: 2, acknowledged: null });
    acknowledge(story, 'A10');
    story.step('2026-0001', { kind: 'confirm-receipt', about: 'start' });
    expect(find(story, 'A10')).toMatchObject({ priority: 3, acknowledged: { role: 'lms' } });
  });
});

describe('[R145][A9] a term of the dossier', () => {
  test('of review calls when it passed and the deviation goes on, and no more when another moment was said', () => {
    const story = new Story().at('09:00:00');
    const [start, reviewAt] = [story.now, later(story.now, HOUR)];
    story.registered('MNL', [AANNAME], { to: place('Zeist'), start, reviewAt });
    story.located(AANNAME, 'Zeist');
    pass(story, 59 * MINUTE);
    expect(find(story, 'A9', 'review')).toBeUndefined();
    pass(story, MINUTE);
    expect(find(story, 'A9', 'review')).toMatchObject({ priority: 3, core: 'active' });
    story.step('2026-0001', { kind: 'rectify', statement: { reviewAt: later(story.now, DAY) }, reason: 'verlengd' });
    expect(find(story, 'A9', 'review')?.core).toBe('returned');
  });

  test('of a question of an inspectorate calls when nobody answered in time, until somebody does', () => {
    const story = outside();
    const dueAt = later(story.now, HOUR);
    story.step('2026-0001', { kind: 'ask', to: 'lms' as PartyId, text: 'Wie besluit?', dueAt }, IGJ);
    pass(story, HOUR);
    expect(find(story, 'A9', 'question')).toMatchObject({ priority: 3, core: 'active' });
    const id = story.afwijking('2026-0001').dossier?.questions[0]?.id ?? '';
    story.step('2026-0001', { kind: 'answer', question: id, text: 'SMB', document: null } as never);
    expect(find(story, 'A9', 'question')?.core).toBe('returned');
  });

  test('of an action of the evaluation calls until it is done', () => {
    const story = outside();
    story.wait(MINUTE).located(AANNAME, 'MNL');
    story.step('2026-0001', { kind: 'confirm-return', text: null });
    const action = { text: 'Draaiboek bijwerken', owner: 'rav-09', dueAt: later(story.now, DAY), done: false };
    const evaluation = { kind: 'evaluate', conclusion: 'Geleerd', document: null } as const;
    story.step('2026-0001', { ...evaluation, actions: [action] });
    story.wait(DAY - MINUTE).tick();
    expect(find(story, 'A9', 'action')).toBeUndefined();
    story.wait(MINUTE).tick();
    expect(find(story, 'A9', 'action')).toMatchObject({ priority: 3, core: 'active' });
    story.step('2026-0001', { ...evaluation, actions: [{ ...action, done: true }] });
    expect(find(story, 'A9', 'action')?.core).toBe('returned');
  });
});
