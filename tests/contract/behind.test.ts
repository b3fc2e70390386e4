// Two servers on one journal of which one is held behind: it hears nothing of what the other records. What it answers without an
// entry is judged at the head of the journal all the same.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AlarmId } from '#shared/alarm/alarm.ts';
import { HOUR, MINUTE } from '#shared/base/time.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { Position } from '#shared/journal/facts.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import type { Step } from '#shared/rules/steps.ts';
import type { Outcome, Submission } from '../../server/record/submission.ts';
import { type OpenRecorder, recorderOn } from '../support/store.ts';
import { LMS, sourceOf } from '../support/story.ts';
import { asked, causeOf, heartbeat, located, StoryClock } from '../support/submissions.ts';
import { type Place, STORAGES } from './storages.ts';

const NUMBER = '2026-0001' as AfwijkingNumber;

describe.each(STORAGES)('on $name', (storage) => {
  let contents: Place;
  let clock: StoryClock;
  /** Follows nothing, so it has read what it recorded itself and no more. */
  let behind: OpenRecorder;
  let ahead: OpenRecorder;

  beforeAll(() => storage.start());
  afterAll(() => storage.stop());
  beforeEach(async () => {
    contents = await storage.place();
    clock = new StoryClock();
    [behind, ahead] = [await opened(), await opened()];
  });
  afterEach(() => contents.dispose());

  async function opened(): Promise<OpenRecorder> {
    const { journal, sideStore } = await contents.open();
    return recorderOn(journal, sideStore, clock);
  }

  async function tell({ recorder }: OpenRecorder, submission: Submission): Promise<Outcome | undefined> {
    const [outcome] = await recorder.submit([submission]);
    return outcome;
  }

  async function sayAhead(...submissions: readonly Submission[]): Promise<void> {
    for (const submission of submissions) expect((await tell(ahead, submission))?.kind).toBe('recorded');
    expect(behind.recorder.picture().at).toBeLessThan(ahead.recorder.picture().at);
  }

  const step = (taken: Step, version: number | null): Submission =>
    asked({ kind: 'take-step', asked: { number: NUMBER, version, step: taken, away: [] } }, LMS);
  const rectify = (reason: string, version: number): Submission =>
    step({ kind: 'rectify', from: null, statement: { reason }, reason: 'Nader bekend' }, version);

  test('[R56] a place that is news at the head is recorded, though it is none to who is behind', async () => {
    await tell(behind, located('Zeist', '09:00:00', causeOf('a')));
    await sayAhead(located('Nieuwegein', '09:00:01', causeOf('b')));
    expect(await tell(behind, located('Zeist', '09:00:02', causeOf('c')))).toEqual({ kind: 'recorded', position: 3 });
    expect(behind.recorder.heard().confirmations).toEqual({});
  });

  test('[R56] of a whole group each is judged at the head, and what changes nothing there is unchanged', async () => {
    await tell(behind, located('Zeist', '09:00:00'));
    await sayAhead(located('Nieuwegein', '09:00:01'));
    const group = [located('Nieuwegein', '09:00:02'), heartbeat(), located('Zeist', '09:00:03')];
    expect((await behind.recorder.submit(group)).map(({ kind }) => kind)).toEqual([
      'unchanged',
      'unchanged',
      'recorded',
    ]);
  });

  test('[R56] a heartbeat of a feed that was taken out of use elsewhere makes it a feed again', async () => {
    await tell(behind, heartbeat());
    await sayAhead(asked({ kind: 'retire-feed', source: sourceOf('MNL') }, LMS));
    expect((await tell(behind, heartbeat()))?.kind).toBe('recorded');
  });

  test('[R56] nobody is refused by a rule that no longer holds', async () => {
    const early = located('Zeist', '09:10:00');
    expect((await tell(behind, early))?.kind).toBe('refused');
    const policy = { ...DEFAULT_POLICY, clock: { ...DEFAULT_POLICY.clock, refuseAhead: HOUR } };
    await sayAhead(asked({ kind: 'adopt-policy', policy }));
    expect((await tell(behind, early))?.kind).toBe('recorded');
  });

  test('[R56] nobody is told that there is no such feed when the other server has it', async () => {
    await sayAhead(heartbeat());
    expect((await tell(behind, asked({ kind: 'retire-feed', source: sourceOf('MNL') }, LMS)))?.kind).toBe('recorded');
  });

  test('[R56] a step on the version at the head is taken, and one on a version of before is refused with that of the head', async () => {
    await sayAhead(located('Zeist', '09:00:00'));
    const version = 2;
    await tell(behind, rectify('Eerst', version));
    await ahead.recorder.readOn();
    await sayAhead(rectify('Toen', version + 1));
    expect((await tell(behind, rectify('Nu', version + 2)))?.kind).toBe('recorded');
    await ahead.recorder.readOn();
    await sayAhead(rectify('Later', version + 3));
    expect(await tell(behind, rectify('Te laat', version))).toEqual({
      kind: 'refused',
      refusal: { code: 'version-conflict', version: version + 4 },
    });
  });

  test('[R56] a step that would change nothing is taken when it changes something at the head', async () => {
    await tell(behind, located('Zeist', '09:00:00'));
    await tell(behind, rectify('Eerst', 2));
    await ahead.recorder.readOn();
    await sayAhead(rectify('Toen', 3));
    expect((await tell(behind, rectify('Eerst', 4)))?.kind).toBe('recorded');
  });

  test('[R56] an alarm that the other server raised can be acknowledged, once', async () => {
    const acknowledged = asked({ kind: 'acknowledge', alarm: '1' as AlarmId, version: 1, note: null }, LMS);
    await sayAhead(located('Zeist', '09:00:00'));
    expect((await tell(behind, acknowledged))?.kind).toBe('recorded');
    expect(await tell(ahead, acknowledged)).toEqual({
      kind: 'refused',
      refusal: { code: 'version-conflict', version: 2 },
    });
  });

  test('[R56] what the other server recorded is a duplicate, also when it would change nothing', async () => {
    await sayAhead(located('Zeist', '09:00:00', causeOf('a')));
    expect(await tell(behind, located('Zeist', '09:00:00', causeOf('a')))).toEqual({ kind: 'duplicate', position: 1 });
  });

  test('[R56] nothing is answered from a journal that lost what was answered before', async () => {
    const first = located('Zeist', '09:00:00', causeOf('a'));
    await tell(behind, first);
    await contents.remove(1);
    await expect(tell(behind, first)).rejects.toThrow();
    await expect(tell(behind, located('Zeist', '09:00:01'))).rejects.toThrow();
  });

  test('[R56] who is alone adds nothing to the journal by asking', async () => {
    await tell(behind, located('Zeist', '09:00:00'));
    clock.wait(MINUTE);
    for (const again of ['09:00:01', '09:00:02']) {
      expect(await tell(behind, located('Zeist', again))).toEqual({ kind: 'unchanged' });
    }
    expect((await behind.journal.read(0 as Position, 10)).length).toBe(1);
  });
});
