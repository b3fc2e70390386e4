// The storage is lost for now: the one error that both adapters throw when it cannot be reached or answers too late.

/** What was asked may or may not have happened; read on from the last known position before asking again. */
export class JournalUnreachable extends Error {
  override readonly name: string = 'JournalUnreachable';
}
