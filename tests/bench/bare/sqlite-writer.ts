// Baseline: node:sqlite in WAL with synchronous FULL, a unique id per event, groups of a fixed size in one transaction.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { answerParent } from '../process/child-side.ts';
import { monotonic } from '../process/monotonic.ts';
import { sample } from './sample.ts';

type Wish = { readonly seconds: number; readonly group: number };

const folder = mkdtempSync(join(tmpdir(), 'meldkamerbeeld-bare-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const database = new DatabaseSync(join(folder, 'bare.sqlite'));
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
database.exec(
  'CREATE TABLE entries (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, bytes TEXT NOT NULL) STRICT;',
);
const insert = database.prepare('INSERT INTO entries (id, bytes) VALUES (?, ?)');
let written = 0;

answerParent({
  run: (value) => {
    const { seconds, group } = value as Wish;
    const startedAt = monotonic();
    let events = 0;
    while (monotonic() - startedAt < seconds * 1_000) {
      database.exec('BEGIN IMMEDIATE');
      for (let index = 0; index < group; index += 1) {
        written += 1;
        insert.run(String(written), sample(String(written)));
      }
      database.exec('COMMIT');
      events += group;
    }
    const milliseconds = monotonic() - startedAt;
    const kept = Object.values(database.prepare('SELECT count(*) FROM entries').get() ?? {})[0] as number;
    database.exec('DELETE FROM entries');
    return { events, milliseconds, kept };
  },
});
