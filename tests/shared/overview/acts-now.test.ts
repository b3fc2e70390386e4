// Who has to act on an alarm now: by hand, for each way in which somebody can have the turn.

import { describe, expect, test } from 'vitest';
import type { ConditionId } from '#shared/alarm/alarm.ts';
import { after, DAY, HOUR, MINUTE } from '#shared/base/time.ts';
import { type ActsNow, actsNow } from '#shared/overview/acts-now.ts';
import { ownTurns } from '#shared/overview/own-turns.ts';
import { situationsOf } from '#shared/overview/situations.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { actor, LMS, place, Story, sourceOf } from '../../support/story.ts';

function actsOn(story: Story, condition: ConditionId): ActsNow | null {
  const [alarm] = story.alarms(condition);
  if (alarm === undefined) throw new Error(`No ${condition}`);
  const situation = situationsOf(story.picture, story.alarms(), story.now).find(({ alarms }) =>
    alarms.some(({ id }) => id === alarm.id),
  );
  return actsNow(story.picture, alarm, situation?.afwijking ?? null, story.now);
}

const AWAY = 'MNL/ambulance/09/aanname';

describe('[R128] has to act now', () => {
  test('whoever has the turn of the ladder, until the next one has it', () => {
    const story = new Story();
    story.located(AWAY, 'Zeist');
    const began = story.now;
    const first = { parties: ['rav-09'], turn: { step: 1, name: 'Verantwoordelijke partij' }, step: 'decide' };
    expect(actsOn(story, 'A1')).toMatchObject(first);
    expect(actsOn(story, 'A4')).toEqual(actsOn(story, 'A1'));
    expect(Date.parse(actsOn(story, 'A1')?.until ?? '') - Date.parse(began)).toBe(15 * MINUTE);
    story.wait(16 * MINUTE).tick();
    expect(actsOn(story, 'A4')).toMatchObject({ parties: ['lms'], turn: { step: 2, name: 'LMS operaties' } });
    story.wait(HOUR).tick();
    const last = { parties: ['jenv', 'vws'], turn: { step: 4, name: 'Verantwoordelijke ministeries' }, until: null };
    expect(actsOn(story, 'A4')).toMatchObject(last);
  });

  test('whoever can give what the dossier lacks: guarantees, a receipt', () => {
    const story = new Story();
    story.located(AWAY, 'Zeist');
    const guarantees = { parties: ['rav-09'], turn: null, step: 'find-guarantees', until: null, besides: null };
    expect(actsOn(story, 'A5')).toEqual(guarantees);
    story.wait(HOUR).tick();
    const receipt = actsOn(story, 'A10');
    expect(receipt?.step).toBe('confirm-receipt');
    expect(receipt?.parties).toEqual(expect.arrayContaining(['lms', 'rav-09', 'politie', 'kmar']));
    // Told within a day, not within the hour.
    expect(receipt?.parties).not.toContain('smb');
  });

  test('the party that is to confirm what was decided in its name', () => {
    const story = new Story();
    story.located(AWAY, 'Zeist');
    story.step('2026-0001', { ...DECISION, document: null, log: '2026-1121-01' }, LMS);
    story.wait(3 * DAY).tick();
    expect(actsOn(story, 'A16')).toEqual({
      parties: ['smb'],
      turn: null,
      step: 'confirm-claim',
      until: null,
      besides: null,
    });
  });

  test('the party that is to confirm it also in the dossier that has gone up in another one', () => {
    const story = new Story();
    story.located(AWAY, 'Zeist');
    story.step('2026-0001', { ...DECISION, outcome: 'refused', document: null, log: '2026-1121-01' }, LMS);
    const answers = { to: place('Zeist'), start: story.now };
    expect(story.registered('MNL', [AWAY], answers, LMS, ['2026-0001'])).not.toHaveProperty('code');
    story.wait(3 * DAY).tick();
    expect(actsOn(story, 'A16')).toMatchObject({ parties: ['smb'], step: 'confirm-claim' });
  });

  test('whoever an inspectorate asked, and did not answer in time', () => {
    const story = new Story();
    story.located(AWAY, 'Zeist');
    const question = { kind: 'ask', to: 'politie' as PartyId, text: 'Waarom?', dueAt: after(story.now, HOUR) } as const;
    const inspector = actor('inspector', 'Inspectie Justitie en Veiligheid');
    expect(story.step('2026-0001', question, inspector)).not.toHaveProperty('code');
    story.wait(2 * HOUR).tick();
    expect(actsOn(story, 'A9')).toMatchObject({ parties: ['politie'], turn: null, step: 'answer' });
    const [turn] = ownTurns(story.picture, 'politie' as PartyId, story.now).filter(({ step }) => step === 'answer');
    expect(turn?.number).toBe('2026-0001');
  });

  test('[R145] whom it climbed to, on its own list as on the console', () => {
    const story = new Story();
    story.located(AWAY, 'Zeist');
    story.step('2026-0001', { kind: 'rectify', statement: { kind: 'tijdelijke-wijziging-werkwijze' }, reason: 'x' });
    story.step('2026-0001', DECISION, SMB);
    for (let minute = 0; minute < 180; minute += 1) {
      story.wait(MINUTE).heartbeat(sourceOf('MNL'));
      story.tick();
    }
    const { parties = [], until } = actsOn(story, 'A1') ?? {};
    expect(parties).toEqual(['jenv', 'vws']);
    for (const party of parties)
      expect(ownTurns(story.picture, party, story.now)).toEqual([{ number: '2026-0001', step: null, until }]);
  });

  test('whoever performs what was decided about, while it goes on', () => {
    const story = new Story();
    story.located(AWAY, 'Zeist');
    story.step('2026-0001', { kind: 'rectify', statement: { kind: 'tijdelijke-wijziging-werkwijze' }, reason: 'x' });
    story.step('2026-0001', DECISION, SMB);
    expect(actsOn(story, 'A1')).toEqual({ parties: ['rav-09'], turn: null, step: null, until: null, besides: null });
  });

  test('the owner of an alarm that is about no deviation, also where its post is one of a function that is away', () => {
    const story = new Story();
    story.located(AWAY, 'Zeist');
    story.staffed('MNL/ambulance/09', 1, 3);
    story.wait(MINUTE).tick();
    expect(actsOn(story, 'A6')).toEqual({ parties: ['lms'], turn: null, step: null, until: null, besides: null });
  });

  test('nobody, once it is over', () => {
    const story = new Story();
    story.located(AWAY, 'Zeist');
    story.wait(MINUTE).located(AWAY, 'MNL');
    expect(actsOn(story, 'A1')).toBeNull();
  });
});

test('[R128] a party is told of its own turn what the console says of it, what has to be done soonest first', () => {
  const story = new Story();
  story.located(AWAY, 'Zeist');
  const { until } = actsOn(story, 'A4') ?? {};
  const own = () => ownTurns(story.picture, 'rav-09' as PartyId, story.now);
  expect(own()).toEqual([
    { number: '2026-0001', step: 'decide', until },
    { number: '2026-0001', step: 'find-guarantees', until: null },
  ]);
  expect(ownTurns(story.picture, 'lms' as PartyId, story.now)).toEqual([]);
  story.wait(16 * MINUTE).tick();
  expect(own().map(({ step }) => step)).not.toContain('decide');
  expect(ownTurns(story.picture, 'lms' as PartyId, story.now)[0]).toMatchObject({
    number: '2026-0001',
    step: 'decide',
  });
});
