// Keeps watch: lets time pass for the rules, shares who was heard, and notices when it could not hear itself.
// Holds no timers per feed or alarm; every deadline is in the picture, and any instance may sweep.

import type { Deafness } from '#shared/facts.ts';
import { SYSTEM } from '#shared/facts.ts';
import { after, type Clock, elapsed, type Instant, SECOND } from '#shared/time.ts';
import type { HeardBoard } from './heard-board.ts';
import type { Log } from './log.ts';
import type { Recorder } from './recorder.ts';

const TICK_EVERY = SECOND;
/** A tick this late means that the machine stood still, and that feeds may have spoken to nobody. */
const STALLED_AFTER = 10 * SECOND;

export class Watch {
  readonly #recorder: Recorder;
  readonly #board: HeardBoard;
  readonly #clock: Clock;
  readonly #log: Log;
  #timer: NodeJS.Timeout | null = null;
  #lastTickAt: Instant | null = null;
  /** Since when the journal could not take anything in; null when it can. */
  #deafFrom: Instant | null = null;
  #ticking: Promise<void> = Promise.resolve();

  constructor(parts: { recorder: Recorder; board: HeardBoard; clock: Clock; log: Log }) {
    this.#recorder = parts.recorder;
    this.#board = parts.board;
    this.#clock = parts.clock;
    this.#log = parts.log;
  }

  /** Notes that we hear again, since when we did not, and begins to tick. */
  async start(): Promise<void> {
    await this.#board.exchange();
    await this.#resume(this.#recorder.picture().recordedAt, 'start');
    this.#lastTickAt = this.#clock.now();
    this.#timer = setInterval(() => {
      this.#ticking = this.#ticking.then(() => this.tick());
    }, TICK_EVERY);
  }

  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#ticking;
    await this.#board.exchange().catch((problem: unknown) => this.#log.warn({ problem }, 'heard not saved at stop'));
  }

  /** One sweep. Tests call it themselves, with a clock of their own. */
  async tick(): Promise<void> {
    const now = this.#clock.now();
    const stalledFrom = this.#lastTickAt;
    this.#lastTickAt = now;
    try {
      await this.#board.exchange();
      if (this.#deafFrom !== null) await this.#resume(this.#deafFrom, 'journal');
      else if (stalledFrom !== null && elapsed(stalledFrom, now) > STALLED_AFTER)
        await this.#resume(stalledFrom, 'stall');
      this.#deafFrom = null;
      await this.#recorder.submit([{ intent: { kind: 'tick' }, by: SYSTEM, cause: null }]);
    } catch (problem) {
      if (this.#deafFrom === null) this.#log.error({ problem }, 'the journal does not answer; nothing can be recorded');
      this.#deafFrom ??= after(now, -TICK_EVERY);
    }
  }

  async #resume(deafFrom: Instant | null, cause: Deafness): Promise<void> {
    this.#board.listenFrom(this.#clock.now());
    await this.#recorder.submit([{ intent: { kind: 'resume-listening', deafFrom, cause }, by: SYSTEM, cause: null }]);
  }
}
