// One batch through the HTTP door, and what the answer means: arrived, try again later, or never. It keeps no state.

import { type Answered, askedInTime, asObject, type Later } from './asked-in-time.ts';
import type { PlayerParts } from './real-parts.ts';

export type Door = { readonly url: string; readonly key: string };

export type Delivery =
  /** The door has judged every event; those it would not have are named. */
  | { readonly kind: 'delivered'; readonly rejected: readonly Rejected[] }
  | Later
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string };

export type Rejected = { readonly id: string; readonly reason: string };

/** The key is good, and only has no place left for what is new, or is not the one that a source belongs to. */
const NO_PLACE: readonly unknown[] = ['source-of-another-key', 'too-many-sources', 'too-many-announcements'];

/** A door that does not answer in time is tried again with the same events. */
export async function deliver(door: Door, body: string, parts: PlayerParts, signal: AbortSignal): Promise<Delivery> {
  const request = {
    method: 'POST',
    headers: { 'Content-Type': 'application/cloudevents-batch+json', Authorization: `Bearer ${door.key}` },
    body,
  };
  const answer = await askedInTime(`${door.url}/api/v1/events`, request, parts, signal);
  return answer.kind === 'later' ? answer : meaningOf(answer);
}

function meaningOf({ status, body, reason }: Answered): Delivery {
  const results = Array.isArray(body['results']) ? body['results'] : null;
  // With results: the door has looked at every event, also when it took none. Sending it again would not help.
  if ((status === 200 || status === 400 || NO_PLACE.includes(body['code'])) && results !== null) {
    return { kind: 'delivered', rejected: results.map(asObject).filter(isRejected).map(rejectedOf) };
  }
  if (status === 400) return { kind: 'delivered', rejected: [{ id: '', reason }] };
  return { kind: 'refused', status, reason };
}

function isRejected(result: Readonly<Record<string, unknown>>): boolean {
  return result['status'] === 'rejected';
}

function rejectedOf(result: Readonly<Record<string, unknown>>): Rejected {
  const problems = result['problems'];
  const reason = Array.isArray(problems) ? problems.map(problemText).join('; ') : 'no reason given';
  return { id: typeof result['id'] === 'string' ? result['id'] : '', reason };
}

function problemText(problem: unknown): string {
  if (typeof problem === 'string') return problem;
  const { path, problem: what } = asObject(problem);
  return typeof what === 'string' ? `${path || 'event'}: ${what}` : JSON.stringify(problem);
}
