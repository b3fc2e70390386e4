// One that this software saw itself and of which another one has every moment has gone up in it: its time counts there, and its alarm and
// ladder go on there. With hours worked out by hand.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AlarmId, ConditionId } from '#shared/alarm/alarm.ts';
import { HOUR, MINUTE } from '#shared/base/time.ts';
import { accounted } from '#shared/dossier/accounted.ts';
import { stretchesOf } from '#shared/dossier/ledger.ts';
import { mergedInto } from '#shared/dossier/merged.ts';
import { goneUpIn } from '#shared/picture/away.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { type PartyId, partyOfActor } from '#shared/reference/parties.ts';
import { ROLES } from '#shared/reference/roles.ts';
import { nextStep } from '#shared/rules/next-step.ts';
import { openPoints } from '#shared/rules/open-points.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { a4, uncovered } from '../../support/cover.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { figuresOf, foldedOf } from '../../support/dossiers-of.ts';
import { actor, instant, LMS, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';
const [SEEN, TOLD] = ['2026-0001', '2026-0002'];

function tickAt(story: Story, moment: string): void {
  story.at(moment).heartbeat(sourceOf('MNL'));
  story.tick();
}

/** Seen at Zeist from ten on; its ladder is at its second step at twenty past ten. */
function seen(): Story {
  const story = new Story();
  story.located(AANNAME, 'MNL');
  story.at('10:00:00').located(AANNAME, 'Zeist');
  tickAt(story, '10:15:00');
  return story.at('10:20:00');
}

function registered(story: Story, start: string): void {
  const answers = { to: place('Zeist'), start: instant(start), expectedEnd: instant('18:00:00') };
  expect(story.registered('MNL', [AANNAME], answers, undefined, [SEEN])).not.toHaveProperty('code');
}

function stands(story: Story, number: string) {
  const { dossiers, ledger, now } = foldedOf(story);
  const one = dossiers.all.find((each) => each.number === number);
  if (one === undefined) throw new Error(`No ${number}`);
  const { coveredMs, uncoveredMs } = accounted(stretchesOf(one, ledger));
  return [coveredMs / HOUR, uncoveredMs / HOUR, mergedInto(one, { ledger, now })];
}

function turns(story: Story, number: string) {
  return story.afwijking(number).dossier?.ladder?.turns.map(({ step, at }) => [step, at.slice(11, 16)]) ?? [];
}

describe('[R96] one that was only seen', () => {
  test('goes up in the one that was registered from its beginning, with its alarm and its ladder where it was', () => {
    const story = seen();
    registered(story, '10:00:00');
    expect([a4(story, SEEN), a4(story, TOLD)]).toEqual(['returned', 'active']);
    expect(story.alarms('A5').map(({ afwijking, core }) => [afwijking, core])).toEqual([
      [SEEN, 'returned'],
      [TOLD, 'active'],
    ]);
    expect([uncovered(story, SEEN), uncovered(story, TOLD)]).toEqual([[], [AANNAME]]);
    expect([turns(story, TOLD), story.afwijking(TOLD).dossier?.ladder?.nextAt]).toEqual([
      [[1, '10:15']],
      instant('10:30:00'),
    ]);
    expect(story.afwijking(SEEN).dossier?.ladder?.stoppedAt).toBe(story.now);
    tickAt(story, '10:30:00');
    expect([turns(story, TOLD), turns(story, SEEN).length]).toEqual([
      [
        [1, '10:15'],
        [2, '10:30'],
      ],
      2,
    ]);
    story.at('12:00:00');
    expect([stands(story, SEEN), stands(story, TOLD)]).toEqual([
      [0, 0, TOLD],
      [0, 2, null],
    ]);
    expect(nextStep(story.picture, story.afwijking(SEEN), story.now)).toBeNull();
    const { undecided, recurrences } = figuresOf(story, '09:00:00', '12:00:00');
    expect([undecided, recurrences]).toEqual([[TOLD], []]);
    expect(story.alarms('A14').filter(({ core }) => core === 'active')).toEqual([]);
  });

  test('has gone up also when it is over, and a decision in the other one covers it', () => {
    const story = seen();
    registered(story, '10:00:00');
    story.step(TOLD, { ...DECISION, decidedAt: instant('10:20:00') }, SMB);
    expect([a4(story, SEEN), a4(story, TOLD), uncovered(story, SEEN)]).toEqual(['returned', 'returned', []]);
    story.at('12:20:00').located(AANNAME, 'MNL');
    expect([SEEN, TOLD].map((number) => story.afwijking(number).course.endedAt)).toEqual([story.now, story.now]);
    expect([stands(story, SEEN), stands(story, TOLD)]).toEqual([
      [0, 0, TOLD],
      [2, (20 * MINUTE) / HOUR, null],
    ]);
  });

  test('lists no open points and gives no A10 or A14 of its own, also when it has ended: those are of the one that has it', () => {
    const story = seen();
    const question = { kind: 'ask', to: 'rav-09' as PartyId, text: 'Waarom?', dueAt: instant('18:00:00') } as const;
    story.step(SEEN, question, actor('inspector', 'Inspectie Gezondheidszorg en Jeugd'));
    story.step(SEEN, { kind: 'tell', about: 'start', parties: ['ggd' as PartyId, 'vr-10' as PartyId] });
    const points = (number: string) => openPoints(story.picture, story.afwijking(number), story.now);
    const on = (condition: ConditionId) =>
      story.alarms(condition).flatMap(({ core, afwijking }) => (core === 'active' ? [afwijking] : []));
    const before = points(SEEN);
    expect(before).toEqual(expect.arrayContaining(['answers', 'receipts']));
    registered(story, '10:00:00');
    const moved = () => [points(SEEN), points(TOLD).filter((one) => one === 'answers' || one === 'receipts')];
    expect(moved()).toEqual([[], ['receipts', 'answers']]);
    story.at('12:20:00').located(AANNAME, 'MNL');
    tickAt(story, '13:40:00');
    expect(moved()).toEqual([[], ['receipts', 'answers']]);
    expect([on('A10'), on('A14')]).toEqual([[TOLD], []]);
    // Nothing of it is lost when the other one turns out to be another absence.
    story.step(TOLD, { kind: 'rectify', statement: { to: place('Breda') }, reason: 'Andere plaats' });
    expect([points(SEEN).includes('answers'), points(TOLD).includes('answers')]).toEqual([true, false]);
    story.tick();
    expect(on('A10')).toEqual(expect.arrayContaining([SEEN]));
  });

  describe('[R37] what was acknowledged of its A4', () => {
    const acknowledged = (story: Story) =>
      story
        .alarms('A4')
        .flatMap(({ core, afwijking, acknowledged: by }) =>
          core === 'active' ? [[afwijking, by?.at.slice(11, 16)]] : [],
        );
    function acknowledge(story: Story): void {
      const [alarm] = story.alarms('A4');
      const { id, version } = alarm ?? {};
      story.submit({ kind: 'acknowledge', alarm: id as AlarmId, version: version as number, note: 'Gezien' }, LMS);
    }

    test('goes with its absence to the one that has it, and back', () => {
      const story = seen();
      acknowledge(story);
      registered(story.at('10:25:00'), '10:00:00');
      expect(acknowledged(story)).toEqual([[TOLD, '10:20']]);
      story.at('10:28:00').step(TOLD, { kind: 'rectify', statement: { to: place('Breda') }, reason: 'Andere plaats' });
      expect(acknowledged(story)).toEqual([[SEEN, '10:20']]);
    });

    test('covers no other place, and no function that was not seen in it', () => {
      const moved = seen();
      acknowledge(moved);
      moved.registered('MNL', [AANNAME], { to: place('Breda'), start: instant('10:00:00') }, undefined, [SEEN]);
      moved.at('10:25:00').located(AANNAME, 'Breda');
      expect(acknowledged(moved)).toEqual([[TOLD, undefined]]);
      const grown = seen();
      acknowledge(grown);
      grown.at('10:21:00').located(UITGIFTE, 'Breda');
      grown.at('10:22:00');
      const both = grown.registered('MNL', [AANNAME, UITGIFTE], { start: instant('10:00:00') }, undefined, [
        SEEN,
        TOLD,
      ]);
      expect(both).not.toHaveProperty('code');
      expect(acknowledged(grown)).toEqual([['2026-0003', undefined]]);
    });

    test('goes with no function that was in another one in between, there nor back where it was', () => {
      const story = new Story();
      for (const id of [AANNAME, UITGIFTE]) story.at('10:00:00').located(id, 'Zeist');
      acknowledge(story.at('10:20:00'));
      story.at('10:22:00').located(AANNAME, 'Breda');
      story.registered('MNL', [AANNAME], { to: place('Breda') }, undefined, [SEEN, TOLD]);
      expect(acknowledged(story)).toEqual([
        [SEEN, '10:20'],
        ['2026-0003', undefined],
      ]);
      story.registered('MNL', [AANNAME], { to: place('Zeist') }, undefined, [SEEN, TOLD, '2026-0003']);
      story.at('10:24:00').located(AANNAME, 'Zeist');
      expect(acknowledged(story)).toEqual([
        [SEEN, '10:20'],
        ['2026-0004', undefined],
      ]);
    });

    test('goes with no function of which the cover ended since', () => {
      const story = new Story();
      for (const id of [AANNAME, UITGIFTE]) story.at('10:00:00').located(id, 'Zeist');
      const kind = 'tijdelijke-wijziging-werkwijze' as const;
      const about = { kind, functions: [UITGIFTE] as FunctionId[], to: null, start: null, repeated: false };
      story.at('10:10:00').step(SEEN, { ...DECISION, about: { ...about, end: instant('10:30:00') } }, SMB);
      expect(uncovered(story, SEEN)).toEqual([AANNAME]);
      acknowledge(story.at('10:20:00'));
      story.at('10:30:00').registered('MNL', [AANNAME, UITGIFTE], { to: place('Zeist') }, undefined, [SEEN]);
      expect(acknowledged(story)).toEqual([[TOLD, undefined]]);
    });

    test('which was not acknowledged, stays so', () => {
      const story = seen();
      registered(story, '10:00:00');
      expect(acknowledged(story)).toEqual([[TOLD, undefined]]);
    });
  });

  test('keeps its open points while it has time of its own', () => {
    const story = seen();
    registered(story, '10:20:00');
    expect(openPoints(story.picture, story.afwijking(SEEN), story.now)).toContain('decision');
  });

  test('keeps its own time before the other one began, and has its alarm and ladder back when that one is somewhere else', () => {
    const story = seen();
    registered(story, '10:20:00');
    expect([a4(story, SEEN), a4(story, TOLD)]).toEqual(['returned', 'active']);
    story.at('11:20:00');
    expect([stands(story, SEEN), stands(story, TOLD)]).toEqual([
      [0, (20 * MINUTE) / HOUR, null],
      [0, 1, null],
    ]);
    story.step(TOLD, { kind: 'rectify', statement: { to: place('Breda') }, reason: 'Andere plaats' });
    expect([a4(story, SEEN), a4(story, TOLD), uncovered(story, SEEN)]).toEqual(['active', 'returned', [AANNAME]]);
    expect(turns(story, SEEN).map(([step]) => step)).toEqual([0, 1, 1, 2, 3]);
    expect(stands(story, SEEN)).toEqual([0, (80 * MINUTE) / HOUR, null]);
  });

  test('is asked for its receipts still where its absence is told from now on, until they are confirmed there', () => {
    const story = seen();
    tickAt(story, '11:10:00');
    const overdue = (): readonly string[] =>
      story
        .alarms('A10')
        .flatMap(({ afwijking, core }) => (core === 'active' && afwijking !== null ? [afwijking] : []));
    expect(overdue()).toEqual([SEEN]);
    registered(story, '11:10:00');
    expect(overdue()).toEqual([TOLD]);
    for (const { party } of story.afwijking(TOLD).dossier?.notices ?? []) {
      const receipt = { kind: 'confirm-receipt', about: 'start' } as const;
      const role = ROLES.find((one) => partyOfActor(actor(one, party)) === party) ?? 'system';
      expect(story.step(TOLD, receipt, actor(role, party))).not.toHaveProperty('code');
    }
    expect(overdue()).toEqual([]);
  });

  test('is asked for them also where the one that was told comes to be about its place', () => {
    const story = seen();
    tickAt(story, '11:10:00');
    const answers = { to: place('Breda'), start: instant('10:00:00'), expectedEnd: instant('18:00:00') };
    expect(story.registered('MNL', [AANNAME], answers, undefined, [SEEN])).not.toHaveProperty('code');
    const statement = { to: place('Zeist') };
    expect(story.wait(1).step(TOLD, { kind: 'rectify', statement, reason: 'Zeist' }, LMS)).not.toHaveProperty('code');
    const on = story.alarms('A10').filter(({ core }) => core === 'active');
    expect(on.map(({ afwijking }) => afwijking)).toEqual([TOLD]);
  });

  test('keeps what its own decision covers', () => {
    const story = seen();
    const about = {
      kind: 'tijdelijke-wijziging-werkwijze',
      functions: null,
      to: null,
      start: null,
      end: null,
    } as const;
    story.step(SEEN, { ...DECISION, about: { ...about, repeated: false } }, SMB);
    registered(story, '10:00:00');
    expect([a4(story, SEEN), a4(story, TOLD)]).toEqual(['returned', null]);
    story.at('12:20:00');
    expect([stands(story, SEEN), stands(story, TOLD)]).toEqual([
      [2, 0, null],
      [0, (20 * MINUTE) / HOUR, null],
    ]);
  });
});

test('[R96] in any story, what the dossiers alone say to have gone up in another has no moment of its own', () => {
  let goneUp = 0;
  fc.assert(
    fc.property(steps, (acts) => {
      const story = tellStory(acts);
      const { dossiers, ledger, picture } = foldedOf(story);
      for (const one of dossiers.all.filter((each) => goneUpIn(picture, each) !== null)) {
        goneUp += 1;
        expect(stretchesOf(one, ledger).filter(({ class: reached }) => reached !== 'unknown')).toEqual([]);
      }
    }),
    { numRuns: 300, seed: 5 },
  );
  expect(goneUp).toBeGreaterThan(0);
});
