// The end that stands with a deviation by an extension: of those that count, and as if the others had never been.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOf } from '#shared/deviation/afwijking.ts';
import { counts } from '#shared/deviation/cover.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { allAfwijkingen, emptyPicture } from '#shared/picture/picture.ts';
import { redactAfwijking } from '#shared/picture/redact.ts';
import { isPastEnd } from '#shared/rules/lifecycle-rules.ts';
import { passedEnd } from '#shared/rules/passed-end.ts';
import type { StepOf } from '#shared/rules/steps.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { actor, instant, LMS, place, Story, sourceOf } from '../../support/story.ts';

const NUMBER = '2026-0001';
const AANNAME = 'MNL/ambulance/09/aanname';

/** At Zeist from ten on, under a decision until eleven. */
function untilEleven(expectedEnd: string | null = '11:00:00'): Story {
  const story = new Story();
  story.located(AANNAME, 'MNL');
  const end = expectedEnd === null ? null : instant(expectedEnd);
  story.registered('MNL', [AANNAME], { to: place('Zeist'), start: instant('10:00:00'), expectedEnd: end });
  const about = { kind: null, functions: null, to: null, start: null, end: instant('11:00:00'), repeated: false };
  story.at('09:30:00').step(NUMBER, { ...DECISION, about }, SMB);
  story.at('10:00:00').located(AANNAME, 'Zeist');
  return story;
}

type Said = Partial<StepOf<'decide'>>;

function extend(story: Story, until: string, said: Said = {}, by = SMB): void {
  const extension = { ...DECISION, outcome: 'extended', until: instant(until), ...said } as const;
  expect(story.step(NUMBER, extension, by)).not.toHaveProperty('code');
}

const SPOKEN: Said = { document: null, log: 'LMS 2026-1121-03' };

function deny(story: Story, which = 2): void {
  const denial = { kind: 'deny-claim', decision: `${NUMBER}-b${which}`, text: 'Nooit gezegd' } as const;
  expect(story.step(NUMBER, denial, SMB)).not.toHaveProperty('code');
}

function setEnd(story: Story, end: string): void {
  const rectified = { kind: 'rectify-decision', decision: `${NUMBER}-b2`, words: { end: instant(end) } } as const;
  expect(story.step(NUMBER, { ...rectified, reason: 'Typefout' }, SMB)).not.toHaveProperty('code');
}

/** The end that stands at noon, whether A9 is on for it, and what the wall has of it. */
function atNoon(story: Story): readonly unknown[] {
  story.at('12:00:00').heartbeat(sourceOf('MNL'));
  story.tick();
  const one = story.afwijking(NUMBER);
  const a9 = story.alarms('A9').filter(({ core, key }) => core === 'active' && key === `A9 ${NUMBER} end`);
  expect(endOf(redactAfwijking('wall', one))).toBe(endOf(one));
  return [endOf(one)?.slice(11, 16) ?? null, isPastEnd(one, story.now), a9.length];
}

