// Where submissions wait for their turn: first come, first served, in groups, one group at a time. Never grows without end, and never
// leaves anyone without an answer.

import { endOfTurn, type Timers } from '#shared/base/runtime.ts';
import type { RecordLimits } from './limits.ts';
import { type Outcome, type Submission, Unavailable, type Waiting } from './submission.ts';

/** Answers everyone in the group; when it rejects, those that are left are told that it could not be stored. */
export type RecordGroup = (group: readonly Waiting[]) => Promise<void>;

export class SubmissionQueue {
  readonly #record: RecordGroup;
  readonly #timers: Timers;
  readonly #limits: RecordLimits;
  #waiting: Waiting[] = [];
  #working: Promise<void> | null = null;

  constructor(record: RecordGroup, timers: Timers, limits: RecordLimits) {
    this.#record = record;
    this.#timers = timers;
    this.#limits = limits;
  }

  /** Outcomes in the order of the submissions. Rejects with Unavailable. */
  submit(submissions: readonly Submission[]): Promise<readonly Outcome[]> {
    if (this.#waiting.length + submissions.length > this.#limits.waitingAtMost) {
      return Promise.reject(new Unavailable('Too many messages are waiting to be stored'));
    }
    const answers = submissions.map(
      (submission) =>
        new Promise<Outcome>((answer, giveUp) => {
          this.#waiting.push({ submission, answer, giveUp });
        }),
    );
    this.#working ??= this.#work();
    return Promise.all(answers);
  }

  /** One more, from within a group: it comes in a group after that. */
  add(waiting: Waiting): void {
    this.#waiting.push(waiting);
  }

  size(): number {
    return this.#waiting.length;
  }

  /** Resolves when nothing waits any more. */
  async drained(): Promise<void> {
    while (this.#working !== null) await this.#working;
  }

  async #work(): Promise<void> {
    await this.#gathered();
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, this.#limits.groupAtMost);
      try {
        await this.#record(group);
      } catch (problem) {
        const reason = problem instanceof Error ? problem.message : String(problem);
        for (const { giveUp } of group) giveUp(new Unavailable(reason, { cause: problem }));
      }
    }
    this.#working = null;
  }

  /**
   * Everything that arrives in this turn of the loop goes into the same group: one wait for the disk instead of one each. While turns
   * keep bringing more, the group waits for them too: under load that spares most waits, and a lone event loses nothing.
   */
  async #gathered(): Promise<void> {
    let seen = 0;
    for (let turns = 0; turns < this.#limits.turnsAtMost && this.#waiting.length > seen; turns += 1) {
      seen = this.#waiting.length;
      await endOfTurn(this.#timers);
    }
  }
}
