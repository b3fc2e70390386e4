// Sends a batch of events through the door that feeds use, and reads the answer row by row. The requests of the live room speak plain
// JSON only; this one has its own media type.

import { fail, ok, type Result } from '#shared/base/result.ts';
import { SECOND } from '#shared/base/time.ts';
import { type Problem, problemOf } from '../../live/http.ts';
import { doorHere } from '../../live/world.ts';
import type { ManualEvent } from './manual-events.ts';

export type EventResult = {
  readonly index: number;
  readonly status: 'accepted' | 'unchanged' | 'duplicate' | 'rejected';
  readonly position?: number;
  readonly code?: string;
  readonly problems?: readonly { readonly path: string; readonly problem: string }[];
};

const ANSWER_WITHIN = 10 * SECOND;

/** `exercise`: the one that this page shows. A refusal of every event still carries the results; without them nothing is known of what happened to the batch. */
export async function sendEvents(
  events: readonly ManualEvent[],
  exercise: number | null,
): Promise<Result<readonly EventResult[], Problem>> {
  try {
    const response = await fetch(doorHere('/api/v1/events'), {
      method: 'POST',
      headers: {
        accept: 'application/json, application/problem+json',
        'content-type': 'application/cloudevents-batch+json',
      },
      credentials: 'same-origin',
      body: JSON.stringify(
        exercise === null ? events : events.map((event) => ({ ...event, exercise: String(exercise) })),
      ),
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
    return readAnswer(response.status, response.headers.get('retry-after'), await response.text());
  } catch (error) {
    return fail(problemOf(0, null, JSON.stringify({ title: error instanceof Error ? error.name : 'Error' })));
  }
}

export function readAnswer(
  status: number,
  retryAfter: string | null,
  text: string,
): Result<readonly EventResult[], Problem> {
  const problem = problemOf(status, retryAfter, text);
  const { results } = problem.document;
  return Array.isArray(results) ? ok(results as readonly EventResult[]) : fail(problem);
}
