// A process of its own that appends drafts to an embedded journal, in a race with others: <path> <prefix> <count>.

import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import { openSqliteStore } from '../../server/journal/sqlite/sqlite-store.ts';
import { JournalUnreachable } from '../../server/journal/unreachable.ts';
import { appendUntilDone, drafts } from './drafts.ts';

const [, , path = '', prefix = '', count = '0'] = process.argv;
const { journal } = await untilReached(() => openSqliteStore({ path, runtime: SYSTEM_RUNTIME }));
for (const one of drafts(prefix, Number(count))) await untilReached(() => appendUntilDone(journal, one));
await journal.close();
process.disconnect();

/** Another process may hold the file for longer than we wait for it: then it is asked again. */
async function untilReached<T>(act: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof JournalUnreachable)) throw error;
    }
  }
}
