// The totals above the matrix: each cell counts as its worst part, and what nobody confirms is never counted as known.

import { describe, expect, test } from 'vitest';
import { DISCIPLINES } from '#shared/reference/functions.ts';
import { manualSource } from '#shared/reference/source.ts';
import { Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';
const OTHERS = ['14', '25'].flatMap((region) =>
  ['aanname', 'uitgifte'].map((task) => `MNL/ambulance/${region}/${task}`),
);

/** All of MNL/ambulance is heard at nine; `moved`: one of its functions, and where that is. */
function told(moved: Readonly<Record<string, string>> = {}): Story {
  const story = new Story();
  for (const id of [AANNAME, UITGIFTE, ...OTHERS]) story.located(id, moved[id] ?? 'MNL');
  return story;
}

function worst(story: Story): string | undefined {
  return story.overview().meldkamers.find(({ meldkamer }) => meldkamer.id === 'MNL')?.cells.ambulance?.worst;
}

describe('[R19] totals', () => {
  test('are of 41 cells, five disciplines at NHL and four at the other nine, and sum to that', () => {
    const { meldkamers, counts } = told().overview();
    const { total, ...classes } = counts;
    expect(meldkamers.map(({ cells }) => DISCIPLINES.filter((one) => cells[one] !== null).length)).toEqual(
      meldkamers.map(({ meldkamer }) => (meldkamer.id === 'NHL' ? 5 : 4)),
    );
    expect([total, Object.values(classes).reduce((sum, count) => sum + count, 0)]).toEqual([41, 41]);
    expect(classes).toMatchObject({ own: 1, unknown: 40 });
  });

  test('count a cell by its worst part', () => {
    expect(worst(told())).toBe('own');
    expect(worst(told({ [UITGIFTE]: 'AMS' }))).toBe('other-meldkamer');
    expect(worst(told({ [AANNAME]: 'Soest', [UITGIFTE]: 'AMS' }))).toBe('outside');
  });

  test('count what is old as unknown, but outside until the source is silent', () => {
    const [home, away] = [told(), told({ [AANNAME]: 'Soest' })];
    const later = (seconds: number): unknown => [home, away].map((story) => worst(story.wait(seconds * 1000)));
    expect(later(30)).toEqual(['own', 'outside']);
    expect(later(1)).toEqual(['unknown', 'outside']);
    expect(later(58)).toEqual(['unknown', 'outside']);
    expect(later(1)).toEqual(['unknown', 'unknown']);
  });

  test('count a double claim until the source is silent', () => {
    const story = told();
    story.located(AANNAME, 'AMS', { source: sourceOf('AMS') });
    expect(worst(story.wait(89_000))).toBe('double-claim');
    expect(worst(story.wait(1000))).toBe('unknown');
  });

  test('leave planbare zorg out, wherever it is', () => {
    const story = told();
    story.located(`${AANNAME}/planbaar`, 'Bilthoven');
    expect(worst(story)).toBe('own');
  });
});

test('[R20] koppelingen are all feeds and one for each meldkamer without any; live are those that are live or late, and none by hand', () => {
  const story = new Story();
  expect(story.overview().feeds).toEqual({ live: 0, total: 10 });
  story.heartbeat(sourceOf('MNL'));
  story.heartbeat(sourceOf('MNL', 'telefonie'));
  story.located('AMS/politie/aanname', 'AMS', { source: manualSource('AMS') });
  expect(story.overview().feeds).toEqual({ live: 2, total: 11 });
  story.wait(20_000).heartbeat(sourceOf('MNL', 'telefonie'));
  expect(story.overview().feeds).toEqual({ live: 2, total: 11 });
  story.wait(11_000);
  expect(story.overview().feeds).toEqual({ live: 1, total: 11 });
});

test('[R5] what several sources say alike is as sure as the surest of them makes it', () => {
  const story = new Story().at('09:00:00');
  story.located('MNL/ambulance/09/aanname', 'MNL');
  story.at('10:00:00').located('MNL/ambulance/09/aanname', 'MNL', { source: sourceOf('MNL', 'handmatig') });
  expect(story.view('MNL/ambulance/09/aanname')).toMatchObject({ class: 'own', freshness: 'live', manual: true });
});
