// The one place where intents become entries: decide, append, fold, one group at a time. Never more than one append in flight, never
// an answer before what it tells is on disk, and never one that was judged on less than the whole journal.

import { endOfTurn, type Timers } from '#shared/base/runtime.ts';
import { type Clock, type Instant, latest } from '#shared/base/time.ts';
import type { Cause, Draft, Position } from '#shared/journal/facts.ts';
import type { Heard } from '#shared/journal/heard.ts';
import { emptyPicture, evolve, type Picture, recordedAs } from '#shared/picture/picture.ts';
import type { Actor } from '#shared/reference/actor.ts';
import { decide } from '#shared/rules/decide.ts';
import type { Intent, Refusal } from '#shared/rules/intent.ts';
import { advance, type Chain, chainStart } from '../journal/chain.ts';
import type { Journal, Known, Stored } from '../journal/journal.ts';
import { JournalUnreachable } from '../journal/unreachable.ts';
import type { HeardBoard } from './heard-board.ts';
import { RECORD_LIMITS, type RecordLimits } from './limits.ts';
import { RecentCauses } from './recent-causes.ts';

export type Submission = { readonly intent: Intent; readonly by: Actor; readonly cause: Cause | null };

export type Outcome =
  /** On disk at this position. */
  | { readonly kind: 'recorded'; readonly position: Position }
  /** It changed nothing; who said it is noted as heard. */
  | { readonly kind: 'unchanged' }
  /** The same cause was recorded before, at this position. */
  | { readonly kind: 'duplicate'; readonly position: Position }
  /** The same cause key was recorded before with other contents, at this position; the conflict itself is recorded too. */
  | { readonly kind: 'conflict'; readonly position: Position }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The journal cannot take it now. Nothing is lost as long as the sender tries again with the same key. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** What happened to the picture: one entry, and the picture on both sides of it. */
export type Advance = { readonly before: Picture; readonly stored: Stored; readonly after: Picture };

export type RecorderParts = {
  readonly journal: Journal;
  readonly board: HeardBoard;
  readonly runtime: Clock & Timers;
  /** Called for every entry, own and foreign, in order; must not throw. */
  readonly onAdvance: (advance: Advance) => void;
  /** Called after each append with its duration in milliseconds and the number of entries. */
  readonly onAppend?: (milliseconds: number, entries: number) => void;
  readonly limits?: RecordLimits;
};

type Waiting = {
  readonly submission: Submission;
  readonly answer: (outcome: Outcome) => void;
  readonly giveUp: (problem: Unavailable) => void;
};

export class Recorder {
  readonly #parts: RecorderParts;
  readonly #limits: RecordLimits;
  readonly #causes: RecentCauses;
  #picture: Picture = emptyPicture();
  #chain: Chain;
  #waiting: Waiting[] = [];
  #working: Promise<void> | null = null;
  /** An append ended without an answer: what the journal holds must be read before anything is decided. */
  #isUnsure = false;
  #failingSince: number | null = null;
  #unwritten: JournalUnreachable | null = null;
  #unfollowed: unknown = null;
  /** Settles when no append is under way whose entries are not folded yet. */
  #appending: Promise<unknown> = Promise.resolve();

  constructor(parts: RecorderParts) {
    this.#parts = parts;
    this.#limits = parts.limits ?? RECORD_LIMITS;
    this.#causes = new RecentCauses(this.#limits.causesKept);
    this.#chain = chainStart(parts.journal.epoch);
  }

  /** Folds the whole journal. Call once, before anything else. */
  async start(): Promise<void> {
    await this.#catchUp();
  }

  picture(): Picture {
    return this.#picture;
  }

  heard(): Heard {
    return this.#parts.board.heard();
  }

  /** The running hash over all entries up to the picture's position. */
  chain(): Chain {
    return this.#chain;
  }

  /** True while the last thing asked of the journal, an append or the reading after it, went well. */
  isHealthy(): boolean {
    return this.#failingSince === null;
  }

  /** Why the last append of a draft was not answered, until one is: that the journal can be read does not say that it can be written. */
  unwritten(): JournalUnreachable | null {
    return this.#unwritten;
  }

  /** Why nothing comes for now of what other instances append; null while it comes. */
  unfollowed(): unknown {
    return this.#unfollowed;
  }

  /** How many submissions wait for their turn. */
  backlog(): number {
    return this.#waiting.length;
  }

  /** Outcomes in the order of the submissions, each after its entry is on disk. Rejects with Unavailable. */
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

  /** Reads on in the journal, in case other instances are ahead of what `follow` brought. */
  async readOn(): Promise<void> {
    await this.#catchUp();
  }

