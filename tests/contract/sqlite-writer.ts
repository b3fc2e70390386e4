// A process of its own that appends drafts to an embedded journal, in a race with others: <path> <prefix> <count>.

import { SYSTEM_RUNTIME } from '../../server/clock/system-runtime.ts';
import { openSqliteStore } from '../../server/journal/sqlite/sqlite-store.ts';
import { JournalUnreachable } from '../../server/journal/unreachable.ts';
import { appendUntilDone, drafts } from './drafts.ts';

const [, , path = '', prefix = '', count = '0'] = process.argv;
const { journal } = await openSqliteStore({ path, runtime: SYSTEM_RUNTIME });
for (const one of drafts(prefix, Number(count))) {
  for (;;) {
    try {
      await appendUntilDone(journal, one);
      break;
    } catch (error) {
      if (!(error instanceof JournalUnreachable)) throw error;
    }
  }
}
await journal.close();
process.disconnect();
