// Counts the answers of one load run. Believes only what the server says it recorded.

import { monotonic } from '../process/monotonic.ts';
import type { FeedRequest } from './event-feed.ts';
import type { HttpAnswer } from './http-connection.ts';
import type { LoadResult } from './load-run.ts';

type Status = 'accepted' | 'unchanged' | 'duplicate' | 'rejected';
type EventAnswer = { readonly status: string; readonly position?: number };

export class Tally {
  readonly #numbers: number[] = [];
  readonly #positions: number[] = [];
  readonly #sentAt: number[] = [];
  readonly #answerTimes: number[] = [];
  readonly #counts: Record<Status, number> = { accepted: 0, unchanged: 0, duplicate: 0, rejected: 0 };
  readonly #startedAt = monotonic();
  #failed = 0;
  #firstFailure: string | null = null;

  answered(request: FeedRequest, sentAt: number, answer: HttpAnswer): void {
    this.#answerTimes.push(monotonic() - sentAt);
    if (answer.status < 200 || answer.status > 299) {
      this.failed(`${answer.status} ${answer.body.slice(0, 300)}`);
      return;
    }
    const { results } = JSON.parse(answer.body) as { readonly results: readonly EventAnswer[] };
    for (let index = 0; index < results.length; index += 1) {
      const { status, position } = results[index] as EventAnswer;
      this.#counts[status as Status] += 1;
      if (status !== 'accepted') continue;
      this.#numbers.push(request.first + index);
      this.#positions.push(position ?? 0);
      this.#sentAt.push(sentAt);
    }
  }

  failed(reason: string): void {
    this.#failed += 1;
    this.#firstFailure ??= reason;
  }

  result(share: number): LoadResult {
    return {
      milliseconds: monotonic() - this.#startedAt,
      requests: this.#answerTimes.length,
      failed: this.#failed,
      firstFailure: this.#firstFailure,
      accepted: this.#counts.accepted,
      unchanged: this.#counts.unchanged,
      duplicates: this.#counts.duplicate,
      rejected: this.#counts.rejected,
      numbers: Float64Array.from(this.#numbers),
      positions: Float64Array.from(this.#positions),
      sentAt: Float64Array.from(this.#sentAt),
      answerTimes: Float64Array.from(this.#answerTimes),
      share,
    };
  }
}
