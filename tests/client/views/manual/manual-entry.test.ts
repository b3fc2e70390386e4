// Manual entry before and after the wire: what counts as filled in, which events it becomes, and what an answer means per row.

import { describe, expect, test } from 'vitest';
import type { Claim } from '#shared/location/location.ts';
import type { FunctionView } from '#shared/overview/function-view.ts';
import type { StaffingView } from '#shared/overview/staffing-view.ts';
import { functionState } from '#shared/picture/picture.ts';
import { FUNCTIONS, type PostId } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Role } from '#shared/reference/roles.ts';
import { manualSource, receiverSource } from '#shared/reference/source.ts';
import { readDraft } from '../../../../client/form/draft.ts';
import type { Draft, FormField } from '../../../../client/form/field.ts';
import { i18nOf } from '../../../../client/i18n/i18n.tsx';
import { routeOf } from '../../../../client/route.ts';
import {
  dueOf,
  isTouched,
  keptValue,
  knownText,
  type LocationSaid,
  locationFields,
  returnFields,
  type StaffingSaid,
  seatsToReconfirm,
  staffingFields,
  toReconfirm,
  withoutOvertaken,
} from '../../../../client/views/manual/entry-fields.ts';
import { outcomesOf, refusalsOf } from '../../../../client/views/manual/entry-outcome.ts';
import { type Prepared, prepare } from '../../../../client/views/manual/manual-events.ts';
import { askedFor, enterable, receivedBy } from '../../../../client/views/manual/may-enter.ts';
import { readAnswer } from '../../../../client/views/manual/send-events.ts';
import { instant, Story } from '../../../support/story.ts';

const FUNCTION = 'MNL/ambulance/09/aanname';
const POST = 'MNL/ambulance/09' as PostId;
const NO_LOCATION: LocationSaid = { choice: null };
const NO_STAFFING: StaffingSaid = { filled: null };

const i18n = i18nOf('nl', () => {});

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

test('what was entered beside what another source says is to be reconfirmed until its moment', () => {
  const own = { ...(view.claim as Claim), reconfirmBy: instant('13:00:00') };
  expect([dueOf(own, now), dueOf(own, instant('13:00:00')), dueOf(view.claim, now), dueOf(null, now)]).toEqual([
    own.reconfirmBy,
    null,
    null,
    null,
  ]);
});

function preparing(earlier: readonly Prepared[] = []) {
  let count = 0;
  return {
    source: manualSource('MNL'),
    now,
    newId: () => {
      count += 1;
      return `id-${count}`;
    },
    earlier: new Map(earlier.map((one) => [one.row, one])),
  };
}

function located(said: Partial<LocationSaid>) {
  const rows = prepare([{ view, said: { ...NO_LOCATION, ...said } }], [], preparing());
  return rows.map(({ event }) => event.data['location']);
}

/** What the fields of one row make of what was typed in them. */
function read(row: string, fieldsOf: (draft: Draft) => readonly FormField[], typed: Readonly<Record<string, string>>) {
  const draft = Object.fromEntries(Object.entries(typed).map(([name, text]) => [`${row}.${name}`, text]));
  const found = readDraft(fieldsOf(draft), draft);
  if (found.ok) return found.body[row];
  return Object.entries(found.problems).map(([path, problem]) => [path.slice(row.length + 1), problem]);
}

