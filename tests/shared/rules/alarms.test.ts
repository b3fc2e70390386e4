// Which alarms a story gives, told as given, when, then. Conditions and priorities: docs/rules.md.

import { describe, expect, test } from 'vitest';
import { alarmState } from '#shared/alarm/alarm.ts';
import { MINUTE } from '#shared/base/time.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import { manualSource } from '#shared/reference/source.ts';
import { reconcile } from '#shared/rules/alarm-rules.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { registerLinesOf } from '../../support/register-of.ts';
import { instant, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';

type State = 'active-unacknowledged' | 'active-acknowledged' | 'returned-unacknowledged';

/** What a deviation outside the ten alarms of by itself: no decision with a mandate, and guarantees that nobody found. */
function lacking(number: string, state: State = 'active-unacknowledged'): readonly string[] {
  return [`A4 ${number} ${state}`, `A5 ${number} ${state}`];
}

function acknowledgeAll(story: Story): void {
  for (const { id, version } of story.alarms()) story.acknowledge(id, version);
}

test('[A1] a function outside any meldkamer alarms at once, each task for itself', () => {
  const story = new Story();
  story.located(AANNAME, 'MNL');
  story.located(UITGIFTE, 'MNL');
  story.wait(1000).located(AANNAME, 'Zeist');
  expect(story.alarmLines()).toEqual([`A1 ${AANNAME} active-unacknowledged`, ...lacking('2026-0001')]);
  expect(story.alarms('A1')[0]).toMatchObject({
    priority: 1,
    meldkamer: 'MNL',
    function: AANNAME,
    location: { kind: 'elsewhere', place: 'Zeist' },
  });
  story.wait(1000).located(UITGIFTE, 'Zeist');
  expect(story.alarmLines()).toEqual([
    `A1 ${AANNAME} active-unacknowledged`,
    ...lacking('2026-0001'),
    `A1 ${UITGIFTE} active-unacknowledged`,
  ]);
});

test('[A1][R31] planbare zorg elsewhere is shown and never alarmed', () => {
  const story = new Story();
  story.located(`${AANNAME}/planbaar`, 'Bilthoven');
  expect(story.alarmLines()).toEqual([]);
  expect(story.view(`${AANNAME}/planbaar`).class).toBe('outside');
});

test('acknowledging is not closing: an alarm leaves when its condition has gone and someone saw it, in either order', () => {
  const story = new Story();
  story.located(AANNAME, 'Zeist');
  acknowledgeAll(story);
  expect(story.alarmLines()).toEqual([
    `A1 ${AANNAME} active-acknowledged`,
    ...lacking('2026-0001', 'active-acknowledged'),
  ]);
  story.wait(1000).located(AANNAME, 'MNL');
  expect(story.alarmLines()).toEqual([]);

  story.wait(1000).located(AANNAME, 'Zeist');
  story.wait(1000).located(AANNAME, 'MNL');
  expect(story.alarmLines()).toEqual([
    `A1 ${AANNAME} returned-unacknowledged`,
    ...lacking('2026-0001', 'returned-unacknowledged'),
  ]);
  acknowledgeAll(story);
  expect(story.alarmLines()).toEqual([]);
});

test('[R37] an acknowledgement names the version it saw, and counts once', () => {
  const story = new Story();
  story.located(AANNAME, 'Zeist');
  const [alarm] = story.alarms();
  if (alarm === undefined) throw new Error('No alarm');
  expect(story.acknowledge(alarm.id, alarm.version + 1)).toEqual({ code: 'version-conflict', version: 1 });
  story.acknowledge(alarm.id, 1);
  expect(story.acknowledge(alarm.id, 2)).toEqual({ code: 'already-acknowledged', version: 2 });
  expect(story.acknowledge('99' as typeof alarm.id, 1)).toEqual({ code: 'no-such-alarm', alarm: '99' });
});

test('[R37] whoever acknowledged one place has not seen the next', () => {
  const story = new Story();
  story.located(AANNAME, 'Zeist');
  const [alarm] = story.alarms();
  if (alarm === undefined) throw new Error('No alarm');
  story.acknowledge(alarm.id, alarm.version);
  story.wait(1000).located(AANNAME, 'Bilthoven');
  expect(story.alarmLines()).toEqual([
    `A1 ${AANNAME} active-unacknowledged`,
    ...lacking('2026-0001', 'returned-unacknowledged'),
    ...lacking('2026-0002'),
    // Another place is another deviation, and the second of its kind.
    'A14 2026-0002 active-unacknowledged',
  ]);
  expect(story.alarms()[0]).toMatchObject({ version: 3, occurrences: 1, location: { place: 'Bilthoven' } });
});

describe('[R37] whoever acknowledged what was away then', () => {
  const stateOf = (story: Story, key: string) => {
    const alarm = story.alarms().find((one) => one.key === key);
    return alarm === undefined ? null : alarmState(alarm);
  };

  /** Two functions that are to be at Zeist until ten, of which one is. */
  function oneAway(): Story {
    const story = new Story();
    for (const id of [AANNAME, UITGIFTE]) story.located(id, 'MNL');
    const [start, expectedEnd] = [instant('09:00:00'), instant('10:00:00')];
    story.registered('MNL', [AANNAME, UITGIFTE], { to: place('Zeist'), start, expectedEnd });
    story.at('09:05:00').located(AANNAME, 'Zeist');
    acknowledgeAll(story);
    return story;
  }

  test('has not seen what goes away in the same deviation since', () => {
    const story = oneAway();
    expect(['A4', 'A5'].map((one) => stateOf(story, `${one} 2026-0001`))).toEqual(Array(2).fill('active-acknowledged'));
    story.at('09:10:00').located(UITGIFTE, 'Zeist');
    expect(['A4', 'A5'].map((one) => stateOf(story, `${one} 2026-0001`))).toEqual(
      Array(2).fill('active-unacknowledged'),
    );
    acknowledgeAll(story);
    story.at('09:15:00').located(UITGIFTE, 'MNL');
    expect(stateOf(story, 'A4 2026-0001')).toBe('active-acknowledged');
    story.at('09:20:00').located(UITGIFTE, 'Zeist');
    expect(stateOf(story, 'A4 2026-0001')).toBe('active-unacknowledged');
  });

  test('has not seen what outstays its end as well since', () => {
    const story = oneAway();
    story.at('09:59:00').heartbeat(sourceOf('MNL'));
    story.at('10:00:00').tick();
    acknowledgeAll(story);
    expect(stateOf(story, 'A9 2026-0001 end')).toBe('active-acknowledged');
    story.at('10:00:30').located(UITGIFTE, 'Zeist');
    expect(stateOf(story, 'A9 2026-0001 end')).toBe('active-unacknowledged');
  });

  test('has not seen the end that passed of what was decided since', () => {
    const story = oneAway();
    story.at('10:00:00').heartbeat(sourceOf('MNL'));
    acknowledgeAll(story.tick());
    const about = { kind: 'tijdelijke-wijziging-werkwijze', to: place('Zeist'), start: null, repeated: false } as const;
    const decided = { ...DECISION, about: { ...about, functions: [AANNAME as never], end: instant('11:00:00') } };
    expect(story.at('10:10:00').step('2026-0001', decided, SMB)).not.toHaveProperty('code');
    story.at('10:59:00').heartbeat(sourceOf('MNL'));
    expect(stateOf(story.tick(), 'A9 2026-0001 end')).toBe('active-acknowledged');
    story.at('11:00:00').tick();
    expect(stateOf(story, 'A9 2026-0001 end')).toBe('active-unacknowledged');
  });

  test.each([true, false])('has not seen that its decision ends, by time alone; seen before it: %s', (isBefore) => {
    const story = oneAway();
    story.at('09:06:00').located(UITGIFTE, 'Zeist');
    if (isBefore) acknowledgeAll(story);
    const about = { kind: null, to: null, start: null, repeated: false, end: instant('09:20:00') };
    story.step('2026-0001', { ...DECISION, about: { ...about, functions: [UITGIFTE as never] } }, SMB);
    if (!isBefore) acknowledgeAll(story);
    story.at('09:19:30').heartbeat(sourceOf('MNL'));
    expect(stateOf(story, 'A4 2026-0001')).toBe('active-acknowledged');
    // An entry of something else first, that looks at nothing of this.
    story.at('09:20:00').located('MNL/politie/aanname', 'MNL');
    story.wait(1_000).tick();
    expect(stateOf(story, 'A4 2026-0001')).toBe('active-unacknowledged');
  });

  test('has not seen a second place that it is said to be at', () => {
    const story = oneAway();
    story.at('09:10:00').located(AANNAME, 'Breda', { source: sourceOf('MNL', 'telefonie') });
    expect([`A1 ${AANNAME}`, 'A4 2026-0001'].map((key) => stateOf(story, key))).toEqual(
      Array(2).fill('active-unacknowledged'),
    );
  });

  test('has seen all there is when a source falls silent, when it is said again, and when less is left', () => {
    const story = oneAway();
    story.at('09:06:00').located(UITGIFTE, 'Zeist');
    acknowledgeAll(story);
    story.at('09:10:00').located(AANNAME, 'Zeist');
    story.at('09:12:00').located(UITGIFTE, '?');
    story.at('09:40:00').tick();
    expect([`A1 ${AANNAME}`, 'A4 2026-0001'].map((key) => stateOf(story, key))).toEqual(
      Array(2).fill('active-acknowledged'),
    );
  });
});

test('[R37] an alarm that nobody acknowledged yet names the place that it went on to', () => {
  const story = new Story();
  story.located(AANNAME, 'Zeist');
  story.wait(1000).located(AANNAME, 'Bilthoven');
  expect(story.alarms()[0]).toMatchObject({ version: 2, location: { place: 'Bilthoven' }, acknowledged: null });
});

test('[A3][R13] an uitwijk alarms unless it was announced; one that outlasts its announcement is past its end [A9]', () => {
  const story = new Story();
  story.announced('MNL', [AANNAME], '09:00:00', '10:00:00');
  story.at('09:10:00').located(AANNAME, 'AMS').valueOf();
  story.located(UITGIFTE, 'AMS');
  expect(story.alarmLines()).toEqual([
    'A4 2026-0001 active-unacknowledged',
    `A3 ${UITGIFTE} active-unacknowledged`,
    'A4 2026-0002 active-unacknowledged',
  ]);
  story.at('09:59:30').heartbeat(sourceOf('MNL'));
  story.at('10:00:00').tick();
  expect(story.alarmLines()).toEqual([
    'A4 2026-0001 active-unacknowledged',
    `A3 ${UITGIFTE} active-unacknowledged`,
    'A4 2026-0002 active-unacknowledged',
    'A9 2026-0001 end active-unacknowledged',
    'A10 2026-0001 active-unacknowledged',
    'A11 2026-0001 active-unacknowledged',
    'A11 2026-0002 active-unacknowledged',
  ]);
});

test('[A3] an announcement that comes afterwards ends the alarm, not the need to have seen it', () => {
  const story = new Story();
  story.located(AANNAME, 'AMS');
  story.wait(1000).announced('MNL', [AANNAME], '09:00:00', '10:00:00');
  expect(story.alarmLines()).toEqual([
    `A3 ${AANNAME} returned-unacknowledged`,
    // An announcement without a decider is no decision.
    'A4 2026-0001 active-unacknowledged',
  ]);
});

test('[A2] a location that is said to be unknown alarms; knowing it again ends that', () => {
  const story = new Story();
  story.located(AANNAME, '?');
  expect(story.alarmLines()).toEqual([`A2 ${AANNAME} active-unacknowledged`]);
  story.wait(1000).located(AANNAME, 'MNL');
  expect(story.alarmLines()).toEqual([`A2 ${AANNAME} returned-unacknowledged`]);
});

test('[A2][R11][R17] a manual entry alarms when it was not confirmed in time, and a new confirmation ends that', () => {
  const story = new Story();
  const source = manualSource('MNL');
  story.located(AANNAME, 'MNL', { source });
  story.at('12:59:59').tick();
  expect(story.alarmLines()).toEqual([]);
  expect(story.view(AANNAME)).toMatchObject({ class: 'own', freshness: 'live', manual: true });
  story.at('13:00:00').tick();
  expect(story.alarmLines()).toEqual([`A2 ${AANNAME} active-unacknowledged`]);
  expect(story.view(AANNAME)).toMatchObject({ class: 'own', freshness: 'old' });
  story.at('13:30:00').tick();
  expect(story.view(AANNAME)).toMatchObject({ class: 'unknown', lastClass: 'own', freshness: 'silent' });
  story.at('13:31:00').located(AANNAME, 'MNL', { source });
  expect(story.alarmLines()).toEqual([`A2 ${AANNAME} returned-unacknowledged`]);
});

test('[A2][R16] a feed that beats but never repeats a location is asked to', () => {
  const story = new Story({ ...DEFAULT_POLICY, location: { ...DEFAULT_POLICY.location, confirmWithin: 10 * MINUTE } });
  story.located(AANNAME, 'MNL');
  story.pass(10 * MINUTE - 1000, () => story.heartbeat(sourceOf('MNL')));
  expect(story.alarmLines()).toEqual([]);
  story.pass(2000, () => story.heartbeat(sourceOf('MNL')));
  expect(story.alarmLines()).toEqual([`A2 ${AANNAME} active-unacknowledged`]);
});

test('that two occasions judge alike tell it once', () => {
  const story = new Story();
  story.located(AANNAME, 'Zeist');
  const [alarm] = story.alarms('A1');
  if (alarm === undefined) throw new Error('No A1');
  const off = { ...alarm, subject: alarm, verdict: 'off' as const };
  expect(reconcile(story.picture, [off, off], story.now)).toEqual([{ kind: 'alarm-returned', key: `A1 ${AANNAME}` }]);
});

test('[R5][R84] a word that was not said again in time contradicts nobody, and its alarms stay on until who said it says otherwise', () => {
  const story = new Story({ ...DEFAULT_POLICY, location: { ...DEFAULT_POLICY.location, confirmWithin: 10 * MINUTE } });
  const telephony = sourceOf('MNL', 'telefonie');
  story.located(AANNAME, 'Zeist', { source: telephony });
  story.wait(1000).located(AANNAME, 'MNL');
  const said = (): unknown => [
    story.view(AANNAME).class,
    registerLinesOf(story)
      .find((one) => one.function === AANNAME && one.end === null)
      ?.segments.at(-1)?.class ?? 'own',
  ];
  const on = (): readonly string[] => story.alarmLines().filter((line) => line.includes(' active'));
  expect(said()).toEqual(['double-claim', 'double-claim']);
  const before = on();
  const beat = (): unknown => [telephony, sourceOf('MNL')].map((source) => story.heartbeat(source));
  story.pass(5 * MINUTE, beat);
  story.located(AANNAME, 'MNL');
  story.pass(6 * MINUTE, beat);
  expect(said()).toEqual(['own', 'own']);
  expect(on()).toEqual(before);
  story.located(AANNAME, 'MNL', { source: telephony });
  expect(on()).toEqual([]);
});

test('[R4][A4] two meldkamers that claim one function are a double claim until one yields, and that is never free', () => {
  const story = new Story();
  story.located(AANNAME, 'MNL');
  story.located(AANNAME, 'AMS', { source: sourceOf('AMS') });
  expect(story.alarmLines()).toEqual([
    `double-claim ${AANNAME} active-unacknowledged`,
    'A4 2026-0001 active-unacknowledged',
  ]);
  expect(
    story
      .view(AANNAME)
      .standing.map(({ source }) => source)
      .sort(),
  ).toEqual([sourceOf('AMS'), sourceOf('MNL')]);
  story.wait(1000).located(AANNAME, 'MNL', { source: sourceOf('AMS') });
  expect(story.alarmLines()).toEqual([
    `double-claim ${AANNAME} returned-unacknowledged`,
    'A4 2026-0001 returned-unacknowledged',
  ]);
});

test('[R12][R75] an entry by hand against a feed that is heard is a contradiction, and switches nothing off', () => {
  const story = new Story();
  story.located(AANNAME, 'Zeist');
  expect(story.alarmLines()).toContain(`A1 ${AANNAME} active-unacknowledged`);
  story.wait(1000).located(AANNAME, 'MNL', { source: manualSource('MNL') });
  expect(story.view(AANNAME).class).toBe('double-claim');
  expect(story.alarmLines()).toEqual(
    expect.arrayContaining([
      `A1 ${AANNAME} active-unacknowledged`,
      `double-claim ${AANNAME} active-unacknowledged`,
      'A4 2026-0001 active-unacknowledged',
    ]),
  );
  story.wait(1000).located(AANNAME, 'MNL');
  expect(story.alarmLines()).toContain(`A1 ${AANNAME} returned-unacknowledged`);
});

test('[A6] staffing below minimum alarms after its delay, and clears after its delay', () => {
  const story = new Story();
  story.staffed('MNL/ambulance/09', 2, 3);
  story.pass(29_000);
  expect(story.alarmLines()).toEqual([]);
  story.pass(1000);
  expect(story.alarmLines()).toEqual(['A6 MNL/ambulance/09 active-unacknowledged']);
  expect(story.alarms('A6')[0]).toMatchObject({ priority: 2, post: 'MNL/ambulance/09', meldkamer: 'MNL' });
  story.staffed('MNL/ambulance/09', 3, 3);
  story.pass(29_000);
  expect(story.alarmLines()).toEqual(['A6 MNL/ambulance/09 active-unacknowledged']);
  story.pass(1000);
  expect(story.alarmLines()).toEqual(['A6 MNL/ambulance/09 returned-unacknowledged']);
});

test('[A6] a dip shorter than the delay gives no alarm', () => {
  const story = new Story();
  story.staffed('MNL/ambulance/09', 2, 3);
  story.pass(20_000).staffed('MNL/ambulance/09', 4, 3);
  story.pass(60_000);
  expect(story.alarmLines()).toEqual([]);
});

test('[A6][R27][R28] the agreed minimum goes before the reported one; without either the level is unknown, not enough', () => {
  const minimums = [
    { post: 'MNL/politie' as never, qualification: null, during: null, minimum: 5, owner: 'LMS', source: 'afspraak' },
  ];
  const story = new Story({ ...DEFAULT_POLICY, staffing: { ...DEFAULT_POLICY.staffing, minimums } });
  story.staffed('MNL/politie', 4, 2);
  story.staffed('MNL/brandweer', 4, null);
  story.pass(31_000);
  expect(story.alarmLines()).toEqual(['A6 MNL/politie active-unacknowledged']);
  expect(story.overview().meldkamers.find(({ meldkamer }) => meldkamer.id === 'MNL')?.cells.brandweer?.staffing).toBe(
    'no-minimum',
  );
});

test('[A7][R27] an empty CaCo seat has an alarm of its own', () => {
  const story = new Story();
  story.staffed('NNL/caco', 0, null);
  story.pass(30_000);
  expect(story.alarmLines()).toEqual(['A7 NNL/caco active-unacknowledged']);
});

test('[A12][R21] a feed that falls silent alarms between 90 and 100 seconds, once, and absence clears nothing', () => {
  const story = new Story();
  story.located(AANNAME, 'Zeist');
  story.pass(89_000);
  const away = [`A1 ${AANNAME} active-unacknowledged`, ...lacking('2026-0001')];
  expect(story.alarmLines()).toEqual(away);
  story.pass(2000);
  expect(story.alarmLines()).toEqual([...away, `A12 ${sourceOf('MNL')} active-unacknowledged`]);
  expect(story.view(AANNAME)).toMatchObject({ class: 'unknown', lastClass: 'outside', freshness: 'silent' });
  story.pass(10 * MINUTE);
  expect(story.alarms('A12')).toHaveLength(1);
  story.heartbeat(sourceOf('MNL'));
  expect(story.alarmLines()).toEqual([...away, `A12 ${sourceOf('MNL')} returned-unacknowledged`]);
  expect(story.view(AANNAME)).toMatchObject({ class: 'outside', freshness: 'live' });
});

test('[A12][R23] three feeds silent within a minute are one alarm; the children are listed as suppressed', () => {
  const story = new Story();
  for (const meldkamer of ['MNL', 'NHL', 'AMS', 'RTD'] as const) story.heartbeat(sourceOf(meldkamer));
  story.pass(90_000, () => story.heartbeat(sourceOf('RTD')));
  expect(story.alarmLines()).toEqual([
    'A12 koppeling active-unacknowledged',
    `A12 ${sourceOf('MNL')} active-unacknowledged suppressed`,
    `A12 ${sourceOf('NHL')} active-unacknowledged suppressed`,
    `A12 ${sourceOf('AMS')} active-unacknowledged suppressed`,
  ]);
  expect(story.alarms('A12')[0]).toMatchObject({ priority: 1, meldkamer: null });
  expect(story.overview().alarmCounts).toEqual({ 1: 1, 2: 0, 3: 0 });
});

test('[A12][R23] an acknowledgement covers the feeds that were silent then: one more calls for attention again', () => {
  const story = new Story();
  for (const meldkamer of ['MNL', 'NHL', 'AMS', 'RTD'] as const) story.heartbeat(sourceOf(meldkamer));
  story.pass(90_000, () => story.heartbeat(sourceOf('RTD')));
  const [shared] = story.alarms('A12');
  if (shared === undefined) throw new Error('No alarm');
  story.acknowledge(shared.id, shared.version);
  story.pass(90_000);
  expect(story.alarmLines()).toEqual([
    'A12 koppeling active-unacknowledged',
    ...(['MNL', 'NHL', 'AMS', 'RTD'] as const).map((id) => `A12 ${sourceOf(id)} active-unacknowledged suppressed`),
  ]);
  expect(story.alarms('A12')[0]?.feeds).toHaveLength(4);
});

test('[A12][R39] a feed that is taken out of use has no alarm of its own, no claim and no staffing any more', () => {
  const story = new Story();
  const old = sourceOf('MNL');
  story.located(AANNAME, 'Zeist', { source: old });
  story.staffed('MNL/politie', 4, 2);
  story.pass(90_000);
  story.submit({ kind: 'retire-feed', source: old });
  expect(story.alarmLines()).toEqual([
    // Nobody has said that it is back: that goes on.
    `A1 ${AANNAME} active-unacknowledged`,
    ...lacking('2026-0001'),
    `A12 ${old} returned-unacknowledged`,
  ]);
  expect([story.picture.feeds, story.view(AANNAME).freshness]).toEqual([{}, 'never']);
  expect(story.picture.meldkamers.MNL?.staffing).toEqual({});
  expect(story.submit({ kind: 'retire-feed', source: old })).toEqual({ code: 'no-such-feed', source: old });
  story.located(AANNAME, 'MNL', { source: old });
  expect(story.view(AANNAME).class).toBe('own');
});

test('[A12][R23] when fewer than three are left silent, those speak for themselves again', () => {
  const story = new Story();
  for (const meldkamer of ['MNL', 'NHL', 'AMS'] as const) story.heartbeat(sourceOf(meldkamer));
  story.pass(90_000);
  story.heartbeat(sourceOf('MNL'));
  expect(story.alarmLines()).toEqual([
    'A12 koppeling returned-unacknowledged',
    `A12 ${sourceOf('NHL')} active-unacknowledged`,
    `A12 ${sourceOf('AMS')} active-unacknowledged`,
  ]);
});

test('[A12][R23] feeds that fall silent far apart stay alarms of their own', () => {
  const story = new Story();
  const beating = new Set([sourceOf('MNL'), sourceOf('NHL'), sourceOf('AMS')]);
  const beat = (): void => beating.forEach((source) => void story.heartbeat(source));
  beat();
  for (const source of [...beating]) {
    beating.delete(source);
    story.pass(120_000, beat);
  }
  expect(story.alarms('A12').map(({ key }) => key)).toEqual([
    `A12 ${sourceOf('MNL')}`,
    `A12 ${sourceOf('NHL')}`,
    `A12 ${sourceOf('AMS')}`,
  ]);
});

test('[A12][R21][R22] our own deafness is not their silence', () => {
  const story = new Story();
  story.heartbeat(sourceOf('MNL'));
  story.wait(60 * MINUTE);
  story.listeningSince = story.now;
  story.tick();
  expect(story.alarmLines()).toEqual([]);
  story.pass(90_000);
  expect(story.alarmLines()).toEqual([`A12 ${sourceOf('MNL')} active-unacknowledged`]);
});

describe('[R22] after a time in which we were deaf', () => {
  const [MNL, NHL] = [sourceOf('MNL'), sourceOf('NHL')];

  /** One feed was heard at 09:00 and one at 09:01; the minutes after that nobody listened. */
  function deafFor(minutes: number, lastHeard?: Readonly<Record<string, string>>): Story {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.at('09:01:00').heartbeat(NHL);
    story.wait(minutes * MINUTE);
    story.listeningSince = story.now;
    const known = (lastHeard ?? { ...story.sources }) as Story['sources'];
    story.submit({ kind: 'resume-listening', deafFrom: instant('09:01:00'), cause: 'start', lastHeard: known });
    return story;
  }
  const unheard = (story: Story): readonly string[] =>
    (story.entries.at(-1)?.facts ?? []).flatMap((fact) =>
      fact.kind === 'feed-unheard' ? [`${fact.source.slice(18, 21)} ${fact.lastHeardAt.slice(11, 19)}`] : [],
    );

  test('longer than a silence, it is noted since when each feed was not heard, and each counts as heard again once it is', () => {
    const story = deafFor(60);
    expect(unheard(story)).toEqual(['MNL 09:00:00', 'NHL 09:01:00']);
    expect(Object.values(story.picture.feeds)).toEqual([
      expect.objectContaining({ silentAt: null, lastHeardAt: instant('09:00:00') }),
      expect.objectContaining({ silentAt: null, lastHeardAt: instant('09:01:00') }),
    ]);
    story.wait(MINUTE).heartbeat(NHL);
    expect(story.entries.at(-1)?.facts).toEqual([{ kind: 'feed-returned', source: NHL }]);
    expect(story.picture.feeds[NHL]).toMatchObject({ heardSince: story.now, silentAt: null, lastHeardAt: null });
    story.wait(MINUTE / 2).tick();
    expect(story.alarmLines()).toEqual([`A12 ${MNL} active-unacknowledged`]);
  });

  test('one that spoke again before it was noted counts as heard from then on', () => {
    const story = new Story();
    story.heartbeat(MNL);
    story.wait(5 * MINUTE).heartbeat(MNL);
    const lastHeard = { [MNL]: instant('09:00:00') };
    story.submit({ kind: 'resume-listening', deafFrom: null, cause: 'stall', lastHeard });
    expect(unheard(story)).toEqual(['MNL 09:00:00']);
    expect(story.picture.feeds[MNL]).toMatchObject({ heardSince: story.now, silentAt: null, lastHeardAt: null });
    // Another server on the journal, which stood still as long, notes nothing more.
    story.submit({ kind: 'resume-listening', deafFrom: null, cause: 'stall', lastHeard });
    expect(unheard(story)).toEqual([]);
  });

  test('no longer than a silence, it is as one message that did not come', () => {
    expect(unheard(deafFor(1))).toEqual(['MNL 09:00:00']);
    expect(unheard(deafFor(0.5))).toEqual([]);
  });

  test('a feed of which nothing is kept was not silent yet when the journal was last written in', () => {
    expect(unheard(deafFor(60, { [NHL]: instant('09:01:30') }))).toEqual(['MNL 09:01:00', 'NHL 09:01:30']);
  });

  test('another server that starts a minute later notes nothing more: the first one listens', () => {
    const story = deafFor(60);
    const noted = unheard(story).length;
    story.wait(MINUTE);
    story.submit({ kind: 'resume-listening', deafFrom: null, cause: 'start', lastHeard: story.sources });
    expect([noted, unheard(story)]).toEqual([2, []]);
  });

  test('a feed that spoke again in time, just before it was noted, was not unheard', () => {
    const story = new Story();
    story.heartbeat(MNL);
    story.wait(MINUTE).heartbeat(MNL);
    const lastHeard = { [MNL]: instant('09:00:00') };
    story.wait(MINUTE).submit({ kind: 'resume-listening', deafFrom: null, cause: 'stall', lastHeard });
    expect(unheard(story)).toEqual([]);
  });

  test('nothing is noted of a feed that was silent, nor of people', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.located(AANNAME, 'MNL', { source: sourceOf('MNL', 'handmatig') });
    story.at('09:02:00').tick();
    story.at('10:00:00');
    story.submit({ kind: 'resume-listening', deafFrom: null, cause: 'start', lastHeard: story.sources });
    expect(unheard(story)).toEqual([]);
  });
});

