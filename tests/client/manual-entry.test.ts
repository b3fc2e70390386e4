// Manual entry before and after the wire: what counts as filled in, which events it becomes, and what an answer means per row.

import { describe, expect, test } from 'vitest';
import type { FunctionView } from '#shared/overview/function-view.ts';
import type { StaffingView } from '#shared/overview/staffing-view.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { routeOf } from '../../client/route.ts';
import {
  countIn,
  type LocationDraft,
  locationProblems,
  NO_LOCATION,
  NO_STAFFING,
  staffingProblems,
} from '../../client/views/manual/entry-draft.ts';
import { outcomesOf, refusalsOf } from '../../client/views/manual/entry-outcome.ts';
import { type Prepared, prepare } from '../../client/views/manual/manual-events.ts';
import { askedFor, mayEnterFor } from '../../client/views/manual/may-enter.ts';
import { readAnswer } from '../../client/views/manual/send-events.ts';
import { instant, Story } from '../support/story.ts';

const FUNCTION = 'MNL/ambulance/09/aanname';
const POST = 'MNL/ambulance/09';

function known(): { readonly view: FunctionView; readonly seats: StaffingView } {
  const told = new Story();
  told.located(FUNCTION, 'Zeist');
  told.staffed(POST, 3, 2);
  const meldkamer = told.overview().meldkamers.find((one) => one.meldkamer.id === 'MNL');
  const seats = meldkamer?.staffing[0];
  if (seats === undefined) throw new Error('No staffing in the story');
  return { view: told.view(FUNCTION), seats };
}

const { view, seats } = known();
const now = instant('12:00:00');

function preparing(earlier: readonly Prepared[] = []) {
  let count = 0;
  return {
    meldkamer: 'MNL' as const,
    now,
    newId: () => {
      count += 1;
      return `id-${count}`;
    },
    earlier: new Map(earlier.map((one) => [one.row, one])),
  };
}

function located(draft: Partial<LocationDraft>) {
  const rows = prepare([{ view, draft: { ...NO_LOCATION, ...draft } }], [], preparing());
  return rows.map(({ event }) => event.data['location']);
}

describe('what is filled in', () => {
  test('another meldkamer must be named, and a place must be a city', () => {
    const draft = (change: Partial<LocationDraft>) => locationProblems(FUNCTION, { ...NO_LOCATION, ...change });
    expect(draft({ choice: 'other' })).toEqual([{ row: FUNCTION, field: 'meldkamer', problem: 'which' }]);
    expect(draft({ choice: 'elsewhere', place: ' ' })).toEqual([{ row: FUNCTION, field: 'place', problem: 'place' }]);
    const places = ['Kerkstraat 12', '1012 AB', 'post@huis', '12', 'Zeist', "'s-Hertogenbosch", '1e Exloërmond'];
    expect(places.map((place) => draft({ choice: 'elsewhere', place }).map(({ problem }) => problem))).toEqual([
      ['placeForm'],
      ['placeForm'],
      ['placeForm'],
      ['placeForm'],
      [],
      [],
      [],
    ]);
    expect(draft({ choice: 'own' })).toEqual([]);
  });

  test('seats are whole numbers, and a minimum alone says nothing about who is there', () => {
    const draft = (filled: string, minimum: string) =>
      staffingProblems(POST, { ...NO_STAFFING, filled, minimum }).map(({ field, problem }) => [field, problem]);
    expect(draft('', '')).toEqual([]);
    expect(draft('3', '')).toEqual([]);
    expect(draft('', '2')).toEqual([['filled', 'filled']]);
    expect(draft('2,5', '-1')).toEqual([
      ['filled', 'count'],
      ['minimum', 'count'],
    ]);
    expect(['0', '1000', '1001', '', 'x'].map(countIn)).toEqual([0, 1000, null, null, null]);
  });
});