describe('[R94][A9] an extension', () => {
  test('that its party denies gives no end, as if it had never been', () => {
    const story = untilEleven();
    extend(story.at('10:10:00'), '14:00:00', SPOKEN, LMS);
    expect(endOf(story.afwijking(NUMBER))).toBe(instant('14:00:00'));
    deny(story.at('10:30:00'));
    expect(atNoon(story)).toEqual(['11:00', true, 1]);
  });

  /** What a wall goes by, which sees no decision. */
  const isTold = (fact: Fact): boolean => fact.kind === 'afwijking-changed' && fact.change.kind === 'prolonged';

  test('that is set right tells a wall which end holds', () => {
    const story = untilEleven().at('10:30:00');
    extend(story, '13:00:00');
    setEnd(story.at('10:40:00'), '12:30:00');
    expect(story.entries.at(-1)?.facts.some(isTold)).toBe(true);
  });

  test('that is denied in an entry of before, which did not tell the end, gives it no longer either', () => {
    const story = untilEleven();
    story.at('10:30:00');
    extend(story, '13:00:00', SPOKEN, LMS);
    story.at('10:40:00');
    deny(story);
    expect(story.entries.at(-1)?.facts.some(isTold)).toBe(true);
    const old = story.entries.map((entry, index) => {
      const isLast = index === story.entries.length - 1;
      return isLast ? { ...entry, facts: entry.facts.filter((fact) => !isTold(fact)) } : entry;
    });
    const [afwijking] = allAfwijkingen(old.reduce(evolve, emptyPicture()));
    expect(afwijking === undefined ? null : endOf(afwijking)).toBe(instant('11:00:00'));
  });

  test('that is denied after its end would have passed leaves A9 on at once', () => {
    const story = untilEleven();
    extend(story.at('10:10:00'), '14:00:00', SPOKEN, LMS);
    expect(atNoon(story)).toEqual(['14:00', false, 0]);
    deny(story);
    expect(atNoon(story)).toEqual(['11:00', true, 1]);
  });

  test('[R84] that is denied leaves none where nobody said of the deviation itself when it ends', () => {
    const story = untilEleven(null);
    extend(story.at('10:10:00'), '11:30:00', SPOKEN, LMS);
    expect(atNoon(story)).toEqual(['11:30', true, 1]);
    deny(story);
    expect(atNoon(story)).toEqual([null, false, 0]);
  });

  test('that is denied leaves the end that another one gave', () => {
    const story = untilEleven();
    extend(story.at('10:10:00'), '11:30:00');
    extend(story.at('10:20:00'), '14:00:00', SPOKEN, LMS);
    deny(story, 3);
    expect(atNoon(story)).toEqual(['11:30', true, 1]);
  });

  test.each([
    ['18:00:00', '11:30:00', ['11:30', true, 1]],
    ['11:30:00', '18:00:00', ['18:00', false, 0]],
  ])('until %s that is set right to %s gives that end', (said, meant, shown) => {
    const story = untilEleven();
    extend(story.at('10:10:00'), said);
    setEnd(story.at('10:40:00'), meant);
    expect(atNoon(story)).toEqual(shown);
  });

  test('of before the end itself was set right gives no end again when another one is denied', () => {
    const story = untilEleven();
    extend(story.at('10:10:00'), '14:00:00');
    const statement = { expectedEnd: instant('11:15:00') };
    story.at('10:20:00').step(NUMBER, { kind: 'rectify', statement, reason: 'Typefout' }, LMS);
    extend(story.at('10:30:00'), '15:00:00', SPOKEN, LMS);
    deny(story, 3);
    expect(atNoon(story)).toEqual(['11:15', true, 1]);
  });

  test('whatever happens, the end that stands by an extension is one that a decision gave that counts', () => {
    const seen = { prolonged: 0 };
    fc.assert(
      fc.property(steps, (told) => {
        for (const { prolongedUntil, dossier } of allAfwijkingen(tellStory(told).picture)) {
          if (prolongedUntil === null) continue;
          seen.prolonged += 1;
          const giving = dossier?.decisions.filter((one) => one.outcome === 'extended' && counts(one)) ?? [];
          expect(giving.map(({ until }) => until)).toContain(prolongedUntil);
        }
      }),
      { numRuns: 300, seed: 20261121, endOnFailure: true },
    );
    expect(seen.prolonged).toBeGreaterThan(10);
  });
});

