// What is entered by hand of how a post is staffed, beside a source that says so too: it never makes it look better (R102).

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, HOUR, type Instant, MINUTE, SECOND } from '#shared/base/time.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture } from '#shared/picture/picture.ts';
import { postStaffing } from '#shared/picture/post-staffing.ts';
import { redactPicture } from '#shared/picture/redact.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import type { PostId } from '#shared/reference/functions.ts';
import { createBelowMinimum } from '#shared/register/below-minimum.ts';
import { createTrend } from '#shared/register/trend.ts';
import { expectedShorts } from '#shared/staffing/expected-short.ts';
import { instant, Story, sourceOf } from '../../support/story.ts';

const POST = 'MNL/ambulance/09' as PostId;
const GMS = sourceOf('MNL');
const OWN_HANDS = ['handmatig', 'handmatig-rav-09'] as const;
const HANDS = [...OWN_HANDS, 'handmatig-lms'] as const;

/** The feed says so many of so many, and is heard a minute later. */
function reported(filled: number, minimum: number): Story {
  const story = new Story().at('09:00:00');
  story.staffed(POST, filled, minimum);
  heardFor(story, 1);
  return story;
}

/** That many minutes go by in which the feed is heard. */
function heardFor(story: Story, minutes: number): void {
  for (let turn = 0; turn < minutes * 2; turn += 1) {
    story.wait(30 * SECOND).heartbeat(GMS);
    story.tick();
  }
}

function silence(story: Story): void {
  story.wait(2 * MINUTE).tick();
}

function enter(story: Story, system: (typeof HANDS)[number], filled: number, minimum: number | null): void {
  story.wait(1).staffed(POST, filled, minimum, undefined, system);
}

function isBelow(story: Story): boolean {
  return story.alarms('A6').some(({ core }) => core === 'active');
}

function shown(story: Story) {
  const view = story
    .overview()
    .meldkamers.find(({ meldkamer }) => meldkamer.id === 'MNL')
    ?.staffing.find(({ post }) => post === POST);
  if (view === undefined) throw new Error('Nothing is shown of it');
  return view;
}

/** `3/5 below`. */
function counted(story: Story): string {
  const { level, headcount } = shown(story);
  return `${headcount?.filled}/${headcount?.minimum} ${level}`;
}

function registered(story: Story) {
  const [below, trend] = [createBelowMinimum(), createTrend()];
  let picture = emptyPicture();
  for (const entry of story.entries) {
    const next = evolve(picture, entry);
    below.note(picture, entry, next);
    trend.note(picture, entry, next);
    picture = next;
  }
  return { below, trend };
}

/** `09:00:00-09:10:00`. */
function belowIn(story: Story, from = instant('08:00:00')): readonly string[] {
  return registered(story)
    .below.within(from, story.now)
    .map((one) => `${one.from.slice(11, 19)}-${one.to.slice(11, 19)}`);
}

function isBelowAt(story: Story, moment: Instant): boolean {
  return registered(story).below.within(moment, after(moment, 1)).length > 0;
}

/** `3/5 below 09:00:00`. */
function trend(story: Story): readonly string[] {
  const { points, gaps } = registered(story).trend.window(POST, after(story.now, -12 * HOUR), story.now);
  return [
    ...points.map(({ filled, minimum, level, at }) => `${filled}/${minimum} ${level} ${at.slice(11, 19)}`),
    ...gaps.slice(1).map(({ from, to }) => `gap ${from.slice(11, 19)}-${to.slice(11, 19)}`),
  ];
}

