// The ladder goes on with a function that is away undecided, whichever deviation that is in: at its step, and with the time left of it.

import { describe, expect, it } from 'vitest';
import { after, MINUTE } from '#shared/base/time.ts';
import type { Dossier, LadderState } from '#shared/deviation/dossier.ts';
import { responsibilityOf } from '#shared/dossier/responsibility.ts';
import { turnsTaken } from '#shared/dossier/turns-taken.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { actor, instant, LMS, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';
const POLITIE = 'MNL/politie/aanname';
const MELDKAMER = actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL');

/** Seen at Zeist at ten; its first step lasts a quarter of an hour. */
function atZeist(): Story {
  const story = new Story();
  story.located(AANNAME, 'MNL');
  story.at('10:00:00').located(AANNAME, 'Zeist');
  return story;
}

function tickAt(story: Story, moment: string): Story {
  story.at(moment).heartbeat(sourceOf('MNL'));
  return story.tick();
}

/** The ladders that run, by number. */
function running(story: Story): Readonly<Record<string, LadderState>> {
  const all = story.afwijkingen().flatMap(({ number, dossier }) => {
    const ladder = dossier?.ladder ?? null;
    return ladder === null || ladder.stoppedAt !== null ? [] : [[number, ladder] as const];
  });
  return Object.fromEntries(all);
}

/** Which step each is at, and when the next one is due. */
function stands(story: Story): unknown {
  return Object.entries(running(story)).map(([number, { turns, nextAt }]) => [
    number,
    turns.at(-1)?.step,
    nextAt?.slice(11, 16),
  ]);
}

/** Each turn, from when until when. */
function taken(story: Story): unknown {
  return turnsTaken(story.afwijking('2026-0001').dossier as Dossier).map(({ step, at, until }) => [
    step,
    at.slice(11, 16),
    until?.slice(11, 16),
  ]);
}

function rectify(statement: object, from: string | null = null) {
  return { kind: 'rectify' as const, statement, from: from === null ? null : instant(from), reason: 'verschreven' };
}

