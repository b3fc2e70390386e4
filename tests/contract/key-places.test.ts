// The places of one key on both journals: whatever it sends, at whichever server, before or after a restart, it has no more than these,
// and whoever else speaks is heard.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR, instantOf, millisecondsOf } from '#shared/base/time.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { NOTHING_STATED } from '#shared/deviation/statement.ts';
import type { Position } from '#shared/journal/facts.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import type { Actor } from '#shared/reference/actor.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Outcome, Submission } from '../../server/record/submission.ts';
import { type OpenRecorder, recorderOn } from '../support/store.ts';
import { LMS, Story, sourceOf } from '../support/story.ts';
import { asked, causeOf, heartbeat, StoryClock } from '../support/submissions.ts';
import { type Place, STORAGES } from './storages.ts';

const { sources: MOST_SOURCES, openAnnouncements: MOST_ANNOUNCED } = DEFAULT_POLICY.intake;
const OTHER: Actor = { role: 'feed', organisation: 'Politie', meldkamer: 'MNL' };

/** A heartbeat of each of these sources of one key. */
function beats(from: number, count: number): readonly Submission[] {
  return Array.from({ length: count }, (_, index) => ({
    ...heartbeat(sourceOf('MNL', `bron-${from + index}`)),
    cause: causeOf(`bron-${from + index}`),
  }));
}

/** So many announcements by one source, as the feed of that key would send them. */
function announcements(count: number, reason = 'gepland onderhoud'): readonly Submission[] {
  const [by] = beats(1, 1).map((one) => one.by);
  const story = new Story();
  const told: Submission[] = [];
  story.submit = (intent) => {
    told.push(asked(intent, by, causeOf(`plan-${told.length + 1} ${reason}`)));
    return [];
  };
  for (let index = 1; index <= count; index += 1) {
    story.announced('MNL', ['MNL/politie/aanname'], '2026-11-30T09:00:00.000Z', null, `plan-${index}`, { reason });
  }
  return told;
}

