// One line for one silence: what belongs to it, where it stands, and that no period is lost.

import { expect, test } from 'vitest';
import type { RegisterLine } from '#shared/register/register-lines.ts';
import { joinedSilences } from '#shared/register/silences.ts';
import { registerLinesOf } from '../../support/register-of.ts';
import { Story } from '../../support/story.ts';

const AWAY = 'MNL/ambulance/09/aanname';
const HOME = ['MNL/politie/aanname', 'MNL/politie/uitgifte', 'MNL/brandweer/14/aanname'];

/** A feed that says where four functions are and falls silent: one of them is elsewhere. */
function silent(): readonly RegisterLine[] {
  const story = new Story().at('08:00:00');
  story.located(AWAY, 'Zeist');
  for (const id of HOME) story.located(id, 'MNL');
  return registerLinesOf(story.at('12:00:00').tick());
}

test('[R168] a source that falls silent is one line with all its periods, and what it had away is a line of its dossier', () => {
  const lines = silent().filter(({ source }) => source !== null);
  const shown = joinedSilences(lines);
  const silence = shown.filter(({ joined }) => joined !== undefined);
  expect(silence.map(({ joined }) => joined?.map((one) => one.function).toSorted())).toEqual([HOME.toSorted()]);
  expect(shown.flatMap((one) => one.joined ?? [one]).length).toBe(lines.length);
});

test('[R168] of a meldkamer of which nobody ever said anything it is one line, and of another meldkamer another', () => {
  const shown = joinedSilences(silent().filter(({ source, scope }) => source === null && scope === 'spoed'));
  expect(shown.every(({ joined }) => new Set(joined?.map((one) => one.meldkamer)).size === 1)).toBe(true);
  expect(new Set(shown.map(({ meldkamer }) => meldkamer)).size).toBe(shown.length);
});

test('[R168] a silence stands where the first of its periods does; what is known about one keeps it by itself', () => {
  const lines = silent().filter(({ source }) => source !== null);
  const ofSilence = lines.filter(({ class: reached, afwijking }) => reached === 'unknown' && afwijking === null);
  const [first, second, third] = ofSilence as [RegisterLine, RegisterLine, RegisterLine];
  const told = { ...second, established: { id: 9 } as never };
  const shown = joinedSilences([third, told, first]);
  expect(shown.map(({ id, joined }) => [id, joined?.length])).toEqual([
    [third.id, 2],
    [told.id, undefined],
  ]);
  expect(joinedSilences([first, { ...second, end: first.begin }])).toHaveLength(2);
});
