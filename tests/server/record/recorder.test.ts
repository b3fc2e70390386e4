// The recorder on a real embedded journal: exactly once, nothing answered that is not on disk, and nothing believed that was not recorded.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import { fold } from '#shared/picture/evolve.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { SYSTEM } from '#shared/reference/actor.ts';
import { parseFunction } from '#shared/reference/functions.ts';
import type { Intent } from '#shared/rules/intent.ts';
import { SYSTEM_RUNTIME } from '../../../server/clock/system-runtime.ts';
import type { Journal } from '../../../server/journal/journal.ts';
import { openSqliteStore } from '../../../server/journal/sqlite/sqlite-store.ts';
import { RECORD_LIMITS } from '../../../server/record/limits.ts';
import type { RecorderParts } from '../../../server/record/recorder.ts';
import { type Outcome, refuseFailed, type Submission, Unavailable } from '../../../server/record/submission.ts';
import {
  type OpenRecorder,
  openRecorder,
  recorderOn,
  type TemporaryStore,
  temporaryStore,
} from '../../support/store.ts';
import { instant, sourceOf } from '../../support/story.ts';
import { asked, causeOf, heartbeat, located, StoryClock } from '../../support/submissions.ts';

let store: TemporaryStore;
let clock: StoryClock;
let open: OpenRecorder;

beforeEach(async () => {
  store = await temporaryStore();
  clock = new StoryClock();
  open = await openRecorder(store.path, clock);
});

afterEach(async () => {
  await open.journal.close();
  await store.remove();
});

const AANNAME = parseFunction('MNL/ambulance/09/aanname');

function bent({ intent }: Submission, change: object): Intent {
  if (intent.kind !== 'reading') throw new Error('Not a reading');
  return { ...intent, reading: { ...intent.reading, ...change } as never };
}

/** Instead of the one that is open. */
async function opened(parts: Pick<RecorderParts, 'onFailed'>): Promise<OpenRecorder> {
  await open.journal.close();
  const { journal, sideStore } = await openSqliteStore({ path: store.path, runtime: SYSTEM_RUNTIME });
  return recorderOn(journal, sideStore, clock, RECORD_LIMITS, parts);
}

/** The picture that these lead to in a journal of their own. */
async function openedApart(submissions: readonly Submission[]): Promise<Picture> {
  const apart = await temporaryStore();
  const { recorder, journal } = await openRecorder(apart.path, clock);
  await recorder.submit(submissions);
  await journal.close();
  await apart.remove();
  return recorder.picture();
}

async function positions(journal: Journal): Promise<readonly number[]> {
  return (await journal.read(0 as Position, 10_000)).map(({ entry }) => entry.position);
}

