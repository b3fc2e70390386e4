// One request to the interface, given up when no answer comes in time: then it is for later, with the reason. What any answer of it says.

import { MINUTE, SECOND } from '#shared/base/time.ts';
import type { PlayerParts } from './real-parts.ts';
import { Stopped, unlessStopped } from './waiting.ts';

/** `waitFor` in milliseconds, when the door said so. */
export type Later = { readonly kind: 'later'; readonly reason: string; readonly waitFor: number | null };

export type Answered = {
  readonly kind: 'answered';
  readonly status: number;
  /** Nothing in it when it is no object of JSON. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Why, where the answer is a problem. */
  readonly reason: string;
};

const ANSWER_WITHIN = 10 * SECOND;
const LONGEST_WAIT = 10 * MINUTE;
const TEMPORARY = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Throws Stopped when the signal says so; whatever else goes wrong, or will pass by itself, is for later. */
export async function askedInTime(
  url: string,
  request: RequestInit,
  parts: PlayerParts,
  signal: AbortSignal,
): Promise<Answered | Later> {
  const patience = new AbortController();
  const cancel = parts.runtime.after(ANSWER_WITHIN, () => patience.abort());
  const either = AbortSignal.any([signal, patience.signal]);
  try {
    const response = await unlessStopped(parts.fetch(url, { ...request, signal: either, redirect: 'error' }), either);
    const text = await unlessStopped(response.text(), either);
    const { status } = response;
    const retryAfter = response.headers.get('retry-after');
    if (TEMPORARY.has(status)) return { kind: 'later', reason: `HTTP ${status}`, waitFor: waitOf(retryAfter) };
    const body = objectOf(text);
    const reason = [body['title'], body['detail']].filter((part) => typeof part === 'string').join(': ');
    return { kind: 'answered', status, body, reason: reason || `HTTP ${status}` };
  } catch (problem) {
    if (signal.aborted) throw new Stopped();
    const reason = patience.signal.aborted ? 'no answer in time' : connectionTrouble(problem);
    return { kind: 'later', reason, waitFor: null };
  } finally {
    cancel();
  }
}

/** Whole seconds; anything else leaves the choice to the sender. */
function waitOf(retryAfter: string | null): number | null {
  if (retryAfter === null || !/^\d{1,6}$/.test(retryAfter.trim())) return null;
  return Math.min(Number(retryAfter) * SECOND, LONGEST_WAIT);
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return {};
  }
}

export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** Node hides why a connection failed in the cause. */
function connectionTrouble(problem: unknown): string {
  const { cause, message } = problem instanceof Error ? problem : new Error(String(problem));
  const code = asObject(cause)['code'];
  return typeof code === 'string' ? code : message;
}
