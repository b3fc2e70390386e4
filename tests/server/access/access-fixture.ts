// What the tests of access share: a clock set by hand, a folder that disappears, an opened access file.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Runtime } from '#shared/base/runtime.ts';
import { after, type Instant } from '#shared/base/time.ts';
import { type AccessOptions, type OpenedAccess, openAccessFile } from '../../../server/access/access.ts';
import { SYSTEM_RUNTIME } from '../../../server/clock/system-runtime.ts';

export type HandClock = Runtime & { pass(milliseconds: number): void };

export const START = '2025-03-01T09:00:00.000Z' as Instant;

export function handClock(): HandClock {
  let now = START;
  return {
    ...SYSTEM_RUNTIME,
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
  const result = await openAccessFile({ path, runtime: handClock(), demo: false, ...options });
  if (!result.ok) throw new Error(result.problem.join('\n'));
  onTestFinished(() => result.value.access.close());
  return result.value;
}

export function succeeded<T>(result: { ok: true; value: T } | { ok: false; problem: readonly string[] }): T {
  if (!result.ok) throw new Error(result.problem.join('\n'));
  return result.value;
}
