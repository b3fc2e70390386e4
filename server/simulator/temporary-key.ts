// The keys for one simulation, in the access file of the server on this machine, and their end. It never shows a key.

import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Runtime } from '#shared/base/runtime.ts';
import { SECOND } from '#shared/base/time.ts';
import { type PartyId, partyOf } from '#shared/reference/parties.ts';
import { readAccessFile } from '../access/access-file.ts';
import { addKey, revokeKey } from '../access/key-ring.ts';
import type { PeopleKeys, PersonKey } from './actors.ts';
import type { PlayerParts } from './real-parts.ts';
import { pause } from './waiting.ts';

export type TemporaryKeys = {
  /** For the feeds, and for what LMS does. */
  readonly text: string;
  readonly people: PeopleKeys;
  /** Those that could not be revoked, with what is wrong; none when all were. */
  revoke(): Promise<readonly { readonly id: string; readonly trouble: string }[]>;
};

const LMS = 'lms' as PartyId;

/** A running server takes up a new key within a second; one that has not done so by now reads another file. */
const TAKEN_UP_WITHIN = 5 * SECOND;
const ASK_EVERY = SECOND / 5;

/** Fails with lines that say what to do. */
export async function issueTemporaryKeys(
  path: string,
  runtime: Runtime,
  people: readonly PersonKey[],
): Promise<Result<TemporaryKeys, readonly string[]>> {
  const file = await readAccessFile(path);
  if (!file.ok) return fail(file.problem.map((line) => `${path}: ${line}`));
  if (file.value === null) {
    return fail([
      `there is no access file ${path}, so no temporary key can be issued`,
      'set ACCESS_FILE or DATA_DIR as for the server, or give a key with --key or MELDKAMERBEELD_KEY',
    ]);
  }
  const first = await addKey(path, runtime, { role: 'lms', organisation: partyOf(LMS).name });
  if (!first.ok) return first;
  const ids = [first.value.record.id];
  const revoke: TemporaryKeys['revoke'] = async () => {
    const left: { id: string; trouble: string }[] = [];
    for (const id of ids) {
      const revoked = await revokeKey(path, runtime, id);
      if (!revoked.ok) left.push({ id, trouble: revoked.problem.join('; ') });
    }
    return left;
  };
  // The key of the feeds has the role of LMS already.
  const keys: Partial<Record<PartyId, string>> = { [LMS]: first.value.text };
  for (const { party, role, organisation } of people.filter((one) => one.party !== LMS)) {
    const issued = await addKey(path, runtime, { role, organisation });
    if (!issued.ok) {
      await revoke();
      return issued;
    }
    ids.push(issued.value.record.id);
    keys[party] = issued.value.text;
  }
  return ok({ text: first.value.text, people: keys, revoke });
}

/** Does the server know this key by now? */
export async function isTakenUp(url: string, key: string, parts: PlayerParts, signal: AbortSignal): Promise<boolean> {
  for (let waited = 0; waited <= TAKEN_UP_WITHIN; waited += ASK_EVERY) {
    const headers = { Authorization: `Bearer ${key}` };
    const response = await parts.fetch(`${url}/api/v1/alarms`, { headers, signal }).catch(() => null);
    await response?.body?.cancel();
    if (response !== null && response.status < 400) return true;
    await pause(parts.runtime, ASK_EVERY, signal);
  }
  return false;
}
