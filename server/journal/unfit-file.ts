// The journal file cannot be used: not ours, newer than we are, or not to be opened. Nothing was changed in it.

/** Trying again does not help; someone has to look at the file. */
export class UnfitJournalFile extends Error {
  override readonly name = 'UnfitJournalFile';
}