describe('[R102] beside a source that is heard', () => {
  test.each(HANDS)('what %s enters makes nothing better', (system) => {
    const story = reported(3, 5);
    expect(isBelow(story)).toBe(true);
    enter(story, system, 9, 0);
    heardFor(story, 10);
    expect([isBelow(story), counted(story), belowIn(story)]).toEqual([true, '3/5 below', ['09:00:00-09:11:00']]);
    expect(trend(story)).toEqual(['3/5 below 09:00:00']);
  });

  test.each([
    ['fewer people', [6, 5], [3, null], '3/5 below'],
    ['a higher minimum', [5, 5], [9, 6], '5/6 below'],
  ] as const)('it counts with %s', (_what, [filled, minimum], [byHand, of], expected) => {
    const story = reported(filled, minimum);
    enter(story, 'handmatig-rav-09', byHand, of);
    heardFor(story, 2);
    expect([isBelow(story), counted(story), belowIn(story)]).toEqual([true, expected, ['09:01:00-09:03:00']]);
    expect(trend(story).at(-1)).toBe(`${expected} 09:01:00`);
    story.staffed(POST, 9, 9);
    enter(story, 'handmatig-rav-09', 9, 9);
    heardFor(story, 2);
    expect([isBelow(story), counted(story)]).toEqual([false, '9/9 at']);
  });

  test('both are shown', () => {
    const story = reported(3, 5);
    expect(shown(story).sayings).toEqual([]);
    enter(story, 'handmatig', 9, 0);
    expect(
      shown(story).sayings.map(({ source, headcount }) => [source, headcount?.filled, headcount?.minimum]),
    ).toEqual([
      [GMS, 3, 5],
      [sourceOf('MNL', 'handmatig'), 9, 0],
    ]);
    enter(story, 'handmatig', 3, 5);
    expect(shown(story).sayings).toEqual([]);
  });

  test('whoever may not know the numbers sees the same level, and that there are two', () => {
    const story = reported(5, 5);
    enter(story, 'handmatig', 9, 6);
    const picture = redactPicture('wall', story.picture);
    const staffing = postStaffing(picture, POST, story.now);
    expect([staffing?.state.level, staffing?.state.headcount]).toEqual(['below', null]);
    expect(staffing?.sayings.map(({ headcount }) => headcount)).toEqual([null, null]);
  });

  test('no longer than it would hold by itself', () => {
    const story = reported(6, 5);
    enter(story, 'handmatig', 3, null);
    heardFor(story, 4 * 60 + 29);
    expect([isBelow(story), counted(story)]).toEqual([true, '3/5 below']);
    heardFor(story, 2);
    expect([isBelow(story), counted(story)]).toEqual([false, '6/5 filled']);
    expect(belowIn(story)).toEqual(['09:01:00-13:31:00']);
    expect(trend(story)).toEqual(['6/5 filled 09:00:00', '3/5 below 09:01:00', '6/5 filled 13:31:00']);
  });
});

describe('[R102] once the source is silent', () => {
  test.each([
    ['handmatig', '9/5 filled', '4/5 below'],
    ['handmatig-rav-09', '9/5 filled', '4/5 below'],
    ['handmatig-lms', '9/0 filled', '4/0 filled'],
  ] as const)('what %s enters counts, and only LMS lowers the minimum', (system, more, fewer) => {
    const story = reported(3, 5);
    silence(story);
    enter(story, system, 4, 0);
    story.wait(MINUTE).tick();
    expect([counted(story), isBelow(story)]).toEqual([fewer, fewer.endsWith('below')]);
    enter(story, system, 9, 0);
    story.wait(MINUTE).tick();
    expect([counted(story), isBelow(story)]).toEqual([more, false]);
    story.heartbeat(GMS);
    story.wait(MINUTE).heartbeat(GMS);
    story.tick();
    expect([counted(story), isBelow(story)]).toEqual(['3/5 below', true]);
  });

  test('[R78] what is not said again in time is unknown from then on, on the screen and in the register', () => {
    const story = reported(6, 5);
    silence(story);
    enter(story, 'handmatig', 3, 5);
    story.wait(4 * HOUR + 31 * MINUTE).tick();
    expect([shown(story).freshness, belowIn(story)]).toEqual(['silent', ['09:03:00-13:33:00']]);
    expect(trend(story)).toContain('gap 13:33:00-13:34:00');
  });
});

const turn = fc.oneof(
  fc.record({
    do: fc.constant('enter' as const),
    system: fc.constantFrom(...OWN_HANDS),
    filled: fc.nat({ max: 9 }),
    minimum: fc.constantFrom(null, 0, 3, 9),
  }),
  fc.record({ do: fc.constant('hear' as const), minutes: fc.constantFrom(1, 3) }),
  fc.record({ do: fc.constant('report' as const), filled: fc.nat({ max: 9 }), minimum: fc.constantFrom(3, 5) }),
  fc.record({ do: fc.constant('silence' as const) }),
);

