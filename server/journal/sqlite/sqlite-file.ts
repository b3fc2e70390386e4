// Opens the one file of the embedded journal, made on first use. Never touches a file that is something else.

import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Chance, Timers } from '#shared/base/runtime.ts';
import { FORMAT, refuseUnknown } from '../format.ts';
import { UnfitJournal } from '../unfit-journal.ts';
import { JournalUnreachable } from '../unreachable.ts';

/** Written in the header of the file: 'MKBj'. */
const APPLICATION_ID = 0x4d4b426a;
const BUSY_TIMEOUT_MS = 1_000;

const SCHEMA = `
  CREATE TABLE journal (epoch TEXT NOT NULL) STRICT;
  CREATE TABLE entries (position INTEGER PRIMARY KEY, bytes TEXT NOT NULL, checksum INTEGER NOT NULL) STRICT;
  CREATE TABLE causes (key TEXT PRIMARY KEY, position INTEGER NOT NULL, digest TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE heard (source TEXT PRIMARY KEY, heard_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE confirmations (key TEXT PRIMARY KEY, moments TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE quarantine (number INTEGER PRIMARY KEY AUTOINCREMENT, refused TEXT NOT NULL) STRICT;
  CREATE TABLE sessions (token_hash TEXT PRIMARY KEY, session TEXT NOT NULL, expires_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
  PRAGMA application_id = ${APPLICATION_ID};
`;

/** SQLite's own words for: not a database, busy, locked, read-only, disk trouble, damaged, disk full, cannot open. */
const NOT_A_DATABASE = 26;
/** Busy and locked: nothing is wrong with the file. */
const HELD = new Set([5, 6]);
const LOST = new Set([5, 6, 8, 10, 11, 13, 14, NOT_A_DATABASE]);

export type SqliteFile = { readonly database: DatabaseSync; readonly epoch: string };

/**
 * What `use` makes of the file. Throws UnfitJournal when it is not ours, was written by a newer version, cannot be opened, or lacks
 * something that `use` prepares to ask of it, and JournalUnreachable while another process holds it for longer than we wait.
 */
export function openSqliteFile<T>(path: string, chance: Pick<Chance, 'uuid'>, use: (file: SqliteFile) => T): T {
  makeFile(path);
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    refuseForeign(database, path);
    // FULL: a commit is on disk before it returns, also when the power fails at once.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    return use({ database, epoch: inTransaction(database, () => epochOf(database, path, chance)) });
  } catch (error) {
    database.close();
    if (isTooLarge(error)) throw new UnfitJournal(`${path} ${TOO_LARGE}`, { cause: error });
    const code = sqliteCode(error);
    if (code === NOT_A_DATABASE) throw new UnfitJournal(`${path} is not an SQLite database`, { cause: error });
    if (code === null) throw error;
    if (HELD.has(code)) throw new JournalUnreachable(`${path} is held by another process`, { cause: error });
    throw new UnfitJournal(`${path} cannot be used: ${(error as Error).message}`, { cause: error });
  }
}

/** Made here and not by SQLite, so that nobody else can read it from the first byte on; its side files take over the mode. */
function makeFile(path: string): void {
  try {
    closeSync(openSync(path, 'a', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UnfitJournal(`${path} cannot be opened (${String(error.code)})`, { cause: error });
  }
}

/** Runs the work in one write transaction: all of it is on disk when this returns, or none of it. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const outcome = work();
    database.exec('COMMIT');
    return outcome;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Once the file is open: for so long the driver may wait, and nothing else happens in this process meanwhile. */
const BLOCKED_MS = 10;
const TRY_AGAIN_MS = 15;
const TRIES = BUSY_TIMEOUT_MS / (BLOCKED_MS + TRY_AGAIN_MS);

export function waitBriefly(database: DatabaseSync): void {
  database.exec(`PRAGMA busy_timeout = ${BLOCKED_MS}`);
}

/**
 * Turns trouble of the disk into JournalUnreachable; lets mistakes of ours through. While another process holds the file the work is
 * tried again, so that whoever asks something else meanwhile is answered.
 */
export async function reachingDisk<T>(timers: Timers, work: () => T): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return work();
    } catch (error) {
      const code = sqliteCode(error);
      if (code === null || !HELD.has(code) || tries >= TRIES) throw toldAs(error);
      await new Promise<void>((resolve) => {
        timers.after(TRY_AGAIN_MS, resolve);
      });
    }
  }
}

/** What whoever asked is told of it: a mistake of ours is told as it is. */
function toldAs(error: unknown): unknown {
  if (isTooLarge(error)) return new JournalUnreachable(`The journal file ${TOO_LARGE}`, { cause: error });
  const code = sqliteCode(error);
  return code !== null && LOST.has(code)
    ? new JournalUnreachable(`The journal file cannot be used: ${(error as Error).message}`, { cause: error })
    : error;
}

function refuseForeign(database: DatabaseSync, path: string): void {
  const isEmpty = numberOf(database, 'SELECT count(*) FROM sqlite_schema') === 0;
  const application = numberOf(database, 'PRAGMA application_id');
  if (application !== APPLICATION_ID && !(isEmpty && application === 0)) {
    throw new UnfitJournal(`${path} is a database of another program, not a journal of Meldkamerbeeld`);
  }
  if (!isEmpty) refuseUnknown(path, formatOf(database));
}

/** Makes the journal when there is none yet, and gives one of an older build our format. */
function epochOf(database: DatabaseSync, path: string, chance: Pick<Chance, 'uuid'>): string {
  const format = formatOf(database);
  if (format === 0) {
    database.exec(SCHEMA);
    database.prepare('INSERT INTO journal (epoch) VALUES (?)').run(chance.uuid());
    // Another process may have been before us, and may be newer.
  } else refuseUnknown(path, format);
  const [kept, ...more] = database.prepare('SELECT epoch FROM journal').all();
  const epoch = String(kept?.['epoch'] ?? '');
  if (epoch === '' || more.length > 0) {
    throw new UnfitJournal(`${path} does not say which journal it is (table journal): put back a copy of before that`);
  }
  const elsewhere = `SELECT count(*) FROM entries WHERE position < 1 OR position > ${Number.MAX_SAFE_INTEGER}`;
  if (numberOf(database, elsewhere) > 0) {
    throw new UnfitJournal(
      `${path} has entries at positions that are none (table entries): put back a copy of before that`,
    );
  }
  if (format < FORMAT) database.exec(`PRAGMA user_version = ${FORMAT}`);
  return epoch;
}

/** 0: it has none, because it is new. */
function formatOf(database: DatabaseSync): number {
  return numberOf(database, 'PRAGMA user_version');
}

function numberOf(database: DatabaseSync, question: string): number {
  return Object.values(database.prepare(question).get() ?? {})[0] as number;
}

const TOO_LARGE = 'holds a number larger than any that is written: put back a copy of before that';

/** What node:sqlite says of an integer that is no number of ours. */
function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_OUT_OF_RANGE';
}

/** SQLite's primary result code; null for any other error. */
function sqliteCode(error: unknown): number | null {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : null;
  return typeof code === 'number' ? code & 0xff : null;
}
