// Journals that earlier versions wrote: opened by this one on every storage, they tell what they told then, from the same bytes.

import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Instant } from '#shared/base/time.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { type AnswerName, answerOf } from '#shared/deviation/statement.ts';
import { ownedLines } from '#shared/dossier/ledger.ts';
import type { Claim } from '#shared/location/location.ts';
import { afwijkingIn, allAfwijkingen, type Picture } from '#shared/picture/picture.ts';
import { SYSTEM } from '#shared/reference/actor.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { isManual, type SourceId } from '#shared/reference/source.ts';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import { dutchTime } from '../../server/http/dutch-time.ts';
import { advance, chainStart } from '../../server/journal/hash-chain.ts';
import type { Stored } from '../../server/journal/journal.ts';
import { openSqliteStore } from '../../server/journal/sqlite/sqlite-store.ts';
import { LATER_ANSWERS } from '../../server/journal/versions/stored-deviation.ts';
import { STORED_KINDS } from '../../server/journal/versions/stored-entry.ts';
import { VERSION } from '../../server/journal/versions/stored-form.ts';
import { readingSideOf } from '../support/reading-side.ts';
import { readAll } from './drafts.ts';
import { columnsOf, fullestOf, type Golden, golden, goldens, goldensOf, kindsIn } from './golden/golden.ts';
import { type Told, toldBy } from './golden/told-by.ts';
import { STORAGES, type Storage, type Store } from './storages.ts';

/** The kinds that version 1 knew. */
const KINDS_OF_1 = [
  'acknowledgement-refused',
  'afwijking-changed announced',
  'afwijking-changed answered',
  'afwijking-changed asked',
  'afwijking-changed assessed',
  'afwijking-changed closed',
  'afwijking-changed consulted',
  'afwijking-changed decided',
  'afwijking-changed ended',
  'afwijking-changed evaluated',
  'afwijking-changed grown',
  'afwijking-changed guarantees-found',
  'afwijking-changed ladder-started',
  'afwijking-changed ladder-stepped',
  'afwijking-changed ladder-stopped',
  'afwijking-changed notices-due',
  'afwijking-changed pilot-noted',
  'afwijking-changed position-taken',
  'afwijking-changed prolonged',
  'afwijking-changed received',
  'afwijking-changed rectified',
  'afwijking-changed recurrence-noted',
  'afwijking-changed resumed',
  'afwijking-changed returned',
  'afwijking-changed seen',
  'afwijking-changed started',
  'afwijking-changed told',
  'afwijking-changed withdrawn',
  'afwijking-opened',
  'alarm-acknowledged',
  'alarm-changed',
  'alarm-raised',
  'alarm-released',
  'alarm-reraised',
  'alarm-returned',
  'alarm-suppressed',
  'conflict-noted',
  'feed-joined',
  'feed-retired',
  'feed-returned',
  'feed-silent',
  'function-located',
  'function-returned',
  'journal-opened',
  'listening-resumed',
  'policy-adopted',
  'reading-late afwijking',
  'reading-late location',
  'reading-late staffing',
  'reading-late state',
  'since-corrected',
  'staffing-reported',
  'state-reported',
];

/** Answers that came later: in these journals nobody was asked for them. */
const LATER = (Object.keys(LATER_ANSWERS) as AnswerName[]).map((answer) => {
  const { openPoint } = answerOf(answer);
  if (openPoint === undefined) throw new Error(`${answer} came later and is no open point where nobody was asked`);
  return { answer, openPoint };
});

function laterThan({ lines }: Pick<Golden, 'lines'>): typeof LATER {
  return LATER.filter(({ answer }) => !lines.some(({ bytes }) => bytes.includes(`"${answer}":`)));
}

test('the journals of before an answer are without it', () => {
  expect(
    goldens()
      .filter((one) => laterThan(one).some(({ answer }) => answer === 'fallbackWithin'))
      .map(({ name }) => name),
  ).toEqual(['1-without-dossiers', '1-without-fallback-within']);
  expect(goldensOf(VERSION).flatMap(laterThan)).toEqual([]);
});

test('the golden journal of version 1 has every kind in it that there was', () => {
  expect(kindsIn(golden('1'))).toEqual(KINDS_OF_1);
});

/** What entries of before hold and none of now. */
const WRITTEN_NO_MORE = ['afwijking-changed grown', 'afwijking-changed recurrence-noted'];

