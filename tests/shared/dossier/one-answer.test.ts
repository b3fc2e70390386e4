// What is live and what is counted give one answer: which deviation an absence belongs to, and whether a decision covers it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, MINUTE } from '#shared/base/time.ts';
import { fitsPlace } from '#shared/deviation/afwijking.ts';
import { piecesOf } from '#shared/deviation/stated.ts';
import { accountOf, type Stretch } from '#shared/dossier/account.ts';
import { accounted } from '#shared/dossier/accounted.ts';
import { stretchesOf } from '#shared/dossier/ledger.ts';
import { isHome } from '#shared/location/combined.ts';
import { apiAfwijkingen } from '#shared/overview/api-afwijking.ts';
import { isDecided, uncoveredIn } from '#shared/picture/away.ts';
import { allAfwijkingen } from '#shared/picture/picture.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { openPoints } from '#shared/rules/open-points.ts';
import type { StepOf } from '#shared/rules/steps.ts';
import { SPOKEN_OF, tellVoices, voices } from '../../support/arbitrary-voices.ts';
import { DECISION, NOTHING_SAID, SMB } from '../../support/decision.ts';
import { foldedOf } from '../../support/dossiers-of.ts';
import { hadOtherwise } from '../../support/laws-of-truth.ts';
import { instant, LMS, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname' as FunctionId;
const UITGIFTE = 'MNL/ambulance/09/uitgifte' as FunctionId;
const TELEFONIE = sourceOf('MNL', 'telefonie');

/** Minutes uncovered, covered and contested of each dossier, and of none. */
function minutes(story: Story): Readonly<Record<string, readonly number[]>> {
  const { ledger, dossiers } = foldedOf(story);
  const rows = dossiers.all.map((one) => [one.number, stretchesOf(one, ledger)] as const);
  const besides = ledger.functions.flatMap((id) => ledger.stretches(id)).filter((one) => one.belongsTo === null);
  return Object.fromEntries(
    [...rows, ['none', besides] as const].map(([number, stretches]) => {
      const { uncoveredMs, coveredMs, doubleClaimMs } = accounted(stretches);
      return [number, [uncoveredMs, coveredMs, doubleClaimMs].map((one) => one / MINUTE)];
    }),
  );
}

function alarmed(story: Story): readonly (string | null)[] {
  return story
    .alarms('A4')
    .filter(({ core }) => core === 'active')
    .map(({ afwijking }) => afwijking);
}

function uncovered(story: Story, number: string): readonly string[] {
  return uncoveredIn(story.picture, story.afwijking(number), story.now);
}

function decide(story: Story, number: string, about: Partial<StepOf<'decide'>['about']> = {}): void {
  story.step(number, { ...DECISION, about: { ...NOTHING_SAID, ...about } }, SMB);
}

test('[R64][R77] a contested place goes on in the deviation of one of its places, and is covered by decisions about each', () => {
  const story = new Story().at('10:00:00');
  story.registered('MNL', [AANNAME], { to: place('Breda') });
  for (const source of [sourceOf('MNL'), TELEFONIE]) story.located(AANNAME, 'Breda', { source });
  decide(story, '2026-0001');
  story.at('10:30:00').located(AANNAME, 'Zeist', { source: TELEFONIE });
  expect(story.afwijkingen().map(({ number }) => number)).toEqual(['2026-0001']);
  expect(story.afwijking('2026-0001').course.endedAt).toBeNull();
  expect([uncovered(story, '2026-0001'), alarmed(story)]).toEqual([[AANNAME], ['2026-0001']]);
  story.at('10:40:00');
  decide(story, '2026-0001', { to: place('Zeist') });
  expect([uncovered(story, '2026-0001'), alarmed(story)]).toEqual([[], []]);
  story.at('11:00:00');
  expect(minutes(story)).toEqual({ '2026-0001': [10, 50, 0], none: [0, 0, 0] });
});

test('[R64][R77] of two deviations about one absence the one whose decision covers it begins, and the other gives no alarm', () => {
  const story = new Story().at('09:00:00');
  const until = { to: place('Zeist'), kind: 'tijdelijke-wijziging-werkwijze' } as const;
  story.announced('MNL', [AANNAME], '10:00:00', '14:00:00', 'plan-1', until);
  const later = { to: place('Zeist'), start: instant('11:00:00'), expectedEnd: instant('15:00:00') };
  story.registered('MNL', [AANNAME], later, LMS, ['2026-0001']);
  decide(story, '2026-0002');
  story.at('10:00:00').located(AANNAME, 'Zeist');
  story.tick();
  expect([uncovered(story, '2026-0001'), alarmed(story)]).toEqual([[AANNAME], ['2026-0001']]);
  story.at('11:00:00').located(AANNAME, 'Zeist');
  story.tick();
  expect(story.afwijking('2026-0002').course.startedAt).toBe(instant('11:00:00'));
  expect([uncovered(story, '2026-0001'), alarmed(story)]).toEqual([[], []]);
  story.at('13:00:00').located(AANNAME, 'Zeist');
  expect(minutes(story)).toEqual({ '2026-0001': [60, 0, 0], '2026-0002': [0, 120, 0], none: [0, 0, 0] });
});

test('[R62][R64] a decision covers the function that has not been away yet, in whichever deviation it was taken', () => {
  const story = new Story().at('09:00:00');
  story.at('10:00:00').located(AANNAME, 'Zeist');
  decide(story, '2026-0001', { kind: 'tijdelijke-wijziging-werkwijze', functions: [AANNAME, UITGIFTE] });
  story.at('12:00:00').located(AANNAME, 'MNL');
  story.at('2026-11-26T12:00:00.000Z').located(UITGIFTE, 'Zeist');
  expect(story.afwijkingen().map(({ number }) => number)).toEqual(['2026-0001', '2026-0002']);
  expect([uncovered(story, '2026-0002'), alarmed(story)]).toEqual([[], []]);
  story.wait(60 * MINUTE);
  expect(minutes(story)).toMatchObject({ '2026-0001': [0, 120, 0], '2026-0002': [0, 60, 0] });
  const said = () => {
    const { picture, now } = story;
    const two = story.afwijking('2026-0002');
    const listed = apiAfwijkingen(picture, now).find(({ number }) => number === '2026-0002');
    return [listed?.decided, listed?.undecided, openPoints(picture, two, now).includes('decision')];
  };
  expect(said()).toEqual([true, undefined, false]);
  // Over, it was no less decided than while it went on.
  story.located(UITGIFTE, 'MNL');
  expect(story.afwijking('2026-0002').course.endedAt).toBe(story.now);
  expect(said()).toEqual([true, undefined, false]);
  // The next absence comes behind a return: uncovered, also once it is over, and the one of before stays decided.
  story.step('2026-0002', { kind: 'confirm-return', text: null });
  story.at('2026-11-27T12:00:00.000Z').located(UITGIFTE, 'Zeist');
  const third = () => isDecided(story.picture, story.afwijking('2026-0003'), story.now);
  expect([third(), alarmed(story)]).toEqual([false, ['2026-0003']]);
  story.wait(60 * MINUTE).located(UITGIFTE, 'MNL');
  story.wait(MINUTE);
  expect([third(), said()]).toEqual([false, [true, undefined, false]]);
  expect(minutes(story)).toMatchObject({ '2026-0002': [0, 60, 0], '2026-0003': [60, 0, 0] });
});

test('[R62][R77] what was withdrawn holds no time, and what was decided in it covers none from then on', () => {
  const story = new Story().at('09:00:00');
  story.registered('MNL', [AANNAME], {
    to: place('Zeist'),
    start: instant('10:00:00'),
    expectedEnd: instant('14:00:00'),
  });
  decide(story, '2026-0001');
  story.step('2026-0001', { kind: 'withdraw', text: 'Gaat niet door', despiteOpen: true });
  story.at('10:00:00').located(AANNAME, 'Zeist');
  story.at('12:00:00');
  expect(alarmed(story)).toEqual(['2026-0002']);
  expect(minutes(story)).toEqual({ '2026-0001': [0, 0, 0], '2026-0002': [120, 0, 0], none: [0, 0, 0] });
});

test('[R77] a function that is set right out of what was decided about it leaves its time where it was decided', () => {
  const story = new Story().at('09:30:00');
  story.registered('MNL', [AANNAME], { to: place('Zeist') });
  decide(story, '2026-0001');
  story.at('10:00:00').located(AANNAME, 'Zeist');
  story.at('12:00:00').located(AANNAME, 'MNL');
  story.at('12:10:00');
  story.step('2026-0001', { kind: 'rectify', statement: { functions: [UITGIFTE] }, reason: 'Uitgifte' });
  expect(minutes(story)).toEqual({ '2026-0001': [0, 120, 0], none: [0, 0, 0] });
});

test('[R77][R93] a function that is set right out from a moment, and from the beginning after that, takes its time along', () => {
  const story = new Story().at('09:30:00');
  for (const id of [AANNAME, UITGIFTE]) story.located(id, 'MNL');
  story.registered('MNL', [AANNAME, UITGIFTE], { to: place('Zeist') });
  story.at('10:00:00');
  for (const id of [AANNAME, UITGIFTE]) story.located(id, 'Zeist');
  story.at('10:20:00').located(UITGIFTE, 'MNL');
  story.at('10:50:00').heartbeat(sourceOf('MNL'));
  const out = (from: string | null) =>
    story.step('2026-0001', {
      kind: 'rectify',
      statement: { functions: [AANNAME] },
      from: from === null ? null : instant(from),
      reason: 'Nagekeken',
    });
  out('10:40:00');
  expect(minutes(story)).toEqual({ '2026-0001': [70, 0, 0], none: [0, 0, 0] });
  out(null);
  expect(minutes(story)).toEqual({ '2026-0001': [50, 0, 0], '2026-0002': [20, 0, 0], none: [0, 0, 0] });
});

test('[R77][R93] what an announcement names anew takes nothing out of what was said of its deviation for before', () => {
  const story = new Story().at('09:30:00');
  story.located(UITGIFTE, 'MNL');
  story.announced('MNL', [UITGIFTE], '10:00:00', '14:00:00', 'plan-1', { to: place('AMS') });
  story.at('10:00:00').located(UITGIFTE, 'AMS');
  story.at('11:00:00').located(UITGIFTE, 'MNL');
  const statement = { functions: [AANNAME] };
  story
    .at('11:10:00')
    .step('2026-0001', { kind: 'rectify', statement, from: instant('11:00:00'), reason: 'Gewisseld' });
  const politie = 'MNL/politie/aanname';
  story.announced('MNL', [AANNAME, politie], '11:00:00', '14:00:00', 'plan-1', { to: place('AMS') });
  expect(minutes(story)).toEqual({ '2026-0001': [60, 0, 0], none: [0, 0, 0] });
  expect(piecesOf(story.afwijking('2026-0001')).map(({ functions }) => functions)).toEqual([
    [UITGIFTE, politie],
    [AANNAME, politie],
  ]);
});

test('[R77] two functions that are set right out at once, and home by then, get a deviation each', () => {
  const story = new Story().at('09:30:00');
  const all = [AANNAME, UITGIFTE];
  for (const id of all) story.located(id, 'MNL');
  story.registered('MNL', all, { to: place('Zeist') });
  for (const [moment, where] of [
    ['10:00:00', 'Zeist'],
    ['10:20:00', 'MNL'],
  ] as const) {
    story.at(moment);
    for (const id of all) story.located(id, where);
  }
  const statement = { functions: ['MNL/politie/aanname' as FunctionId] };
  expect(story.step('2026-0001', { kind: 'rectify', statement, reason: 'Verschreven' })).not.toHaveProperty('code');
  expect(minutes(story)).toMatchObject({ '2026-0002': [20, 0, 0], '2026-0003': [20, 0, 0], none: [0, 0, 0] });
});

describe('[R77] a function that is set right out of its deviation, with its time', () => {
  const out = { kind: 'rectify', statement: { functions: [UITGIFTE] }, from: null, reason: 'Verschreven' } as const;

  test('and is away there again takes along what it had been away before as well', () => {
    const story = new Story().at('07:30:00');
    story.located(AANNAME, 'MNL');
    for (const day of [21, 22, 23]) {
      story.at(`2026-11-${day}T20:00:00.000Z`).located(AANNAME, 'Zeist');
      if (day < 23) story.wait(8 * 60 * MINUTE).located(AANNAME, 'MNL');
    }
    story.at('2026-11-23T20:30:00.000Z').step('2026-0001', out);
    expect(minutes(story)).toEqual({ '2026-0001': [30, 0, 0], '2026-0002': [2 * 8 * 60, 0, 0], none: [0, 0, 0] });
  });

  test.each<readonly [string, (story: Story) => void]>([
    ['was seen alone', () => {}],
    ['was seen with another', (story) => story.located('MNL/politie/aanname', 'Zeist')],
    ['was registered for it alone', (story) => story.registered('MNL', [AANNAME], { to: place('Zeist') })],
  ])(
    'that %s, and is away at another place by now, takes its time there along, which is not of that place',
    (_how, begin) => {
      const story = new Story().at('09:30:00');
      story.located(AANNAME, 'MNL');
      begin(story.at('10:00:00'));
      story.located(AANNAME, 'Zeist');
      story.at('11:00:00').located(AANNAME, 'Breda');
      story.at('11:30:00').step('2026-0001', out);
      expect(minutes(story)).toMatchObject({ '2026-0002': [30, 0, 0], none: [0, 0, 0] });
      const own = story
        .afwijkingen()
        .filter(({ functions, to }) => functions.includes(AANNAME) && fitsPlace({ to }, place('Zeist')));
      expect(own.map(({ number }) => minutes(story)[number])).toEqual([[60, 0, 0]]);
    },
  );

  test('takes along in one what it was in with others from a moment on', () => {
    const story = new Story().at('09:30:00');
    for (const id of [AANNAME, UITGIFTE]) story.located(id, 'MNL');
    story.at('10:00:00').located(AANNAME, 'Zeist');
    story.at('11:00:00').located(AANNAME, 'MNL');
    story.step('2026-0001', { ...out, statement: { functions: [AANNAME, UITGIFTE] }, from: instant('10:30:00') });
    story.at('11:10:00').step('2026-0001', out);
    expect(minutes(story)).toEqual({ '2026-0001': [0, 0, 0], '2026-0002': [60, 0, 0], none: [0, 0, 0] });
  });

  test('leaves its time to another one that has it as well', () => {
    const story = new Story().at('09:30:00');
    story.located(AANNAME, 'MNL');
    story.at('10:00:00').located(AANNAME, 'Zeist');
    story.registered('MNL', [AANNAME], { to: place('Zeist') }, LMS, ['2026-0001']);
    story.at('11:00:00').located(AANNAME, 'MNL');
    story.at('11:10:00').step('2026-0001', out);
    expect(minutes(story)).toEqual({ '2026-0001': [0, 0, 0], '2026-0002': [60, 0, 0], none: [0, 0, 0] });
  });

  test('leaves what is still named, and home by then, where it is', () => {
    const story = new Story().at('09:30:00');
    const all = [AANNAME, UITGIFTE];
    for (const id of all) story.located(id, 'MNL');
    story.registered('MNL', all, { to: place('Zeist') });
    story.at('10:00:00');
    for (const id of all) story.located(id, 'Zeist');
    story.at('11:15:00').located(UITGIFTE, 'MNL', { observedAt: instant('11:14:00') });
    story.at('11:30:00').step('2026-0001', { ...out, from: instant('11:00:00') });
    expect(minutes(story)).toEqual({ '2026-0001': [134, 0, 0], '2026-0002': [30, 0, 0], none: [0, 0, 0] });
  });

  test('and of which nobody knows any more where it is, once that is closed, takes its time along', () => {
    const story = new Story().at('09:30:00');
    story.registered('MNL', [AANNAME, UITGIFTE], { to: place('Zeist') });
    story.at('10:00:00').located(AANNAME, 'Zeist');
    story.at('10:20:00').located(AANNAME, '?');
    story.step('2026-0001', { kind: 'end', at: null, text: 'Terug' }, LMS);
    story.step('2026-0001', { kind: 'confirm-return', text: null });
    story.step('2026-0001', { kind: 'evaluate', conclusion: 'Goed', document: null, actions: [] });
    story.step('2026-0001', { kind: 'close', text: 'Klaar', despiteOpen: true });
    expect(story.afwijking('2026-0001').course.closedAt).not.toBeNull();
    expect(story.step('2026-0001', out)).not.toHaveProperty('code');
    expect(minutes(story)).toEqual({ '2026-0001': [0, 0, 0], '2026-0002': [20, 0, 0], none: [0, 0, 0] });
  });

  test.each(['announced', 'registered'].flatMap((how) => ['', 'MNL', '?'].map((then) => [how, then] as const)))(
    'of several in one that was %s, and went on to another place, takes along what it was at the first: then %j',
    (how, then) => {
      const story = new Story().at('09:55:00');
      const all = [AANNAME, UITGIFTE];
      for (const id of all) story.located(id, 'MNL');
      const answers = { to: place('Zeist'), kind: 'tijdelijke-wijziging-werkwijze' } as const;
      const [start, expectedEnd] = [instant('10:00:00'), instant('12:00:00')];
      if (how === 'announced') story.announced('MNL', all, '10:00:00', '12:00:00', 'plan-1', answers);
      else story.registered('MNL', all, { ...answers, start, expectedEnd });
      story.at('10:00:00').located(UITGIFTE, 'Zeist');
      story.at('10:10:00').located(AANNAME, 'Zeist');
      story.at('10:30:00').located(AANNAME, 'Zwolle');
      if (then !== '') story.at('10:35:00').located(AANNAME, then);
      expect(story.at('10:40:00').step('2026-0001', out)).not.toHaveProperty('code');
      story.at('11:00:00');
      const there = then === '' ? 30 : 5;
      const own = { '2026-0001': [60, 0, 0], '2026-0002': [there, 0, 0], '2026-0003': [20, 0, 0] };
      expect(minutes(story)).toEqual({ ...own, none: [0, 0, 0] });
      const { to, course } = story.afwijking('2026-0003');
      expect(to).toEqual(place('Zeist'));
      expect(course).toMatchObject({ startedAt: instant('10:10:00'), endedAt: instant('10:30:00') });
    },
  );

  test('of several, and that went to its place by another one, takes none of before along', () => {
    const story = new Story().at('09:30:00');
    for (const id of [AANNAME, UITGIFTE]) story.located(id, 'MNL');
    story.registered('MNL', [AANNAME, UITGIFTE], { to: place('Zeist') });
    story.at('10:00:00').located(UITGIFTE, 'Zeist');
    story.at('10:30:00').located(AANNAME, 'Zwolle');
    story.at('11:00:00').located(AANNAME, 'Zeist');
    story.at('11:30:00').step('2026-0001', out);
    const own = { '2026-0001': [90, 0, 0], '2026-0002': [30, 0, 0], '2026-0003': [30, 0, 0] };
    expect(minutes(story)).toEqual({ ...own, none: [0, 0, 0] });
  });

  test('and that left home for another place alone takes none along', () => {
    const story = new Story().at('09:30:00');
    for (const id of [AANNAME, UITGIFTE]) story.located(id, 'MNL');
    story.registered('MNL', [AANNAME, UITGIFTE], { to: place('Zeist') });
    story.at('10:00:00').located(UITGIFTE, 'Zeist');
    story.at('11:00:00').located(AANNAME, 'Breda');
    story.at('11:30:00').step('2026-0001', out);
    expect(minutes(story)).toEqual({ '2026-0001': [90, 0, 0], '2026-0002': [30, 0, 0], none: [0, 0, 0] });
  });
});

describe('[R47][R77] a function that is set right out of its deviation while a decision covers it', () => {
  const steps = [0, 1] as const;

  /** Both are at Tilburg from nine; decided is that they may until half past eleven, from half past nine. */
  const told = (from: string | null, order: readonly (typeof steps)[number][]): Story => {
    const story = new Story().at('08:00:00');
    for (const id of [AANNAME, UITGIFTE]) story.located(id, 'MNL');
    story.registered('MNL', [AANNAME, UITGIFTE], { to: place('Tilburg'), start: instant('09:00:00') });
    story.at('09:00:00');
    for (const id of [AANNAME, UITGIFTE]) story.located(id, 'Tilburg');
    const about = { ...NOTHING_SAID, functions: [AANNAME, UITGIFTE], end: instant('11:30:00') };
    const takes = [
      () => story.step('2026-0001', { ...DECISION, decidedAt: instant('09:30:00'), about }, SMB),
      () =>
        story.step('2026-0001', {
          kind: 'rectify',
          statement: { functions: [AANNAME] },
          from: from === null ? null : instant(from),
          reason: 'Nagekeken',
        }),
    ];
    story.at('10:20:00').heartbeat(sourceOf('MNL'));
    for (const step of order) takes[step]?.();
    return story;
  };
  const uitgifte = (story: Story): readonly unknown[] =>
    foldedOf(story)
      .ledger.stretches(UITGIFTE)
      .filter(({ places, to }) => places.length > 0 && to > instant('10:00:00'))
      .map(({ from, to, cover, belongsTo }) => [from.slice(11, 16), to.slice(11, 16), cover?.by ?? null, belongsTo]);

  test.each([
    [null, steps],
    [null, [1, 0] as const],
    ['10:00:00', steps],
    ['10:00:00', [1, 0] as const],
  ])('from %s on, steps in the order %s, is covered as it was, in the sums and live', (from, order) => {
    const story = told(from, order);
    story.at('11:00:00').heartbeat(sourceOf('MNL'));
    expect([alarmed(story.tick()), uncovered(story, '2026-0002')]).toEqual([[], []]);
    expect(uitgifte(story).at(-1)).toEqual(['10:20', '11:00', '2026-0001', '2026-0001']);
    for (const time of ['11:30:00', '12:00:00']) story.at(time).heartbeat(sourceOf('MNL'));
    story.at('11:30:00').tick();
    expect([alarmed(story), uncovered(story, '2026-0002')]).toEqual([['2026-0001', '2026-0002'], [UITGIFTE]]);
    // Its decision lapsed: whoever is called is called from the first step.
    expect(story.afwijking('2026-0002').dossier?.ladder?.turns.at(-1)).toMatchObject({ step: 0, at: story.now });
    story.at('12:00:00');
    expect(uitgifte(story).slice(-2)).toEqual([
      ['10:20', '11:30', '2026-0001', '2026-0001'],
      ['11:30', '12:00', null, '2026-0002'],
    ]);
  });

  test('and set right into it again from later on, leaves what is in between there as well', () => {
    const story = told('10:00:00', steps);
    story.at('11:00:00').located(UITGIFTE, 'MNL');
    story.step('2026-0002', { kind: 'confirm-return', text: null });
    const statement = { functions: [AANNAME, UITGIFTE] };
    story.step('2026-0001', { kind: 'rectify', statement, from: instant('10:40:00'), reason: 'Toch wel' });
    expect(story.afwijking('2026-0001').statedBefore).toHaveLength(2);
    expect(uitgifte(story).at(-1)).toEqual(['10:20', '11:00', '2026-0001', '2026-0001']);
  });
});

test('[R64][R77] what was decided about another place has no more time of it than that covers', () => {
  const story = new Story().at('09:00:00');
  for (const id of [AANNAME, UITGIFTE]) story.located(id, 'MNL');
  const until = { to: place('AMS'), start: instant('10:00:00'), expectedEnd: instant('14:00:00') };
  story.registered('MNL', [AANNAME, UITGIFTE], until);
  story.at('10:00:00').located(AANNAME, 'AMS');
  const kind = 'tijdelijke-wijziging-werkwijze';
  const about = { kind, functions: [AANNAME, UITGIFTE], to: place('Zeist'), end: instant('11:00:00') } as const;
  decide(story.at('10:30:00'), '2026-0001', about);
  story.at('11:30:00').located(UITGIFTE, 'Zeist');
  expect([uncovered(story, '2026-0002'), alarmed(story)]).toEqual([[UITGIFTE], ['2026-0001', '2026-0002']]);
  story.at('12:30:00').located(UITGIFTE, 'MNL');
  story.located(AANNAME, 'MNL');
  expect(minutes(story)).toEqual({ '2026-0001': [150, 0, 0], '2026-0002': [60, 0, 0], none: [0, 0, 0] });
});

test('[R64][R77] what was decided about another place has what that covers, also beside one that was seen there', () => {
  const story = new Story().at('09:00:00');
  for (const id of [AANNAME, UITGIFTE]) story.located(id, 'MNL');
  const until = { to: place('AMS'), start: instant('10:00:00'), expectedEnd: instant('14:00:00') };
  story.registered('MNL', [AANNAME, UITGIFTE], until);
  story.at('10:00:00').located(AANNAME, 'AMS');
  const kind = 'tijdelijke-wijziging-werkwijze';
  const about = { kind, functions: [AANNAME, UITGIFTE], to: place('Zeist'), end: instant('12:00:00') } as const;
  decide(story.at('10:30:00'), '2026-0001', about);
  story.at('11:30:00').located(UITGIFTE, 'Zeist');
  expect([uncovered(story, '2026-0002'), alarmed(story)]).toEqual([[], ['2026-0001']]);
  story.at('12:00:00').heartbeat(sourceOf('MNL'));
  story.tick();
  expect([uncovered(story, '2026-0002'), alarmed(story)]).toEqual([[UITGIFTE], ['2026-0001', '2026-0002']]);
  story.at('12:30:00').located(UITGIFTE, 'MNL');
  story.located(AANNAME, 'MNL');
  expect(minutes(story)).toEqual({ '2026-0001': [150, 30, 0], '2026-0002': [30, 0, 0], none: [0, 0, 0] });
});

const told = (story: Story, where: string, moment: string): unknown =>
  story.located(AANNAME, where, { observedAt: moment });

test.each([
  ['05:00 Zeist', '04:00 MNL', '02:00 Zeist'],
  ['05:00 Zeist', '02:00 Zeist', '04:00 MNL'],
  ['02:00 Zeist', '04:00 MNL', '05:00 Zeist'],
])('[R77][R79] an absence that becomes known late is in a deviation, told as %s, %s, %s', (...sayings) => {
  const story = new Story().at('00:00:00');
  story.located(AANNAME, 'MNL');
  story.at('00:10:00').tick();
  story.at('05:00:00');
  for (const [moment = '', where = ''] of sayings.map((one) => one.split(' '))) told(story, where, `${moment}:00`);
  story.at('06:00:00');
  const { none = [], ...dossiers } = minutes(story);
  expect(none).toEqual([0, 0, 0]);
  expect(Object.values(dossiers).reduce((sum, [away = 0]) => sum + away, 0)).toBe(180);
});

test('[R77][R79] an announcement that is moved away from what was told of its time stays about that', () => {
  const story = new Story().at('09:00:00');
  story.located(AANNAME, 'MNL');
  story.announced('MNL', [AANNAME], '09:00:00', '11:00:00', 'plan-1', { to: place('Zeist') });
  story.at('09:10:00').tick();
  story.at('09:40:00');
  told(story, 'MNL', '09:40:00');
  told(story, 'MNL', '09:30:00');
  told(story, 'Zeist', '09:20:00');
  story.announced('MNL', [AANNAME], '09:50:00', '11:00:00', 'plan-1', { to: place('Zeist') });
  story.at('10:00:00');
  expect(minutes(story)).toMatchObject({ '2026-0001': [10, 0, 0], none: [0, 0, 0] });
});

test('[R84][R76] a place that was decided about is covered from when the feed that named another one says so too', () => {
  const story = new Story().at('10:00:00');
  story.located(AANNAME, 'Zeist');
  decide(story, '2026-0001', { to: place('Breda'), kind: 'tijdelijke-wijziging-werkwijze' });
  story.at('10:10:00').located(AANNAME, '?');
  story.located(AANNAME, 'Breda', { source: TELEFONIE });
  story.at('10:30:00').located(AANNAME, 'Breda');
  story.at('11:00:00');
  const all = Object.values(minutes(story));
  expect([0, 1].map((column) => all.reduce((sum, row) => sum + (row[column] ?? 0), 0))).toEqual([30, 30]);
});

test('[R77][R84][R86] a feed that is heard again stands for no word that it was to have said again meanwhile', () => {
  const lms = { source: sourceOf('MNL', 'handmatig-lms') };
  const story = new Story().at('08:00:00');
  for (const id of [AANNAME, UITGIFTE]) story.located(id, 'AMS');
  story.at('20:01:00').tick();
  story.located(AANNAME, 'Zeist', lms);
  expect(story.afwijkingen().map(({ course }) => course.endedAt === null)).toEqual([true, true]);
  // It speaks of the other one alone.
  story.wait(MINUTE).located(UITGIFTE, 'AMS');
  story.wait(1_000).tick();
  const { away, otherwise } = hadOtherwise(story, foldedOf(story));
  expect([away, otherwise]).toEqual([2, []]);
  expect(alarmed(story)).toEqual(['2026-0001', '2026-0002']);
});

describe('[R84][R76] a second place that a feed named, which says nothing since', () => {
  const decidedFor = fc.subarray(['ZWB', 'Zeist', 'Breda']);

  type Folded = ReturnType<typeof foldedOf>;

  /** Of the stories in which it is away now: how many, covered in the sums, and otherwise than live. */
  function compared(stretchesIn: (folded: Folded) => readonly Stretch[]) {
    const seen = { away: 0, covered: 0, lasting: 0, differs: 0 };
    fc.assert(
      fc.property(voices, decidedFor, (told, places) => {
        const begun = new Story();
        for (const where of places) decideAhead(begun.wait(1_000), where);
        const story = tellVoices(told, begun);
        const folded = foldedOf(story);
        const last = folded.ledger.segments(SPOKEN_OF).at(-1);
        if (last === undefined || last.class === 'unknown' || isHome(last.class)) return;
        const isCovered = stretchesIn(folded).at(-1)?.cover != null;
        const isUncovered = allAfwijkingen(story.picture).some((one) =>
          uncoveredIn(story.picture, one, story.now).includes(SPOKEN_OF),
        );
        seen.away += 1;
        seen.covered += Number(isCovered);
        seen.lasting += Number(last.lasting.length > 0);
        seen.differs += Number(isCovered === isUncovered);
      }),
      { numRuns: 600, seed: 20261129 },
    );
    return seen;
  }

  test('is covered in the sums as it is live: only where every place that is claimed is', () => {
    const { differs, ...seen } = compared(({ ledger }) => ledger.stretches(SPOKEN_OF));
    expect(differs).toBe(0);
    expect(Object.entries(seen).filter(([, times]) => times < 20)).toEqual([]);
  });

  test('sums that look at what is heard alone are noticed', () => {
    const asHeard = ({ ledger, dossiers, now }: Folded): readonly Stretch[] => {
      const heard = ledger.segments(SPOKEN_OF).map((one) => ({ ...one, lasting: [] }));
      return accountOf(SPOKEN_OF, heard, { naming: dossiers.naming(SPOKEN_OF), ...dossiers.decided(SPOKEN_OF) }, now);
    };
    expect(compared(asHeard).differs).toBeGreaterThan(0);
  });

  function decideAhead(story: Story, where: string): void {
    const known = story.afwijkingen().map(({ number }) => number);
    const expectedEnd = after(story.now, 24 * 60 * MINUTE);
    story.registered('MNL', [SPOKEN_OF], { to: place(where), expectedEnd }, LMS, known);
    const made = story.afwijkingen().find(({ number }) => !known.includes(number));
    if (made !== undefined) decide(story, made.number, { kind: 'tijdelijke-wijziging-werkwijze', end: expectedEnd });
  }
});
