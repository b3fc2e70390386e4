// A real embedded store in a folder of its own, removed afterwards.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '#shared/base/time.ts';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import type { Journal } from '../../server/journal/journal.ts';
import type { SideStore } from '../../server/journal/side-store.ts';
import { openSqliteStore } from '../../server/journal/sqlite/sqlite-store.ts';
import type { Advance } from '../../server/record/journal-fold.ts';
import { RECORD_LIMITS, type RecordLimits } from '../../server/record/limits.ts';
import { Liveness } from '../../server/record/liveness.ts';
import { Recorder, type RecorderParts } from '../../server/record/recorder.ts';

export type TemporaryStore = { readonly path: string; remove(): Promise<void> };

export async function temporaryStore(): Promise<TemporaryStore> {
  const folder = await mkdtemp(join(tmpdir(), 'meldkamerbeeld-'));
  return { path: join(folder, 'journal.sqlite'), remove: () => rm(folder, { recursive: true, force: true }) };
}

export type OpenRecorder = {
  readonly recorder: Recorder;
  readonly liveness: Liveness;
  readonly journal: Journal;
  readonly sideStore: SideStore;
  readonly advances: readonly Advance[];
};

export async function openRecorder(path: string, clock: Clock): Promise<OpenRecorder> {
  const { journal, sideStore } = await openSqliteStore({ path, runtime: SYSTEM_RUNTIME });
  return recorderOn(journal, sideStore, clock);
}

export async function recorderOn(
  journal: Journal,
  sideStore: SideStore,
  clock: Clock,
  limits: RecordLimits = RECORD_LIMITS,
  parts: Pick<RecorderParts, 'onFailed'> = {},
): Promise<OpenRecorder> {
  const advances: Advance[] = [];
  const liveness = new Liveness(sideStore);
  const runtime = { ...SYSTEM_RUNTIME, now: clock.now };
  const onAdvance = (advance: Advance): void => void advances.push(advance);
  const recorder = new Recorder({ ...parts, journal, liveness, runtime, limits, onAdvance });
  await recorder.start();
  await liveness.exchange(clock.now());
  return { recorder, liveness, journal, sideStore, advances };
}
