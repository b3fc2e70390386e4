// Of two feeds on one post the newest word counts of who is heard: one that says once that there are enough, and falls silent, ends nothing.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, MINUTE, SECOND } from '#shared/base/time.ts';
import { evolve, fold } from '#shared/picture/evolve.ts';
import { emptyPicture } from '#shared/picture/picture.ts';
import { type Audience, redactEntry, redactPicture } from '#shared/picture/redact.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import type { PostId } from '#shared/reference/functions.ts';
import { createBelowMinimum } from '#shared/register/below-minimum.ts';
import { createTrend } from '#shared/register/trend.ts';
import { instant, LMS, Story, sourceOf } from '../../support/story.ts';

const POST = 'MNL/ambulance/09' as PostId;
const CACO = 'MNL/caco' as PostId;
const TELEFONIE = sourceOf('MNL', 'telefonie');

/** Half a minute, that often, in which these are heard. */
function heard(story: Story, turns: number, ...systems: readonly string[]): Story {
  for (let turn = 0; turn < turns; turn += 1) {
    story.wait(30 * SECOND);
    for (const system of systems) story.heartbeat(sourceOf('MNL', system));
    story.tick();
  }
  return story;
}

/** The gms, which is heard on, says so many of five, and telefonie, which is not, says something else a minute later. */
function saidOnce(filled: number, byTelefonie: number, of = 5): Story {
  const story = new Story().at('09:00:00');
  story.staffed(POST, filled, 5);
  heard(story, 2, 'gms').staffed(POST, byTelefonie, of, undefined, 'telefonie');
  return story;
}

function shown(story: Story, post = POST): string {
  const { meldkamers } = story.overview();
  const views = meldkamers.find(({ meldkamer }) => meldkamer.id === 'MNL')?.staffing;
  const view = views?.find((one) => one.post === post);
  return `${view?.headcount?.filled}/${view?.headcount?.minimum} ${view?.level} ${view?.freshness}`;
}

function isOn(story: Story, condition: 'A6' | 'A7' = 'A6'): boolean {
  return story.alarms(condition).some(({ core }) => core === 'active');
}

function registered(story: Story) {
  const [below, trend] = [createBelowMinimum(), createTrend()];
  story.entries.reduce((before, entry) => {
    const next = evolve(before, entry);
    below.note(before, entry, next);
    trend.note(before, entry, next);
    return next;
  }, emptyPicture());
  return { below, trend };
}

/** `09:00:00-09:01:00`. */
function belowIn(story: Story): string {
  const stretches = registered(story).below.within(instant('08:00:00'), story.now);
  return stretches.map(({ from, to }) => `${from.slice(11, 19)}-${to.slice(11, 19)}`).join();
}

/** `3/5 09:00:00`, and the gaps. */
function course(story: Story): readonly string[] {
  const { points, gaps } = registered(story).trend.window(POST, instant('09:00:00'), story.now);
  return [
    ...points.map(({ filled, minimum, at }) => `${filled}/${minimum} ${at.slice(11, 19)}`),
    ...gaps.map(({ from, to }) => `gap ${from.slice(11, 19)}-${to.slice(11, 19)}`),
  ];
}

