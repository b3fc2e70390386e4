// The one place where intents become entries: decide, append, fold, one group at a time. Never more than one append in flight, never
// an answer before what it tells is on disk, and never one that was judged on less than the whole journal.

import type { Result } from '#shared/base/result.ts';
import type { Timers } from '#shared/base/runtime.ts';
import type { Clock, Instant } from '#shared/base/time.ts';
import type { Entry, Position } from '#shared/journal/facts.ts';
import type { Heard, HeardSources } from '#shared/journal/heard.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { parseSource, type SourceId } from '#shared/reference/source.ts';
import type { Intent } from '#shared/rules/intent.ts';
import type { HashChain } from '../journal/hash-chain.ts';
import type { Journal, Known, NotAppended, Stored } from '../journal/journal.ts';
import { type UnreadableEntry, UnstorableDraft } from '../journal/stored-bytes.ts';
import { JournalUnreachable } from '../journal/unreachable.ts';
import { type Advance, JournalFold } from './journal-fold.ts';
import { RECORD_LIMITS, type RecordLimits } from './limits.ts';
import type { Liveness } from './liveness.ts';
import { SubmissionQueue } from './queue.ts';
import { type Judged, Round } from './round.ts';
import type { Outcome, Submission, Waiting } from './submission.ts';

export type RecorderParts = {
  readonly journal: Journal;
  readonly liveness: Liveness;
  readonly runtime: Clock & Timers;
  /** Called for every entry, own and foreign, in order; must not throw. */
  readonly onAdvance: (advance: Advance) => void;
  /** Called after each append with its duration in milliseconds and the number of entries. */
  readonly onAppend?: (milliseconds: number, entries: number) => void;
  /** Called once for each submission of somebody else that an error of ours ended; nothing of it is recorded. */
  readonly onFailed?: (problem: unknown, intent: Intent['kind']) => void;
  /** Throws for what may not be recorded in this journal, whoever asks it. */
  readonly admit?: (intent: Intent) => void;
  readonly limits?: RecordLimits;
};

export class Recorder {
  readonly #parts: RecorderParts;
  readonly #fold: JournalFold;
  readonly #queue: SubmissionQueue;
  /** An append ended without an answer: what the journal holds must be read before anything is decided. */
  #isUnsure = false;
  #isFailing = false;
  #isStarted = false;
  readonly #spoken: Record<SourceId, Instant> = {};
  /** Submissions whose facts could not be stored as they were decided. */
  readonly #mended = new WeakSet<Waiting>();
  #unwritten: JournalUnreachable | null = null;
  #unfollowed: unknown = null;
  /** Settles when no append is under way whose entries are not folded yet. */
  #appending: Promise<unknown> = Promise.resolve();

  constructor(parts: RecorderParts) {
    const { journal, onAdvance, runtime, limits = RECORD_LIMITS } = parts;
    this.#parts = parts;
    this.#fold = new JournalFold(
      journal,
      (advance) => {
        if (!this.#isStarted) this.#noteSpoken(advance.stored.entry);
        onAdvance(advance);
      },
      limits,
    );
    this.#queue = new SubmissionQueue((group) => this.#record(group), runtime, limits);
  }

  /** Folds the whole journal. Call once, before anything else. */
  async start(): Promise<void> {
    await this.#catchUp();
    this.#isStarted = true;
  }

