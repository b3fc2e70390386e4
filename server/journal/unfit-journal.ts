// The journal cannot be used: not ours, newer than we are, or not to be opened. Nothing was changed in it.

/** Trying again does not help; someone has to look at the journal. */
export class UnfitJournal extends Error {
  override readonly name = 'UnfitJournal';
}
