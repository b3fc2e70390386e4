// What one round decides of the submissions that wait, one after another, each on the picture that the one before it leaves. Nothing of
// it is on disk yet, and nobody is answered: the recorder does that, when the journal has taken the whole of it.

import { type Instant, latest } from '#shared/base/time.ts';
import type { Cause, Draft, Position } from '#shared/journal/facts.ts';
import { evolve, recordedAs } from '#shared/picture/evolve.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { type Decision, decide } from '#shared/rules/decide.ts';
import type { Refusal } from '#shared/rules/intent.ts';
import { holdRefusal } from '#shared/rules/key-places.ts';
import type { Known } from '../journal/journal.ts';
import { storable } from '../journal/stored-bytes.ts';
import type { Confirmed, Liveness } from './liveness.ts';
import type { RecentCauses } from './recent-causes.ts';
import type { Waiting } from './submission.ts';

/** A submission whose facts are a draft of this round, or that leads to none. `refusal`: not done, and why. */
export type Judged = { readonly waiting: Waiting; readonly refusal: Refusal | null };

export type RoundParts = {
  readonly base: Picture;
  readonly now: Instant;
  readonly liveness: Liveness;
  readonly causes: RecentCauses;
  /** What could not be stored as it was decided: drafted without what no form knows. */
  readonly mended: { readonly has: (waiting: Waiting) => boolean };
};

export class Round {
  /** Where the journal must still end for this round to hold. */
  readonly base: Picture;
  /** The moment at which everything in this round is judged. */
  readonly now: Instant;
  readonly drafts: Draft[] = [];
  /** The picture after each draft. */
  readonly pictures: Picture[] = [];
  /** Whose facts each draft holds. */
  readonly drafted: Judged[] = [];
  /** Nothing to record: it changed nothing, or was refused. */
  readonly factless: Judged[] = [];
  /** R82: of a key that the source does not belong to. Its ids say nothing and it is no sign of life. */
  readonly barred: (readonly [Waiting, Refusal])[] = [];
  /** The same cause came before. */
  readonly repeated: (readonly [Waiting, Known])[] = [];
  /** The same cause came before with other contents, and changed nothing then; how far the journal was. */
  readonly contradicting: (readonly [Waiting, Known])[] = [];
  /** The same cause came before in this very round: judged when the first is on disk. */
  readonly postponed: Waiting[] = [];
  /** What nothing could be decided of: an error of ours, and no reason to hold up the others. */
  readonly failed: (readonly [Waiting, unknown])[] = [];
  /** Taken back when the round does not hold. */
  readonly confirmed: Confirmed[] = [];
  readonly #parts: RoundParts;
  readonly #causeKeys = new Set<string>();
  /** R33: the order of the journal never depends on a clock that went back; what is judged does, for that is about this moment. */
  readonly #recordedAt: Instant;
  #working: Picture;

  constructor(parts: RoundParts, submitted: readonly Waiting[]) {
    const { base, now } = parts;
    this.#parts = parts;
    this.base = base;
    this.now = now;
    this.#recordedAt = base.recordedAt === null ? now : latest(base.recordedAt, now);
    this.#working = base;
    for (const waiting of submitted) this.#take(waiting);
  }

  #take(waiting: Waiting): void {
    const { cause, intent } = waiting.submission;
    const barred = intent.kind === 'reading' ? holdRefusal(this.#working, intent.reading, intent.speaker) : null;
    if (barred !== null) {
      this.barred.push([waiting, barred]);
      return;
    }
    if (cause !== null && this.#cameBefore(waiting, cause)) return;
    this.#judge(waiting);
  }

  #cameBefore(waiting: Waiting, cause: Cause): boolean {
    const { causes } = this.#parts;
    const known = causes.find(cause.key);
    const unchanged = known === null ? causes.findUnchanged(cause.key) : null;
    if (known !== null) this.repeated.push([waiting, known]);
    else if (unchanged?.digest === cause.digest) this.factless.push({ waiting, refusal: null });
    else if (unchanged !== null) this.contradicting.push([waiting, unchanged]);
    else if (this.#causeKeys.has(cause.key)) this.postponed.push(waiting);
    else {
      this.#causeKeys.add(cause.key);
      return false;
    }
    return true;
  }

  #judge(waiting: Waiting): void {
    const { liveness } = this.#parts;
    const { by, cause } = waiting.submission;
    const decision = this.#decided(waiting);
    if (decision === null) return;
    const { confirms, facts, refusal } = decision;
    if (confirms !== null) this.confirmed.push(liveness.confirm(confirms.key, confirms.moments));
    if (facts.length === 0) {
      this.factless.push({ waiting, refusal });
      return;
    }
    this.drafted.push({ waiting, refusal });
    // A refused event may be sent again once it is right, so its key is not taken.
    const draft: Draft = { recordedAt: this.#recordedAt, by, cause: refusal === null ? cause : null, facts };
    if (this.#parts.mended.has(waiting)) this.#draft(storable(draft), null);
    else this.#draft(draft, decision);
  }

  #decided(waiting: Waiting): Decision | null {
    const { intent, by } = waiting.submission;
    try {
      return decide(this.#working, this.#parts.liveness.heard(), intent, by, this.now);
    } catch (problem) {
      this.failed.push([waiting, problem]);
      return null;
    }
  }

  /** `decision`: null when what is drafted is not all that was decided; then the fold has the last word. */
  #draft(draft: Draft, decision: Decision | null): void {
    const entry = { ...draft, position: (this.#working.at + 1) as Position };
    // Decided at another moment than it is recorded at, because the clock went back: then the fold has the last word.
    const isAsDecided = decision !== null && this.now === this.#recordedAt;
    this.#working = isAsDecided ? recordedAs(decision.picture, entry) : evolve(this.#working, entry);
    this.drafts.push(draft);
    this.pictures.push(this.#working);
  }
}