  /** When each source in use last said something new, by the journal as it was at the start. */
  spoken(): HeardSources {
    const { feeds } = this.picture();
    return Object.fromEntries(
      Object.entries(this.#spoken).filter(([source]) => feeds[source as SourceId] !== undefined),
    );
  }

  picture(): Picture {
    return this.#fold.picture();
  }

  heard(): Heard {
    return this.#parts.liveness.heard();
  }

  /** The running hash over all entries up to the picture's position. */
  chain(): HashChain {
    return this.#fold.chain();
  }

  /** True while the last thing asked of the journal, an append or the reading after it, went well. */
  isHealthy(): boolean {
    return !this.#isFailing;
  }

  /** Why the last append of a draft was not answered, until one is: that the journal can be read does not say that it can be written. */
  unwritten(): JournalUnreachable | null {
    return this.#unwritten;
  }

  /** Why nothing comes for now of what other instances append; null while it comes. */
  unfollowed(): unknown {
    return this.#unfollowed;
  }

  /** The entry that cannot be read, and behind which nothing is known; null while there is none. Only a start afresh can heal it. */
  unreadable(): UnreadableEntry | null {
    return this.#fold.unreadable();
  }

  /** How many submissions wait for their turn. */
  backlog(): number {
    return this.#queue.size();
  }

  /** Outcomes in the order of the submissions, each after its entry is on disk. Rejects with Unavailable, or with what `admit` threw. */
  async submit(submissions: readonly Submission[]): Promise<readonly Outcome[]> {
    for (const { intent } of submissions) this.#parts.admit?.(intent);
    return this.#queue.submit(submissions);
  }

  /** Reads on in the journal, in case other instances are ahead of what `follow` brought. */
  async readOn(): Promise<void> {
    await this.#catchUp();
  }

  /** Resolves when everything submitted so far is answered. */
  drained(): Promise<void> {
    return this.#queue.drained();
  }

  /** Folds what any instance appended, until the signal aborts. `onTrouble` hears when it begins, and with null when it is over. */
  follow(signal: AbortSignal, onTrouble: (problem: unknown) => void = () => undefined): Promise<void> {
    return this.#fold.follow(signal, {
      appending: () => this.#appending,
      catchUp: () => this.#catchUp(),
      onTrouble: (problem) => {
        const isNews = (problem === null) !== (this.#unfollowed === null);
        this.#unfollowed = problem;
        if (isNews) onTrouble(problem);
      },
    });
  }

