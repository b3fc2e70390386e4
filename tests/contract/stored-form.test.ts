// What goes to disk and comes back: every field that is stored is listed, nothing else is written, and nothing is taken for what it is not.

import { describe, expect, test } from 'vitest';
import { CONDITIONS } from '#shared/alarm/alarm.ts';
import type { Draft } from '#shared/journal/facts.ts';
import { clockMoment } from '../../server/journal/versions/shape.ts';
import { ENTRY } from '../../server/journal/versions/stored-entry.ts';
import { draftFrom, storedForm, VERSION } from '../../server/journal/versions/stored-form.ts';
import { Story } from '../support/story.ts';
import { draft } from './drafts.ts';
import { goldensOf } from './golden/golden.ts';

/** Entries of the newest version, with every kind of fact in them. */
const NEWEST = goldensOf(VERSION).flatMap(({ lines }) => lines.map(({ bytes }) => bytes));

const SOURCE = 'urn:nld:meldkamer:MNL:gms';

type Json = Record<string, unknown>;

/** Every object in a value, with the names on the way to it. */
function objectsIn(
  value: unknown,
  path: readonly string[] = [],
): readonly { readonly path: readonly string[]; readonly object: Json }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([name, each]) => objectsIn(each, [...path, name]));
  return Array.isArray(value) ? inside : [{ path, object: value as Json }, ...inside];
}

type Bent = { readonly path: readonly string[]; readonly entry: Json };

/** Each entry with one thing in it changed, for every object that is in any of them. */
function bent(change: (object: Json) => readonly Json[]): readonly Bent[] {
  return NEWEST.flatMap((bytes) => {
    const { v: _, ...entry } = JSON.parse(bytes) as Json;
    return objectsIn(entry).flatMap(({ path, object }) =>
      change(object).map((other) => ({ path, entry: replaced(entry, path, other) as Json })),
    );
  });
}

function replaced(value: unknown, [name, ...rest]: readonly string[], other: Json): unknown {
  if (name === undefined) return other;
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === name ? replaced(each, rest, other) : each));
  return { ...(value as Json), [name]: replaced((value as Json)[name], rest, other) };
}

/** Where any names may stand, or any of the answers. */
function isLoose({ path, entry }: Bent): boolean {
  const around = path.slice(0, -1).reduce<unknown>((inside, name) => (inside as Json)[name], entry) as Json;
  return (
    path.at(-1) === 'qualifications' ||
    (path.at(-1) === 'statement' && ['rectified', 'restated'].includes(String(around['kind'])))
  );
}

/** Those that are read all the same. */
function accepted(all: readonly Bent[]): readonly string[] {
  return all
    .filter((one) => !isLoose(one) && draftFrom(JSON.stringify({ v: VERSION, ...one.entry })).ok)
    .map(({ path, entry }) => `${path.join('.')} in ${JSON.stringify(entry)}`);
}

describe('the newest golden journal', () => {
  test('holds exactly the fields that are listed: another list is another version', () => {
    const problems = NEWEST.map((bytes) => {
      const { v, ...entry } = JSON.parse(bytes) as Json;
      return v === VERSION ? ENTRY.problem(entry, true) : 'another version';
    });
    expect(problems.filter((problem) => problem !== null)).toEqual([]);
    expect(problems.length).toBeGreaterThan(50);
  });

  test('is written again in the same bytes', () => {
    expect(NEWEST.map((bytes) => storedForm(read(bytes)))).toEqual(NEWEST);
  });

  test('of which any field is missing cannot be read', () => {
    const shorter = bent((object) =>
      // R92: a report that says nothing of sharing is one that is shared with nobody. A return that does not say when was when it was recorded.
      // R22: a feed that is not said to be awaited was heard again when that was recorded.
      Object.keys(object)
        .filter((name) => name !== 'sharedWith' && !(name === 'at' && object['kind'] === 'function-returned'))
        .filter((name) => name !== 'awaited')
        .map((name) => Object.fromEntries(Object.entries(object).filter(([other]) => other !== name))),
    );
    expect(accepted(shorter)).toEqual([]);
    expect(shorter.length).toBeGreaterThan(2_000);
  });

  test('in which any field is of another kind cannot be read', () => {
    const others = bent((object) => Object.keys(object).map((name) => ({ ...object, [name]: [{}] })));
    expect(accepted(others)).toEqual([]);
    expect(others.length).toBeGreaterThan(2_000);
  });

  test('with a field more is read as it is, and is never written', () => {
    const longer = bent((object) => [{ ...object, planted: 'geheim' }]).filter(
      ({ path }) => path.at(-1) !== 'qualifications',
    );
    for (const { entry } of longer) {
      expect(draftFrom(JSON.stringify({ v: VERSION, ...entry })).ok).toBe(true);
      // What stands beside the fields of a draft was never part of it.
      if (!('planted' in entry))
        expect(() => storedForm(entry as unknown as Draft)).toThrow('planted: is no field that is stored');
    }
    expect(longer.length).toBeGreaterThan(500);
  });
});

