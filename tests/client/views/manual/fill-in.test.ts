// Filling in many rows at once, the keys for it, and the list of what that changes.

import { describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '#shared/base/time.ts';
import type { MeldkamerView } from '#shared/overview/overview.ts';
import type { Discipline } from '#shared/reference/functions.ts';
import { manualSource } from '#shared/reference/source.ts';
import type { Draft } from '../../../../client/form/field.ts';
import { i18nOf } from '../../../../client/i18n/i18n.tsx';
import { changesOf } from '../../../../client/views/manual/changes.ts';
import { type EntryRows, entryRows, fieldsByRow } from '../../../../client/views/manual/entry-rows.ts';
import { type Filling, fillable, fillIn } from '../../../../client/views/manual/fill-in.ts';
import { digitOf, fillingOf } from '../../../../client/views/manual/fill-keys.ts';
import { nameOfRow } from '../../../../client/views/manual/row-name.ts';
import { instant, Story } from '../../../support/story.ts';

const HOME = 'MNL/politie/aanname';
const AWAY = 'MNL/politie/uitgifte';
const NEVER = 'MNL/brandweer/09/aanname';
const OWN = manualSource('MNL');
const i18n = i18nOf('nl', () => {});
const now = instant('12:00:00');

function told(): Story {
  const story = new Story();
  story.located(HOME, 'MNL');
  story.located(AWAY, 'AMS');
  story.staffed('MNL/politie', 4, 3);
  return story;
}

function rowsOf(story: Story): EntryRows {
  const view = story.overview().meldkamers.find(({ meldkamer }) => meldkamer.id === 'MNL') as MeldkamerView;
  return entryRows(story.picture, view, [], OWN);
}

function filled(how: Filling, of: Discipline | null = 'politie', draft: Draft = {}, story = told()) {
  return fillIn(draft, fillable(rowsOf(story), of), how);
}

function changes(story: Story, draft: Draft) {
  const rows = rowsOf(story);
  return changesOf(rows, fieldsByRow(rows, draft, i18n), draft, now, i18n);
}

describe('as last known', () => {
  test('[R156] each place and each staffing that was known is ticked as still so, and nothing else is touched', () => {
    const { draft, left } = filled('known');
    expect(Object.keys(draft).sort()).toEqual(
      [`${HOME}.reconfirm`, `${AWAY}.reconfirm`, 'MNL/politie.reconfirm'].sort(),
    );
    expect(left).toEqual([]);
    expect(changes(told(), draft).map(({ name, from, to, isSame }) => [name, from, to, isSame])).toEqual([
      ['Politie Midden-Nederland, aanname', 'meldkamer Midden-Nederland', 'meldkamer Midden-Nederland', true],
      ['Politie Midden-Nederland, uitgifte', 'meldkamer Amsterdam', 'meldkamer Amsterdam', true],
      ['Politie Midden-Nederland, bezetting', '4 gevuld, minimum 3', '4 gevuld, minimum 3', true],
    ]);
  });

  test('[R156] what was never known, or said to be unknown, is left and named', () => {
    const story = told();
    story.wait(SECOND);
    story.located(HOME, '?');
    const { draft, left } = filled('known', null, {}, story);
    expect(Object.keys(draft).sort()).toEqual([`${AWAY}.reconfirm`, 'MNL/politie.reconfirm'].sort());
    expect(left.filter(({ why }) => why === 'disputed')).toEqual([]);
    expect(left.map(({ row }) => row)).toEqual(expect.arrayContaining([HOME, NEVER, 'MNL/brandweer/09']));
    expect([nameOfRow(HOME, i18n), nameOfRow('MNL/politie', i18n)]).toEqual([
      'Politie Midden-Nederland, aanname',
      'Politie Midden-Nederland, bezetting',
    ]);
  });

  test('[R156] what sources do not agree on is left for somebody to choose', () => {
    const story = told();
    story.located(HOME, 'Zeist', { source: OWN });
    const { draft, left } = filled('known', 'politie', {}, story);
    expect(draft[`${HOME}.reconfirm`]).toBeUndefined();
    expect(left).toEqual([{ row: HOME, why: 'disputed' }]);
  });

  test('[R156] a post that is staffed by one word and by another is left too', () => {
    const story = told();
    story.staffed('MNL/politie', 2, 3, undefined, 'handmatig');
    expect(filled('known', 'politie', {}, story).left).toEqual([{ row: 'MNL/politie', why: 'disputed' }]);
  });

  test('[R156] what was not confirmed to be back is not confirmed so', () => {
    const story = told();
    story.pass(5 * MINUTE);
    story.located(AWAY, 'MNL', { source: OWN });
    expect(story.view(AWAY).unconfirmedReturn).toBe(true);
    expect(filled('known', 'politie', {}, story).left).toEqual([{ row: AWAY, why: 'disputed' }]);
  });
});

describe('all at their own meldkamer', () => {
  test('[R156] says so of each function, and of who is there nothing', () => {
    const { draft, left } = filled('own');
    expect([draft, left]).toEqual([{ [`${HOME}.choice`]: 'own', [`${AWAY}.choice`]: 'own' }, []]);
    expect(changes(told(), draft).map(({ from, to, isSame }) => [from, to, isSame])).toEqual([
      ['meldkamer Midden-Nederland', 'meldkamer Midden-Nederland', true],
      ['meldkamer Amsterdam', 'meldkamer Midden-Nederland', false],
    ]);
  });

  test('the one takes the place of the other', () => {
    const known = filled('known').draft;
    expect(filled('own', 'politie', known).draft).toEqual({
      ...filled('own').draft,
      'MNL/politie.reconfirm': known['MNL/politie.reconfirm'],
    });
    expect(filled('known', 'politie', filled('own').draft).draft).toEqual(known);
  });
});

test('[R156] what somebody chose otherwise stays, of a discipline or of all', () => {
  const typed = {
    [`${HOME}.choice`]: 'elsewhere',
    [`${HOME}.place`]: 'Zeist',
    [`${AWAY}.choice`]: 'unknown',
    'MNL/politie.filled': '2',
  };
  for (const how of ['known', 'own'] as const)
    expect(filled(how, 'politie', typed)).toEqual({ draft: typed, left: [] });
  expect(filled('own', 'brandweer').draft[`${NEVER}.choice`]).toBe('own');
  expect(filled('own', 'brandweer').draft[`${HOME}.choice`]).toBeUndefined();
});

test('what is not complete yet is in the list as such, and what was never known says so', () => {
  const draft = { [`${HOME}.choice`]: 'elsewhere', [`${NEVER}.choice`]: 'own', 'MNL/politie.filled': '2' };
  expect(changes(told(), draft).map(({ row, from, to }) => [row, from, to])).toEqual([
    [HOME, 'meldkamer Midden-Nederland', null],
    [NEVER, null, 'meldkamer Midden-Nederland'],
    ['MNL/politie', '4 gevuld, minimum 3', '2 gevuld, minimum onbekend'],
  ]);
});

describe('the keys', () => {
  const none = { code: '', ctrlKey: true, altKey: true, shiftKey: false, metaKey: false };

  test('Ctrl+Alt with a digit confirms, with Shift it says own; 0 is all', () => {
    const pressed = (change: Partial<typeof none>) => fillingOf({ ...none, ...change }, ['politie', 'caco']);
    expect(pressed({ code: 'Digit0' })).toEqual({ how: 'known', of: null });
    expect(pressed({ code: 'Digit1', shiftKey: true })).toEqual({ how: 'own', of: 'politie' });
    expect(pressed({ code: `Digit${digitOf('caco')}` })).toEqual({ how: 'known', of: 'caco' });
    expect([
      pressed({ code: 'Digit2' }),
      pressed({ code: 'Digit1', ctrlKey: false }),
      pressed({ code: 'Digit1', altKey: false }),
      pressed({ code: 'Digit1', metaKey: true }),
      pressed({ code: 'Numpad1' }),
    ]).toEqual([null, null, null, null, null]);
  });
});