function counted(outcomes: readonly Outcome[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) {
    const name = outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

describe.each(STORAGES)('on $name', (storage) => {
  let contents: Place;
  let clock: StoryClock;
  let server: OpenRecorder;

  beforeAll(() => storage.start());
  afterAll(() => storage.stop());
  beforeEach(async () => {
    contents = await storage.place();
    clock = new StoryClock();
    server = await started();
  });
  afterEach(() => contents.dispose());

  /** One more on the same contents: another server, or the same after a restart. */
  async function started(): Promise<OpenRecorder> {
    const { journal, sideStore } = await contents.open();
    return recorderOn(journal, sideStore, clock);
  }

  test('[R57] in one batch the first twelve sources are taken and the others refused, each by itself', async () => {
    const outcomes = await server.recorder.submit(beats(1, MOST_SOURCES + 3));
    expect(outcomes.slice(0, MOST_SOURCES).map(({ kind }) => kind)).toEqual(Array(MOST_SOURCES).fill('recorded'));
    expect(outcomes.slice(MOST_SOURCES)).toEqual(
      Array(3).fill({ kind: 'refused', refusal: { code: 'too-many-sources', limit: MOST_SOURCES } }),
    );
  });

  test('[R57] after a restart they are counted as before, and what is known goes on', async () => {
    await server.recorder.submit(beats(1, MOST_SOURCES));
    server = await started();
    const again = [heartbeat(sourceOf('MNL', 'bron-1')), ...beats(100, 1)];
    expect(counted(await server.recorder.submit(again))).toEqual({ unchanged: 1, 'too-many-sources': 1 });
  });

  test('[R57] a source that is taken out of use makes room, also after a restart, and who was refused may send the same again', async () => {
    await server.recorder.submit(beats(1, MOST_SOURCES + 1));
    await server.recorder.submit([asked({ kind: 'retire-feed', source: sourceOf('MNL', 'bron-2') }, LMS)]);
    server = await started();
    const refused = beats(MOST_SOURCES + 1, 2);
    expect((await server.recorder.submit(refused)).map(({ kind }) => kind)).toEqual(['recorded', 'refused']);
  });

  test('[R57] two servers give a key no more places than one, whether it is behind or at the same moment', async () => {
    const other = await started();
    await server.recorder.submit(beats(1, MOST_SOURCES - 2));
    const both = await Promise.all([server.recorder.submit(beats(100, 5)), other.recorder.submit(beats(200, 5))]);
    expect(counted(both.flat())).toEqual({ recorded: 2, 'too-many-sources': 8 });
    expect(counted(await other.recorder.submit(beats(300, 1)))).toEqual({ 'too-many-sources': 1 });
  });

  test('[R57] announcements: fifty are taken, also of one batch, and after a restart a known one can still be changed', async () => {
    const sent = announcements(MOST_ANNOUNCED + 1);
    const outcomes = await server.recorder.submit(sent);
    expect(counted(outcomes)).toEqual({ recorded: MOST_ANNOUNCED, 'too-many-announcements': 1 });
    expect(outcomes.at(-1)?.kind).toBe('refused');
    server = await started();
    expect(counted(await server.recorder.submit(sent.slice(-2)))).toEqual({
      duplicate: 1,
      'too-many-announcements': 1,
    });
    const changed = announcements(MOST_ANNOUNCED + 1, 'uitgelopen onderhoud');
    expect((await server.recorder.submit(changed)).map(({ kind }) => kind)).toEqual([
      ...Array(MOST_ANNOUNCED).fill('recorded'),
      'refused',
    ]);
  });

  test('[R57] registrations: fifty of one key are taken, counted apart from announcements, also after a restart; one that is withdrawn makes room', async () => {
    const at = (moment: number) => instantOf(millisecondsOf(clock.now()) + moment);
    const register = (from: number, count: number, meldkamer: MeldkamerId = 'MNL') =>
      Array.from({ length: count }, (_, index): Submission => {
        const [start, expectedEnd] = [at((from + index) * DAY), at((from + index) * DAY + HOUR)];
        const functions = [`${meldkamer}/caco/coordinatie` as FunctionId];
        const statement = { ...NOTHING_STATED, kind: 'onderhoud', functions, start, expectedEnd } as const;
        const intent = { kind: 'register-afwijking', registration: { meldkamer, statement, alongside: [] } } as const;
        return asked(intent, LMS, causeOf(`registratie ${meldkamer} ${from + index}`));
      });
    await server.recorder.submit(announcements(3));
    const outcomes = await server.recorder.submit(register(30, MOST_ANNOUNCED + 1));
    expect(counted(outcomes)).toEqual({ recorded: MOST_ANNOUNCED, 'too-many-registrations': 1 });
    expect(outcomes.at(-1)).toEqual({
      kind: 'refused',
      refusal: { code: 'too-many-registrations', limit: MOST_ANNOUNCED },
    });
    server = await started();
    expect(counted(await server.recorder.submit(register(100, 1)))).toEqual({ 'too-many-registrations': 1 });
    expect(counted(await server.recorder.submit(register(100, 1, 'LIM')))).toEqual({ recorded: 1 });
    const [number] = Object.keys(server.recorder.picture().registeredBy ?? {}) as AfwijkingNumber[];
    if (number === undefined) throw new Error('Nothing was registered');
    const step = { kind: 'withdraw', text: null, despiteOpen: true } as const;
    const withdrawn = await server.recorder.submit([
      asked({ kind: 'take-step', asked: { number, version: null, step, away: [] } }, LMS, causeOf('intrekken')),
    ]);
    expect(counted(withdrawn)).toEqual({ recorded: 1 });
    expect(counted(await server.recorder.submit(register(200, 2)))).toEqual({
      recorded: 1,
      'too-many-registrations': 1,
    });
  });

  test('[R57][I23] two thousand names of one key: twelve sources, nothing kept of the others, and everybody else is heard', async () => {
    const flood = Array.from({ length: 20 }, (_, batch) => server.recorder.submit(beats(batch * 100 + 1, 100)));
    const honest = server.recorder.submit([asked(heartbeat(sourceOf('MNL', 'gms')).intent, OTHER, causeOf('eerlijk'))]);
    expect(counted((await Promise.all(flood)).flat())).toEqual({
      recorded: MOST_SOURCES,
      'too-many-sources': 2_000 - MOST_SOURCES,
    });
    expect(counted(await honest)).toEqual({ recorded: 1 });
    const { recorder, liveness, journal, sideStore } = server;
    expect(Object.keys(recorder.picture().feeds).length).toBe(MOST_SOURCES + 1);
    await liveness.exchange(clock.now());
    expect([Object.keys(recorder.heard().sources).length, (await sideStore.loadHeard()).sources.size]).toEqual([
      MOST_SOURCES + 1,
      MOST_SOURCES + 1,
    ]);
    clock.wait(100_000);
    await recorder.submit([asked({ kind: 'tick' })]);
    expect((await journal.read(0 as Position, 5_000)).length).toBe(MOST_SOURCES + 2);
  });

  test('[R57] a journal whose policy says nothing about places opens, and has those of the proposal', async () => {
    const { sources, openAnnouncements, ...intake } = DEFAULT_POLICY.intake;
    const facts = [{ kind: 'policy-adopted', policy: { ...DEFAULT_POLICY, intake } }];
    await contents.fill([JSON.stringify({ v: 2, recordedAt: clock.now(), by: LMS, cause: null, facts })]);
    server = await started();
    expect(server.recorder.picture().policy).toEqual(DEFAULT_POLICY);
    expect(counted(await server.recorder.submit(beats(1, MOST_SOURCES + 1)))).toEqual({
      recorded: MOST_SOURCES,
      'too-many-sources': 1,
    });
  });
});
