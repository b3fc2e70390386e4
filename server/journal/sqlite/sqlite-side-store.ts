// The side store in the same SQLite file as the embedded journal. Keeps no history: what is replaced is gone.

import type { Timers } from '#shared/base/runtime.ts';
import type { Quarantined } from '#shared/journal/quarantined.ts';
import { heardFrom } from '../heard-rows.ts';
import { QUARANTINE_KEPT, type SideStore, type StoredSession } from '../side-store.ts';
import { inTransaction, reachingDisk, type SqliteFile } from './sqlite-file.ts';

export function sqliteSideStore({ database }: SqliteFile, timers: Timers): SideStore {
  const selectHeard = database.prepare('SELECT source, heard_at FROM heard');
  const selectConfirmations = database.prepare('SELECT key, moments FROM confirmations');
  const hear = database.prepare(
    `INSERT INTO heard (source, heard_at) VALUES (?, ?)
     ON CONFLICT (source) DO UPDATE SET heard_at = max(heard_at, excluded.heard_at)`,
  );
  const confirm = database.prepare('INSERT OR REPLACE INTO confirmations (key, moments) VALUES (?, ?)');
  const forget = database.prepare('DELETE FROM confirmations WHERE key = ?');
  const refuse = database.prepare('INSERT INTO quarantine (refused) VALUES (?)');
  const dropOldest = database.prepare(
    'DELETE FROM quarantine WHERE number <= (SELECT max(number) FROM quarantine) - ?',
  );
  const selectRefused = database.prepare('SELECT refused FROM quarantine ORDER BY number DESC LIMIT ?');
  const keepSession = database.prepare(
    'INSERT OR REPLACE INTO sessions (token_hash, session, expires_at) VALUES (?, ?, ?)',
  );
  const dropExpired = database.prepare('DELETE FROM sessions WHERE expires_at <= ?');
  const selectSession = database.prepare('SELECT session FROM sessions WHERE token_hash = ?');
  const dropSession = database.prepare('DELETE FROM sessions WHERE token_hash = ?');

  return {
    clock: () => Promise.resolve(null),
    loadHeard: () =>
      reachingDisk(timers, () =>
        heardFrom(
          selectHeard.all().map((row) => [String(row['source']), row['heard_at']]),
          selectConfirmations.all().map((row) => [String(row['key']), row['moments']]),
        ),
      ),
    saveHeard: ({ sources, confirmations }) =>
      reachingDisk(timers, () =>
        inTransaction(database, () => {
          for (const [source, heardAt] of sources) hear.run(source, heardAt);
          for (const [key, moments] of confirmations) {
            if (moments.length === 0) forget.run(key);
            else confirm.run(key, JSON.stringify(moments));
          }
        }),
      ),
    quarantine: (refused) =>
      reachingDisk(timers, () =>
        inTransaction(database, () => {
          for (const one of refused) refuse.run(JSON.stringify(one));
          dropOldest.run(QUARANTINE_KEPT);
        }),
      ),
    readQuarantine: (limit) =>
      reachingDisk(timers, () =>
        selectRefused.all(limit).map((row) => JSON.parse(row['refused'] as string) as Quarantined),
      ),
    saveSession: (tokenHash, session) =>
      reachingDisk(timers, () =>
        inTransaction(database, () => {
          // The moment of a login is the only clock there is here, and often enough to clear away by.
          dropExpired.run(session.createdAt);
          keepSession.run(tokenHash, JSON.stringify(session), session.expiresAt);
        }),
      ),
    findSession: (tokenHash) =>
      reachingDisk(timers, () => {
        const row = selectSession.get(tokenHash);
        return row === undefined ? null : (JSON.parse(row['session'] as string) as StoredSession);
      }),
    removeSession: (tokenHash) =>
      reachingDisk(timers, () => {
        dropSession.run(tokenHash);
      }),
  };
}
