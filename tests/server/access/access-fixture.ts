// What the tests of access share: a clock set by hand, a folder that disappears, an opened access file.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { after, type Clock, type Instant } from '#shared/base/time.ts';
import { type AccessOptions, type OpenedAccess, openAccessFile } from '../../../server/access/access.ts';

export type HandClock = Clock & { pass(milliseconds: number): void };

export const START = '2025-03-01T09:00:00.000Z' as Instant;

export function handClock(): HandClock {
  let now = START;
  return {
    now: () => now,
    pass: (milliseconds) => {
      now = after(now, milliseconds);
    },
  };
}

/** A path for an access file in a folder that does not exist yet. */
export async function freshPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'access-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'made-at-start', 'access.json');
}

export async function opened(path: string, options: Partial<AccessOptions> = {}): Promise<OpenedAccess> {
  const result = await openAccessFile({ path, clock: handClock(), demo: false, ...options });
  if (!result.ok) throw new Error(result.problem.join('\n'));
  onTestFinished(() => result.value.access.close());
  return result.value;
}

export function succeeded<T>(result: { ok: true; value: T } | { ok: false; problem: readonly string[] }): T {
  if (!result.ok) throw new Error(result.problem.join('\n'));
  return result.value;
}
