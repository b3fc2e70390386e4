// The embedded storage as a whole: journal and shelf in one file, opened and closed together.

import type { Runtime } from '#shared/base/runtime.ts';
import type { Journal } from '../journal.ts';
import type { SideStore } from '../side-store.ts';
import { openSqliteFile, waitBriefly } from './sqlite-file.ts';
import { sqliteJournal } from './sqlite-journal.ts';
import { sqliteSideStore } from './sqlite-side-store.ts';

export type SqliteStoreOptions = { readonly path: string; readonly runtime: Runtime };

/** Closing the journal closes the side store with it. Rejects when the file is not ours, is newer than we are, or cannot be opened. */
export async function openSqliteStore({
  path,
  runtime,
}: SqliteStoreOptions): Promise<{ journal: Journal; sideStore: SideStore }> {
  return openSqliteFile(path, runtime, (file) => {
    waitBriefly(file.database);
    const journal = sqliteJournal(file, runtime);
    const close = async (): Promise<void> => {
      await journal.close();
      if (file.database.isOpen) file.database.close();
    };
    return { journal: { ...journal, close }, sideStore: sqliteSideStore(file, runtime) };
  });
}
