// A key as an access file of before may hold it: nobody asked whether its role and its organisation fit.

import { EMPTY_ACCESS_FILE, readAccessFile, writeAccessFile } from '../../server/access/access-file.ts';
import type { WantedKey } from '../../server/access/key-ring.ts';
import { hashOfKey, newKey } from '../../server/access/key-text.ts';
import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';

/** Puts it into the file and gives its text. */
export async function oldKey(path: string, wanted: WantedKey): Promise<string> {
  const file = await readAccessFile(path);
  if (!file.ok) throw new Error(file.problem.join('; '));
  const { id, text } = newKey(SYSTEM_RUNTIME);
  const record = { id, hash: hashOfKey(text).toString('hex'), ...wanted, createdAt: SYSTEM_RUNTIME.now() };
  const before = file.value ?? EMPTY_ACCESS_FILE;
  await writeAccessFile(path, { ...before, keys: [...before.keys, record] }, SYSTEM_RUNTIME);
  return text;
}
