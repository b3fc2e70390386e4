// A key for one simulation, in the access file of the server on this machine, and its end. It never shows the key.

import { fail, ok, type Result } from '#shared/result.ts';
import { type Clock, SECOND } from '#shared/time.ts';
import { readAccessFile } from '../access/access-file.ts';
import { addKey, revokeKey } from '../access/key-ring.ts';
import type { PlayerParts } from './real-parts.ts';
import { pause } from './waiting.ts';

export type TemporaryKey = {
  readonly text: string;
  readonly id: string;
  /** What is wrong when it could not be revoked; null when it was. */
  revoke(): Promise<string | null>;
};

const ORGANISATION = 'Simulatie (tijdelijke sleutel)';

/** A running server takes up a new key within a second; one that has not done so by now reads another file. */
const TAKEN_UP_WITHIN = 5 * SECOND;
const ASK_EVERY = SECOND / 5;

/** Fails with lines that say what to do. */
export async function issueTemporaryKey(path: string, clock: Clock): Promise<Result<TemporaryKey, readonly string[]>> {
  const file = await readAccessFile(path);
  if (!file.ok) return fail(file.problem.map((line) => `${path}: ${line}`));
  if (file.value === null) {
    return fail([
      `there is no access file ${path}, so no temporary key can be issued`,
      'set ACCESS_FILE or DATA_DIR as for the server, or give a key with --key or MELDKAMERBEELD_KEY',
    ]);
  }
  const issued = await addKey(path, clock, { role: 'lms', organisation: ORGANISATION });
  if (!issued.ok) return issued;
  const { id } = issued.value.record;
  return ok({
    text: issued.value.text,
    id,
    async revoke() {
      const revoked = await revokeKey(path, clock, id);
      return revoked.ok ? null : revoked.problem.join('; ');
    },
  });
}

/** Does the server know this key by now? */
export async function isTakenUp(url: string, key: string, parts: PlayerParts, signal: AbortSignal): Promise<boolean> {
  for (let waited = 0; waited <= TAKEN_UP_WITHIN; waited += ASK_EVERY) {
    const headers = { Authorization: `Bearer ${key}` };
    const response = await parts.fetch(`${url}/api/v1/alarms`, { headers, signal }).catch(() => null);
    await response?.body?.cancel();
    if (response !== null && response.status < 400) return true;
    await pause(parts.timer, ASK_EVERY, signal);
  }
  return false;
}
