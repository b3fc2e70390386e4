// One writer at a time: many at once lose nothing, and a lock left behind by a dead process does not hold for ever.

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../../server/access/file-lock.ts';
import { addKey, listKeys } from '../../../server/access/key-ring.ts';
import { SYSTEM_RUNTIME } from '../../../server/clock/system-runtime.ts';
import { freshPath, handClock, succeeded } from './access-fixture.ts';

describe('the lock beside the access file', () => {
  it('lets twenty writers at once lose no key', async () => {
    const path = await freshPath();
    const names = Array.from({ length: 20 }, (_, index) => `Organisatie ${index}`);
    await Promise.all(names.map((organisation) => addKey(path, handClock(), { role: 'wall', organisation })));
    const kept = succeeded(await listKeys(path)).map(({ organisation }) => organisation);
    expect(kept.toSorted()).toEqual(names.toSorted());
    expect(await readdir(dirname(path))).toEqual(['access.json']);
  });

  it('is given back when the work fails', async () => {
    const path = await freshPath();
    await mkdir(dirname(path), { recursive: true });
    await expect(withLock(path, SYSTEM_RUNTIME, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await withLock(path, SYSTEM_RUNTIME, (lock) => lock.isHeld())).toBe(true);
  });

  it('is cleared when its process left it behind, by one of those who wait', async () => {
    const path = await freshPath();
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.lock`, '1 left behind');
    const names = ['een', 'twee', 'drie'];
    await Promise.all(names.map((organisation) => addKey(path, handClock(), { role: 'wall', organisation })));
    expect(succeeded(await listKeys(path))).toHaveLength(3);
    expect(await readdir(dirname(path))).toEqual(['access.json']);
  });

  it('says so when another took it over meanwhile', async () => {
    const path = await freshPath();
    await mkdir(dirname(path), { recursive: true });
    const held = await withLock(path, SYSTEM_RUNTIME, async (lock) => {
      const before = await lock.isHeld();
      await writeFile(`${path}.lock`, 'another');
      return [before, await lock.isHeld()];
    });
    expect(held).toEqual([true, false]);
    expect(await readdir(dirname(path))).toEqual(['access.json.lock']);
  });
});
