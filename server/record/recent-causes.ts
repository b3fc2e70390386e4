// The causes recorded lately, in memory: answers most retries without asking the journal, and knows what it does not know.

import type { Cause, Position } from '#shared/journal/facts.ts';
import type { Known } from '../journal/journal.ts';

/** Answers for causes of this process's own memory only: after a restart an event that changed nothing is not remembered. */
export class RecentCauses {
  readonly #known = new Map<string, Known>();
  readonly #unchanged = new Map<string, Known>();
  readonly #kept: number;
  #forgot = false;

  constructor(kept: number) {
    this.#kept = kept;
  }

  /** True while nothing was forgotten: then a cause that is not here was never recorded. */
  isComplete(): boolean {
    return !this.#forgot;
  }

  add(cause: Cause, position: Position): void {
    if (this.#known.has(cause.key)) return;
    this.#known.set(cause.key, { position, digest: cause.digest });
    if (this.#known.size <= this.#kept) return;
    const oldest = this.#known.keys().next();
    if (!oldest.done) this.#known.delete(oldest.value);
    this.#forgot = true;
  }

  find(key: string): Known | null {
    return this.#known.get(key) ?? null;
  }

  /** The event changed nothing. Its digest is kept, so that the same id with other contents is noticed. */
  addUnchanged(cause: Cause, at: Position): void {
    if (this.#unchanged.has(cause.key)) return;
    this.#unchanged.set(cause.key, { position: at, digest: cause.digest });
    if (this.#unchanged.size <= this.#kept) return;
    const oldest = this.#unchanged.keys().next();
    if (!oldest.done) this.#unchanged.delete(oldest.value);
  }

  /** What an event said that changed nothing, and how far the journal was then. */
  findUnchanged(key: string): Known | null {
    return this.#unchanged.get(key) ?? null;
  }
}