  /** Resolves when everything submitted so far is answered. */
  async drained(): Promise<void> {
    while (this.#working !== null) await this.#working;
  }

  /** Folds what any instance appended, until the signal aborts. `onTrouble` hears when it begins, and with null when it is over. */
  async follow(signal: AbortSignal, onTrouble: (problem: unknown) => void = () => undefined): Promise<void> {
    const has = async (): Promise<Position> => {
      await this.#appending;
      return this.#picture.at;
    };
    const note = (problem: unknown): void => {
      const isNews = (problem === null) !== (this.#unfollowed === null);
      this.#unfollowed = problem;
      if (isNews) onTrouble(problem);
    };
    for await (const group of this.#parts.journal.follow(this.#picture.at, signal, has, note)) {
      const first = group[0];
      if (first !== undefined && first.entry.position > this.#picture.at + 1) await this.#catchUp();
      this.#fold(group);
    }
  }

  async #work(): Promise<void> {
    // Everything that arrives in this turn of the loop goes into the same group: one wait for the disk instead of one each.
    // While turns keep bringing more, the group waits for them too: under load that spares most waits, and a lone event loses nothing.
    let seen = 0;
    for (let turns = 0; turns < this.#limits.turnsAtMost && this.#waiting.length > seen; turns += 1) {
      seen = this.#waiting.length;
      await endOfTurn(this.#parts.runtime);
    }
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, this.#limits.groupAtMost);
      try {
        await this.#record(group);
      } catch (problem) {
        this.#isUnsure = true;
        this.#failingSince ??= this.#parts.runtime.monotonic();
        const reason = problem instanceof Error ? problem.message : String(problem);
        for (const waiting of group) waiting.giveUp(new Unavailable(reason, { cause: problem }));
      }
    }
    this.#working = null;
  }

  async #record(group: readonly Waiting[]): Promise<void> {
    let pending = group;
    while (pending.length > 0) {
      if (this.#isUnsure) {
        await this.#catchUp();
        // Not in the reading itself: one that began before the append failed knows nothing of what became of it.
        this.#isUnsure = false;
      }
      pending = await this.#attempt(pending);
    }
  }

  /** One round: decides in order, appends once, answers. Gives back those that need another round. */
  async #attempt(pending: readonly Waiting[]): Promise<readonly Waiting[]> {
    const { board, journal, runtime } = this.#parts;
    const base = this.#picture;
    const now = runtime.now();
    // The order of the journal never depends on a clock that went back; what is judged does, for that is about this moment.
    const recordedAt = base.recordedAt === null ? now : latest(base.recordedAt, now);
    const drafts: Draft[] = [];
    const recorded: Waiting[] = [];
    const refusals = new Map<Waiting, Refusal>();
    const repeated: [Waiting, Known][] = [];
    const silent: Waiting[] = [];
    const again: Waiting[] = [];
    const confirmed: ReturnType<HeardBoard['confirm']>[] = [];
    const keys = new Set<string>();
    /** The picture after each draft. */
    const pictures: Picture[] = [];
    let working = base;
    for (const waiting of pending) {
      const { intent, by, cause } = waiting.submission;
      if (cause !== null) {
        const known = this.#causes.find(cause.key);
        if (known !== null) {
          repeated.push([waiting, known]);
          continue;
        }
        const unchanged = this.#causes.findUnchanged(cause.key);
        if (unchanged !== null) {
          if (unchanged.digest === cause.digest) silent.push(waiting);
          else repeated.push([waiting, unchanged]);
          continue;
        }
        // The same key twice in one group: the second is judged when the first is on disk.
        if (keys.has(cause.key)) {
          again.push(waiting);
          continue;
        }
        keys.add(cause.key);
      }
      const decision = decide(working, this.heard(), intent, by, now);
      if (decision.confirms !== null) confirmed.push(board.confirm(decision.confirms.key, decision.confirms.moments));
      if (decision.refusal !== null) refusals.set(waiting, decision.refusal);
      if (decision.facts.length === 0) {
        silent.push(waiting);
        continue;
      }
      // A refused event may be sent again once it is right, so its key is not taken.
      const draft: Draft = {
        recordedAt,
        by,
        cause: decision.refusal === null ? cause : null,
        facts: decision.facts,
      };
      drafts.push(draft);
      recorded.push(waiting);
      const position = (working.at + 1) as Position;
      // Decided at another moment than it is recorded at, because the clock went back: then the fold has the last word.
      working =
        now === recordedAt
          ? recordedAs(decision.picture, position, recordedAt)
          : evolve(working, { ...draft, position });
      pictures.push(working);
    }
    try {
      const started = runtime.monotonic();
      // Also without a draft: another instance may have recorded what makes each of these answers another one.
      const appending = journal.append(drafts, base.at);
      this.#appending = appending.catch(() => null);
      const appended = await appending.catch((problem: unknown) => {
        if (problem instanceof JournalUnreachable && drafts.length > 0) this.#unwritten = problem;
        throw problem;
      });
      if (drafts.length > 0) {
        this.#unwritten = null;
        this.#parts.onAppend?.(runtime.monotonic() - started, drafts.length);
      }
      if (!appended.ok) {
        board.takeBack(confirmed);
        if (appended.problem.kind === 'overtaken') await this.#catchUp();
        else
          for (const [key, known] of appended.problem.known)
            this.#causes.add({ key, digest: known.digest }, known.position);
        return pending;
      }
      this.#failingSince = null;
      this.#fold(appended.value, pictures);
      for (const [waiting, known] of repeated) this.#answerKnown(waiting, known);
      appended.value.forEach(({ entry }, index) => {
        const waiting = recorded[index];
        if (waiting === undefined) throw new Error('The journal gave back more entries than it was given');
        this.#answer(waiting, refusals, { kind: 'recorded', position: entry.position }, now);
      });
      const forgotten = await this.#knownAmong(silent);
      if (confirmed.length > 0) await board.save(confirmed);
      for (const waiting of silent) {
        const known = waiting.submission.cause === null ? undefined : forgotten.get(waiting.submission.cause.key);
        if (known !== undefined) {
          this.#answerKnown(waiting, known);
          continue;
        }
        const { cause } = waiting.submission;
        if (cause !== null && !refusals.has(waiting)) this.#causes.addUnchanged(cause, this.#picture.at);
        this.#answer(waiting, refusals, { kind: 'unchanged' }, now);
      }
      return again;
    } catch (problem) {
      board.takeBack(confirmed);
      throw problem;
    }
  }