describe('what is sent', () => {
  test('is a reading by hand in the name of the meldkamer, about rows that were touched and no others', () => {
    const untouched = prepare(
      [{ view, draft: NO_LOCATION }],
      [{ post: POST, known: seats, draft: NO_STAFFING }],
      preparing(),
    );
    expect(untouched).toEqual([]);
    const [row] = prepare(
      [{ view, draft: { ...NO_LOCATION, choice: 'elsewhere', place: ' Bunnik ' } }],
      [],
      preparing(),
    );
    expect(row?.event).toEqual({
      specversion: '1.0',
      id: 'id-1',
      source: 'urn:nld:meldkamer:MNL:handmatig',
      type: 'nl.meldkamer.location.reported.v1',
      subject: POST,
      time: now,
      datacontenttype: 'application/json',
      data: { task: 'aanname', scope: 'spoed', location: { place: 'Bunnik' }, observedAt: now },
    });
  });

  test('names the designated meldkamer for "own", and the last known place for "reconfirm"', () => {
    expect([
      located({ choice: 'own' }),
      located({ choice: 'other', meldkamer: 'AMS' }),
      located({ choice: 'unknown' }),
      located({ reconfirm: true }),
    ]).toEqual([[{ meldkamer: 'MNL' }], [{ meldkamer: 'AMS' }], [{ unknown: true }], [{ place: 'Zeist' }]]);
  });

  test('confirms seats as they were, or replaces them by what was typed', () => {
    const contents = (draft: Partial<typeof NO_STAFFING>) =>
      prepare([], [{ post: POST, known: seats, draft: { ...NO_STAFFING, ...draft } }], preparing()).map(
        ({ event }) => event.data,
      );
    expect(contents({ reconfirm: true })).toEqual([{ filled: 3, minimum: 2, observedAt: now }]);
    expect(contents({ filled: '1' })).toEqual([{ filled: 1, observedAt: now }]);
    expect(contents({ filled: '1', minimum: '2' })).toEqual([{ filled: 1, minimum: 2, observedAt: now }]);
  });

  test('[I3] a retry of the same words is the same event; other words are another one', () => {
    const draft = { ...NO_LOCATION, choice: 'own' as const };
    const first = prepare([{ view, draft }], [], preparing());
    const later = { ...preparing(first), now: instant('12:05:00'), newId: () => 'another' };
    expect(prepare([{ view, draft }], [], later)).toEqual(first);
    const changed = prepare([{ view, draft: { ...NO_LOCATION, choice: 'unknown' } }], [], later);
    expect(changed.map(({ event }) => [event.id, event.time])).toEqual([['another', instant('12:05:00')]]);
  });
});

describe('what the answer means', () => {
  const sent = prepare(
    [{ view, draft: { ...NO_LOCATION, choice: 'elsewhere', place: 'Zeist' } }],
    [{ post: POST, known: seats, draft: { ...NO_STAFFING, filled: '1', minimum: '2' } }],
    preparing(),
  );

  test('results are read from a refusal of all events too; without results nothing is known', () => {
    const results = [{ index: 0, id: 'id-1', status: 'rejected', code: 'invalid', problems: [] }];
    expect(readAnswer(400, null, JSON.stringify({ title: 'Invalid input', results }))).toEqual({
      ok: true,
      value: results,
    });
    expect(readAnswer(503, '1', JSON.stringify({ title: 'Temporarily unavailable' }))).toMatchObject({
      ok: false,
      problem: { status: 503, retryAfter: 1 },
    });
  });

  test('each refusal belongs to the field it is about', () => {
    const outcomes = outcomesOf(sent, [
      {
        index: 0,
        status: 'rejected',
        code: 'invalid',
        problems: [{ path: 'data.location.place', problem: 'no city' }],
      },
      { index: 1, status: 'rejected', code: 'forbidden', problems: [{ path: 'subject', problem: 'not yours' }] },
      { index: 7, status: 'unchanged' },
    ]);
    expect(outcomes.map(({ row }) => row)).toEqual([FUNCTION, POST]);
    expect(refusalsOf(outcomes, (row) => row === POST)).toEqual([
      { row: FUNCTION, field: 'place', forbidden: false, reason: 'no city' },
      { row: POST, field: 'filled', forbidden: true, reason: 'not yours' },
    ]);
    expect(refusalsOf([{ row: POST, index: 0, status: 'accepted', position: 4 }], () => true)).toEqual([]);
  });
});

test('the LMS enters for any meldkamer, a meldkamer for itself, an inspector for none', () => {
  const lms = mayEnterFor({ role: 'lms', meldkamer: null });
  const own = mayEnterFor({ role: 'meldkamer', meldkamer: 'LIM' });
  expect([lms, own, mayEnterFor({ role: 'inspector', meldkamer: null })]).toEqual([MELDKAMER_IDS, ['LIM'], []]);
  expect([
    askedFor('NHL', lms),
    askedFor(null, lms),
    askedFor('XXX', lms),
    askedFor(null, own),
    askedFor('NHL', own),
    askedFor('NHL', []),
  ]).toEqual([
    { kind: 'enter', meldkamer: 'NHL' },
    { kind: 'choose' },
    { kind: 'no-such', id: 'XXX' },
    { kind: 'enter', meldkamer: 'LIM' },
    { kind: 'only-own', own: 'LIM' },
    { kind: 'forbidden' },
  ]);
});

test('the address names the meldkamer that is entered for', () => {
  expect(['/console/entry/NHL', '/console/entry', '/console/entry/NHL/x', '/console/feeds/NHL'].map(routeOf)).toEqual([
    { screen: 'manual', meldkamer: 'NHL' },
    { screen: 'manual', meldkamer: null },
    { screen: 'not-found' },
    { screen: 'not-found' },
  ]);
});