test('a golden journal of the newest version has every kind in it that is written, and together they have every kind there is', () => {
  const written = STORED_KINDS.filter((kind) => !WRITTEN_NO_MORE.includes(kind));
  expect(kindsIn(fullestOf(VERSION)).filter((kind) => written.includes(kind))).toEqual([...written].sort());
  expect([...new Set(goldens().flatMap(kindsIn))].filter((kind) => STORED_KINDS.includes(kind)).sort()).toEqual(
    [...STORED_KINDS].sort(),
  );
});

/** The golden journal in a place of its own. */
type Opened = Store & { readonly stored: readonly Stored[]; readonly close: () => Promise<void> };

async function filled(storage: Storage, { lines }: Golden): Promise<Opened> {
  const place = await storage.place();
  try {
    const store = await place.open();
    await place.fill(lines.map(({ bytes }) => bytes));
    return { ...store, stored: await readAll(store.journal), close: place.dispose };
  } catch (error) {
    await place.dispose();
    throw error;
  }
}

/** A copy, because a journal that is opened is a journal that may be written to. */
async function asItIs({ sqliteFile, epoch }: Golden): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'meldkamerbeeld-golden-'));
  const path = join(folder, 'journal.sqlite');
  await copyFile(sqliteFile, path);
  const store = await openSqliteStore({ path, runtime: SYSTEM_RUNTIME });
  expect(store.journal.epoch).toBe(epoch);
  return {
    ...store,
    stored: await readAll(store.journal),
    close: async () => {
      await store.journal.close();
      await rm(folder, { recursive: true });
    },
  };
}

const WAYS = [
  ...STORAGES.map((storage) => ({
    way: `a fresh ${storage.name}`,
    start: storage.start,
    stop: storage.stop,
    open: (one: Golden) => filled(storage, one),
  })),
  { way: 'its own SQLite file', start: async () => undefined, stop: async () => undefined, open: asItIs },
];

describe.each(WAYS)('in $way', ({ start, stop, open }) => {
  beforeAll(start);
  afterAll(stop);

  describe.each(goldens())('the golden journal $name', (one) => {
    let opened: Opened;
    let told: Told;
    beforeAll(async () => {
      opened = await open(one);
      told = toldBy(opened.stored.map(({ entry }) => entry));
    });
    afterAll(() => opened.close());

    test('[L18] has the same bytes and the same hashes', () => {
      let chain = chainStart(one.epoch);
      const lines = opened.stored.map(({ entry, bytes }) => {
        chain = advance(chain, entry.position, bytes);
        return { hash: chain.hash, bytes };
      });
      expect(lines).toEqual(one.lines);
    });

    test('[L18] tells the same picture, register, dossiers and figures, and what came later is unknown', () => {
      const { picture, register, dossiers, figures } = told;
      const then = one.told('picture.json');
      if (then !== null) {
        const wanted = withUnknown(withLaterParts(JSON.parse(then), picture), one);
        expect(JSON.parse(JSON.stringify(picture))).toEqual(wanted);
      }
      expect(Object.keys(picture.broughtBy ?? {}).sort()).toEqual(Object.keys(picture.feeds).sort());
      expect(inCodes(columnsOf(register))).toMatchObject(byTheClock(columnsOf(one.told('register.csv') ?? '')));
      const dossiersThen = withEndsOfNow(byTheClock(columnsOf(one.told('dossiers.csv') ?? '')), one);
      expect(inCodes(columnsOf(dossiers))).toMatchObject(withAllDecisions(withOpenPoints(dossiersThen, one)));
      expect(inCodes(columnsOf(figures))).toMatchObject(withWordsOfNow(columnsOf(one.told('figures.csv') ?? '')));
    });

    test('holds no undefined and no NaN, in entries, picture and register', () => {
      const { picture, projections } = told;
      expect(
        holesIn({
          entries: opened.stored.map(({ entry }) => entry),
          picture,
          register: ownedLines(projections.register, projections.dossiers(picture), told.now),
        }),
      ).toEqual([]);
    });

    test('shows none at any door, and what came later as an open point', async () => {
      const { picture, now } = told;
      const side = await readingSideOf(opened, { now, sources: {} });
      const numbers = [...allAfwijkingen(picture)].map(({ number }) => number);
      expect(numbers.length).toBeGreaterThan(2);
      for (const path of [...DOORS, ...numbers.map((number) => `/api/v1/afwijkingen/${number}`)]) {
        const { status, text } = await side.ask('lms', path);
        expect([path, status, /.{0,40}(?:NaN|undefined).{0,40}/.exec(text)]).toEqual([path, 200, null]);
      }
      for (const { answer, openPoint } of laterThan(one)) {
        for (const number of numbers) {
          const { body } = await side.ask('lms', `/api/v1/afwijkingen/${number}`);
          expect(body['statement']).toHaveProperty(answer, null);
          expect(body['afwijking']).toHaveProperty('openPoints', expect.arrayContaining([openPoint]));
        }
      }
    });

    test('goes on: what it has is not recorded twice, and what is new gets the next position and the version of today', async () => {
      const side = await readingSideOf(opened, { now: told.now, sources: {} });
      const { cause } = opened.stored.map(({ entry }) => entry).findLast((entry) => entry.cause !== null) ?? {};
      if (cause == null) throw new Error('No entry with a cause');
      const resumed = { kind: 'resume-listening', deafFrom: null, cause: 'start', lastHeard: {} } as const;
      const outcomes = await side.recorder.submit([
        { intent: resumed, by: SYSTEM, cause },
        { intent: resumed, by: SYSTEM, cause: null },
      ]);
      const [last] = await opened.journal.read(told.picture.at, 10);
      expect(outcomes.map(({ kind }) => kind)).toEqual(['duplicate', 'recorded']);
      // An hour in which nobody listened, after its last entry.
      const heardUntilThen = Object.values(told.picture.feeds).filter((feed) => {
        return feed.silentAt === null && !isManual(feed.source);
      });
      const unheard = heardUntilThen.map(({ source }) => {
        return { kind: 'feed-unheard', source, lastHeardAt: told.picture.recordedAt };
      });
      expect(JSON.parse(last?.bytes ?? '')).toMatchObject({
        v: VERSION,
        facts: [{ kind: 'listening-resumed' }, ...unheard],
      });
    });
  });
});