describe('[R47] the ladder of a function that stays away undecided', () => {
  it('keeps its step and the time left of it when its place is set right from the beginning', () => {
    const story = tickAt(atZeist(), '10:14:00');
    story.step('2026-0001', rectify({ to: place('Breda') }), MELDKAMER);
    expect(stands(story)).toEqual([['2026-0002', 0, '10:15']]);
    tickAt(story, '10:15:00');
    expect(stands(story)).toEqual([['2026-0002', 1, '10:30']]);
  });

  it('keeps them when it is set right out of its deviation and, not known to be back, is in it again', () => {
    const story = atZeist();
    const telefonie = sourceOf('MNL', 'telefonie');
    story.located(UITGIFTE, 'MNL');
    story.at('10:13:00').located(AANNAME, 'MNL', { source: telefonie });
    // The feed that said that it is away is heard no more.
    story.at('10:14:00').heartbeat(telefonie);
    story.tick();
    story.step('2026-0001', rectify({ functions: [UITGIFTE] }), MELDKAMER);
    expect(story.afwijking('2026-0001').functions).toEqual([AANNAME, UITGIFTE]);
    expect(stands(story)).toEqual([['2026-0001', 0, '10:15']]);
    // It did not stop.
    expect(taken(story)).toEqual([[0, '10:00', '10:15']]);
    story.at('10:15:00').heartbeat(telefonie);
    story.tick();
    expect(taken(story)).toEqual([
      [0, '10:00', '10:15'],
      [1, '10:15', '10:30'],
    ]);
  });

  it('keeps them when its feed announces it at another place', () => {
    const story = atZeist();
    story.announced('MNL', [AANNAME], story.now, null, 'plan-1', { kind: 'overig', to: place('Zeist') });
    tickAt(story, '10:20:00');
    story.announced('MNL', [AANNAME], story.now, null, 'plan-1', { kind: 'overig', to: place('Breda') });
    expect(stands(story)).toEqual([['2026-0002', 1, '10:30']]);
  });

  it.each([
    ['two steps', 2],
    ['none', 0],
  ])('is carried into a deviation for whose kind policy has %s, and is at its end there', (_, count) => {
    const [all] = DEFAULT_POLICY.dossier.ladders;
    if (all === undefined) throw new Error('No ladder');
    const ladders = [{ ...all, kinds: ['storing' as const], steps: all.steps.slice(0, count) }, all];
    const story = new Story({ ...DEFAULT_POLICY, dossier: { ...DEFAULT_POLICY.dossier, ladders } });
    story.at('09:20:00').located(AANNAME, 'MNL');
    const announced = { kind: 'storing', to: place('Zeist') } as const;
    story.announced('MNL', [AANNAME], instant('10:40:00'), null, 'plan-1', announced);
    story.at('10:00:00').located(AANNAME, 'Zeist');
    tickAt(story, '10:35:00');
    expect(stands(story)).toEqual([['2026-0002', 2, '11:00']]);
    tickAt(story, '10:40:00');
    expect(stands(story)).toEqual([['2026-0001', 2, '11:00']]);
    expect(responsibilityOf(story.picture, story.afwijking('2026-0001'), story.now)).toMatchObject({
      holder: { step: 2 },
      nextTurnAt: null,
    });
    tickAt(story, '11:00:00');
    expect(story.alarms('A19')).toMatchObject([{ core: 'active', afwijking: '2026-0001' }]);
    story.wait(MINUTE).tick();
    expect(stands(story)).toEqual([['2026-0001', 2, '11:00']]);
  });

  it('climbs as if it had stayed when it goes to and fro between two places', () => {
    const story = atZeist();
    for (const [moment, where] of [
      ['10:14:00', 'Breda'],
      ['10:28:00', 'Zeist'],
      ['10:42:00', 'Breda'],
    ] as const) {
      tickAt(story, moment);
      story.located(AANNAME, where);
    }
    expect(stands(story)).toEqual([['2026-0002', 2, '11:00']]);
    tickAt(story, '11:00:00');
    expect(stands(story)).toEqual([['2026-0002', 3, undefined]]);
  });

  it('goes on in the one that it joins, also where another function had just begun', () => {
    const story = atZeist();
    tickAt(story, '10:29:00');
    story.located(UITGIFTE, 'Breda');
    story.located(AANNAME, 'Breda');
    expect(stands(story)).toEqual([['2026-0002', 1, '10:30']]);
  });

  it('has as little time left as the one that joins it had', () => {
    const story = tickAt(atZeist(), '10:14:00');
    story.located(UITGIFTE, 'Breda');
    story.located(AANNAME, 'Breda');
    expect(stands(story)).toEqual([['2026-0002', 0, '10:15']]);
  });

  it('leaves a function that was at home with a ladder of its own', () => {
    const story = atZeist();
    story.located(UITGIFTE, 'Zeist');
    tickAt(story, '10:20:00');
    story.located(UITGIFTE, 'MNL');
    tickAt(story, '10:22:00');
    story.located(UITGIFTE, 'Breda');
    expect(stands(story)).toEqual([
      ['2026-0001', 1, '10:30'],
      ['2026-0002', 0, '10:37'],
    ]);
  });

  it('shows all turns that were taken, also those of before it stopped and began anew', () => {
    const story = tickAt(atZeist(), '10:15:00');
    const kind = 'tijdelijke-wijziging-werkwijze' as const;
    const about = { kind, functions: null, to: null, start: null, end: instant('10:40:00'), repeated: false };
    story.at('10:20:00').step('2026-0001', { ...DECISION, about }, SMB);
    expect(taken(story)).toEqual([
      [0, '10:00', '10:15'],
      [1, '10:15', '10:20'],
    ]);
    for (const moment of ['10:40:00', '10:55:00']) tickAt(story, moment);
    expect(taken(story)).toEqual([
      [0, '10:00', '10:15'],
      [1, '10:15', '10:20'],
      [0, '10:40', '10:55'],
      [1, '10:55', '11:10'],
    ]);
    const { steps } = responsibilityOf(story.picture, story.afwijking('2026-0001'), story.now);
    expect(steps.map((one) => one.taken)).toEqual([true, true, false, false]);
    tickAt(story, '11:10:00').located(AANNAME, 'MNL');
    story.at('11:20:00').located(AANNAME, 'Zeist');
    expect(taken(story)).toEqual([
      [0, '10:00', '10:15'],
      [1, '10:15', '10:20'],
      [0, '10:40', '10:55'],
      [1, '10:55', '11:10'],
      [2, '11:10', '11:10'],
      [2, '11:20', '11:50'],
    ]);
  });

  it('goes on with the time left of its step when it comes home for a moment each time before that passes', () => {
    const story = atZeist();
    for (const minute of ['14', '28', '42', '56']) {
      for (const due of ['15', '30']) if (minute > due) tickAt(story, `10:${due}:00`);
      tickAt(story, `10:${minute}:00`).located(AANNAME, 'MNL');
      story.at(`10:${minute}:01`).located(AANNAME, 'Zeist');
    }
    // A quarter of an hour, another one and half an hour, and a second more for each at home.
    expect(stands(story)).toEqual([['2026-0001', 2, '11:00']]);
    tickAt(story, '11:00:04');
    expect(stands(story)).toEqual([['2026-0001', 3, undefined]]);
  });

  it('counts the time until it is told that it was home, when it is told late that it was for a moment', () => {
    const story = tickAt(atZeist(), '10:14:00');
    const observedAt = instant('10:04:00');
    story.located(AANNAME, 'MNL', { observedAt });
    story.located(AANNAME, 'Zeist', { observedAt: instant('10:04:01') });
    expect(stands(story)).toEqual([['2026-0001', 0, '10:15']]);
    tickAt(story, '10:15:00');
    expect(taken(story)).toEqual([
      [0, '10:00', '10:14'],
      [0, '10:14', '10:15'],
      [1, '10:15', '10:30'],
    ]);
  });

  it('has as much time left when it comes back as when it came home, however long it was there', () => {
    const story = tickAt(atZeist(), '10:20:00');
    story.located(AANNAME, 'MNL');
    story.at('10:50:00').heartbeat(sourceOf('MNL'));
    story.located(AANNAME, 'Zeist');
    expect(stands(story)).toEqual([['2026-0001', 1, '11:00']]);
    tickAt(story, '10:53:00').located(AANNAME, 'MNL');
    story.at('11:30:00').heartbeat(sourceOf('MNL'));
    story.located(AANNAME, 'Zeist');
    expect(stands(story)).toEqual([['2026-0001', 1, '11:37']]);
  });

  it('has used nothing of a step before a decision that lapsed, when it comes home after it began anew', () => {
    const story = atZeist();
    const kind = 'tijdelijke-wijziging-werkwijze' as const;
    const about = { kind, functions: null, to: null, start: null, end: instant('10:40:00'), repeated: false };
    story.at('10:05:00').step('2026-0001', { ...DECISION, about }, SMB);
    tickAt(tickAt(story, '10:40:00'), '10:45:00').located(AANNAME, 'MNL');
    story.at('10:50:00').located(AANNAME, 'Zeist');
    expect(stands(story)).toEqual([['2026-0001', 0, '11:00']]);
  });

  it.each([
    [
      'begins anew once one lapsed that names a later start, whatever step was taken before that',
      '10:30:00',
      0,
      '11:45',
    ],
    ['goes on where it was when the start that is named has not come', '12:00:00', 1, '11:37'],
  ])('%s', (_what, start, step, next) => {
    const story = atZeist();
    const kind = 'tijdelijke-wijziging-werkwijze' as const;
    const end = start === '12:00:00' ? '13:00:00' : '11:30:00';
    const about = { kind, functions: null, to: null, start: instant(start), end: instant(end), repeated: false };
    story.at('10:10:00').step('2026-0001', { ...DECISION, about }, SMB);
    tickAt(story, '10:23:00');
    if (step === 1) story.located(AANNAME, 'MNL');
    tickAt(tickAt(story, '10:30:00'), '11:30:00').heartbeat(sourceOf('MNL'));
    if (step === 1) story.located(AANNAME, 'Zeist');
    expect(stands(story)).toEqual([['2026-0001', step, next]]);
  });

  describe('goes on when it leaves again for its place, and that is told anew each time', () => {
    const moments = ['10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00', '17:00'];

    /** Away for fourteen minutes, eight times. `told`: a minute before it leaves, or a minute after; `last`: once it is back. */
    function eightTimes(
      told: Partial<Record<'before' | 'during' | 'last', (story: Story, index: number) => void>>,
    ): Story {
      const story = new Story();
      story.located(AANNAME, 'MNL');
      moments.forEach((moment, index) => {
        tickAt(story, moment.replace(':00', ':00:00')).wait(-MINUTE);
        told.before?.(story, index);
        story.wait(MINUTE).located(AANNAME, 'Zeist');
        story.wait(MINUTE);
        told.during?.(story, index);
        for (let minute = 2; minute <= 14; minute += 1) tickAt(story.wait(MINUTE), story.now);
        story.located(AANNAME, 'MNL');
        told.last?.(story, index);
      });
      return story;
    }

    /** The furthest step that was taken in any of them. */
    function furthest(story: Story): number {
      return Math.max(
        ...story.afwijkingen().flatMap(({ dossier }) => dossier?.ladder?.turns.map(({ step }) => step) ?? []),
      );
    }
    const announced = (story: Story, index: number): void => {
      const to = place('Zeist');
      const end = after(story.now, 15 * MINUTE);
      story.announced('MNL', [AANNAME], story.now, end, `plan-${index}`, { kind: 'overig', to });
    };
    const registered = (story: Story): void => {
      const others = story.afwijkingen().map(({ number }) => number);
      story.registered('MNL', [AANNAME], { to: place('Zeist') }, MELDKAMER, others);
    };

    it.each([
      ['announced before', { before: announced }],
      ['announced when it has left', { during: announced }],
      ['registered before', { before: registered }],
      ['registered when it has left', { during: registered }],
      [
        'registered before, and confirmed to be back',
        {
          before: registered,
          last: (story: Story) => {
            const number = story.afwijkingen().at(-1)?.number ?? '';
            story.step(number, { kind: 'confirm-return', text: null }, MELDKAMER);
          },
        },
      ],
    ])('%s: it is at its last step after an hour', (_how, told) => {
      const story = eightTimes(told);
      expect(story.afwijkingen().length).toBeGreaterThan(5);
      expect(furthest(story)).toBe(3);
    });

    it('at the step and with the time that was left, when it was announced before', () => {
      const story = eightTimes({ before: announced });
      expect(
        story
          .afwijkingen()
          .map(({ dossier }) => dossier?.ladder?.turns.map(({ step, at }) => `${step} ${at.slice(11, 16)}`)),
      ).toEqual([
        ['0 10:00'],
        ['0 11:00', '1 11:01'],
        ['1 12:00', '2 12:02'],
        ['2 13:00'],
        ['2 14:00', '3 14:04'],
        ['3 15:00'],
        ['3 16:00'],
        ['3 17:00'],
      ]);
    });
  });

  it('goes on for its place when it was at another one in between', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    for (const [index, where] of ['Zeist', 'Breda', 'Zeist'].entries()) {
      story.at(`1${index}:00:00`).heartbeat(sourceOf('MNL'));
      story.announced('MNL', [AANNAME], story.now, after(story.now, 15 * MINUTE), `plan-${index}`, {
        kind: 'overig',
        to: place(where),
      });
      story.located(AANNAME, where);
      tickAt(story, `1${index}:10:00`);
      if (index < 2) story.located(AANNAME, 'MNL');
    }
    expect(stands(story)).toEqual([['2026-0003', 1, '12:20']]);
  });

  it.each([
    ['the place', { to: place('Breda') }],
    ['its functions', { functions: ['MNL/brandweer/09/aanname'] }],
  ])('goes on for its place when %s is set right from a later moment while it was home', (_what, statement) => {
    const story = tickAt(atZeist(), '11:00:00');
    expect(stands(story)).toEqual([['2026-0001', 3, undefined]]);
    story.at('11:05:00').located(AANNAME, 'MNL');
    story.at('11:10:00').heartbeat(sourceOf('MNL'));
    expect(story.step('2026-0001', rectify(statement, '11:08:00'), MELDKAMER)).not.toHaveProperty('code');
    tickAt(story, '11:15:00').located(AANNAME, 'Zeist');
    expect(stands(story)).toEqual([['2026-0002', 3, undefined]]);
  });

  describe('when what was said of it is set right while it was home, reaching back to before', () => {
    const BREDA = { to: place('Breda') };
    const ZEIST = { to: place('Zeist') };

    /** At its last step at Zeist, home at 11:05; these are said one after another, and it leaves again. */
    function saidWhileHome(
      said: readonly (readonly [object, string | null, Actor])[],
      to = 'Zeist',
      before = atZeist(),
    ): unknown {
      const story = tickAt(before, '11:00:00');
      expect(stands(story)).toEqual([['2026-0001', 3, undefined]]);
      story.at('11:05:00').located(AANNAME, 'MNL');
      story.located(POLITIE, 'MNL');
      story.at('11:10:00').heartbeat(sourceOf('MNL'));
      for (const [statement, from, by] of said) {
        expect(story.step('2026-0001', rectify(statement, from), by)).not.toHaveProperty('code');
      }
      tickAt(story, '11:15:00').located(AANNAME, to);
      return Object.values(running(story)).map(({ turns }) => turns.at(-1)?.step);
    }

    it.each([
      ['the place, from the beginning', [[BREDA, null, MELDKAMER]]],
      ['the place, from a moment before', [[BREDA, '11:00:00', MELDKAMER]]],
      [
        'the place, twice',
        [
          [BREDA, null, MELDKAMER],
          [{ to: place('AMS') }, null, MELDKAMER],
        ],
      ],
      [
        'the place, and LMS that of a later moment',
        [
          [BREDA, null, MELDKAMER],
          [{ to: place('AMS') }, '11:08:00', LMS],
        ],
      ],
      [
        'the place, and LMS the functions',
        [
          [BREDA, null, MELDKAMER],
          [{ functions: [AANNAME, UITGIFTE] }, null, LMS],
        ],
      ],
    ] as const)('goes on for its place whatever its meldkamer says: %s', (_what, said) => {
      expect(saidWhileHome(said)).toEqual([3]);
    });

    it.each([
      ['from the beginning', null],
      ['from a moment before', '11:00:00'],
    ])('goes on for its place when its meldkamer takes it out of it %s', (_what, from) => {
      const both = atZeist();
      both.located(POLITIE, 'Zeist');
      expect(saidWhileHome([[{ functions: [POLITIE] }, from, MELDKAMER]], 'Zeist', both)).toEqual([3]);
    });

    it.each([
      ['from the beginning', null],
      ['from a later moment', '11:08:00'],
    ])('goes on for its place when it was at the one that is said now in between: %s', (_what, from) => {
      const story = tickAt(atZeist(), '11:00:00');
      story.at('11:05:00').located(AANNAME, 'MNL');
      story.at('11:10:00').heartbeat(sourceOf('MNL'));
      expect(story.step('2026-0001', rectify(BREDA, from), MELDKAMER)).not.toHaveProperty('code');
      for (const [minute, where] of ['Breda', 'MNL', 'Zeist'].entries()) {
        tickAt(story, `11:1${minute + 5}:00`).located(AANNAME, where);
      }
      expect(stands(story)).toEqual([['2026-0002', 3, undefined]]);
    });

    it('goes on for the place that was meant as well, and for no other', () => {
      expect(saidWhileHome([[BREDA, null, MELDKAMER]], 'Breda')).toEqual([3]);
      expect(saidWhileHome([[BREDA, null, MELDKAMER]], 'AMS')).toEqual([0]);
    });

    it('begins anew for the place that LMS says was wrong, and goes on for the one that it says was right', () => {
      expect(saidWhileHome([[BREDA, null, LMS]])).toEqual([0]);
      expect(
        saidWhileHome([
          [BREDA, null, MELDKAMER],
          [ZEIST, null, LMS],
        ]),
      ).toEqual([3]);
    });

    it('goes on when its feed announces it anew for another place, as of before it came home', () => {
      const story = new Story();
      story.located(AANNAME, 'MNL');
      const announced = (to: string, at: string) => {
        const observedAt = instant(at);
        story.announced('MNL', [AANNAME], '10:00:00', '12:00:00', 'plan-1', {
          kind: 'overig',
          to: place(to),
          observedAt,
        });
      };
      story.at('10:00:00');
      announced('Zeist', '10:00:00');
      story.located(AANNAME, 'Zeist');
      tickAt(story, '11:00:00').at('11:05:00').located(AANNAME, 'MNL');
      tickAt(story, '11:10:00');
      announced('Breda', '11:01:00');
      tickAt(story, '11:15:00').located(AANNAME, 'Zeist');
      expect(Object.values(running(story)).map(({ turns }) => turns.at(-1)?.step)).toEqual([3]);
    });
  });

  it('begins anew when it leaves again for its place more than a day after', () => {
    const story = atZeist();
    story.announced('MNL', [AANNAME], story.now, '10:15:00', 'plan-1', { kind: 'overig', to: place('Zeist') });
    tickAt(story, '10:14:00').located(AANNAME, 'MNL');
    story.at('2026-11-22T10:14:01.000Z').heartbeat(sourceOf('MNL'));
    story.announced('MNL', [AANNAME], story.now, null, 'plan-2', { kind: 'overig', to: place('Zeist') });
    story.located(AANNAME, 'Zeist');
    expect(stands(story)).toEqual([['2026-0002', 0, '10:29']]);
  });

  it('leaves one that was not away in it with a ladder of its own', () => {
    const story = new Story();
    for (const id of [AANNAME, UITGIFTE]) story.located(id, 'MNL');
    // It was away before, and home since.
    story.at('09:10:00').located(UITGIFTE, 'Breda');
    story.at('09:11:00').located(UITGIFTE, 'MNL');
    story.announced('MNL', [AANNAME, UITGIFTE], '10:00:00', '10:30:00', 'plan-1', {
      kind: 'overig',
      to: place('Zeist'),
    });
    story.at('10:00:00').located(AANNAME, 'Zeist');
    tickAt(story, '10:14:00').located(AANNAME, 'MNL');
    story.at('11:00:00').heartbeat(sourceOf('MNL'));
    story.announced('MNL', [UITGIFTE], story.now, null, 'plan-2', { kind: 'overig', to: place('Zeist') });
    story.located(UITGIFTE, 'Zeist');
    expect(stands(story)).toEqual([['2026-0003', 0, '11:15']]);
  });

  it('begins anew when it was home in between, or covered', () => {
    const home = tickAt(atZeist(), '10:20:00');
    home.located(AANNAME, 'MNL');
    home.wait(MINUTE).located(AANNAME, 'Breda');
    expect(stands(home)).toEqual([['2026-0002', 0, '10:36']]);
    const kind = 'tijdelijke-wijziging-werkwijze' as const;
    const about = { kind, functions: null, to: null, start: null, end: null, repeated: false };
    const covered = tickAt(atZeist(), '10:20:00');
    covered.step('2026-0001', { ...DECISION, about }, SMB);
    covered.wait(MINUTE).located(AANNAME, 'Breda');
    expect(stands(covered)).toEqual([['2026-0002', 0, '10:36']]);
  });
});

