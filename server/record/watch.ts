// Keeps watch: lets time pass for the rules, shares who was heard, and notices when it could not hear itself.
// Holds no timers per feed or alarm; every deadline is in the picture, and any instance may sweep.

import { every, type Timers } from '#shared/base/runtime.ts';
import { after, type Clock, elapsed, type Instant } from '#shared/base/time.ts';
import type { Deafness } from '#shared/journal/facts.ts';
import { behindJournal } from '#shared/picture/picture.ts';
import { SYSTEM } from '#shared/reference/actor.ts';
import type { Intent, KnownReturn } from '#shared/rules/intent.ts';
import { UnreadableEntry } from '../journal/stored-bytes.ts';
import type { Log } from '../log/log.ts';
import { RECORD_LIMITS, type RecordLimits } from './limits.ts';
import type { Liveness } from './liveness.ts';
import type { Recorder } from './recorder.ts';
import { refuseFailed, Unavailable } from './submission.ts';

export type WatchParts = {
  readonly recorder: Pick<Recorder, 'picture' | 'submit' | 'readOn' | 'spoken' | 'unwritten' | 'unreadable'>;
  readonly liveness: Pick<Liveness, 'exchange' | 'listenFrom' | 'backTo' | 'learn' | 'lastHeard' | 'heardAll'>;
  readonly runtime: Clock & Timers;
  readonly log: Log;
  /** R130: what became known of the past makes the last return of these another one. */
  readonly otherReturns: (now: Instant) => readonly KnownReturn[];
  /** Brings the clock in line with that of the store. */
  readonly followClock: () => Promise<void>;
  readonly limits?: RecordLimits;
};

export class Watch {
  readonly #parts: WatchParts;
  readonly #limits: RecordLimits;
  #stopTicking: () => void = () => {};
  #lastTickAt: Instant | null = null;
  /** R22. Since when the journal could not take anything in; null when it can. */
  #deafFrom: Instant | null = null;
  #ticking: Promise<void> | null = null;
  #trouble: unknown = null;
  /** R40. The last tick could not be judged, by an error of ours. */
  #isUnjudged = false;
  /** R33. It was said that our clock is behind the journal, and not yet that it caught up. */
  #isBehind = false;
  #touchedAt: number;

  constructor(parts: WatchParts) {
    this.#parts = parts;
    this.#limits = parts.limits ?? RECORD_LIMITS;
    this.#touchedAt = parts.runtime.monotonic();
  }

