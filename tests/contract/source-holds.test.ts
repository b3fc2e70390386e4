// Two servers on one journal agree whose a source is, however close together two keys first use it, on every storage.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Submission } from '../../server/record/submission.ts';
import { type OpenRecorder, recorderOn } from '../support/store.ts';
import { sourceOf } from '../support/story.ts';
import { causeOf, heartbeat, StoryClock } from '../support/submissions.ts';
import { type Place, STORAGES } from './storages.ts';

const GMS = sourceOf('MNL');

function beatOf(key: string): Submission {
  const beat = heartbeat(GMS);
  if (beat.intent.kind !== 'reading') throw new Error('A heartbeat is a reading');
  const speaker = { key, named: [], ended: [] };
  // Of one id, as when a second system is configured as a copy of the first.
  return { ...beat, intent: { ...beat.intent, speaker }, cause: causeOf('seq-1001') };
}

describe.each(STORAGES)('on $name', (storage) => {
  let contents: Place;

  beforeAll(() => storage.start());
  afterAll(() => storage.stop());
  beforeEach(async () => {
    contents = await storage.place();
  });
  afterEach(() => contents.dispose());

  async function started(): Promise<OpenRecorder> {
    const { journal, sideStore } = await contents.open();
    return recorderOn(journal, sideStore, new StoryClock());
  }

  test('[R82] one of two keys that first use it at two servers at one moment holds it, at both and after a restart', async () => {
    const servers = [await started(), await started()] as const;
    const both = await Promise.all([
      servers[0].recorder.submit([beatOf('een')]),
      servers[1].recorder.submit([beatOf('twee')]),
    ]);
    expect(
      both
        .flat()
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['recorded', 'refused']);
    const [holder, other] = both[0][0]?.kind === 'recorded' ? ['een', 'twee'] : ['twee', 'een'];
    for (const server of [...servers, await started()]) {
      const outcomes = await server.recorder.submit([beatOf(other), beatOf(holder)]);
      expect(outcomes.map(({ kind }) => kind)).toEqual(['refused', 'duplicate']);
      expect(server.recorder.picture().heldBy).toEqual({ [GMS]: [holder] });
    }
  });
});