describe('what is filled in', () => {
  test('another meldkamer must be named, and a place must be a city', () => {
    const said = (typed: Readonly<Record<string, string>>) =>
      read(FUNCTION, (draft) => locationFields(view, draft, i18n), typed);
    expect(said({ choice: 'other' })).toEqual([['meldkamer', 'required']]);
    expect(said({ choice: 'other', meldkamer: 'AMS' })).toEqual({ choice: 'other', meldkamer: 'AMS' });
    expect(said({ choice: 'elsewhere', place: ' ' })).toEqual([['place', 'required']]);
    expect(said({ choice: 'elsewhere', place: 'Kerkstraat 12' })).toEqual([['place', 'city']]);
    expect(said({ choice: 'elsewhere', place: ' Bunnik ' })).toEqual({ choice: 'elsewhere', place: 'Bunnik' });
    expect(said({ choice: 'own', place: 'left over' })).toEqual({ choice: 'own' });
    expect(said({ reconfirm: 'yes' })).toEqual({ choice: null, reconfirm: true });
  });

  test('seats are whole numbers, and a minimum alone says nothing about who is there', () => {
    const said = (filled: string, minimum: string, agreed: number | null = null) =>
      read(POST, (draft) => staffingFields(POST, seats, agreed, draft, i18n), { filled, minimum });
    expect(said('', '')).toEqual({ filled: null, minimum: null, reconfirm: false });
    expect(said('3', '')).toEqual({ filled: 3, minimum: null });
    expect(said('', '2')).toEqual([['filled', 'required']]);
    expect(said('2,5', '-1')).toEqual([
      ['filled', 'count'],
      ['minimum', 'count'],
    ]);
    expect(['0', '1000', '1001', 'x'].map((filled) => said(filled, ''))).toEqual([
      { filled: 0, minimum: null },
      { filled: 1000, minimum: null },
      [['filled', 'count']],
      [['filled', 'count']],
    ]);
    // The minimum of the policy goes before what anyone fills in.
    expect(said('3', '2', 4)).toEqual({ filled: 3 });
  });

  test('still holds is said of what was known then, and of nothing that was reported since', () => {
    const name = `${FUNCTION}.reconfirm`;
    const before = new Map([[FUNCTION, knownText(view)]]);
    const typed = { [name]: keptValue(name, 'yes', before), [`${POST}.filled`]: '3' };
    expect(isTouched(FUNCTION, withoutOvertaken(typed, before))).toBe(true);
    const moved = new Story();
    moved.located(FUNCTION, 'Bilthoven');
    const since = new Map([[FUNCTION, knownText(moved.view(FUNCTION))]]);
    expect(withoutOvertaken(typed, since)).toEqual({ [`${POST}.filled`]: '3' });
    expect([knownText(null), knownText(seats)]).toEqual([null, JSON.stringify(seats.headcount)]);
  });

  test('is counted by row, whatever else is named alike', () => {
    const draft = { 'MNL/politie/aanname.choice': 'own', 'MNL/politie.filled': '', 'MNL/kmar.reconfirm': 'yes' };
    expect(['MNL/politie', 'MNL/politie/aanname', 'MNL/kmar'].map((row) => isTouched(row, draft))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('what is sent', () => {
  test('is a reading by hand in the name of the meldkamer, about rows that were touched and no others', () => {
    const untouched = prepare(
      [{ view, said: NO_LOCATION }],
      [{ post: POST, known: seats, said: NO_STAFFING }],
      preparing(),
    );
    expect(untouched).toEqual([]);
    const [row] = prepare([{ view, said: { choice: 'elsewhere', place: 'Bunnik' } }], [], preparing());
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

  test('[R11] confirms again what this source said itself, beside what others say', () => {
    const told = new Story();
    told.located(FUNCTION, 'Zeist');
    const source = manualSource('MNL', 'lms');
    told.at('10:00:00').located(FUNCTION, 'MNL', { source });
    told.at('10:00:10').located(FUNCTION, 'Zeist');
    const own = functionState(told.picture, view.id).claims[source] ?? null;
    const shown = told.view(FUNCTION);
    expect(shown.claim?.location).toEqual({ kind: 'elsewhere', place: 'Zeist' });
    const again = toReconfirm(shown, own);
    const rows = prepare([{ view: again, said: { choice: null, reconfirm: true } }], [], { ...preparing(), source });
    expect(rows.map(({ event }) => event.data['location'])).toEqual([{ meldkamer: 'MNL' }]);
    expect(locationFields(again, {}, i18n).at(-1)?.label).toBe('herbevestig meldkamer Midden-Nederland');
    expect(toReconfirm(shown, null)).toEqual(shown);
    const byFeed = { ...seats, headcount: null };
    expect(seatsToReconfirm(byFeed, seats)?.headcount).toEqual(seats.headcount);
    expect(seatsToReconfirm(seats, null)).toEqual(seats);
  });

  test('confirms seats as they were, or replaces them by what was typed', () => {
    const contents = (said: Partial<StaffingSaid>) =>
      prepare([], [{ post: POST, known: seats, said: { ...NO_STAFFING, ...said } }], preparing()).map(
        ({ event }) => event.data,
      );
    expect(contents({ reconfirm: true })).toEqual([{ filled: 3, minimum: 2, observedAt: now }]);
    expect(contents({ filled: 1 })).toEqual([{ filled: 1, observedAt: now }]);
    expect(contents({ filled: 1, minimum: 2 })).toEqual([{ filled: 1, minimum: 2, observedAt: now }]);
  });

  test('[I3] a retry of the same words is the same event; other words are another one', () => {
    const said: LocationSaid = { choice: 'own' };
    const first = prepare([{ view, said }], [], preparing());
    const later = { ...preparing(first), now: instant('12:05:00'), newId: () => 'another' };
    expect(prepare([{ view, said }], [], later)).toEqual(first);
    const changed = prepare([{ view, said: { choice: 'unknown' } }], [], later);
    expect(changed.map(({ event }) => [event.id, event.time])).toEqual([['another', instant('12:05:00')]]);
  });
});

describe('what the answer means', () => {
  const sent = prepare(
    [{ view, said: { choice: 'elsewhere', place: 'Zeist' } }],
    [{ post: POST, known: seats, said: { filled: 1, minimum: 2 } }],
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
        problems: [{ path: 'data.location.place', problem: 'looks like an address' }],
      },
      { index: 1, status: 'rejected', code: 'forbidden', problems: [{ path: 'subject', problem: 'not yours' }] },
      { index: 7, status: 'unchanged' },
    ]);
    expect(outcomes.map(({ row }) => row)).toEqual([FUNCTION, POST]);
    expect(refusalsOf(outcomes, (row) => row === POST, i18n.words)).toEqual({
      [`${FUNCTION}.place`]: 'Dit lijkt een adres; noem niet meer dan een plaats.',
      [`${POST}.filled`]: i18n.words.manual.error.forbidden,
    });
    expect(refusalsOf([{ row: POST, index: 0, status: 'accepted', position: 4 }], () => true, i18n.words)).toEqual({});
  });
});

test('the address is asked for what may be entered', () => {
  const [lms, own] = [MELDKAMER_IDS, ['LIM'] as const];
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

test('[R92] of a CaCo that is there it is asked whether it works for another meldkamer too, and said so', () => {
  const CACO = 'LIM/caco' as PostId;
  const asked = (draft: Draft, post = CACO) =>
    staffingFields(post, null, null, draft, i18n)
      .filter(({ name }) => name.endsWith('.sharedWith'))
      .flatMap((field) => (field.kind === 'choice' ? field.choices.map(({ id }) => id) : []));
  expect(asked({ [`${CACO}.filled`]: '1' })).toEqual(MELDKAMER_IDS.filter((id) => id !== 'LIM'));
  expect([asked({}), asked({ [`${CACO}.filled`]: '0' }), asked({ [`${POST}.filled`]: '1' }, POST)]).toEqual([
    [],
    [],
    [],
  ]);
  const parts = { source: manualSource('LIM'), now: instant('09:00:00'), newId: () => 'e-1', earlier: new Map() };
  const [sent] = prepare([], [{ post: CACO, known: null, said: { filled: 1, sharedWith: 'ZWB' } }], parts);
  expect(sent?.event.data).toMatchObject({ filled: 1, sharedWith: 'ZWB' });
  const story = new Story();
  story.staffed(CACO, 1, 1);
  const state = story.overview().meldkamers.flatMap(({ staffing }) => staffing)[0];
  if (state === undefined) throw new Error('Nothing was told');
  const shared = { ...state, sharedWith: 'ZWB' } as const;
  const [again] = prepare([], [{ post: CACO, known: shared, said: { filled: null, reconfirm: true } }], parts);
  expect(again?.event.data).toMatchObject({ filled: 1, sharedWith: 'ZWB' });
  expect(knownText(shared)).not.toBe(knownText(state));
});

test('[R91] a meldkamer is offered the functions of others that were with it, and says of them that they went home', () => {
  const story = new Story();
  story.located(FUNCTION, 'ZWB');
  story.located('MNL/politie/aanname', 'AMS');
  const offered = (meldkamer: MeldkamerId | null) =>
    receivedBy(
      { role: 'meldkamer', organisation: 'Meldkamer', meldkamer, keyId: 'one' },
      story.picture,
      story.overview().meldkamers,
    );
  expect([offered('ZWB'), offered('MNL'), offered(null)].map((found) => found.map(({ id }) => id))).toEqual([
    [FUNCTION],
    [],
    [],
  ]);
  const [view] = offered('ZWB');
  if (view === undefined) throw new Error('Nothing was offered');
  expect(returnFields(view, i18n).map(({ name, kind }) => [name, kind])).toEqual([[`${FUNCTION}.reconfirm`, 'tick']]);
  const source = receiverSource('ZWB', 'MNL');
  const parts = { source: manualSource('ZWB'), now: story.now, newId: () => 'e-1', earlier: new Map() };
  const [sent] = prepare([{ view, said: { choice: 'own' }, source }], [], parts);
  expect(sent?.event).toMatchObject({ source, subject: POST, data: { location: { meldkamer: 'MNL' } } });
  const refused = [{ row: FUNCTION, index: 0, status: 'rejected', code: 'not-received-here' }] as const;
  expect(refusalsOf(refused, () => false, i18n.words)).toEqual({
    [`${FUNCTION}.reconfirm`]: i18n.words.manual.error.notReceived,
  });
});

test('[R90] a party is offered its own functions, LMS and a meldkamer all of the meldkamer', () => {
  const functions = FUNCTIONS.filter(({ meldkamer }) => meldkamer === 'MNL') as unknown as readonly FunctionView[];
  const offered = (role: Role, organisation: string) =>
    enterable({ role, organisation, meldkamer: null, keyId: 'one' }, functions).map(({ id }) => id);
  expect(offered('party', 'RAV Utrecht')).toEqual(['MNL/ambulance/09/aanname', 'MNL/ambulance/09/uitgifte']);
  expect(offered('party', 'Politie')).toEqual(['MNL/politie/aanname', 'MNL/politie/uitgifte']);
  expect(offered('party', 'VR Kennemerland')).toEqual([]);
  expect(offered('lms', 'LMS').length).toBe(functions.length);
});

test('the address names the meldkamer that is entered for', () => {
  expect(['/console/entry/NHL', '/console/entry', '/console/entry/NHL/x', '/console/feeds/NHL'].map(routeOf)).toEqual([
    { screen: 'manual', id: 'NHL' },
    { screen: 'manual', id: null },
    { screen: null, id: null },
    { screen: null, id: null },
  ]);
});
