// The format of a journal: one number for how everything in it is stored, kept with it. A journal of an older build is read and goes on
// in ours; one of a newer build is refused as a whole, so that nobody finds out half-way.

import { UnfitJournal } from './unfit-journal.ts';
import { VERSION } from './versions/stored-form.ts';

/** What this build writes, and the newest that it reads: the version of its entries. Other tables or keys ask for a next version too. */
export const FORMAT = VERSION;

/**
 * Throws UnfitJournal when a journal with this format is newer than we are, or its format is none: formats are 1, 2, 3. `where`: the
 * journal, as whoever runs it knows it.
 */
export function refuseUnknown(where: string, found: number | string): void {
  const isKnown = /^[1-9]\d*$/.test(String(found)) && Number(found) <= FORMAT;
  if (isKnown) return;
  throw new UnfitJournal(
    `${where} has format ${found === '' ? '(empty)' : found}, this build reads up to ${FORMAT}: start the version that wrote it, or put back a copy of before it`,
  );
}
