// Whose turn it is to look back. A walk through the journal keeps the processor busy, so only a few go on at once, one for each reader,
// and nobody can queue up more than a few. Never lets somebody wait for a reader who has left.

import type { ServerResponse } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import { callerOf } from '../access/identify.ts';
import { sendProblem, tooMany } from '../http/problems.ts';

export type TurnLimits = {
  /** Walks at the same time. */
  readonly atOnce: number;
  /** Requests of one key that go on or wait. */
  readonly perReader: number;
};

const USUAL: TurnLimits = { atOnce: 2, perReader: 16 };

type Asked = { readonly reader: string; readonly begin: () => void };

export class ReplayTurns {
  readonly #limits: TurnLimits;
  readonly #going = new Set<string>();
  #waiting: readonly Asked[] = [];

  constructor(limits: TurnLimits = USUAL) {
    this.#limits = limits;
  }

  /** In front of a handler and behind the gate: passes the request on when its turn comes, which lasts until it is answered. */
  inTurn(handler: (request: Request, response: Response) => Promise<void>): RequestHandler {
    return async (request, response) => {
      const turn = await this.#turnOf(callerOf(request).identity.keyId, response);
      if (turn === 'too-many') {
        return sendProblem(
          response,
          tooMany('Too many looks back wait for an answer: wait for some of those first.', 1),
        );
      }
      if (turn === 'gone') return;
      try {
        await handler(request, response);
      } finally {
        turn();
      }
    };
  }

  #turnOf(reader: string, response: ServerResponse): Promise<(() => void) | 'too-many' | 'gone'> {
    const own = this.#waiting.filter((one) => one.reader === reader).length + (this.#going.has(reader) ? 1 : 0);
    if (own >= this.#limits.perReader) return Promise.resolve('too-many');
    return new Promise((resolve) => {
      const left = (): void => {
        this.#waiting = this.#waiting.filter((one) => one !== asked);
        resolve('gone');
      };
      const asked: Asked = {
        reader,
        begin: () => {
          response.off('close', left);
          resolve(() => this.#end(reader));
        },
      };
      response.once('close', left);
      this.#waiting = [...this.#waiting, asked];
      this.#next();
    });
  }

  #end(reader: string): void {
    this.#going.delete(reader);
    this.#next();
  }

  #next(): void {
    while (this.#going.size < this.#limits.atOnce) {
      const next = this.#waiting.find(({ reader }) => !this.#going.has(reader));
      if (next === undefined) return;
      this.#waiting = this.#waiting.filter((one) => one !== next);
      this.#going.add(next.reader);
      next.begin();
    }
  }
}