test('[TC8][R102] whatever is entered by hand, the screen and the register say the same, and it is below while the source says so', () => {
  const seen = { below: 0, byHand: 0, silent: 0 };
  fc.assert(
    fc.property(fc.array(turn, { minLength: 3, maxLength: 12 }), (turns) => {
      const story = reported(5, 5);
      let feed = { filled: 5, minimum: 5 };
      let isHeard = true;
      for (const one of turns) {
        if (one.do === 'enter') enter(story, one.system, one.filled, one.minimum);
        if (one.do === 'hear') heardFor(story, one.minutes);
        if (one.do === 'report') {
          feed = one;
          story.wait(1).staffed(POST, one.filled, one.minimum);
        }
        if (one.do === 'silence') silence(story);
        if (one.do !== 'enter') isHeard = one.do !== 'silence';
        const view = shown(story);
        const isSaidBelow = feed.filled < feed.minimum;
        if (isHeard && isSaidBelow) expect(view.level).toBe('below');
        expect(view.headcount?.minimum).toBeGreaterThanOrEqual(feed.minimum);
        // While nobody stands for it there is nothing to count.
        if (isHeard || view.manual)
          expect([turns, isBelowAt(story, story.now)]).toEqual([turns, view.level === 'below']);
        seen.below += Number(isHeard && isSaidBelow);
        seen.byHand += Number(isHeard && !isSaidBelow && view.level === 'below');
        seen.silent += Number(!isHeard && view.manual);
      }
    }),
    { numRuns: 150 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
});

describe('[R102] of an entry by hand beside a feed that is heard', () => {
  const QUALIFIED = { post: POST, qualification: 'vpk', during: null, minimum: 2, owner: 'RAV', source: 'Rooster' };
  type Said = Partial<{
    filled: number;
    qualifications: Record<string, number>;
    planned: readonly (readonly [number, number, number])[];
  }>;

  /** What is planned: from and until so many hours after nine, and how many. */
  function say(story: Story, system: string, { filled = 5, qualifications, planned }: Said): void {
    const at = (hour: number): Instant => after(instant('09:00:00'), hour * HOUR);
    const forecast = planned?.map(([from, until, many]) => ({
      from: at(from),
      until: at(until),
      planned: many,
    }));
    story.wait(1).staffed(POST, filled, 4, undefined, system, {
      qualifications: qualifications ?? null,
      forecast: forecast ?? null,
    });
    heardFor(story, 2);
  }

  function on(story: Story, condition: 'A6' | 'A20'): readonly string[] {
    return story.alarms(condition).flatMap(({ core, key }) => (core === 'active' ? [key] : []));
  }

  function expected(story: Story): readonly string[] {
    const state = postStaffing(story.picture, POST, story.now)?.state;
    const shorts = state === undefined ? [] : expectedShorts(story.picture.policy, state, story.now);
    return shorts.map(({ from, until, planned }) => `${from.slice(11, 16)}-${until.slice(11, 16)} ${planned}`);
  }

  test.each([
    ['the feed plans nothing', {}, { planned: [[10, 12, 3]] }, ['19:00-21:00 3']],
    ['by hand nothing is planned', { planned: [[10, 12, 3]] }, { filled: 2 }, ['19:00-21:00 3']],
    ['by hand more is planned', { planned: [[10, 12, 3]] }, { filled: 3, planned: [[10, 12, 9]] }, ['19:00-21:00 3']],
    [
      'each is short at another time',
      {
        planned: [
          [10, 12, 3],
          [12, 13, 6],
        ],
      },
      {
        planned: [
          [9, 11, 5],
          [11, 13, 2],
        ],
      },
      ['19:00-20:00 3', '20:00-22:00 2'],
    ],
  ] as const)('[R148] the fewest that are planned count, where %s', (_case, byFeed, byHand, shorts) => {
    const story = new Story().at('09:00:00');
    say(story, 'gms', byFeed);
    say(story, 'handmatig', byHand);
    expect([on(story, 'A20'), expected(story)]).toEqual([[`A20 ${POST}`], shorts]);
  });

  test.each([
    ['by hand none is named', { qualifications: { vpk: 0 } }, {}],
    [
      'by hand fewer are there, and all have it',
      { qualifications: { vpk: 0 } },
      { filled: 3, qualifications: { vpk: 3 } },
    ],
    ['the feed names none', {}, { qualifications: { vpk: 1 } }],
    ['the feed says that there are enough', { qualifications: { vpk: 2 } }, { qualifications: { vpk: 1 } }],
  ])('[R147] the fewest who have a qualification count, where %s', (_case, byFeed, byHand) => {
    const policy = { ...DEFAULT_POLICY, staffing: { ...DEFAULT_POLICY.staffing, minimums: [QUALIFIED] } };
    const story = new Story(policy).at('09:00:00');
    say(story, 'gms', byFeed);
    say(story, 'handmatig', byHand);
    expect(on(story, 'A6')).toContain(`A6 ${POST} vpk`);
  });
});
