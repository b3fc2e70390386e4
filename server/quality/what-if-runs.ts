// Trying another policy on the past, off the loop: one at a time, with how far it is, and stopped when asked. Keeps the last outcome for as
// long as the server runs; nothing of it is recorded, and nobody's policy changes by it.

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Clock } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import type { WhatIf, WhatIfStatus } from '#shared/quality/what-if.ts';
import type { WhatIfAsked } from '#shared/quality/what-if-replay.ts';
import type { Journal } from '../journal/journal.ts';
import type { FromWorker, ToWorker } from './what-if-worker.ts';

export type WhatIfRunsParts = {
  readonly journal: Pick<Journal, 'read'>;
  readonly clock: Clock;
  readonly onFailed: (problem: unknown) => void;
};

export type WhatIfOrder = WhatIfAsked & {
  /** The journal up to here. */
  readonly at: Position;
  /** How often alarms called in that time, as it was recorded. */
  readonly recorded: number;
};

/** Entries that go over at once: few enough that handing them over holds up nobody. */
const AT_ONCE = 250;
const NONE: WhatIfStatus = { state: 'none', policy: null, startedAt: null, entries: 0, of: 0, result: null };

export class WhatIfRuns {
  readonly #parts: WhatIfRunsParts;
  #status: WhatIfStatus = NONE;
  #worker: Worker | null = null;

  constructor(parts: WhatIfRunsParts) {
    this.#parts = parts;
  }

  status(): WhatIfStatus {
    return this.#status;
  }

  /** False: one is running already. */
  start(order: WhatIfOrder): boolean {
    if (this.#worker !== null) return false;
    const { at, recorded, ...asked } = order;
    const { version, owner, source } = asked.tried;
    const worker = new Worker(new URL('./what-if-worker.ts', import.meta.url), { workerData: asked });
    // A server that stops does not wait for it.
    worker.unref();
    this.#worker = worker;
    const startedAt = this.#parts.clock.now();
    this.#status = { ...NONE, state: 'running', policy: { version, owner, source }, startedAt, of: at };
    this.#run(worker, at).then(
      (result) => this.#end(worker, { state: 'done', result: { ...result, recorded } }),
      (problem: unknown) => {
        if (this.#worker === worker) this.#parts.onFailed(problem);
        this.#end(worker, { state: 'failed' });
      },
    );
    return true;
  }

  /** Stops the one that runs, and forgets the last one. */
  async cancel(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#status = NONE;
    await worker?.terminate();
  }

  async #run(worker: Worker, at: Position): Promise<Omit<WhatIf, 'recorded'>> {
    let position = 0 as Position;
    while (position < at) {
      const group = await this.#parts.journal.read(position, Math.min(AT_ONCE, at - position));
      const last = group.at(-1);
      if (last === undefined) throw new Error(`The journal has nothing behind ${position}`);
      await this.#asked(worker, { kind: 'entries', entries: group.map(({ entry }) => entry) });
      position = last.entry.position;
      if (this.#worker === worker) this.#status = { ...this.#status, entries: position };
    }
    const answer = await this.#asked(worker, { kind: 'end' });
    if (answer.kind !== 'result') throw new Error('The thread ended without a result');
    return answer.result;
  }

  /** Rejects when the thread fails; one that was stopped never answers, and nobody waits for it any more. */
  async #asked(worker: Worker, message: ToWorker): Promise<FromWorker> {
    const answered = once(worker, 'message');
    worker.postMessage(message);
    const [answer] = await answered;
    return answer as FromWorker;
  }

  #end(worker: Worker, outcome: Pick<WhatIfStatus, 'state'> & Partial<WhatIfStatus>): void {
    void worker.terminate();
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#status = { ...this.#status, ...outcome };
  }
}
