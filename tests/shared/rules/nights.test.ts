// Three weeks of nights at one place, over the change of the clock in spring and in autumn, with the hours worked out beforehand: from nine
// in the evening until seven in the morning, by the Dutch clock. Twenty nights last ten hours, and one lasts nine or eleven.

import { describe, expect, test } from 'vitest';
import { HOUR, instantOf, MINUTE, millisecondsOf } from '#shared/base/time.ts';
import { accounted } from '#shared/dossier/accounted.ts';
import { stretchesOf } from '#shared/dossier/ledger.ts';
import type { Step } from '#shared/rules/steps.ts';
import { a4 } from '../../support/cover.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { figuresOf, foldedOf } from '../../support/dossiers-of.ts';
import { recurrenceOf } from '../../support/recurrence-of.ts';
import { instant, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const NIGHTS = 21;

type Season = { readonly name: string; readonly first: string; readonly changed: number; readonly hours: number };
/** `changed`: the night in which the clock is changed, of which it is the thirteenth. */
const SPRING: Season = { name: 'spring', first: '2026-03-16T20:00:00.000Z', changed: -1, hours: 209 };
const AUTUMN: Season = { name: 'autumn', first: '2026-10-12T19:00:00.000Z', changed: 1, hours: 211 };

/** When the night of this number begins and ends, the first is 0; the thirteenth is the one in which the clock is changed. */
function nightOf({ first, changed }: Season, night: number): readonly [begin: number, end: number] {
  const begin = millisecondsOf(instant(first)) + night * 24 * HOUR;
  const [before, after] = [night > 12 ? changed * HOUR : 0, night >= 12 ? changed * HOUR : 0];
  return [begin + before, begin + 10 * HOUR + after];
}

type Events = {
  readonly during?: (story: Story, night: number) => void;
  readonly afterwards?: (story: Story, night: number) => void;
};

/** Ticks a quarter of an hour at a time for the first two hours of a night, while the feed is heard. */
function told(season: Season, { during, afterwards }: Events): Story {
  const story = new Story().at(instantOf(nightOf(season, 0)[0] - HOUR));
  story.located(AANNAME, 'MNL');
  for (let night = 0; night < NIGHTS; night += 1) {
    const [begin, end] = nightOf(season, night);
    const at = (moment: number) => story.at(instantOf(moment));
    at(begin).located(AANNAME, 'Zeist');
    for (let quarter = 1; quarter <= 8; quarter += 1) {
      at(begin + quarter * 15 * MINUTE).heartbeat(sourceOf('MNL'));
      story.tick();
      if (quarter === 4) during?.(story, night);
    }
    at(end).located(AANNAME, 'MNL');
    afterwards?.(story, night);
    at(end + 7 * HOUR).located(AANNAME, 'MNL');
  }
  return story;
}

function hoursOf(story: Story): {
  readonly dossiers: readonly string[];
  readonly covered: number;
  readonly uncovered: number;
} {
  const { dossiers, ledger } = foldedOf(story);
  const sums = dossiers.all.map((one) => accounted(stretchesOf(one, ledger)));
  const add = (column: 'coveredMs' | 'uncoveredMs') => sums.reduce((sum, one) => sum + one[column], 0) / HOUR;
  const { months } = figuresOf(story, '2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z');
  const figured = months.reduce((sum, one) => sum + one.coveredMs + one.uncoveredMs, 0) / HOUR;
  expect(figured).toBe(add('coveredMs') + add('uncoveredMs'));
  return {
    dossiers: dossiers.all.map(({ number }) => number),
    covered: add('coveredMs'),
    uncovered: add('uncoveredMs'),
  };
}

function decision(end: string | null): Step {
  const about = { kind: 'tijdelijke-wijziging-werkwijze', functions: null, to: null, start: null } as const;
  const until = end === null ? null : instant(end);
  return { ...DECISION, about: { ...about, end: until, repeated: until !== null } };
}

function ladderSteps(story: Story): readonly number[] {
  return story.afwijking('2026-0001').dossier?.ladder?.turns.map(({ step }) => step) ?? [];
}

describe.each([SPRING, AUTUMN])('three weeks of nights in $name', (season) => {
  test('[R43][R47][R51] that nobody decided about are one deviation: uncovered every night, and the ladder goes on where it was', () => {
    const alarms: (string | null)[] = [];
    const look = (story: Story): void => {
      alarms.push(a4(story, '2026-0001'));
    };
    const story = told(season, { during: look, afterwards: look });
    expect(hoursOf(story)).toEqual({ dossiers: ['2026-0001'], covered: 0, uncovered: season.hours });
    expect(alarms).toEqual(Array.from({ length: NIGHTS }, () => ['active', 'returned']).flat());
    // All four steps in the first night, and the last one again each night after it.
    expect(ladderSteps(story)).toEqual([0, 1, 2, 3, ...Array.from({ length: NIGHTS - 1 }, () => 3)]);
    expect(story.alarms('A14')).toEqual([]);
  });

  test('[R46][R62][R47] of which the first was decided are uncovered anew from the second on', () => {
    const story = told(season, {
      during: (one, night) => {
        if (night === 0) one.step('2026-0001', decision(null), SMB);
      },
    });
    expect(hoursOf(story)).toEqual({ dossiers: ['2026-0001'], covered: 9, uncovered: season.hours - 9 });
    // It begins anew in the second night, because of the decision in the first; from the third on it goes on where it was.
    expect(ladderSteps(story)).toEqual([0, 1, 2, 3, 0, 1, 2, 3, ...Array.from({ length: NIGHTS - 2 }, () => 3)]);
  });

  test('[R62][R64] of which two weeks were decided as absences that return are covered for as long', () => {
    const until = instantOf(nightOf(season, 13)[1] + HOUR);
    const story = told(season, {
      during: (one, night) => {
        if (night === 0) one.step('2026-0001', decision(until), SMB);
      },
    });
    const uncovered = 1 + 7 * 10;
    expect(hoursOf(story)).toEqual({ dossiers: ['2026-0001'], covered: season.hours - uncovered, uncovered });
  });

  test('[R51][A14] of which each return was confirmed are a deviation each, and all but the first a recurrence', () => {
    const story = told(season, {
      afterwards: (one) => {
        one.step(one.afwijkingen().at(-1)?.number ?? '', { kind: 'confirm-return', text: null });
      },
    });
    const { dossiers, uncovered } = hoursOf(story);
    expect([dossiers.length, uncovered]).toEqual([NIGHTS, season.hours]);
    expect(dossiers.map((number) => recurrenceOf(story, number).length)).toEqual(dossiers.map((_, index) => index));
    expect(story.alarms('A14').length).toBe(NIGHTS - 1);
  });
});
