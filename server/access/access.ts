// The keys a running server accepts. Takes up changes of the access file within a second and keeps the last good content when the file breaks.

import { timingSafeEqual } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ok, type Result } from '#shared/base/result.ts';
import { every, type Runtime } from '#shared/base/runtime.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { type AccessFile, codeOf, type KeyRecord, readAccessFile, type Trouble } from './access-file.ts';
import { type Identity, identityOf } from './identity.ts';
import { unfitKeys } from './key-fit.ts';
import { type IssuedKey, issueFirstKeys, replaceDemoKeys, type WantedKey } from './key-ring.ts';
import { hashOfKey, KEY_LENGTH, keyIdIn } from './key-text.ts';
import { ACCESS_LIMITS, type AccessLimits } from './limits.ts';

export type AccessOptions = {
  readonly path: string;
  readonly runtime: Runtime;
  /** Accept the demo's keys. Such a server hands out no first keys: its links are thrown away with the demo. */
  readonly demo: boolean;
  /** The file cannot be used any more; what was read before stays in force. Told once for each change of the file. */
  readonly onTrouble?: (trouble: Trouble) => void;
  /** R80: keys in use whose role and organisation do not fit, a line each. Told at the start, and for each change of the file. */
  readonly onUnfit?: (keys: readonly string[]) => void;
  readonly limits?: AccessLimits;
};

export type Access = {
  /** Fast enough for every request of every feed. */
  authenticate(keyText: string): Identity | null;
  /** Null when the key was revoked or is gone: whatever was opened with it ends then. */
  identity(keyId: string): Identity | null;
  /** R82: the ids of the keys that are named for this source. */
  namedFor(source: SourceId): readonly string[];
  /** Calls for each key that stops being accepted, or that now stands for something else. Returns how to stop listening. */
  onRevoked(listener: (keyId: string) => void): () => void;
  /** Reads the file now, if it changed. */
  reload(): Promise<void>;
  replaceDemoKeys(wanted: readonly WantedKey[]): Promise<Result<readonly IssuedKey[], Trouble>>;
  close(): void;
};

/** `issued` holds the first keys, the only time they are shown; empty at every later start. */
export type OpenedAccess = { readonly access: Access; readonly issued: readonly IssuedKey[] };

/** Makes the access file at a first start. Fails when there is one that cannot be used: then the server must not start. */
export async function openAccessFile(options: AccessOptions): Promise<Result<OpenedAccess, Trouble>> {
  const { path, runtime, demo, onTrouble, onUnfit, limits = ACCESS_LIMITS } = options;
  const present = await readAccessFile(path);
  if (!present.ok) return present;
  const issued = demo || present.value?.initialised === true ? ok([]) : await issueFirstKeys(path, runtime);
  if (!issued.ok) return issued;

  let accepted: ReadonlyMap<string, Accepted> = new Map();
  let named: ReadonlyMap<SourceId, readonly string[]> = new Map();
  const remembered = new Map<string, Identity>();
  const listeners = new Set<(keyId: string) => void>();
  let seen = '';
  let reading: Promise<void> = Promise.resolve();

  const take = (file: AccessFile): void => {
    const before = accepted;
    const usable = usableIn(file, demo);
    accepted = new Map(usable.map((key) => [key.id, acceptedKey(key)]));
    named = namedIn(usable);
    remembered.clear();
    const unfit = unfitKeys(file.keys);
    if (unfit.length > 0) onUnfit?.(unfit);
    for (const [keyId, was] of before) {
      const is = accepted.get(keyId);
      if (is !== undefined && isSame(was, is)) continue;
      for (const listener of listeners) listener(keyId);
    }
  };

  const look = async (): Promise<void> => {
    // The mark is taken before the file is read: a change in between makes a new mark and is read at the next look.
    const mark = await markOf(path);
    if (mark === seen) return;
    seen = mark;
    const file = await readAccessFile(path);
    if (!file.ok) return onTrouble?.(file.problem);
    if (file.value !== null) return take(file.value);
    // In demo mode there may never have been a file; after that, a file that is gone is trouble and revokes nobody.
    if (!demo || accepted.size > 0) onTrouble?.([`${path}: is gone`]);
  };

  const reload = (): Promise<void> => {
    reading = reading.then(look, look);
    return reading;
  };

  await reload();
  const stopLooking = every(runtime, limits.lookEvery, () => void reload());

  const access: Access = {
    authenticate(keyText) {
      if (keyText.length !== KEY_LENGTH) return null;
      const known = remembered.get(keyText);
      if (known !== undefined) return known;
      const keyId = keyIdIn(keyText);
      const candidate = keyId === null ? undefined : accepted.get(keyId);
      if (candidate === undefined || !timingSafeEqual(candidate.hash, hashOfKey(keyText))) return null;
      if (remembered.size >= limits.keysRemembered) remembered.clear();
      remembered.set(keyText, candidate.identity);
      return candidate.identity;
    },
    identity: (keyId) => accepted.get(keyId)?.identity ?? null,
    namedFor: (source) => named.get(source) ?? [],
    onRevoked(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    reload,
    async replaceDemoKeys(wanted) {
      const issuedForDemo = await replaceDemoKeys(path, runtime, wanted);
      await reload();
      return issuedForDemo;
    },
    close: stopLooking,
  };
  return ok({ access, issued: issued.value });
}

type Accepted = { readonly hash: Buffer; readonly identity: Identity };

function usableIn(file: AccessFile, demo: boolean): readonly KeyRecord[] {
  return file.keys.filter((key) => key.revokedAt === undefined && (demo || key.demo !== true));
}

function namedIn(keys: readonly KeyRecord[]): ReadonlyMap<SourceId, readonly string[]> {
  const named = new Map<SourceId, readonly string[]>();
  for (const { id, sources = [] } of keys) {
    for (const source of sources) named.set(source, [...(named.get(source) ?? []), id]);
  }
  return named;
}

function acceptedKey({ id, hash, role, organisation, meldkamer }: KeyRecord): Accepted {
  const identity = identityOf(id, { role, organisation, meldkamer: meldkamer ?? null });
  return { hash: Buffer.from(hash, 'hex'), identity };
}

function isSame(one: Accepted, other: Accepted): boolean {
  return one.hash.equals(other.hash) && JSON.stringify(one.identity) === JSON.stringify(other.identity);
}

/** Differs whenever the file was replaced, written or removed. */
async function markOf(path: string): Promise<string> {
  let found: BigIntStats;
  try {
    found = await stat(path, { bigint: true });
  } catch (error) {
    return codeOf(error);
  }
  return `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`;
}
