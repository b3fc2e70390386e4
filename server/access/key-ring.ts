// Adding, revoking and listing keys in the access file, safe against another process doing the same. Shows a key text once, when it is made.

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Runtime } from '#shared/base/runtime.ts';
import { ROLES, roleRow } from '#shared/reference/roles.ts';
import {
  type AccessFile,
  codeOf,
  EMPTY_ACCESS_FILE,
  type KeyRecord,
  meldkamerProblem,
  organisationSchema,
  readAccessFile,
  sourceProblems,
  type Trouble,
  writeAccessFile,
} from './access-file.ts';
import { type Lock, withLock } from './file-lock.ts';
import { organisationProblem } from './key-fit.ts';
import { hashOfKey, newKey } from './key-text.ts';

export type WantedKey = Pick<KeyRecord, 'role' | 'organisation' | 'meldkamer' | 'sources'>;

/** A key as it is handed out, this once. */
export type IssuedKey = { readonly record: KeyRecord; readonly text: string };

/** What a first start hands out: enough to look, to act, to inspect and to administer. */
const FIRST_KEYS: readonly WantedKey[] = ROLES.flatMap((role) => {
  const { firstKey } = roleRow(role);
  return firstKey === undefined ? [] : [{ role, organisation: firstKey.organisation }];
});

export async function addKey(path: string, runtime: Runtime, wanted: WantedKey): Promise<Result<IssuedKey, Trouble>> {
  return change(path, runtime, (file) => {
    const issued = issue(wanted, runtime);
    return issued.ok ? ok([{ ...file, keys: [...file.keys, issued.value.record] }, issued.value]) : issued;
  });
}

/** Revoking twice is fine: the first moment stands. */
export async function revokeKey(path: string, runtime: Runtime, id: string): Promise<Result<KeyRecord, Trouble>> {
  return change(path, runtime, (file) => {
    const known = file.keys.find((key) => key.id === id);
    if (known === undefined) return fail([`there is no key ${JSON.stringify(id)}`]);
    const revoked: KeyRecord = { ...known, revokedAt: known.revokedAt ?? runtime.now() };
    return ok([{ ...file, keys: file.keys.map((key) => (key.id === id ? revoked : key)) }, revoked]);
  });
}

/** Oldest first; empty when there is no access file yet. */
export async function listKeys(path: string): Promise<Result<readonly KeyRecord[], Trouble>> {
  const file = await readAccessFile(path);
  return file.ok ? ok(file.value?.keys ?? []) : file;
}

/** The first keys, once in the life of an access file; nothing when they were handed out before. */
export async function issueFirstKeys(path: string, runtime: Runtime): Promise<Result<readonly IssuedKey[], Trouble>> {
  return change<readonly IssuedKey[]>(path, runtime, (file) => {
    if (file.initialised) return ok([file, []]);
    const issued = issueAll(FIRST_KEYS, runtime);
    if (!issued.ok) return issued;
    const keys = [...file.keys, ...issued.value.map(({ record }) => record)];
    return ok([{ ...file, initialised: true, keys }, issued.value]);
  });
}

/**
 * Takes away all earlier demo keys and issues these; the real keys stay as they are. One that stands for what an earlier one stood for
 * gets its id and a text of its own: a login outlives the restart, as with a real key, and an earlier link is worth nothing.
 */
export async function replaceDemoKeys(
  path: string,
  runtime: Runtime,
  wanted: readonly WantedKey[],
): Promise<Result<readonly IssuedKey[], Trouble>> {
  return change<readonly IssuedKey[]>(path, runtime, (file) => {
    const earlier = file.keys.filter((key) => key.demo === true && key.revokedAt === undefined);
    const plain = issueAll(wanted, runtime, earlier);
    if (!plain.ok) return plain;
    const issued = plain.value.map(({ record, text }) => ({ record: { ...record, demo: true as const }, text }));
    const kept = file.keys.filter((key) => key.demo !== true);
    return ok([{ ...file, keys: [...kept, ...issued.map(({ record }) => record)] }, issued]);
  });
}

/** Each of the earlier keys gives its id to one key at most. */
function issueAll(
  wanted: readonly WantedKey[],
  runtime: Runtime,
  earlier: readonly KeyRecord[] = [],
): Result<readonly IssuedKey[], Trouble> {
  const issued: IssuedKey[] = [];
  const heirless = [...earlier];
  for (const each of wanted) {
    const at = heirless.findIndex((key) => standsFor(key, each));
    const [predecessor] = at === -1 ? [] : heirless.splice(at, 1);
    const result = issue(each, runtime, predecessor?.id);
    if (!result.ok) return result;
    issued.push(result.value);
  }
  return ok(issued);
}

function standsFor(key: KeyRecord, { role, organisation, meldkamer }: WantedKey): boolean {
  return key.role === role && key.organisation === organisation && key.meldkamer === meldkamer;
}

function issue(
  { role, organisation, meldkamer, sources }: WantedKey,
  runtime: Runtime,
  existingId?: string,
): Result<IssuedKey, Trouble> {
  const named = organisationSchema.safeParse(organisation);
  const trouble = named.success ? [] : named.error.issues.map(({ message }) => `organisation ${message}`);
  const mismatch = meldkamerProblem({ role, organisation, ...(meldkamer && { meldkamer }) });
  if (mismatch !== null) trouble.push(mismatch);
  trouble.push(...sourceProblems({ role, ...(meldkamer && { meldkamer }), ...(sources && { sources }) }));
  const unfit = named.success ? organisationProblem({ role, organisation: named.data }) : null;
  if (unfit !== null) trouble.push(unfit);
  if (!named.success || trouble.length > 0) return fail(trouble);
  const { id, text } = newKey(runtime, existingId);
  const record: KeyRecord = {
    id,
    hash: hashOfKey(text).toString('hex'),
    role,
    organisation: named.data,
    ...(meldkamer === undefined ? {} : { meldkamer }),
    ...(sources === undefined ? {} : { sources }),
    createdAt: runtime.now(),
  };
  return ok({ record, text });
}

type Change<T> = (file: AccessFile) => Result<readonly [AccessFile, T], Trouble>;

/** Reads, changes and writes in one turn. Writes nothing when the file is broken, or when nothing changed. */
async function change<T>(path: string, runtime: Runtime, make: Change<T>): Promise<Result<T, Trouble>> {
  try {
    await mkdir(dirname(path), { recursive: true });
    for (;;) {
      const outcome = await withLock(path, runtime, (lock) => changeOnce(path, runtime, make, lock));
      if (outcome !== 'lost its turn') return outcome;
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return fail([`${path}: cannot be changed (${codeOf(error)})`]);
  }
}

async function changeOnce<T>(
  path: string,
  runtime: Runtime,
  make: Change<T>,
  lock: Lock,
): Promise<Result<T, Trouble> | 'lost its turn'> {
  const read = await readAccessFile(path);
  if (!read.ok) return read;
  const before = read.value ?? EMPTY_ACCESS_FILE;
  const made = make(before);
  if (!made.ok) return made;
  const [content, value] = made.value;
  if (content === before) return ok(value);
  if (!(await lock.isHeld())) return 'lost its turn';
  await writeAccessFile(path, content, runtime);
  return ok(value);
}