describe('[R84][A9] a later end that is said once the end has passed', () => {
  const A9 = `A9 ${NUMBER} end`;
  const MELDKAMER = actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL');

  const isOn = (story: Story): boolean => story.alarms('A9').some(({ core, key }) => core === 'active' && key === A9);

  /** At Zeist since ten with nothing decided, beyond the end that was announced or registered. */
  function pastItsEnd(how: 'announced' | 'registered'): Story {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    if (how === 'announced') announce(story, '11:00:00');
    else {
      const [start, expectedEnd] = [instant('10:00:00'), instant('11:00:00')];
      story.registered('MNL', [AANNAME], { to: place('Zeist'), start, expectedEnd }, MELDKAMER);
    }
    story.at('10:00:00').located(AANNAME, 'Zeist');
    story.at('11:10:00').heartbeat(sourceOf('MNL'));
    story.tick();
    expect(isOn(story)).toBe(true);
    return story.at('11:20:00');
  }

  function announce(story: Story, until: string): void {
    story.announced('MNL', [AANNAME], '10:00:00', until, 'plan-1', { kind: 'overig', to: place('Zeist') });
  }

  function setRight(story: Story, until: string, by: typeof LMS): void {
    const statement = { expectedEnd: instant(until) };
    expect(story.step(NUMBER, { kind: 'rectify', statement, reason: 'Loopt uit' }, by)).not.toHaveProperty('code');
  }

  test('by its own meldkamer, or by the feed that announced it, leaves A9 on', () => {
    const story = pastItsEnd('registered');
    setRight(story, '20:00:00', MELDKAMER);
    expect(isOn(story)).toBe(true);
    const announced = pastItsEnd('announced');
    announce(announced, '20:00:00');
    expect([endOf(announced.afwijking(NUMBER)), isOn(announced)]).toEqual([instant('20:00:00'), true]);
    setRight(announced.at('11:30:00'), '21:00:00', LMS);
    expect(isOn(announced)).toBe(false);
  });

  test('by its feed, after LMS set right an earlier one that passed as well, leaves A9 on', () => {
    const story = pastItsEnd('announced');
    setRight(story, '11:30:00', LMS);
    expect(isOn(story)).toBe(false);
    story.at('11:40:00').heartbeat(sourceOf('MNL'));
    expect(isOn(story.tick())).toBe(true);
    announce(story.at('11:41:00'), '20:00:00');
    expect([endOf(story.afwijking(NUMBER)), isOn(story)]).toEqual([instant('20:00:00'), true]);
  });

  test('and stays on as time passes, until the function is back', () => {
    const story = pastItsEnd('registered');
    setRight(story, '20:00:00', MELDKAMER);
    story.at('11:25:00').heartbeat(sourceOf('MNL'));
    story.tick();
    expect(isOn(story)).toBe(true);
    story.at('11:30:00').located(AANNAME, 'MNL');
    expect(isOn(story)).toBe(false);
  });

  test('by LMS, or once a decision that counts covers what is away, switches A9 off', () => {
    const story = pastItsEnd('registered');
    setRight(story, '20:00:00', LMS);
    expect(isOn(story)).toBe(false);
    const decided = pastItsEnd('registered');
    setRight(decided, '20:00:00', MELDKAMER);
    decided.step(NUMBER, DECISION, SMB);
    expect(isOn(decided)).toBe(false);
  });
});