describe('one recorder', () => {
  test('[I3] a retry gives back the first position and adds no entry', async () => {
    const first = await open.recorder.submit([located('Zeist', '09:00:00', causeOf('a'))]);
    const again = await open.recorder.submit([located('Zeist', '09:00:00', causeOf('a'))]);
    expect([first, again]).toEqual([[{ kind: 'recorded', position: 1 }], [{ kind: 'duplicate', position: 1 }]]);
    expect(await positions(open.journal)).toEqual([1]);
  });

  test('[I3] the same event twice in one request is one entry', async () => {
    const outcomes = await open.recorder.submit([
      located('Zeist', '09:00:00', causeOf('a')),
      located('Zeist', '09:00:00', causeOf('a')),
    ]);
    expect(outcomes).toEqual([
      { kind: 'recorded', position: 1 },
      { kind: 'duplicate', position: 1 },
    ]);
  });

  test('[I4][R35] the same id with other contents is a conflict: the first stands, and the conflict is an entry, once', async () => {
    await open.recorder.submit([located('Zeist', '09:00:00', causeOf('a', 'one'))]);
    const other = located('MNL', '09:00:03', causeOf('a', 'two'));
    expect(await open.recorder.submit([other])).toEqual([{ kind: 'conflict', position: 1 }]);
    expect(await open.recorder.submit([other])).toEqual([{ kind: 'conflict', position: 1 }]);
    const entries = await open.journal.read(0 as Position, 10);
    expect(entries.map(({ entry }) => entry.facts.map(({ kind }) => kind))).toEqual([
      [
        'feed-joined',
        'function-located',
        'afwijking-opened',
        'afwijking-changed',
        'afwijking-changed',
        'afwijking-changed',
        'alarm-raised',
        'alarm-raised',
        'alarm-raised',
      ],
      ['conflict-noted'],
    ]);
  });

  describe('[R36][I28] an error of ours in one submission of a group fails that one alone', () => {
    type Bend = (good: Submission) => Submission;
    const undecided: Bend = (good) => ({
      ...good,
      intent: bent(good, { function: { ...AANNAME, id: 'MNL/nergens' } }),
    });
    const unstorable: Bend = (good) => ({ ...good, by: { ...good.by, organisation: 7 as never } });

    test.each<[string, Bend, string]>([
      ['one that nothing can be decided of', undecided, 'No function MNL/nergens'],
      ['one that cannot be stored', unstorable, 'What cannot be stored: by.organisation: is not text'],
    ])('%s', async (_, bend, problem) => {
      const told: unknown[] = [];
      open = await opened({ onFailed: (failure, intent) => told.push([(failure as Error).message, intent]) });
      const bad = bend(located('Soest', '09:00:01', causeOf('bad')));
      const others = [
        located('Zeist', '09:00:00', causeOf('a')),
        located('Zeist', '09:00:02', causeOf('b')),
        located('MNL', '09:00:03', causeOf('c')),
      ];
      const [first, ...rest] = await open.recorder.submit([...others.slice(0, 1), bad, ...others.slice(1), bad]);
      expect([first, ...rest].map((outcome) => outcome?.kind)).toEqual([
        ...['recorded', 'failed', 'unchanged', 'recorded', 'failed'],
      ]);
      expect(told).toEqual([
        [problem, 'reading'],
        [problem, 'reading'],
      ]);
      const withoutIt = await openedApart(others);
      expect(open.recorder.picture()).toEqual({ ...withoutIt, epoch: open.recorder.picture().epoch });
      expect(await open.recorder.submit([located('Soest', '09:00:04', causeOf('bad', 'mended'))])).toMatchObject([
        { kind: 'recorded' },
      ]);
      expect(open.recorder.isHealthy()).toBe(true);
    });

    test('[R36] what a fact repeats of older bytes is recorded without the fields that no form knows', async () => {
      open = await opened({ onFailed: (failure) => expect(failure).toBeNull() });
      const good = located('Soest', '09:00:01', causeOf('a'));
      const strange = {
        ...good,
        intent: bent(good, { location: { kind: 'elsewhere', place: 'Soest', ongenoemd: 'x' } }),
      };
      const [outcome] = await open.recorder.submit([strange]);
      expect(outcome?.kind).toBe('recorded');
      const plain = await openedApart([good]);
      expect(open.recorder.picture()).toEqual({ ...plain, epoch: open.recorder.picture().epoch });
      expect(JSON.stringify(open.recorder.picture())).not.toContain('ongenoemd');
    });

    test('one that this software asked itself is told to who asked, and to nobody else', async () => {
      const told: unknown[] = [];
      open = await opened({ onFailed: (failure) => told.push(failure) });
      const [outcome] = await open.recorder.submit([
        { ...unstorable(asked({ kind: 'open', epoch: 'x', synthetic: false })) },
      ]);
      expect([outcome?.kind, told]).toEqual(['failed', []]);
      expect(() => refuseFailed(outcome === undefined ? [] : [outcome])).toThrow('by.organisation');
    });
  });

  test('a reading that changes nothing adds no entry, and its retry neither', async () => {
    await open.recorder.submit([located('Zeist', '09:00:00', causeOf('a'))]);
    const same = located('Zeist', '09:00:01', causeOf('b'));
    expect(await open.recorder.submit([same])).toEqual([{ kind: 'unchanged' }]);
    expect(await open.recorder.submit([same])).toEqual([{ kind: 'unchanged' }]);
    expect(await positions(open.journal)).toEqual([1]);
    expect(open.recorder.heard().sources[sourceOf('MNL')]).toBe(clock.now());
  });

  test('[R15] whatever is taken in of a feed confirms all it said: also what changes nothing, repeats, conflicts or is too far ahead', async () => {
    await open.recorder.submit([located('Zeist', '09:00:00', causeOf('a'))]);
    const outcomes: Outcome[] = [];
    for (const submission of [
      located('Zeist', '09:00:01', causeOf('b')),
      located('Zeist', '09:00:01', causeOf('b')),
      located('Zeist', '09:00:00', causeOf('a')),
      located('MNL', '09:00:00', causeOf('a', 'other')),
      located('MNL', '10:59:00', causeOf('c')),
      heartbeat(),
    ]) {
      clock.wait(1000);
      outcomes.push(...(await open.recorder.submit([submission])));
      expect(open.recorder.heard().sources).toEqual({ [sourceOf('MNL')]: clock.now() });
    }
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      'unchanged',
      'unchanged',
      'duplicate',
      'conflict',
      'refused',
      'unchanged',
    ]);
  });

  test('[R35] an id whose first event changed nothing is remembered until the restart, one that was refused may be used again', async () => {
    await open.recorder.submit([located('Zeist', '09:00:00', causeOf('a'))]);
    await open.recorder.submit([located('Zeist', '09:00:01', causeOf('b'))]);
    const other = located('MNL', '09:00:02', causeOf('b', 'other'));
    // It has no position: the entry at which the journal stood is another one's.
    expect(await open.recorder.submit([other])).toEqual([{ kind: 'conflict', position: null }]);
    expect(await open.recorder.submit([located('Soest', '10:59:00', causeOf('c'))])).toMatchObject([
      { kind: 'refused', refusal: { code: 'too-far-ahead' } },
    ]);
    expect(await open.recorder.submit([located('Soest', '09:00:03', causeOf('c', 'mended'))])).toMatchObject([
      { kind: 'recorded' },
    ]);
    await open.journal.close();
    open = await openRecorder(store.path, clock);
    expect(await open.recorder.submit([located('Zeist', '09:00:04', causeOf('b', 'another'))])).toMatchObject([
      { kind: 'recorded' },
    ]);
  });

  test('what only confirmed is remembered across a restart, so that a late reading stays late', async () => {
    await open.recorder.submit([located('Zeist', '09:00:00', causeOf('a'))]);
    await open.recorder.submit([located('Zeist', '09:00:04', causeOf('b'))]);
    await open.journal.close();
    open = await openRecorder(store.path, clock);
    await open.recorder.submit([located('MNL', '09:00:02', causeOf('c'))]);
    const [entry] = await open.journal.read(1 as Position, 1);
    expect(entry?.entry.facts.map(({ kind }) => kind)).toEqual(['reading-late', 'since-corrected']);
  });

  test('[I8][R33] the moment of recording never goes back when the clock does', async () => {
    await open.recorder.submit([located('Zeist', '09:00:00', causeOf('a'))]);
    clock.wait(-600_000);
    await open.recorder.submit([located('Bilthoven', '08:49:30', causeOf('b'))]);
    const entries = await open.journal.read(0 as Position, 10);
    expect(entries.map(({ entry }) => entry.recordedAt)).toEqual([instant('09:00:00'), instant('09:00:00')]);
  });

  test('[I9] the picture is the fold of what the journal holds', async () => {
    for (let second = 10; second < 40; second += 1) {
      await open.recorder.submit([
        located(second % 2 === 0 ? 'Zeist' : 'MNL', `08:59:${second}`, causeOf(`e${second}`)),
      ]);
    }
    const entries = (await open.journal.read(0 as Position, 100)).map(({ entry }) => entry);
    expect(open.recorder.picture()).toEqual(fold(entries));
    expect(open.advances.map(({ after: { at } }) => at)).toEqual(entries.map(({ position }) => position));
  });
});