test('a reading too far ahead is refused and shows that the clock is wrong; a right one ends that', () => {
  const story = new Story();
  expect(story.located(AANNAME, 'MNL', { observedAt: '09:02:01' })).toMatchObject({ code: 'too-far-ahead' });
  expect(story.alarmLines()).toEqual([`clock ${sourceOf('MNL')} active-unacknowledged`]);
  expect(story.view(AANNAME).freshness).toBe('never');
  story.wait(1000).located(AANNAME, 'MNL');
  expect(story.alarmLines()).toEqual([`clock ${sourceOf('MNL')} returned-unacknowledged`]);
});

test('a late reading is no wrong clock; a heartbeat from long ago is', () => {
  const story = new Story();
  story.located(AANNAME, 'MNL', { observedAt: '03:00:00', sentAt: '03:00:00' });
  expect(story.alarms('clock')).toEqual([]);
  story.heartbeat(sourceOf('MNL'), '08:50:00');
  expect(story.alarmLines()).toContain(`clock ${sourceOf('MNL')} active-unacknowledged`);
});

test('[R3] a place of art. 2 counts as own for its own meldkamer, and as outside for another', () => {
  const story = new Story();
  story.located(AANNAME, 'Utrecht');
  story.located('NHL/politie/aanname', 'Utrecht');
  expect(story.view(AANNAME).class).toBe('transitional');
  expect(story.alarmLines()).toEqual(['A1 NHL/politie/aanname active-unacknowledged', ...lacking('2026-0001')]);
});

