// How much of a cell its place is about is said alike on the console and when it is looked back on.

import { expect, test } from 'vitest';
import { apiPicture } from '#shared/overview/api-picture.ts';
import { i18nOf } from '../../../client/i18n/i18n.tsx';
import { cellText } from '../../../client/views/console/matrix/cell-text.ts';
import { replayCell } from '../../../client/views/replay/scene/replay-cells.ts';
import { replayCellText } from '../../../client/views/replay/scene/replay-text.ts';
import { Story } from '../../support/story.ts';

const AMBULANCE = ['09', '14', '25'].flatMap((region) =>
  ['aanname', 'uitgifte'].map((task) => `MNL/ambulance/${region}/${task}`),
);

const i18n = i18nOf('nl', () => {});

function fractions(away: readonly string[]): readonly [string | null | undefined, string | null | undefined] {
  const story = new Story();
  for (const one of AMBULANCE) story.located(one, away.includes(one) ? 'Zeist' : 'MNL');
  const overview = story.overview();
  const live = overview.meldkamers.find(({ meldkamer }) => meldkamer.id === 'MNL')?.cells.ambulance;
  const api = apiPicture(overview, story.picture);
  const view = api.meldkamers.find(({ id }) => id === 'MNL');
  const past = view === undefined ? null : replayCell(api, view, 'ambulance');
  return [
    live == null ? undefined : cellText(live, { ...i18n, now: story.now }).fraction,
    past === null ? undefined : replayCellText(past, i18n.words).fraction,
  ];
}

test.each<[string | null, readonly string[]]>([
  ['1/3', AMBULANCE.slice(0, 2)],
  ['2/3', AMBULANCE.slice(0, 4)],
  ['uitgifte', AMBULANCE.filter((one) => one.endsWith('uitgifte'))],
  ['1/3 aanname', AMBULANCE.slice(0, 1)],
  ['3/6', AMBULANCE.slice(0, 3)],
  [null, AMBULANCE],
])('%s is that on both', (fraction, away) => {
  expect(fractions(away)).toEqual([fraction, fraction]);
});
