// The last net: an error that no door caught ends nothing, is never silent, and is seen from outside until the next start.
// Whether this server still works is not judged by it but by what it does: see readiness.

import type { Log } from '../log/log.ts';

export class Unforeseen {
  readonly #log: Log;
  readonly #observe: () => void;
  #count = 0;

  /** `observe` is called once for each error. */
  constructor(log: Log, observe: () => void) {
    this.#log = log;
    this.#observe = observe;
  }

  /** How many there were since the start. */
  count(): number {
    return this.#count;
  }

  note = (problem: unknown): void => {
    this.#count += 1;
    this.#observe();
    this.#log.fatal({ problem }, 'an error that nobody foresaw; the server goes on, but should be looked at');
  };

  /** Catches what would have ended the process, until the answer is called. For the program only: tests must see what nobody caught. */
  catchAll(program: NodeJS.Process): () => void {
    program.on('uncaughtException', this.note).on('unhandledRejection', this.note);
    return () => {
      program.off('uncaughtException', this.note).off('unhandledRejection', this.note);
    };
  }
}