  #answer(waiting: Waiting, refusals: ReadonlyMap<Waiting, Refusal>, outcome: Outcome, now: Instant): void {
    const { intent } = waiting.submission;
    if (intent.kind === 'reading') this.#parts.board.hear(intent.reading.source, now);
    const refusal = refusals.get(waiting);
    waiting.answer(refusal === undefined ? outcome : { kind: 'refused', refusal });
  }

  /** What changed nothing now may have changed something the first time: only the journal knows, unless nothing was forgotten. */
  async #knownAmong(silent: readonly Waiting[]): Promise<ReadonlyMap<string, Known>> {
    if (this.#causes.isComplete()) return new Map();
    const keys = silent.map(({ submission }) => submission.cause?.key).filter((key) => key !== undefined);
    return keys.length === 0 ? new Map() : this.#parts.journal.known(keys);
  }

  #answerKnown(waiting: Waiting, known: Known): void {
    const { intent, by, cause } = waiting.submission;
    if (intent.kind === 'reading') this.#parts.board.hear(intent.reading.source, this.#parts.runtime.now());
    if (cause === null || cause.digest === known.digest) {
      waiting.answer({ kind: 'duplicate', position: known.position });
      return;
    }
    const conflict: Outcome = { kind: 'conflict', position: known.position };
    if (intent.kind !== 'reading') {
      waiting.answer(conflict);
      return;
    }
    // Recorded once for each other content, however often it is sent.
    const note: Submission = {
      intent: { kind: 'note-conflict', source: intent.reading.source, firstPosition: known.position },
      by,
      cause: { key: `conflict ${cause.key} ${cause.digest}`, digest: cause.digest },
    };
    this.#waiting.push({ submission: note, answer: () => waiting.answer(conflict), giveUp: waiting.giveUp });
  }

  /**
   * Folds what the journal gave back; entries that were folded already are passed over. `pictures`: what the picture is after each
   * of them, when that was worked out while deciding.
   */
  #fold(group: readonly Stored[], pictures: readonly Picture[] = []): void {
    for (const [index, stored] of group.entries()) {
      const { entry, bytes } = stored;
      if (entry.position <= this.#picture.at) continue;
      const before = this.#picture;
      this.#picture = pictures[index] ?? evolve(before, entry);
      this.#chain = advance(this.#chain, entry.position, bytes);
      if (entry.cause !== null) this.#causes.add(entry.cause, entry.position);
      this.#parts.onAdvance({ before, stored, after: this.#picture });
    }
  }

  async #catchUp(): Promise<void> {
    for (;;) {
      const group = await this.#parts.journal.read(this.#picture.at, this.#limits.readAtOnce);
      this.#fold(group);
      if (group.length < this.#limits.readAtOnce) break;
    }
    this.#failingSince = null;
  }
}