describe('several recorders on one journal', () => {
  test('[I3][I5] two writers with the same events end with each event once, positions without gaps, and one picture', async () => {
    const other = await openRecorder(store.path, clock);
    const events = Array.from({ length: 60 }, (_, index) =>
      located(index % 2 === 0 ? 'Zeist' : 'MNL', `08:59:${String(index).padStart(2, '0')}`, causeOf(`e${index}`)),
    );
    const bySource = (writer: OpenRecorder): Promise<readonly Outcome[][]> =>
      Promise.all(events.map(async (event) => [...(await writer.recorder.submit([event]))]));
    const [mine, theirs] = await Promise.all([bySource(open), bySource(other)]);
    await Promise.all([open.recorder.readOn(), other.recorder.readOn()]);
    const stored = await open.journal.read(0 as Position, 1000);
    expect(stored.map(({ entry }) => entry.position)).toEqual(stored.map((_, index) => index + 1));
    const keys = stored.map(({ entry }) => entry.cause?.key).filter((key) => key !== undefined);
    expect(new Set(keys).size).toBe(keys.length);
    expect(other.recorder.picture()).toEqual(open.recorder.picture());
    for (const outcomes of [mine, theirs]) {
      expect(outcomes.every(([outcome]) => outcome !== undefined && outcome.kind !== 'refused')).toBe(true);
    }
    await other.journal.close();
  });

  test('[I5] whoever sweeps, each step of a ladder is one entry, at the moment at which it was due', async () => {
    const other = await openRecorder(store.path, clock);
    const writers = [open.recorder, other.recorder];
    await open.recorder.submit([located('Zeist', '09:00:00', causeOf('a'))]);
    await other.recorder.readOn();
    for (let minute = 0; minute < 65; minute += 1) {
      clock.wait(MINUTE);
      // Both sweep on the picture that they have, at the same moment; which of them is first is left to the journal.
      await Promise.all(
        writers.map((writer) => writer.submit([{ intent: { kind: 'tick' }, by: SYSTEM, cause: null }])),
      );
    }
    await Promise.all(writers.map((writer) => writer.readOn()));
    const stored = await open.journal.read(0 as Position, 1000);
    const steps = stored.flatMap(({ entry }) =>
      entry.facts.flatMap((fact) => {
        if (fact.kind !== 'afwijking-changed') return [];
        const { change } = fact;
        const isStep = change.kind === 'ladder-started' || change.kind === 'ladder-stepped';
        return isStep ? [`${change.turn.name} ${change.turn.at.slice(11, 16)}`] : [];
      }),
    );
    expect(steps).toEqual([
      'Verantwoordelijke partij 09:00',
      'LMS operaties 09:15',
      'Strategisch Meldkamerberaad 09:30',
      'Verantwoordelijke ministeries 10:00',
    ]);
    expect(other.recorder.picture()).toEqual(open.recorder.picture());
    await other.journal.close();
  });
});