  async #record(group: readonly Waiting[]): Promise<void> {
    let pending = group;
    try {
      while (pending.length > 0) {
        if (this.#isUnsure) {
          await this.#catchUp();
          // Not in the reading itself: one that began before the append failed knows nothing of what became of it.
          this.#isUnsure = false;
        }
        pending = await this.#attempt(pending);
      }
    } catch (problem) {
      this.#isUnsure = true;
      this.#isFailing = true;
      throw problem;
    }
  }

  /** One round: decides in order, appends once, answers. Gives back those that need another round. */
  async #attempt(pending: readonly Waiting[]): Promise<readonly Waiting[]> {
    const { liveness, runtime } = this.#parts;
    const { causes } = this.#fold;
    const mended = this.#mended;
    const round = new Round({ base: this.picture(), now: runtime.now(), liveness, causes, mended }, pending);
    try {
      const appending = this.#append(round);
      // Not when they are on disk but when they are folded: whoever follows the journal would read all of them again.
      this.#appending = appending.catch(() => null);
      const appended = await appending;
      if (!appended.ok) {
        liveness.takeBack(round.confirmed);
        await this.#learn(appended.problem);
        return pending;
      }
      for (const [waiting, refusal] of round.barred) waiting.answer({ kind: 'refused', refusal });
      for (const [waiting, known] of round.repeated) this.#answerKnown(waiting, known);
      for (const [waiting, known] of round.contradicting) this.#answerConflict(waiting, known, null);
      for (const [waiting, problem] of round.failed) this.#fail(waiting, problem);
      this.#answerDrafted(round, appended.value);
      await this.#answerFactless(round);
      return round.postponed;
    } catch (problem) {
      liveness.takeBack(round.confirmed);
      const unstorable = problem instanceof UnstorableDraft ? round.drafted[problem.index]?.waiting : undefined;
      if (unstorable === undefined) throw problem;
      // What it repeats may hold what a hand, or a later version, put in older bytes: tried once more without.
      if (!mended.has(unstorable)) {
        mended.add(unstorable);
        return pending;
      }
      this.#fail(unstorable, problem);
      return pending.filter((waiting) => waiting !== unstorable);
    }
  }

  /** What we ask ourselves, the watch says itself: it asks again every second. */
  #fail({ submission: { intent, by }, answer }: Waiting, problem: unknown): void {
    if (by.role !== 'system') this.#parts.onFailed?.(problem, intent.kind);
    answer({ kind: 'failed', problem });
  }

  /** The entries, folded already; or why this round does not hold. */
  async #append({ base, drafts, pictures }: Round): Promise<Result<readonly Stored[], NotAppended>> {
    const { journal, onAppend, runtime } = this.#parts;
    const started = runtime.monotonic();
    // R56, also without a draft: another instance may have recorded what makes each of these answers another one.
    const appending = journal.append(drafts, base.at);
    const appended = await appending.catch((problem: unknown) => {
      if (problem instanceof JournalUnreachable && drafts.length > 0) this.#unwritten = problem;
      throw problem;
    });
    if (drafts.length > 0) {
      this.#unwritten = null;
      onAppend?.(runtime.monotonic() - started, drafts.length);
    }
    if (appended.ok) {
      this.#isFailing = false;
      this.#fold.fold(appended.value, pictures);
    }
    return appended;
  }

  /** What makes the next round another one. */
  async #learn(why: NotAppended): Promise<void> {
    if (why.kind === 'overtaken') return this.#catchUp();
    for (const [key, { digest, position }] of why.known) this.#fold.causes.add({ key, digest }, position);
  }

  #answerDrafted(round: Round, stored: readonly Stored[]): void {
    stored.forEach(({ entry }, index) => {
      const judged = round.drafted[index];
      if (judged === undefined) throw new Error('The journal gave back more entries than it was given');
      this.#answer(round, judged, { kind: 'recorded', position: entry.position });
    });
  }

  async #answerFactless(round: Round): Promise<void> {
    const { liveness } = this.#parts;
    const forgotten = await this.#knownAmong(round.factless);
    if (round.confirmed.length > 0) await liveness.save(round.confirmed);
    for (const judged of round.factless) {
      const { waiting, refusal } = judged;
      const { cause } = waiting.submission;
      const known = cause === null ? undefined : forgotten.get(cause.key);
      if (known !== undefined) {
        this.#answerKnown(waiting, known);
        continue;
      }
      if (cause !== null && refusal === null) this.#fold.causes.addUnchanged(cause, this.picture().at);
      this.#answer(round, judged, { kind: 'unchanged' });
    }
  }

  #answer({ now }: Round, { waiting, refusal }: Judged, outcome: Outcome): void {
    const { intent } = waiting.submission;
    this.#hear(intent, now);
    waiting.answer(refusal === null ? outcome : { kind: 'refused', refusal });
  }

  #noteSpoken({ cause, recordedAt }: Entry): void {
    // The key of an event begins with its source.
    const source = parseSource(cause?.key.split(' ', 1)[0] ?? '');
    if (source !== null) this.#spoken[source.id] = recordedAt;
  }

  /** Of a source that found no place nothing is kept, not even that it was heard. */
  #hear(intent: Intent, now: Instant): void {
    if (intent.kind !== 'reading' || this.picture().feeds[intent.reading.source] === undefined) return;
    this.#parts.liveness.hear(intent.reading.source, now);
  }

  /** What changed nothing now may have changed something the first time: only the journal knows, unless nothing was forgotten. */
  async #knownAmong(factless: readonly Judged[]): Promise<ReadonlyMap<string, Known>> {
    if (this.#fold.causes.isComplete()) return new Map();
    const keys = factless.map(({ waiting }) => waiting.submission.cause?.key).filter((key) => key !== undefined);
    return keys.length === 0 ? new Map() : this.#parts.journal.known(keys);
  }

  #answerKnown(waiting: Waiting, known: Known): void {
    const { intent, cause } = waiting.submission;
    if (cause !== null && cause.digest !== known.digest) {
      this.#answerConflict(waiting, known, known.position);
      return;
    }
    this.#hear(intent, this.#parts.runtime.now());
    waiting.answer({ kind: 'duplicate', position: known.position });
  }

  #answerConflict(waiting: Waiting, known: Known, position: Position | null): void {
    const { intent, by, cause } = waiting.submission;
    this.#hear(intent, this.#parts.runtime.now());
    const conflict: Outcome = { kind: 'conflict', position };
    if (intent.kind !== 'reading' || cause === null) {
      waiting.answer(conflict);
      return;
    }
    // R35: recorded once for each other content, however often it is sent.
    const note: Submission = {
      intent: { kind: 'note-conflict', source: intent.reading.source, firstPosition: known.position },
      by,
      cause: { key: `conflict ${cause.key} ${cause.digest}`, digest: cause.digest },
    };
    this.#queue.add({ submission: note, answer: () => waiting.answer(conflict), giveUp: waiting.giveUp });
  }

  async #catchUp(): Promise<void> {
    await this.#fold.catchUp();
    this.#isFailing = false;
  }
}
