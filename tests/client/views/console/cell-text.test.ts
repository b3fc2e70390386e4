// What a cell says of a function that is reported back, but not by who said that it was away.

import { describe, expect, test } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import { manualSource } from '#shared/reference/source.ts';
import { namingOf } from '#shared/words/naming.ts';
import { nl } from '../../../../client/i18n/nl.ts';
import { cellName, cellText } from '../../../../client/views/console/matrix/cell-text.ts';
import { Story, sourceOf } from '../../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const SAYING = { words: nl, naming: namingOf(nl.domain), language: 'nl' } as const;

describe('[R84] a cell', () => {
  test('says that a return is not confirmed, until it is', () => {
    const story = new Story();
    story.located(AANNAME, 'Zeist');
    story.wait(3 * MINUTE).tick();
    story.located(AANNAME, 'MNL', { source: sourceOf('MNL', 'telefonie') });
    expect(cell(story).text.last).toBe(nl.domain.returnToConfirm.short);
    expect(cell(story).name).toContain(nl.domain.returnToConfirm.short);
    story.wait(1_000).located(AANNAME, 'MNL', { source: manualSource('MNL', 'lms') });
    expect(cell(story).text.last).not.toBe(nl.domain.returnToConfirm.short);
  });
});

test('[R84] a cell says that a place that was named before was taken back by nobody, until it is', () => {
  const story = new Story();
  story.located(AANNAME, 'Zeist');
  story.wait(1_000).located(AANNAME, '?');
  story.located(AANNAME, 'Breda', { source: sourceOf('MNL', 'telefonie') });
  expect([cell(story).text.where, cell(story).text.last]).toEqual(['Breda +1', null]);
  expect(cell(story).name).toContain(nl.domain.elsewhereToConfirm.short);
  story.wait(1_000).located(AANNAME, 'Breda');
  expect(cell(story).text.where).toBe('Breda');
  expect(cell(story).name).not.toContain(nl.domain.elsewhereToConfirm.short);
});

test('[R122] a cell says the state of its post and of its meldkamer, the worst, and none that is normal', () => {
  const story = new Story();
  story.located(AANNAME, 'MNL');
  expect(cell(story).name).not.toContain('dienst');
  story.stated('MNL', 'Normal');
  expect(cell(story).name).not.toContain('dienst');
  story.wait(1_000).stated('MNL', 'Overloaded');
  expect(cell(story).name).toContain('dienst: overbelast');
  story.stated('MNL/ambulance/09', 'Down');
  story.stated('MNL/politie', 'Down');
  expect(cell(story).name).toContain('dienst: uitgevallen');
  story.wait(1_000).stated('MNL/ambulance/09', 'Normal');
  expect(cell(story).name).toContain('dienst: overbelast');
  story.wait(3 * MINUTE).tick();
  expect(cell(story).name).toContain(
    'dienst: overbelast, laatst opgegeven door gms Midden-Nederland, nu niet bevestigd',
  );
});

test('[R17] a cell of which the feed is heard and never said where it is was never stated, and not never heard', () => {
  const story = new Story();
  expect(cell(story).text.last).toBe(nl.domain.notConnected);
  story.heartbeat(sourceOf('MNL'));
  expect(cell(story).text.last).toBe('nooit opgegeven');
  expect(cell(story).name).toContain('nooit opgegeven');
  expect(cell(story).name).not.toContain('nooit gehoord');
  story.located(AANNAME, 'MNL');
  expect(cell(story).name).not.toContain('nooit gehoord');
});

function cell(story: Story) {
  const found = story.overview().meldkamers.find(({ meldkamer }) => meldkamer.id === 'MNL')?.cells.ambulance;
  if (found == null) throw new Error('No cell');
  const saying = { ...SAYING, now: story.now };
  return { text: cellText(found, saying), name: cellName(found, saying, { changed: false }) };
}