function read(bytes: string): Draft {
  const drafted = draftFrom(bytes);
  if (!drafted.ok) throw new Error(drafted.problem);
  return drafted.value;
}

describe('what must not be stored is not written', () => {
  test.each<[string, unknown, string]>([
    [
      'a number that is none',
      { kind: 'conflict-noted', source: SOURCE, firstPosition: Number.NaN },
      'facts.0 (conflict-noted).firstPosition: is not a number',
    ],
    [
      'an answer that is absent',
      { kind: 'feed-silent', source: SOURCE },
      'facts.0 (feed-silent).lastHeardAt: is missing',
    ],
    [
      'what is told to readers only',
      { kind: 'afwijking-changed', number: '2026-0001', change: { kind: 'withheld' } },
      'has a kind that is not known here: "withheld"',
    ],
  ])('%s', (_, fact, problem) => {
    expect(() => storedForm({ ...draft('a'), facts: [fact] as Draft['facts'] })).toThrow(problem);
  });
});

describe('what cannot be read is said with its place', () => {
  test.each<[string, unknown, string]>([
    [
      'no moment',
      { ...draft('a'), recordedAt: '21-11-2026' },
      'recordedAt: is not a moment (YYYY-MM-DDTHH:mm:ss.sssZ)',
    ],
    [
      'a fact short of a field',
      { ...draft('a'), facts: [{ kind: 'feed-silent', source: SOURCE }] },
      'facts.0 (feed-silent).lastHeardAt: is missing',
    ],
    [
      'a kind out of the prototype',
      { ...draft('a'), facts: [{ kind: 'constructor' }] },
      'facts.0: has a kind that is not known here: "constructor"',
    ],
    [
      'a version to come',
      { v: VERSION + 1, ...draft('a') },
      `it has version ${VERSION + 1}, this build reads up to ${VERSION}`,
    ],
    ['a version that is none', { v: '1', ...draft('a') }, `it has version "1", this build reads up to ${VERSION}`],
    ['nothing', null, 'it is not an entry'],
    ['a list', [], 'it is not an entry'],
  ])('%s', (_, value, problem) => {
    expect(draftFrom(JSON.stringify(value))).toEqual({ ok: false, problem });
  });
});

/** Whatever alarms in a journal may be raised for. A next one is added; none ever goes, or the journals that hold it cannot be read. */
const EVER_RAISED = [
  ...['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10', 'A11', 'A12', 'A13', 'A14', 'A16', 'A17'],
  ...['A18', 'A19', 'A20'],
  ...['double-claim', 'service-state', 'clock'],
];

test('[L18] every condition that was ever stored can be read, and there is no other', () => {
  const subject = {
    meldkamer: 'MNL',
    function: null,
    post: null,
    source: null,
    location: null,
    feeds: [],
    afwijking: null,
  };
  const raised = EVER_RAISED.map((condition) => ({
    kind: 'alarm-raised',
    id: 'a',
    key: 'k',
    condition,
    priority: 1,
    subject,
  }));
  const facts = raised as unknown as Draft['facts'];
  expect(read(JSON.stringify({ v: VERSION, ...draft('a'), facts })).facts).toEqual(raised);
  expect([...CONDITIONS].sort()).toEqual(EVER_RAISED.toSorted());
});

