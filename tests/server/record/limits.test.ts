// The recorder and the watch at their limits, made tiny: what is forgotten is asked of the journal, what is too much is told, and what
// comes in many groups and many reads is one story.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { endOfTurn } from '#shared/base/runtime.ts';
import type { Position } from '#shared/journal/facts.ts';
import { fold } from '#shared/picture/evolve.ts';
import { SYSTEM_RUNTIME } from '../../../server/clock/system-runtime.ts';
import type { Journal } from '../../../server/journal/journal.ts';
import type { SideStore } from '../../../server/journal/side-store.ts';
import { openSqliteStore } from '../../../server/journal/sqlite/sqlite-store.ts';
import { RECORD_LIMITS, type RecordLimits } from '../../../server/record/limits.ts';
import { type Submission, Unavailable } from '../../../server/record/submission.ts';
import { type OpenRecorder, recorderOn, type TemporaryStore, temporaryStore } from '../../support/store.ts';
import { instant } from '../../support/story.ts';
import { causeOf, located } from '../../support/submissions.ts';

const clock = { now: () => instant('09:00:00') };

let store: TemporaryStore;
let journal: Journal;
let sideStore: SideStore;

beforeEach(async () => {
  store = await temporaryStore();
  ({ journal, sideStore } = await openSqliteStore({ path: store.path, runtime: SYSTEM_RUNTIME }));
});

afterEach(async () => {
  await journal.close();
  await store.remove();
});

function recorder(limits: Partial<RecordLimits>, on: Journal = journal): Promise<OpenRecorder> {
  return recorderOn(on, sideStore, clock, { ...RECORD_LIMITS, ...limits });
}

/** Each moves the function elsewhere, so that each is an entry. */
function moves(count: number): readonly Submission[] {
  return Array.from({ length: count }, (_, index) =>
    located(index % 2 === 0 ? 'Zeist' : 'MNL', `08:59:${10 + index}`, causeOf(`e${index}`)),
  );
}

test('[I3] a cause that was forgotten is found in the journal, whether its event changes something again or not', async () => {
  const { recorder: forgetful } = await recorder({ causesKept: 1, groupAtMost: 2 });
  const said = moves(5);
  await forgetful.submit(said);
  const again = await forgetful.submit(said);
  expect(again).toEqual([1, 2, 3, 4, 5].map((position) => ({ kind: 'duplicate', position })));
  expect(await journal.read(5 as Position, 1)).toEqual([]);
});

test('what is submitted at once in more than one group is answered in order, group by group', async () => {
  const sizes: number[] = [];
  const counting: Journal = {
    ...journal,
    append: (drafts, behind) => {
      sizes.push(drafts.length);
      return journal.append(drafts, behind);
    },
  };
  const { recorder: small } = await recorder({ groupAtMost: 2 }, counting);
  const outcomes = await small.submit(moves(5));
  expect(outcomes).toEqual([1, 2, 3, 4, 5].map((position) => ({ kind: 'recorded', position })));
  expect(sizes).toEqual([2, 2, 1]);
});

test('no sender waits for the backlog of another, nor any timer for the end of it, and each is answered in its own order', async () => {
  const { recorder: busy } = await recorder({ groupAtMost: 2 });
  const answered: string[] = [];
  const ask = async (name: string, submission: Submission): Promise<void> => {
    await busy.submit([submission]);
    answered.push(name);
  };
  const backlog = moves(6).map((move, index) => ask(`backlog ${index}`, move));
  const lone = located('Zeist', '08:59:40', causeOf('lone'));
  const other = ask('other', { ...lone, by: { ...lone.by, organisation: 'Another feed' } });
  const turned = endOfTurn(SYSTEM_RUNTIME).then(async () => {
    while (busy.backlog() === 7) await endOfTurn(SYSTEM_RUNTIME);
    answered.push(`turn, while ${busy.backlog() > 0 ? 'some wait' : 'nobody waits'}`);
  });
  await Promise.all([...backlog, other, turned]);
  expect(answered.slice(0, 3)).toEqual(['backlog 0', 'other', 'turn, while some wait']);
  expect(answered.slice(3)).toEqual([1, 2, 3, 4, 5].map((index) => `backlog ${index}`));
});

test('what it appended itself is not read again by whoever follows the journal', async () => {
  let read = 0;
  const counting: Journal = {
    ...journal,
    async *follow(...asked) {
      for await (const group of journal.follow(...asked)) {
        read += group.length;
        yield group;
      }
    },
  };
  const { recorder: one } = await recorder({}, counting);
  const ending = new AbortController();
  const following = one.follow(ending.signal);
  for (const move of moves(5)) expect(await one.submit([move])).toMatchObject([{ kind: 'recorded' }]);
  // What another one appends is.
  const { recorder: other } = await recorder({}, journal);
  await other.submit([located('Zeist', '08:59:30', causeOf('other'))]);
  while (one.picture().at < 6) await endOfTurn(SYSTEM_RUNTIME);
  ending.abort();
  await following;
  expect(read).toBe(1);
});

test('more than may wait is refused at once, all of it, and what waits already is recorded', async () => {
  const { recorder: full } = await recorder({ waitingAtMost: 3 });
  const [first, ...rest] = moves(5);
  const taken = full.submit([first as Submission]);
  await expect(full.submit(rest)).rejects.toThrow(Unavailable);
  expect(full.backlog()).toBe(1);
  expect(await taken).toEqual([{ kind: 'recorded', position: 1 }]);
  expect((await full.submit(rest.slice(0, 3))).map(({ kind }) => kind)).toEqual(['recorded', 'recorded', 'recorded']);
});

test('[I9] a journal that is read a few entries at a time is the same picture', async () => {
  const { recorder: writer } = await recorder({});
  await writer.submit(moves(5));
  for (const readAtOnce of [1, 2, 5, 6]) {
    const { recorder: reader } = await recorder({ readAtOnce });
    expect(reader.picture()).toEqual(fold((await journal.read(0 as Position, 10)).map(({ entry }) => entry)));
    expect(reader.chain()).toEqual(writer.chain());
  }
});
