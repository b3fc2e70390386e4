// That a place was not said again in time is an entry; from the moment it was due nobody knows, and nothing that was on goes off.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elapsed, HOUR, MINUTE } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import { registerOf } from '../../support/register-of.ts';
import { instant, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const GMS = sourceOf('MNL');
const TELEFONIE = sourceOf('MNL', 'telefonie');
const MANUAL = sourceOf('MNL', 'handmatig');
const WITHIN = 10 * MINUTE;
const HOURLY = { ...DEFAULT_POLICY, location: { ...DEFAULT_POLICY.location, confirmWithin: WITHIN } };

const within = (confirmWithin: number) => ({ ...HOURLY, location: { ...HOURLY.location, confirmWithin } });

/** `outside 09:00 | unknown 09:10`. */
function course(story: Story, functionId = AANNAME): string {
  return registerOf(story.entries)
    .segments(functionId as never, story.now)
    .map(({ class: reached, from }) => `${reached} ${from.slice(11, 16)}`)
    .join(' | ');
}

function missed(story: Story): readonly string[] {
  return story.entries.flatMap(({ facts }) =>
    facts.flatMap((fact: Fact) =>
      fact.kind === 'confirmation-missed' ? [`${fact.saidAt.slice(11, 16)} ${fact.dueAt.slice(11, 16)}`] : [],
    ),
  );
}

function beating(story: Story, until: string, ...sources: readonly (typeof GMS)[]): Story {
  while (story.now < instant(until)) {
    story.wait(MINUTE);
    for (const source of sources.length === 0 ? [GMS] : sources) story.heartbeat(source);
    story.tick();
  }
  return story;
}

function away(): Story {
  const story = new Story(HOURLY);
  story.located(AANNAME, 'Zeist');
  return story;
}

describe('[R86] a place that is not said again in time', () => {
  it('is unknown from the moment it was due until its source speaks again, and is one entry', () => {
    const story = beating(away(), '09:30:00');
    expect(missed(story)).toEqual(['09:00 09:10']);
    expect(course(story)).toBe('outside 09:00 | unknown 09:10');
    story.located(AANNAME, 'Zeist');
    expect(course(story)).toBe('outside 09:00 | unknown 09:10 | outside 09:30');
    beating(story, '09:39:00').located(AANNAME, 'Zeist');
    expect(course(beating(story, '09:48:00'))).toBe('outside 09:00 | unknown 09:10 | outside 09:30');
  });

  it('holds as long as it is said again, without an entry for each time', () => {
    const story = away();
    const before = story.entries.length;
    for (const time of ['09:09:00', '09:18:00', '09:27:00']) beating(story, time).located(AANNAME, 'Zeist');
    expect([course(story), story.entries.length - before]).toEqual(['outside 09:00', 1]);
    beating(story, '09:40:00');
    expect([missed(story), course(story)]).toEqual([['09:27 09:37'], 'outside 09:00 | unknown 09:37']);
  });

  it('switches nothing off that was on, and is A2 (TC8)', () => {
    const story = beating(away(), '09:09:00');
    const before = story.alarmLines();
    expect(before).toContain('A4 2026-0001 active-unacknowledged');
    beating(story, '09:40:00');
    expect(story.alarmLines()).toEqual(expect.arrayContaining([...before, `A2 ${AANNAME} active-unacknowledged`]));
    expect(story.afwijking('2026-0001').course.endedAt).toBeNull();
    expect(story.view(AANNAME)).toMatchObject({ freshness: 'old', confirmedAt: instant('09:00:00') });
  });

  it('brings nothing home that another source said was away', () => {
    const story = away();
    story.located(AANNAME, 'MNL', { source: TELEFONIE });
    beating(story, '09:20:00', GMS, TELEFONIE);
    expect(story.afwijking('2026-0001').course.endedAt).toBeNull();
    expect(story.alarmLines()).toContain('A4 2026-0001 active-unacknowledged');
  });

  it('is known at the start when it fell due while nobody watched, with the moment it was due', () => {
    const story = away();
    const lastHeard = { [GMS]: instant('10:59:00') };
    story.at('11:00:00').submit({ kind: 'resume-listening', deafFrom: null, cause: 'start', lastHeard });
    story.heartbeat(GMS);
    story.tick().tick();
    expect([missed(story), course(story)]).toEqual([['09:00 09:10'], 'outside 09:00 | unknown 09:10']);
  });

  it('is due under a shorter term from its adoption on and no earlier: what was known stays known', () => {
    const story = beating(away(), '09:05:00');
    story.submit({ kind: 'adopt-policy', policy: within(MINUTE) });
    beating(story, '09:08:00');
    expect([missed(story), course(story)]).toEqual([['09:00 09:05'], 'outside 09:00 | unknown 09:05']);
  });

  it('is noted before a longer term is adopted, when it fell due under the shorter one', () => {
    const story = away();
    story.at('09:12:00').heartbeat(GMS);
    story.submit({ kind: 'adopt-policy', policy: within(HOUR) });
    expect(
      story.entries
        .at(-1)
        ?.facts.slice(0, 2)
        .map(({ kind }) => kind),
    ).toEqual(['confirmation-missed', 'policy-adopted']);
    beating(story, '09:30:00');
    expect([missed(story), course(story)]).toEqual([['09:00 09:10'], 'outside 09:00 | unknown 09:10']);
  });

  it('is not expected of a feed that is silent, and ends what it stood for when it is heard again', () => {
    const story = away();
    beating(story, '09:05:00');
    story.at('09:30:00').tick();
    expect(missed(story)).toEqual([]);
    story.at('09:31:00').heartbeat(GMS);
    story.tick();
    expect([missed(story), course(story)]).toEqual([['09:00 09:10'], 'outside 09:00 | unknown 09:05']);
  });

  it('is, by hand, what was not confirmed within the grace', () => {
    const story = new Story(HOURLY);
    story.located(AANNAME, 'Zeist', { source: MANUAL });
    const until = HOURLY.location.reconfirmManualWithin + 30 * MINUTE;
    story.wait(until - 1).tick();
    expect(missed(story)).toEqual([]);
    story.wait(1).tick();
    story.tick();
    expect(missed(story)).toHaveLength(1);
    expect(
      course(story)
        .split(' | ')
        .map((one) => one.split(' ')[0]),
    ).toEqual(['outside', 'unknown']);
    expect(
      elapsed(
        instant('09:00:00'),
        registerOf(story.entries).segments(AANNAME as never, story.now)[1]?.from ?? story.now,
      ),
    ).toBe(until);
  });

  it('is not asked of a source that says that nobody knows', () => {
    const story = new Story(HOURLY);
    story.located(AANNAME, '?');
    expect(missed(beating(story, '09:30:00'))).toEqual([]);
  });

  it('is not said again by the same reading once more', () => {
    const story = beating(away(), '09:30:00');
    const entries = story.entries.length;
    story.located(AANNAME, 'Zeist', { observedAt: '09:00:00' });
    story.tick();
    expect(story.entries).toHaveLength(entries);
  });
});

describe('[R86][R72] any order (TC2) of the same readings', () => {
  const told = fc.record({
    minute: fc.integer({ min: 1, max: 59 }),
    where: fc.constantFrom('Zeist', 'Zeist', 'MNL'),
    since: fc.constantFrom(null, null, '08:50:00', '09:05:00', '09:20:00'),
  });
  const shuffled = fc
    .array(told, { minLength: 1, maxLength: 8 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length })))
    .filter(([all, order]) => all.every((one) => order.includes(one)));

  /** Told one by one, a second after each other, an hour after they were seen; the feed is heard all the time. */
  function hourOf(
    order: readonly { readonly minute: number; readonly where: string; readonly since?: string | null }[],
    isTicking: boolean,
  ): Story {
    const story = away();
    while (story.now < instant('10:00:00')) {
      story.wait(MINUTE).heartbeat(GMS);
      if (isTicking) story.tick();
    }
    for (const { minute, where, since } of order) {
      const observedAt = `09:${String(minute).padStart(2, '0')}:00`;
      story.located(AANNAME, where, { observedAt, ...(since == null || since > observedAt ? {} : { since }) });
      if (isTicking) story.tick();
    }
    return story.at('11:00:00').tick();
  }

  it('gives the same course', () => {
    const seen = { gaps: 0 };
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([all, order], isTicking) => {
        const sorted = [...all].sort((one, other) => one.minute - other.minute);
        const one = course(hourOf(sorted, false));
        if (one.includes('unknown')) seen.gaps += 1;
        expect(course(hourOf(order, isTicking))).toBe(one);
      }),
      { numRuns: 300 },
    );
    expect(seen.gaps).toBeGreaterThan(100);
  });

  it('[R87] lets a since that was given before count of the moment that gives it again', () => {
    const twice = [
      { minute: 1, where: 'Zeist', since: '08:50:00' },
      { minute: 50, where: 'Zeist' },
      { minute: 50, where: 'Zeist', since: '08:50:00' },
    ];
    const once = [twice[0], twice[2]].flatMap((one) => one ?? []);
    const filled = 'unknown 08:50 | outside 09:00 | unknown 10:00';
    expect([course(hourOf(twice, false)), course(hourOf(once, false))]).toEqual([filled, filled]);
    expect(course(hourOf(twice.slice(0, 2), false))).toContain('unknown 09:11');
    const again = hourOf([...twice, ...twice.slice(-1)], false);
    expect(again.entries.length).toBe(hourOf(twice, false).entries.length);
  });

  it('lets nothing hold for longer than it was said', () => {
    expect(elapsed(instant('09:00:00'), instant('10:00:00'))).toBe(HOUR);
    const story = hourOf(
      [
        { minute: 55, where: 'Zeist' },
        { minute: 20, where: 'Zeist' },
      ],
      true,
    );
    expect(course(story)).toBe(
      'outside 09:00 | unknown 09:10 | outside 09:20 | unknown 09:30 | outside 09:55 | unknown 10:00',
    );
  });
});

it.each(['MNL', 'Zeist'])('[R18][R86] is unknown on the screens too, with %s as what was last known', (where) => {
  const story = new Story(HOURLY);
  story.located(AANNAME, where);
  const known = story.view(AANNAME).class;
  for (let passed = 0; passed <= WITHIN; passed += MINUTE) story.wait(MINUTE).heartbeat(sourceOf('MNL'));
  story.tick();
  const last = registerOf(story.entries)
    .segments(AANNAME as never, story.now)
    .at(-1)?.class;
  const { class: now, lastClass } = story.view(AANNAME);
  expect([now, lastClass, last]).toEqual(['unknown', known, 'unknown']);
});