describe('when the journal fails', () => {
  test('[I1][I7] nothing is answered, the picture holds only what was recorded, and a retry finds its place', async () => {
    const { journal, sideStore } = await openSqliteStore({ path: store.path, runtime: SYSTEM_RUNTIME });
    let isFailing = false;
    let isAnswerLost = false;
    const failing: Journal = {
      epoch: journal.epoch,
      append: async (drafts, behind) => {
        if (isFailing) throw new Error('disk gone');
        const appended = await journal.append(drafts, behind);
        if (isAnswerLost) throw new Error('answer lost');
        return appended;
      },
      read: (behind, limit) => journal.read(behind, limit),
      known: (keys) => journal.known(keys),
      follow: (behind, signal) => journal.follow(behind, signal),
      close: () => journal.close(),
    };
    const shaky = await recorderOn(failing, sideStore, clock);
    isFailing = true;
    await expect(shaky.recorder.submit([located('Zeist', '09:00:00', causeOf('a'))])).rejects.toThrow(Unavailable);
    expect(shaky.recorder.picture().at).toBe(0);
    expect(shaky.recorder.isHealthy()).toBe(false);
    isFailing = false;
    isAnswerLost = true;
    await expect(shaky.recorder.submit([located('Zeist', '09:00:00', causeOf('a'))])).rejects.toThrow(Unavailable);
    isAnswerLost = false;
    expect(await shaky.recorder.submit([located('Zeist', '09:00:00', causeOf('a'))])).toEqual([
      { kind: 'duplicate', position: 1 },
    ]);
    expect(shaky.recorder.isHealthy()).toBe(true);
    expect(await positions(failing)).toEqual([1]);
    await journal.close();
  });

  test('[R56] nothing is answered while the journal is away, also what would change nothing', async () => {
    const { journal, sideStore } = await openSqliteStore({ path: store.path, runtime: SYSTEM_RUNTIME });
    let isFailing = false;
    const failing: Journal = {
      ...journal,
      append: (drafts, behind) => (isFailing ? Promise.reject(new Error('disk gone')) : journal.append(drafts, behind)),
    };
    const shaky = await recorderOn(failing, sideStore, clock);
    const said = [located('Zeist', '09:00:00', causeOf('a')), located('Zeist', '09:00:03', causeOf('b'))] as const;
    await shaky.recorder.submit(said);
    isFailing = true;
    for (const again of [...said, located('Zeist', '09:00:04', causeOf('c'))]) {
      await expect(shaky.recorder.submit([again])).rejects.toThrow(Unavailable);
    }
    isFailing = false;
    expect((await shaky.recorder.submit(said)).map(({ kind }) => kind)).toEqual(['duplicate', 'unchanged']);
    await journal.close();
  });

  test('a confirmation in a group that could not be stored is not remembered', async () => {
    const { journal, sideStore } = await openSqliteStore({ path: store.path, runtime: SYSTEM_RUNTIME });
    let isFailing = false;
    const failing: Journal = {
      ...journal,
      epoch: journal.epoch,
      append: (drafts, behind) => (isFailing ? Promise.reject(new Error('disk gone')) : journal.append(drafts, behind)),
      read: (behind, limit) => journal.read(behind, limit),
      known: (keys) => journal.known(keys),
    };
    const shaky = await recorderOn(failing, sideStore, clock);
    await shaky.recorder.submit([located('MNL', '08:58:00', causeOf('a'))]);
    isFailing = true;
    const group = [located('Zeist', '09:00:00', causeOf('b')), located('Zeist', '09:00:03', causeOf('c'))];
    await expect(shaky.recorder.submit(group)).rejects.toThrow(Unavailable);
    isFailing = false;
    const retried = await shaky.recorder.submit(group);
    expect(retried).toEqual([{ kind: 'recorded', position: 2 }, { kind: 'unchanged' }]);
    await journal.close();
  });
});