test('[A1] a feed whose clock runs ahead alarms at once all the same', () => {
  const story = new Story();
  story.located(AANNAME, 'Zeist', { observedAt: '09:01:40' });
  expect(story.alarmLines()).toEqual([
    `A1 ${AANNAME} active-unacknowledged`,
    ...lacking('2026-0001'),
    `clock ${sourceOf('MNL')} active-unacknowledged`,
  ]);
});

test('[A6][R28] a report that leaves the minimum out does not end the alarm', () => {
  const story = new Story();
  story.staffed('MNL/ambulance/09', 2, 3);
  story.pass(30_000).staffed('MNL/ambulance/09', 1, null);
  story.pass(120_000, () => story.heartbeat(sourceOf('MNL')));
  expect(story.alarmLines()).toEqual(['A6 MNL/ambulance/09 active-unacknowledged']);
});

test('[A6][R28] a minimum that is agreed later counts from then on, without a new report', () => {
  const story = new Story();
  story.staffed('MNL/politie', 2, null);
  const minimums = [
    { post: 'MNL/politie' as never, qualification: null, during: null, minimum: 3, owner: 'LMS', source: 'afspraak' },
  ];
  story.submit({
    kind: 'adopt-policy',
    policy: { ...DEFAULT_POLICY, staffing: { ...DEFAULT_POLICY.staffing, minimums } },
  });
  story.pass(30_000);
  expect(story.alarmLines()).toEqual(['A6 MNL/politie active-unacknowledged']);
});