describe('[R47][R60] what was recorded on behalf of a party that denies it counts as if it had never been', () => {
  const ABOUT = {
    kind: 'tijdelijke-wijziging-werkwijze',
    functions: null,
    to: place('Zeist'),
    start: null,
    end: null,
    repeated: false,
  } as const;

  /** LMS notes a spoken decision of the SMB, and no ladder runs any more. */
  function spoken(story: Story, moment: string, about: object = {}): Story {
    story.at(moment).heartbeat(sourceOf('MNL'));
    const noted = { ...DECISION, document: null, log: '2026-1121-01', about: { ...ABOUT, ...about } };
    story.step('2026-0001', noted, LMS);
    expect(stands(story)).toEqual([]);
    return story;
  }
  function denied(story: Story, moment: string, index = 1): Story {
    story.at(moment).heartbeat(sourceOf('MNL'));
    story.tick().step('2026-0001', { kind: 'deny-claim', decision: `2026-0001-b${index}`, text: null }, SMB);
    return story;
  }

  it('at its step with the time that was left of it', () => {
    const story = denied(spoken(atZeist(), '10:05:00'), '10:10:00');
    expect(stands(story)).toEqual([['2026-0001', 0, '10:15']]);
    expect(turnsTaken(story.afwijking('2026-0001').dossier as Dossier)).toHaveLength(1);
    expect(stands(tickAt(story, '10:15:00'))).toEqual([['2026-0001', 1, '10:30']]);
  });

  it('past the steps of which the term has passed meanwhile, which are taken when it is denied', () => {
    const story = denied(spoken(atZeist(), '10:05:00'), '11:10:00');
    expect(stands(story)).toEqual([['2026-0001', 3, undefined]]);
    expect(running(story)['2026-0001']?.turns.map(({ at }) => at.slice(11, 16))).toEqual([
      '10:00',
      '11:10',
      '11:10',
      '11:10',
    ]);
  });

  it('from its start, when it was recorded beforehand', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.registered('MNL', [AANNAME], { start: instant('10:00:00'), to: place('Zeist') });
    spoken(story, '09:30:00');
    story.at('10:00:00').located(AANNAME, 'Zeist');
    expect(stands(story)).toEqual([]);
    expect(stands(denied(story, '10:20:00'))).toEqual([['2026-0001', 1, '10:30']]);
  });

  it('from the moment that another decision lapsed, which counts still', () => {
    const story = atZeist();
    story.at('10:05:00').step('2026-0001', { ...DECISION, about: { ...ABOUT, end: instant('10:40:00') } }, SMB);
    spoken(story, '10:30:00', { end: instant('12:00:00') });
    expect(stands(denied(story, '11:00:00', 2))).toEqual([['2026-0001', 1, '11:10']]);
  });

  it('with what was left of it where it was carried from another one', () => {
    const story = tickAt(atZeist(), '10:20:00');
    story.registered('MNL', [AANNAME], { start: instant('10:00:00'), to: place('Zeist') }, LMS, ['2026-0001']);
    expect(stands(story)).toEqual([['2026-0002', 1, '10:30']]);
    story.at('10:22:00').heartbeat(sourceOf('MNL'));
    story.step('2026-0002', { ...DECISION, document: null, log: '2026-1121-01', about: ABOUT }, LMS);
    expect(stands(story)).toEqual([]);
    story.at('10:25:00').step('2026-0002', { kind: 'deny-claim', decision: '2026-0002-b1', text: null }, SMB);
    expect(stands(story)).toEqual([['2026-0002', 1, '10:30']]);
  });

  it('with the time left of its step when it came home, each time that it did', () => {
    const story = spoken(atZeist(), '10:05:00', { end: instant('14:00:00'), repeated: true });
    for (const [home, away] of [
      ['10:20:00', '11:00:00'],
      ['11:04:00', '11:30:00'],
    ] as const) {
      tickAt(story, home).located(AANNAME, 'MNL');
      tickAt(story, away).located(AANNAME, 'Zeist');
    }
    // Twenty minutes, four and five: of its second step a quarter of an hour is one minute short.
    expect(stands(denied(story, '11:35:00'))).toEqual([['2026-0001', 1, '11:36']]);
    expect(taken(story)).toEqual([
      [0, '10:00', '10:05'],
      [1, '11:35', '11:36'],
    ]);
  });

  it('where it was before, also when what is denied ended with a return and the ladder began anew', () => {
    const story = spoken(tickAt(atZeist(), '10:15:00'), '10:20:00');
    tickAt(story, '10:40:00').located(AANNAME, 'MNL');
    tickAt(story, '10:50:00').located(AANNAME, 'Zeist');
    expect(stands(story)).toEqual([['2026-0001', 0, '11:05']]);
    expect(stands(denied(story, '10:55:00'))).toEqual([['2026-0001', 2, '11:10']]);
  });

  it('where it was, also where another decision counts since that was about a place where it was not', () => {
    const story = spoken(tickAt(atZeist(), '10:15:00'), '10:20:00');
    const about = { ...ABOUT, to: place('Breda') };
    story.at('10:25:00').step('2026-0001', { ...DECISION, about }, SMB);
    tickAt(story, '10:28:00').located(AANNAME, 'MNL');
    tickAt(story, '10:40:00').located(AANNAME, 'Zeist');
    expect(stands(denied(story, '10:45:00'))).toEqual([['2026-0001', 2, '11:12']]);
  });

  it('where the deviation that had it had come, when it moved under what is denied', () => {
    const story = spoken(tickAt(atZeist(), '10:20:00'), '10:22:00');
    tickAt(story, '10:25:00').located(AANNAME, 'Breda');
    expect(stands(story)).toEqual([['2026-0002', 0, '10:40']]);
    story.at('10:28:00').step('2026-0001', { kind: 'deny-claim', decision: '2026-0001-b1', text: null }, SMB);
    expect(stands(story)).toEqual([['2026-0002', 1, '10:30']]);
  });

  it('as it is, where another function that leaves later had it go on', () => {
    const story = tickAt(atZeist(), '10:01:00');
    const about = { ...ABOUT, functions: [AANNAME as FunctionId] };
    story.step('2026-0001', { ...DECISION, about }, SMB);
    spoken(story, '10:02:00', { functions: [AANNAME] });
    tickAt(story, '10:03:00').located(UITGIFTE, 'MNL');
    story.located(UITGIFTE, 'Zeist', { since: '10:03:00' });
    expect(stands(story)).toEqual([['2026-0001', 0, '10:17']]);
    expect(stands(denied(story, '10:06:00', 2))).toEqual([['2026-0001', 0, '10:17']]);
  });

  it('also where it had lapsed since and the ladder began anew, and nothing that was taken is lost', () => {
    const story = spoken(atZeist(), '10:05:00', { end: instant('10:40:00') });
    tickAt(story, '10:40:00');
    expect(stands(story)).toEqual([['2026-0001', 0, '10:55']]);
    expect(stands(denied(story, '10:50:00'))).toEqual([['2026-0001', 2, '11:00']]);
    expect(taken(story)).toEqual([
      [0, '10:00', '10:05'],
      [0, '10:40', '10:50'],
      [1, '10:50', '10:50'],
      [2, '10:50', '11:00'],
    ]);
  });

  it('furthest, when another function in it was called for since', () => {
    const story = spoken(atZeist(), '10:05:00', { functions: [AANNAME] });
    story.at('10:40:00').located(UITGIFTE, 'Zeist');
    story.tick();
    expect(stands(denied(story, '10:50:00'))).toEqual([['2026-0001', 2, '11:00']]);
  });
});
