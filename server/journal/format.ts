// The format of a journal: one number for how everything in it is stored, kept with it. A journal of an older build is read and goes on
// in ours; one of a newer build is refused as a whole, so that nobody finds out half-way.

import { UnfitJournal } from './unfit-journal.ts';
import { VERSION } from './versions/stored-form.ts';

/** What this build writes, and the newest that it reads: the version of its entries. Other tables or keys ask for a next version too. */
export const FORMAT = VERSION;

/** Throws UnfitJournal when a journal with this format is newer than we are, or no number. `where`: the journal, as whoever runs it knows it. */
export function refuseNewer(where: string, found: number | string): void {
  if (Number(found) <= FORMAT) return;
  throw new UnfitJournal(
    `${where} has format ${found}, this build reads up to ${FORMAT}: start the version that wrote it, or put back a copy of before it`,
  );
}