  /**
   * R40. False when the journal has not answered for some seconds, or holds an entry that we cannot read, and when a rule fails: what we
   * show may be out of date without our knowing.
   */
  isInTouch(): boolean {
    const { recorder, runtime } = this.#parts;
    if (recorder.unreadable() !== null || this.#isUnjudged) return false;
    return runtime.monotonic() - this.#touchedAt <= this.#limits.inTouch;
  }

  /** Why the last tick could not do its work; null when it did. */
  trouble(): unknown {
    return this.#trouble;
  }

  /** Notes that we hear again, since when we did not, and begins to tick. */
  async start(): Promise<void> {
    const { liveness, followClock, recorder, runtime } = this.#parts;
    await followClock();
    await liveness.exchange(runtime.now());
    liveness.learn(recorder.spoken());
    this.#sayClock();
    liveness.backTo(runtime.now());
    await this.#resume(newest([recorder.picture().recordedAt, ...Object.values(liveness.lastHeard())]), 'start');
    liveness.heardAll(runtime.now());
    this.#lastTickAt = runtime.now();
    this.#stopTicking = every(runtime, this.#limits.tickEvery, () => {
      // A sweep that takes long is not followed by those it held up.
      this.#ticking ??= this.tick().finally(() => {
        this.#ticking = null;
      });
    });
  }

  async stop(): Promise<void> {
    const { liveness, log, runtime } = this.#parts;
    this.#stopTicking();
    await this.#ticking;
    await liveness
      .exchange(runtime.now())
      .catch((problem: unknown) => log.warn({ problem }, 'heard not saved at stop'));
  }

  /** One sweep. Tests call it themselves, with a clock of their own. */
  async tick(): Promise<void> {
    const { liveness, followClock, log, recorder, runtime } = this.#parts;
    const { jumpedBack, stalledAfter, tickEvery } = this.#limits;
    const lastTickAt = this.#lastTickAt;
    try {
      await followClock();
      const now = runtime.now();
      this.#lastTickAt = now;
      const passed = lastTickAt === null ? 0 : elapsed(lastTickAt, now);
      if (passed < -jumpedBack) liveness.backTo(now);
      // What other servers recorded is here within a second, also while the connection that follows it is in trouble.
      await recorder.readOn();
      this.#sayClock();
      await liveness.exchange(now);
      this.#touchedAt = runtime.monotonic();
      // Reading works, and perhaps writing again too: only an append can tell, and nobody else may come with one.
      if (recorder.unwritten() !== null) this.#deafFrom ??= after(now, -tickEvery);
      if (this.#deafFrom !== null) await this.#resume(this.#deafFrom, 'journal');
      else if (passed > stalledAfter) await this.#resume(lastTickAt, 'stall');
      else if (passed < -jumpedBack) await this.#resume(null, 'clock');
      this.#deafFrom = null;
      liveness.heardAll(now);
      this.#trouble = await this.#judge(now);
    } catch (problem) {
      this.#trouble = problem;
      // Whoever follows the journal says which entry, once.
      if (this.#deafFrom === null && !(problem instanceof UnreadableEntry))
        log.error({ problem }, 'the journal does not answer; nothing can be recorded');
      this.#deafFrom ??= after(runtime.now(), -tickEvery);
    }
  }

  /** Lets this moment be judged. What failed of it by an error of ours: we heard all the same, and are not deaf; null: nothing. */
  async #judge(now: Instant): Promise<unknown> {
    const { log, otherReturns, recorder } = this.#parts;
    try {
      const returns = otherReturns(now);
      const known: readonly Intent[] = returns.length === 0 ? [] : [{ kind: 'know-returns', returns }];
      const intents: readonly Intent[] = [...known, { kind: 'tick' }];
      refuseFailed(await recorder.submit(intents.map((intent) => ({ intent, by: SYSTEM, cause: null }))));
      if (this.#isUnjudged) log.info({}, 'the picture is judged again');
      this.#isUnjudged = false;
      return null;
    } catch (problem) {
      if (problem instanceof Unavailable) throw problem;
      if (!this.#isUnjudged)
        log.error({ problem }, 'a rule fails: the picture is not judged, and no screen is told that it is current');
      this.#isUnjudged = true;
      return problem;
    }
  }

  /** R33: once when it is behind, and once when it is right again. */
  #sayClock(): void {
    const { log, recorder, runtime } = this.#parts;
    const milliseconds = behindJournal(recorder.picture(), runtime.now());
    const isBehind = milliseconds > (this.#isBehind ? 0 : this.#limits.jumpedBack);
    if (isBehind === this.#isBehind) return;
    this.#isBehind = isBehind;
    if (isBehind)
      log.warn(
        { milliseconds },
        'the clock is behind the journal: set it right; what is recorded bears the last moment in it',
      );
    else log.info({}, 'the clock is where the journal is again');
  }

  async #resume(deafFrom: Instant | null, cause: Deafness): Promise<void> {
    const { liveness, recorder, runtime } = this.#parts;
    liveness.listenFrom(runtime.now());
    const intent = { kind: 'resume-listening', deafFrom, cause, lastHeard: liveness.lastHeard() } as const;
    refuseFailed(await recorder.submit([{ intent, by: SYSTEM, cause: null }]));
  }
}

function newest(moments: readonly (Instant | null)[]): Instant | null {
  return moments.reduce((one, other) => (one === null || (other !== null && other > one) ? other : one), null);
}
