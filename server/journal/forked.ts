// The storage tells another history than the one we folded. Never to be healed by reading on.

/** Positions were lost, replaced or belong to another epoch: drop everything that was folded and start again from position 0. */
export class JournalForked extends Error {
  override readonly name = 'JournalForked';
}