const DOORS = [
  '/api/v1/picture',
  '/api/v1/alarms',
  '/api/v1/afwijkingen',
  '/api/v1/afwijkingen.csv',
  '/api/v1/register',
  '/api/v1/register.csv',
  '/api/v1/figures',
  '/api/v1/figures.csv',
  '/api/v1/calendar?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z',
  '/api/v1/takeover',
  '/api/v1/pilots',
  '/api/v1/journal',
  '/api/v1/history?subject=MNL/ambulance/09/aanname',
  '/api/v1/trend?post=MNL/ambulance/09',
  '/api/v1/past?at=2026-11-21T10:00:00Z',
  '/api/v1/past/events?from=2026-11-21T08:00:00Z&to=2026-11-21T20:00:00Z',
  '/api/v1/feeds',
];

/** Where something is neither a value nor null, as paths. */
function holesIn(value: unknown, path = ''): readonly string[] {
  if (value === undefined || Number.isNaN(value)) return [`${path} ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => holesIn(inside, `${path}.${name}`));
}

/** The picture of then, with the parts that came later and are worked out from what was stored; the limits are those they came with. */
function withLaterParts(
  {
    acknowledgedOf,
    ...then
  }: {
    readonly acknowledgedOf?: object | null;
    readonly policy: {
      readonly intake: object;
      readonly dossier: object;
      readonly staffing: { readonly minimums: readonly object[] };
    };
    readonly feeds: Readonly<Record<string, object>>;
    readonly alarms: Readonly<Record<string, object>>;
    readonly afwijkingen: Readonly<Record<string, Readonly<Record<string, DeviationThen>>>>;
    readonly archive: Readonly<Record<string, Readonly<Record<string, DeviationThen>>>>;
    readonly meldkamers: Readonly<
      Record<
        string,
        Readonly<Record<'functions' | 'staffing', Readonly<Record<string, object>>>> & {
          readonly states: Readonly<Record<string, Readonly<Record<string, object>>>>;
        }
      >
    >;
  },
  picture: Picture,
): unknown {
  const { broughtBy, heldBy, refused, registeredBy, established, shownOf, absences } = picture;
  const { dips, reportedMinimums, heldMinimums, policySince, feeds, meldkamers } = picture;
  const { policy } = then;
  // What was worked out by another rule until then, of alarms that were acknowledged; none of these journals ends with one.
  expect(acknowledgedOf ?? {}).toEqual({});
  return {
    broughtBy,
    heldBy,
    refused,
    registeredBy,
    established,
    shownOf,
    absences,
    dips,
    reportedMinimums,
    heldMinimums,
    policySince,
    ...then,
    alarms: Object.fromEntries(
      Object.entries(then.alarms).map(([key, alarm]) => [key, { ...callingAgain(picture, key), ...withAsides(alarm) }]),
    ),
    afwijkingen: withCourses(then.afwijkingen, picture),
    archive: withCourses(then.archive, picture),
    meldkamers: Object.fromEntries(
      Object.entries(then.meldkamers).map(([id, state]) => {
        const known = meldkamers[id as MeldkamerId]?.functions ?? {};
        const functions = Object.entries(state.functions).map(([name, one]) => {
          const { awayBy, homeBy, missed, givenThen, late, gone } = known[name as FunctionId] ?? {};
          const words = { awayBy, ...one }.awayBy as readonly (Claim | SourceId)[] | undefined;
          const then = { missed, givenThen, late, gone, ...one, awayBy: withWords(words, awayBy) };
          return [name, { ...then, ...(homeBy && { homeBy }) }];
        });
        const staffing = Object.entries(state.staffing).map(([post, one]) => [post, { sharedWith: null, ...one }]);
        const { staffingByHand, states: reported } = meldkamers[id as MeldkamerId] ?? {};
        const states = Object.entries(state.states).map(([subject, reports]) => {
          const told = Object.entries(reports).map(([source, one]) => {
            return [source, { since: reported?.[subject]?.[source as SourceId]?.since, ...one }];
          });
          return [subject, Object.fromEntries(told)];
        });
        const told = {
          functions: Object.fromEntries(functions),
          staffing: Object.fromEntries(staffing),
          states: Object.fromEntries(states),
        };
        return [id, { staffingByHand, ...state, ...told }];
      }),
    ),
    feeds: Object.fromEntries(
      Object.entries(then.feeds).map(([source, feed]) => {
        return [source, { heardSince: feeds[source as keyof typeof feeds]?.heardSince, ...feed }];
      }),
    ),
    policy: {
      expected: [],
      alarms: { acknowledgedFor: 0, receiptRisesAfter: 0, ladderRisesAfter: 0 },
      ...policy,
      staffing: {
        lookAhead: 0,
        lookAheadUrgent: 0,
        ...policy.staffing,
        minimums: policy.staffing.minimums.map((one) => ({ qualification: null, during: null, ...one })),
      },
      dossier: { joinWithin: 0, eventFrom: 3, eventWithin: 0, independentFrom: 0, ...policy.dossier },
      intake: { sources: 12, openAnnouncements: 50, ...policy.intake },
    },
  };
}

/** Since when it calls again, and from when it climbs, was not told then. */
function callingAgain({ alarms }: Picture, key: string): object {
  const { callsAgainSince, climbsFrom, stoppedAt } = alarms[key as keyof typeof alarms] ?? {};
  return Object.fromEntries(
    Object.entries({ callsAgainSince, climbsFrom, stoppedAt }).filter(([, value]) => value !== undefined),
  );
}

/** Nothing could be set aside then, and that was told in two other words. */
function withAsides(alarm: object): object {
  const { shelvedUntil, outOfService, ...rest } = { outOfService: false, ...alarm } as Readonly<
    Record<string, unknown>
  >;
  expect([shelvedUntil ?? null, outOfService === false ? null : outOfService]).toEqual([null, null]);
  return { shelved: null, outOfService: null, asked: null, ...rest };
}

type DeviationThen = {
  readonly number: AfwijkingNumber;
  readonly course: object;
  readonly dossier: null | { readonly ladder: object | null };
};

/** When it was recorded as ended, which others it took up, and when each turn of its ladder was over. */
function withCourses<Chunks extends Readonly<Record<string, Readonly<Record<string, DeviationThen>>>>>(
  chunks: Chunks,
  picture: Picture,
): unknown {
  const withCourse = ({ number, course, dossier, ...one }: DeviationThen): unknown => {
    const now = afwijkingIn(picture, number);
    const { pauses, tookUp } = now?.course ?? {};
    const { dues } = now?.dossier?.ladder ?? {};
    const ladder = dossier === null || dossier.ladder === null ? null : { ...dossier.ladder, ...(dues && { dues }) };
    return {
      ...one,
      number,
      course: { ...course, ...(pauses && { pauses }), ...(tookUp && { tookUp }) },
      dossier: dossier === null ? null : { ...dossier, ladder },
    };
  };
  return Object.fromEntries(
    Object.entries(chunks).map(([name, chunk]) => [
      name,
      Object.fromEntries(Object.entries(chunk).map(([number, one]) => [number, withCourse(one)])),
    ]),
  );
}

/** The picture of then, with null for every answer that came later. */
function withUnknown(value: unknown, one: Golden): unknown {
  if (Array.isArray(value)) return value.map((inside) => withUnknown(inside, one));
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.entries(value).map(([name, each]) => [name, withUnknown(each, one)] as const);
  const later = 'returnPlan' in value ? laterThan(one).map(({ answer }) => [answer, null] as const) : [];
  return Object.fromEntries([...inside, ...later]);
}

/** The dossiers of then, with an open point more for every answer that came later. */
function withOpenPoints(columns: ReturnType<typeof columnsOf>, one: Golden): ReturnType<typeof columnsOf> {
  const later = laterThan(one);
  const counts = columns['aantal open punten']?.map((count) => String(Number(count) + later.length));
  const { 'open punten': points, ...others } = columns;
  if (points === undefined || counts === undefined) return columns;
  const named = points.map((cell) =>
    expect.toSatisfy((now: string) => sameWords(now, [cell, ...later.map(({ openPoint }) => openPoint)])),
  );
  return { ...others, 'open punten': named, 'aantal open punten': counts };
}

/** What stands in Dutch words now stood in codes then, under the same heading. */
function inCodes(columns: ReturnType<typeof columnsOf>): ReturnType<typeof columnsOf> {
  const codes = Object.entries(columns).filter(([heading]) => heading.endsWith(' (code)'));
  return {
    ...columns,
    ...Object.fromEntries(codes.map(([heading, cells]) => [heading.replace(' (code)', ''), cells])),
  };
}

/** How far the Dutch clock is ahead stood behind each moment then. */
function byTheClock(columns: ReturnType<typeof columnsOf>): ReturnType<typeof columnsOf> {
  return Object.fromEntries(
    Object.entries(columns).map(([heading, cells]) => [
      heading,
      heading.endsWith('(Nederlandse tijd)') ? cells.map((cell) => cell.replaceAll(/ [+-]\d\d:\d\d/g, '')) : cells,
    ]),
  );
}

/** R164: it ended when the register told then that it did, where the first word for that gave an earlier moment. */
function withEndsOfNow(columns: ReturnType<typeof columnsOf>, one: Golden): ReturnType<typeof columnsOf> {
  const { afwijking = [], verloop = [] } = columnsOf(one.told('register.csv') ?? '');
  const endsOf = (number: string): readonly string[] =>
    verloop.flatMap((course, row) => (afwijking[row] === number ? (course.match(/\d{4}-\d\d-\S+Z/g) ?? []) : []));
  const told = (heading: string, textOf: (moment: string) => string) =>
    (columns[heading] ?? []).map((cell, row) => {
      const later = endsOf(columns['nummer']?.[row] ?? '').map(textOf);
      return expect.toSatisfy((now: string) => now === cell || (cell !== '' && now > cell && later.includes(now)));
    });
  if (columns['feitelijk einde (UTC)'] === undefined) return columns;
  return {
    ...columns,
    'feitelijk einde (UTC)': told('feitelijk einde (UTC)', (moment) => moment),
    'feitelijk einde (Nederlandse tijd)': told('feitelijk einde (Nederlandse tijd)', (moment) =>
      dutchTime(moment as Instant),
    ),
  };
}

/** Two measures had a name of their own in the file then. */
const RENAMED: Readonly<Record<string, string>> = {
  'tijdelijke locatie': 'overgang',
  'buiten de meldkamers': 'buiten de tien',
};

function withWordsOfNow({ maat, maand, ...columns }: ReturnType<typeof columnsOf>): ReturnType<typeof columnsOf> {
  if (maat === undefined || maand === undefined) return columns;
  // A month was written so that no spreadsheet made a day of it.
  const months = maand.map((month) => month.replace("'", ''));
  return { ...columns, maand: months, maat: maat.map((word) => RENAMED[word] ?? word) };
}

/** Of several decisions only the one that stood was named then. */
const OF_DECISIONS = [
  ...['besluit', 'besloten (Nederlandse tijd)', 'besloten (UTC)'],
  ...['besluit door', 'hoedanigheid', 'mandaat', 'document'],
];

function withAllDecisions(columns: ReturnType<typeof columnsOf>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(columns).map(([heading, cells]) => {
      const isAmong = (cell: string) => expect.toSatisfy((now: string) => now.split(' | ').includes(cell));
      return [heading, OF_DECISIONS.includes(heading) ? cells.map(isAmong) : cells];
    }),
  );
}

function sameWords(cell: string, words: readonly string[]): boolean {
  const sorted = (text: string): string => text.split(' ').filter(Boolean).sort().join(' ');
  return sorted(cell) === sorted(words.join(' '));
}

/** Of before the last word of who said that it is away was kept with who said so. */
function withWords(
  then: readonly (Claim | SourceId)[] | undefined,
  known: readonly Claim[] | undefined,
): readonly unknown[] | undefined {
  return then?.map((one) => (typeof one === 'string' ? (known?.find(({ source }) => source === one) ?? one) : one));
}