test('[A3][R13] an announcement without an end covers until the function came back, not the next time', () => {
  const story = new Story();
  story.announced('MNL', [AANNAME], '09:00:00', null);
  story.wait(1000).located(AANNAME, 'AMS');
  story.wait(1000).located(AANNAME, 'MNL');
  expect(story.alarms('A3')).toEqual([]);
  story.wait(1000).located(AANNAME, 'RTD');
  expect(story.alarmLines()).toEqual([
    'A4 2026-0001 returned-unacknowledged',
    `A3 ${AANNAME} active-unacknowledged`,
    'A4 2026-0002 active-unacknowledged',
    'A14 2026-0002 active-unacknowledged',
  ]);
});

test('[R5] a system that went silent long ago does not speak again because another one falls silent', () => {
  const story = new Story();
  const old = sourceOf('MNL', 'oud');
  story.located(AANNAME, 'Zeist', { source: old });
  story.pass(100_000).located(AANNAME, 'MNL');
  expect(story.view(AANNAME).class).toBe('own');
  story.pass(200_000);
  expect(story.view(AANNAME)).toMatchObject({ class: 'unknown', lastClass: 'own' });
  // R84: who said that it was away has not said that it is back.
  expect(story.alarms('A1').map(({ core }) => core)).toEqual(['active']);
});

test('[I15][R37] a second acknowledgement is refused, and that it was tried is a fact', () => {
  const story = new Story();
  story.located(AANNAME, 'Zeist');
  const [alarm] = story.alarms();
  if (alarm === undefined) throw new Error('No alarm');
  story.acknowledge(alarm.id, 1);
  story.acknowledge(alarm.id, 1);
  expect(story.entries.at(-1)?.facts).toEqual([
    { kind: 'acknowledgement-refused', key: alarm.key, code: 'version-conflict' },
  ]);
});

test('[R17] a moment heard in the future is not live: a clock has jumped', () => {
  const story = new Story();
  story.located(AANNAME, 'MNL');
  story.sources[sourceOf('MNL')] = instant('09:01:00');
  expect(story.view(AANNAME).freshness).toBe('old');
});