describe('[R162] what counts of two feeds on one post', () => {
  test('is what is said by who is heard, on the screens, in its alarm, in the register and in its course', () => {
    const story = saidOnce(3, 6);
    expect(shown(story)).toBe('6/5 filled live');
    heard(story, 5, 'gms');
    expect([shown(story), isOn(story), belowIn(story)]).toEqual(['3/5 below live', true, '09:00:00-09:03:30']);
    expect(course(story)).toEqual(['3/5 09:00:00', '6/5 09:01:00', '3/5 09:01:00']);
    heard(story, 120, 'gms');
    expect([shown(story), isOn(story), belowIn(story)]).toEqual(['3/5 below live', true, '09:00:00-10:03:30']);
  });

  test('and so of who answers for a meldkamer', () => {
    const story = new Story().at('09:00:00');
    story.staffed(CACO, 0, 1);
    heard(story, 2, 'gms').staffed(CACO, 1, 1, undefined, 'telefonie');
    heard(story, 6, 'gms');
    expect([shown(story, CACO), isOn(story, 'A7')]).toEqual(['0/1 below live', true]);
  });

  test('begins the delay of its alarm when it is heard to count', () => {
    const story = saidOnce(3, 6);
    heard(story, 2, 'gms', 'telefonie');
    expect(isOn(story)).toBe(false);
    story.wait(DEFAULT_POLICY.feed.silentAfter).heartbeat(sourceOf('MNL'));
    story.tick();
    expect([shown(story), isOn(story)]).toEqual(['3/5 below live', false]);
    expect(story.picture.meldkamers.MNL?.staffing[POST]?.levelAt).toBe(story.now);
    expect(isOn(heard(story, 2, 'gms'))).toBe(true);
  });

  test('is the newest again once that is heard again', () => {
    const story = heard(saidOnce(3, 6), 6, 'gms');
    heard(story, 4, 'gms', 'telefonie');
    expect([shown(story), isOn(story), course(story).at(-1)]).toEqual(['6/5 filled live', false, '6/5 09:04:30']);
  });

  test('is of one moment what has fewer people, whichever is told first and whichever is heard again', () => {
    for (const [first, other] of [
      [2, 4],
      [4, 2],
    ] as const) {
      const story = new Story().at('09:00:00');
      const moment = story.now;
      story.staffed(POST, first, 5, moment);
      story.staffed(POST, other, 5, moment, 'telefonie');
      expect(shown(story)).toBe('2/5 below live');
      const [fewer, more] = first === 2 ? ['gms', 'telefonie'] : ['telefonie', 'gms'];
      expect(shown(heard(story, 6, more))).toBe('4/5 below live');
      expect(shown(heard(story, 1, fewer, more))).toBe('2/5 below live');
    }
  });

  test('is also what was told late, once who said the newer is silent', () => {
    const story = saidOnce(6, 3);
    story.wait(SECOND).staffed(POST, 4, 5, instant('09:00:30'));
    expect(shown(story)).toBe('3/5 below live');
    heard(story, 6, 'gms');
    expect([shown(story), belowIn(story).split(',').at(-1)]).toEqual(['4/5 below live', '09:00:30-09:04:01']);
  });

  test('is what is left when the newest is taken out of use', () => {
    const story = heard(saidOnce(3, 6), 1, 'gms', 'telefonie');
    story.submit({ kind: 'retire-feed', source: TELEFONIE }, LMS);
    expect(shown(story)).toBe('3/5 below live');
    heard(story, 4, 'gms');
    expect([isOn(story), course(story).at(-1)]).toEqual([true, '3/5 09:01:30']);
    // And nothing of what it said then, when it joins anew.
    expect(shown(heard(story, 2, 'gms', 'telefonie'))).toBe('3/5 below live');
  });

  test('is what was said last where nobody is heard', () => {
    const story = heard(saidOnce(3, 6), 6);
    expect(shown(story)).toBe('6/5 filled silent');
    expect(course(story).at(-1)).toBe('gap 09:01:00-09:04:00');
  });

  test('is told with its numbers to those alone who may know them, of each', () => {
    const numbers = (audience: Audience) => {
      const { meldkamers } = redactPicture(audience, saidOnce(3, 6).picture);
      return meldkamers.MNL?.staffingSaid?.[POST]?.map(({ headcount }) => headcount?.filled ?? null);
    };
    expect(numbers('meldkamer:MNL')).toEqual([6, 3]);
    for (const audience of ['wall', 'shared', 'meldkamer:NHL'] as const)
      expect(numbers(audience)).toEqual([null, null]);
  });

  test('has in its course, of one moment, what counts last, also when the other is told later', () => {
    const story = new Story().at('09:00:00');
    const moment = story.now;
    story.staffed(POST, 2, 5, moment);
    story.wait(SECOND).staffed(POST, 4, 5, moment, 'telefonie');
    expect([shown(story), course(story).at(-1)]).toEqual(['2/5 below live', '2/5 09:00:00']);
  });

  test('[R27] is measured by the minimum that it said itself once policy has none any more, whoever counted meanwhile', () => {
    const story = new Story().at('09:00:00');
    story.staffed(POST, 4, 3);
    heard(story, 1, 'gms').staffed(POST, 6, 8, undefined, 'telefonie');
    heard(story, 2, 'gms', 'telefonie');
    const row = { post: POST, qualification: null, during: null, minimum: 4, owner: 'RAV', source: 'Rooster' };
    story.submit({
      kind: 'adopt-policy',
      policy: { ...DEFAULT_POLICY, staffing: { ...DEFAULT_POLICY.staffing, minimums: [row] } },
    });
    expect(shown(heard(story, 6, 'gms'))).toBe('4/4 at live');
    heard(story, 6, 'gms', 'telefonie');
    story.submit({ kind: 'adopt-policy', policy: DEFAULT_POLICY });
    expect([shown(story), isOn(heard(story, 6, 'gms', 'telefonie'))]).toEqual(['6/8 below live', true]);
  });

  test('is of three the newest still, whatever is told late', () => {
    const story = saidOnce(3, 6);
    story.wait(SECOND).staffed(POST, 4, 5, instant('09:00:30'), 'derde');
    expect(shown(story)).toBe('6/5 filled live');
    expect(shown(heard(story, 6, 'gms'))).toBe('3/5 below live');
    expect(shown(heard(story, 1, 'gms', 'derde'))).toBe('4/5 below live');
  });

  test('goes by the minimum that holds when it begins to count', () => {
    const row = { post: POST, qualification: null, during: null, minimum: 3, owner: 'RAV', source: 'Rooster' };
    const policy = { ...DEFAULT_POLICY, staffing: { ...DEFAULT_POLICY.staffing, minimums: [row] } };
    const silent = saidOnce(3, 6);
    silent.submit({ kind: 'adopt-policy', policy });
    expect(shown(heard(silent, 4, 'gms'))).toBe('3/3 at live');
    const retired = saidOnce(3, 6);
    retired.submit({ kind: 'adopt-policy', policy });
    retired.submit({ kind: 'retire-feed', source: TELEFONIE }, LMS);
    expect(shown(retired)).toBe('3/3 at live');
    const again = heard(saidOnce(3, 4), 4, 'gms');
    again.submit({ kind: 'adopt-policy', policy });
    again.wait(SECOND).heartbeat(TELEFONIE);
    expect(shown(again)).toBe('4/3 filled live');
  });
});