describe('[R84][A9] the end that passed, of what is set right out of its deviation while it is away undecided', () => {
  const NEXT = '2026-0002';
  const MELDKAMER = actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL');
  const BRANDWEER = 'MNL/brandweer/09/aanname';

  const ends = (story: Story): readonly string[] =>
    story.alarms('A9').flatMap(({ core, key }) => (core === 'active' ? [key] : []));

  /** At Zeist since ten, beyond the end that was registered or announced. */
  function pastItsEnd(isAnnounced = false): Story {
    const story = new Story();
    for (const id of [AANNAME, BRANDWEER]) story.located(id, 'MNL');
    const zeist = { kind: 'overig', to: place('Zeist') } as const;
    if (isAnnounced) story.announced('MNL', [AANNAME], '10:00:00', '11:00:00', 'plan-1', zeist);
    else {
      const [start, expectedEnd] = [instant('10:00:00'), instant('11:00:00')];
      story.registered('MNL', [AANNAME], { ...zeist, start, expectedEnd }, MELDKAMER);
    }
    story.at('10:00:00').located(AANNAME, 'Zeist');
    story.at('11:10:00').heartbeat(sourceOf('MNL'));
    expect(ends(story.tick())).toEqual([`A9 ${NUMBER} end`]);
    return story.at('11:20:00');
  }

  function setRight(
    story: Story,
    statement: object,
    from: string | null = null,
    by = MELDKAMER,
    number = NUMBER,
  ): Story {
    const rectify = {
      kind: 'rectify',
      statement,
      from: from === null ? null : instant(from),
      reason: 'Anders',
    } as const;
    expect(story.step(number, rectify, by)).not.toHaveProperty('code');
    return story;
  }

  /** A little later, and all of it as time passes. */
  function later(story: Story): Story {
    story.wait(1_000).heartbeat(sourceOf('MNL'));
    return story.tick();
  }

  test.each([
    ['its functions', { functions: [BRANDWEER] }, null],
    ['its functions, from a moment', { functions: [BRANDWEER] }, '11:15:00'],
    ['its place', { to: place('Breda') }, null],
  ])('goes with it: %s', (_, statement, from) => {
    const story = later(setRight(pastItsEnd(), statement, from));
    expect(ends(story)).toEqual([`A9 ${NEXT} end`]);
    expect(passedEnd(story.picture, story.afwijking(NEXT), story.now)).toEqual({
      at: instant('11:20:00'),
      by: 'statement',
    });
  });

  test('goes with it where its feed announces another place', () => {
    const story = pastItsEnd(true);
    const breda = { kind: 'overig', to: place('Breda') } as const;
    story.announced('MNL', [AANNAME], '10:00:00', '20:00:00', 'plan-1', breda);
    expect(ends(later(story))).toEqual([`A9 ${NEXT} end`]);
  });

  test('goes to one that says a later end, and from there to a next one', () => {
    const story = pastItsEnd();
    const [start, expectedEnd] = [instant('10:00:00'), instant('20:00:00')];
    const beside = { kind: 'overig', to: place('Zeist'), start, expectedEnd } as const;
    story.registered('MNL', [AANNAME], beside, MELDKAMER, [NUMBER]);
    setRight(story, { to: place('Breda') });
    expect(ends(later(story))).toEqual([`A9 ${NEXT} end`]);
    setRight(story, { functions: [BRANDWEER] }, null, MELDKAMER, NEXT);
    expect(ends(later(story))).toEqual(['A9 2026-0003 end']);
  });

  test('goes off by a decision, by LMS, and when it is back; and is none of what was not beyond its end', () => {
    const out = { functions: [BRANDWEER] };
    expect(ends(later(setRight(pastItsEnd(), out, null, LMS)))).toEqual([]);
    const back = later(setRight(pastItsEnd(), out));
    back.located(AANNAME, 'MNL');
    expect(ends(later(back))).toEqual([]);
    const ended = later(setRight(pastItsEnd(), out));
    setRight(ended, { expectedEnd: instant('20:00:00') }, null, LMS, NEXT);
    expect(ends(later(ended))).toEqual([]);
    const decided = later(setRight(pastItsEnd(), out));
    const about = { functions: null, kind: null, start: null, end: null, repeated: false, to: place('Zeist') };
    expect(
      decided.step(NEXT, { ...DECISION, about: { ...about, kind: 'tijdelijke-wijziging-werkwijze' } }, SMB),
    ).not.toHaveProperty('code');
    expect(ends(later(decided))).toEqual([]);

    const before = new Story();
    before.located(AANNAME, 'MNL');
    const expectedEnd = instant('15:00:00');
    before.registered('MNL', [AANNAME], { kind: 'overig', to: place('Zeist'), expectedEnd }, MELDKAMER);
    before.at('10:00:00').located(AANNAME, 'Zeist');
    setRight(before.at('10:10:00'), out);
    expect([ends(later(before)), before.afwijking(NEXT).functions]).toEqual([[], [AANNAME]]);
    const moved = pastItsEnd();
    moved.located(AANNAME, 'Breda');
    expect(ends(later(moved))).toEqual([]);
  });
});
