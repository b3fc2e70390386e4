// The storage is lost for now: the one error that both adapters throw when it cannot be reached or answers too late.

/** What was asked may or may not have happened; read on from the last known position before asking again. */
export class JournalUnreachable extends Error {
  override readonly name: string = 'JournalUnreachable';
  /** What the storage calls it, such as READONLY: fit for anyone's ears, which the message is not. Null when it said nothing. */
  readonly word: string | null;

  constructor(message: string, options: ErrorOptions & { readonly word?: string } = {}) {
    super(message, options);
    this.word = options.word ?? null;
  }
}
