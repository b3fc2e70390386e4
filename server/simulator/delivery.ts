// One batch through the HTTP door, and what the answer means: arrived, try again later, or never. It keeps no state.

import { MINUTE, SECOND } from '#shared/base/time.ts';
import type { PlayerParts } from './real-parts.ts';
import { Stopped, unlessStopped } from './waiting.ts';

export type Door = { readonly url: string; readonly key: string };

export type Delivery =
  /** The door has judged every event; those it would not have are named. */
  | { readonly kind: 'delivered'; readonly rejected: readonly Rejected[] }
  /** `waitFor` in milliseconds, when the door said so. */
  | { readonly kind: 'later'; readonly reason: string; readonly waitFor: number | null }
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string };

export type Rejected = { readonly id: string; readonly reason: string };

/** A door that does not answer within this time is tried again with the same events. */
const ANSWER_WITHIN = 10 * SECOND;

const LONGEST_WAIT = 10 * MINUTE;
const TEMPORARY = new Set([408, 425, 429, 500, 502, 503, 504]);
/** The key is good, and only has no place left for what is new, or is not the one that a source belongs to. */
const NO_PLACE: readonly unknown[] = ['source-of-another-key', 'too-many-sources', 'too-many-announcements'];

export async function deliver(door: Door, body: string, parts: PlayerParts, signal: AbortSignal): Promise<Delivery> {
  const patience = new AbortController();
  const cancel = parts.runtime.after(ANSWER_WITHIN, () => patience.abort());
  const either = AbortSignal.any([signal, patience.signal]);
  try {
    const request = {
      method: 'POST',
      headers: { 'Content-Type': 'application/cloudevents-batch+json', Authorization: `Bearer ${door.key}` },
      body,
      signal: either,
      redirect: 'error' as const,
    };
    const response = await unlessStopped(parts.fetch(`${door.url}/api/v1/events`, request), either);
    const answer = await unlessStopped(response.text(), either);
    return meaningOf(response.status, response.headers.get('retry-after'), answer);
  } catch (problem) {
    if (signal.aborted) throw new Stopped();
    const reason = patience.signal.aborted ? 'no answer in time' : connectionTrouble(problem);
    return { kind: 'later', reason, waitFor: null };
  } finally {
    cancel();
  }
}

function meaningOf(status: number, retryAfter: string | null, answer: string): Delivery {
  if (TEMPORARY.has(status)) return { kind: 'later', reason: `HTTP ${status}`, waitFor: waitOf(retryAfter) };
  const body = objectOf(answer);
  const results = Array.isArray(body['results']) ? body['results'] : null;
  // With results: the door has looked at every event, also when it took none. Sending it again would not help.
  if ((status === 200 || status === 400 || NO_PLACE.includes(body['code'])) && results !== null) {
    return { kind: 'delivered', rejected: results.map(asObject).filter(isRejected).map(rejectedOf) };
  }
  const title = [body['title'], body['detail']].filter((part) => typeof part === 'string').join(': ');
  if (status === 400) return { kind: 'delivered', rejected: [{ id: '', reason: title || 'HTTP 400' }] };
  return { kind: 'refused', status, reason: title || `HTTP ${status}` };
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

/** Whole seconds; anything else leaves the choice to the sender. */
function waitOf(retryAfter: string | null): number | null {
  if (retryAfter === null || !/^\d{1,6}$/.test(retryAfter.trim())) return null;
  return Math.min(Number(retryAfter) * SECOND, LONGEST_WAIT);
}

function objectOf(answer: string): Readonly<Record<string, unknown>> {
  try {
    return asObject(JSON.parse(answer));
  } catch {
    return {};
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** Node hides why a connection failed in the cause. */
function connectionTrouble(problem: unknown): string {
  const { cause, message } = problem instanceof Error ? problem : new Error(String(problem));
  const code = asObject(cause)['code'];
  return typeof code === 'string' ? code : message;
}
