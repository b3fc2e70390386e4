// Where submissions wait for their turn: of each sender first come, first served, and the senders in turns, in groups, one group at a time.
// Never grows without end, and never leaves anyone without an answer.

import { endOfTurn, type Timers } from '#shared/base/runtime.ts';
import type { RecordLimits } from './limits.ts';
import { type Outcome, type Submission, Unavailable, type Waiting } from './submission.ts';

/** Answers everyone in the group; when it rejects, those that are left are told that it could not be stored. */
export type RecordGroup = (group: readonly Waiting[]) => Promise<void>;

export class SubmissionQueue {
  readonly #record: RecordGroup;
  readonly #timers: Timers;
  readonly #limits: RecordLimits;
  /** Of each sender, in the order in which they have their turns. */
  readonly #lines = new Map<string, Waiting[]>();
  #size = 0;
  #working: Promise<void> | null = null;

  constructor(record: RecordGroup, timers: Timers, limits: RecordLimits) {
    this.#record = record;
    this.#timers = timers;
    this.#limits = limits;
  }

  /** Outcomes in the order of the submissions. Rejects with Unavailable. */
  submit(submissions: readonly Submission[]): Promise<readonly Outcome[]> {
    if (this.#size + submissions.length > this.#limits.waitingAtMost) {
      return Promise.reject(new Unavailable('Too many messages are waiting to be stored'));
    }
    const answers = submissions.map(
      (submission) =>
        new Promise<Outcome>((answer, giveUp) => {
          this.add({ submission, answer, giveUp });
        }),
    );
    this.#working ??= this.#work();
    return Promise.all(answers);
  }

  /** One more, from within a group: it comes in a group after that. */
  add(waiting: Waiting): void {
    const { role, organisation } = waiting.submission.by;
    const sender = `${role} ${organisation}`;
    const line = this.#lines.get(sender) ?? [];
    line.push(waiting);
    this.#lines.set(sender, line);
    this.#size += 1;
  }

  size(): number {
    return this.#size;
  }

  /** Resolves when nothing waits any more. */
  async drained(): Promise<void> {
    while (this.#working !== null) await this.#working;
  }

  async #work(): Promise<void> {
    await this.#gathered();
    while (this.#size > 0) {
      const group = this.#next();
      try {
        await this.#record(group);
      } catch (problem) {
        const reason = problem instanceof Error ? problem.message : String(problem);
        for (const { giveUp } of group) giveUp(new Unavailable(reason, { cause: problem }));
      }
      // Deciding a long backlog holds up neither the pulse nor whoever comes in meanwhile.
      if (this.#size > 0) await endOfTurn(this.#timers);
    }
    this.#working = null;
  }

  /** An equal part of everyone who waits: the backlog of one sender is not what another one waits for. */
  #next(): readonly Waiting[] {
    const { groupAtMost } = this.#limits;
    const lines = [...this.#lines].slice(0, groupAtMost);
    const share = Math.floor(groupAtMost / lines.length);
    const group = lines.flatMap(([sender, line]) => {
      const taken = line.splice(0, share);
      this.#lines.delete(sender);
      if (line.length > 0) this.#lines.set(sender, line);
      return taken;
    });
    this.#size -= group.length;
    return group;
  }

  /**
   * Everything that arrives in this turn of the loop goes into the same group: one wait for the disk instead of one each. While turns
   * keep bringing more, the group waits for them too: under load that spares most waits, and a lone event loses nothing.
   */
  async #gathered(): Promise<void> {
    let seen = 0;
    for (let turns = 0; turns < this.#limits.turnsAtMost && this.#size > seen; turns += 1) {
      seen = this.#size;
      await endOfTurn(this.#timers);
    }
  }
}