test('[R92] a CaCo that is shared is stored so, and one that is not as it always was', () => {
  const story = new Story();
  story.staffed('MNL/caco', 1, 1);
  const [own] = story.entries.slice(-1).map(({ position, ...drafted }) => drafted);
  if (own === undefined) throw new Error('Nothing was told');
  expect(storedForm(own)).not.toContain('sharedWith');
  const shared = JSON.parse(JSON.stringify(own).replace('"sharedWith":null', '"sharedWith":"OBR"')) as Draft;
  expect(storedForm(shared)).toContain('"sharedWith":"OBR"');
  expect([own, shared].map((one) => read(storedForm(one)))).toEqual([own, shared]);
});

test('a reading from before the first moment there is can be recorded', () => {
  const story = new Story();
  story.located('MNL/politie/aanname', 'Zeist');
  story.located('MNL/politie/aanname', 'MNL', { observedAt: '0000-01-01T00:00:00.000Z' });
  const stored = story.entries.map(({ position, ...drafted }) => drafted);
  expect(JSON.stringify(stored)).toContain('-000001-12-31T23:59:59.999Z');
  expect(stored.map((drafted) => read(storedForm(drafted)))).toEqual(stored);
});

test('every day of a calendar, and no other, is the day of a moment', () => {
  const taken: string[] = [];
  const expected: string[] = [];
  for (const year of ['1900', '2000', '2023', '2024'])
    for (let month = 0; month <= 13; month += 1)
      for (let day = 0; day <= 32; day += 1) {
        const moment = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T23:59:59.999Z`;
        if (clockMoment.problem(moment, true) === null) taken.push(moment);
        const days = month >= 1 && month <= 12 ? new Date(Date.UTC(Number(year), month, 0)).getUTCDate() : 0;
        if (day >= 1 && day <= days) expected.push(moment);
      }
  expect(taken).toEqual(expected);
  expect(taken).toHaveLength(365 + 366 + 365 + 366);
});

test('[L18][R88] what was established says what it replaces only where it replaces something', () => {
  const [established] = NEWEST.map(read).flatMap((one) =>
    one.facts.some(({ kind }) => kind === 'source-established') ? [one] : [],
  );
  expect(established?.facts[0]).toMatchObject({ kind: 'source-established', replaces: null });
  const facts = established?.facts.map((fact) => ({ ...fact, replaces: [41, 43] }));
  const replacing = { ...established, facts } as Draft;
  expect(read(storedForm(replacing))).toEqual(replacing);
});

test('[L18][R62] a return says when it was only where it became known afterwards', () => {
  const [returned] = NEWEST.map(read).filter((one) => one.facts.some(({ kind }) => kind === 'function-returned'));
  const facts = returned?.facts.filter(({ kind }) => kind === 'function-returned') ?? [];
  expect(facts).toMatchObject([{ at: null }]);
  expect(storedForm({ ...returned, facts } as Draft)).not.toContain('"at"');
  const known = { ...returned, facts: facts.map((fact) => ({ ...fact, at: '2026-11-21T11:20:00.000Z' })) } as Draft;
  expect(read(storedForm(known))).toEqual(known);
});

test('[L18][R22] a feed is said to be awaited only where it was not heard again yet', () => {
  const [unheard] = NEWEST.map(read).filter((one) => one.facts.some(({ kind }) => kind === 'feed-unheard'));
  const facts = unheard?.facts.filter(({ kind }) => kind === 'feed-unheard') ?? [];
  expect(facts.length).toBeGreaterThan(0);
  const heard = { ...unheard, facts: facts.map((fact) => ({ ...fact, awaited: null })) } as Draft;
  expect(storedForm(heard)).not.toContain('awaited');
  expect(read(storedForm(heard))).toEqual(heard);
  const awaited = { ...unheard, facts: facts.map((fact) => ({ ...fact, awaited: true })) } as Draft;
  expect(read(storedForm(awaited))).toEqual(awaited);
});