const SYSTEMS = ['gms', 'telefonie', 'handmatig'] as const;

test('[R162][R78][L19] whatever two feeds and people say, heard or not, the screens and the register say the same, and so does every reader', () => {
  const say = fc.record({
    by: fc.constantFrom(...SYSTEMS),
    filled: fc.constantFrom(2, 3, 6),
    minimum: fc.constantFrom(null, 2, 5),
    minutesAgo: fc.constantFrom(0, 0, 0, 1, 5, 20),
  });
  const turn = fc.record({
    say: fc.option(say),
    mute: fc.option(fc.constantFrom(...SYSTEMS)),
    turns: fc.constantFrom(2, 4, 10),
  });
  fc.assert(
    fc.property(fc.array(turn, { minLength: 2, maxLength: 6 }), (turns) => {
      const story = new Story().at('09:00:00');
      const audible = new Set<string>();
      for (const { say: said, mute, turns: times } of turns) {
        if (mute !== null) audible.delete(mute);
        if (said !== null) {
          const { by, filled, minimum, minutesAgo } = said;
          if (by !== 'handmatig') audible.add(by);
          story.wait(SECOND).staffed(POST, filled, minimum, after(story.now, -minutesAgo * MINUTE), by);
        }
        heard(story, times, ...audible);
        heard(story, 4, ...audible);
        const last = registered(story).below.within(instant('08:00:00'), story.now).at(-1);
        const isBelow = last?.to === story.now;
        if (shown(story).endsWith('below live')) expect(isBelow).toBe(true);
        if (isBelow) expect([shown(story).includes('below'), isOn(story)]).toEqual([true, true]);
      }
      for (const audience of ['full', 'wall', 'shared', 'meldkamer:MNL'] as readonly Audience[]) {
        const entries = story.entries.map((entry) => redactEntry(audience, entry));
        const { meldkamers } = fold(entries, redactPicture(audience, emptyPicture()));
        expect(meldkamers).toEqual(redactPicture(audience, story.picture).meldkamers);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
