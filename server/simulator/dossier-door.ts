// One request of the desk to the interface, and what the answer means: given, try again later, or refused. It keeps no state.

import { MINUTE, SECOND } from '#shared/base/time.ts';
import type { PlayerParts } from './real-parts.ts';
import type { Body } from './scenario/written.ts';
import { Stopped, unlessStopped } from './waiting.ts';

export type DeskRequest = {
  readonly url: string;
  readonly key: string;
  readonly path: string;
  /** Without one it only looks. */
  readonly body: Body | undefined;
  readonly idempotencyKey: string | undefined;
};

export type DoorAnswer =
  | { readonly kind: 'given'; readonly body: Body }
  /** `waitFor` in milliseconds, when the door said so. */
  | { readonly kind: 'later'; readonly reason: string; readonly waitFor: number | null }
  | { readonly kind: 'refused'; readonly code: string; readonly reason: string };

const ANSWER_WITHIN = 10 * SECOND;
const LONGEST_WAIT = 10 * MINUTE;
const TEMPORARY = new Set([408, 425, 429, 500, 502, 503, 504]);

export async function askDoor(asked: DeskRequest, parts: PlayerParts, signal: AbortSignal): Promise<DoorAnswer> {
  const patience = new AbortController();
  const cancel = parts.runtime.after(ANSWER_WITHIN, () => patience.abort());
  const either = AbortSignal.any([signal, patience.signal]);
  try {
    const response = await unlessStopped(parts.fetch(`${asked.url}${asked.path}`, requestOf(asked, either)), either);
    const body = objectOf(await unlessStopped(response.text(), either));
    if (response.ok) return { kind: 'given', body };
    const { title, detail, code } = body;
    const reason = [title, detail].filter((part) => typeof part === 'string').join(': ') || `HTTP ${response.status}`;
    if (TEMPORARY.has(response.status)) {
      return { kind: 'later', reason: `HTTP ${response.status}`, waitFor: waitOf(response.headers.get('retry-after')) };
    }
    return { kind: 'refused', code: typeof code === 'string' ? code : '', reason };
  } catch (problem) {
    if (signal.aborted) throw new Stopped();
    const reason = patience.signal.aborted ? 'no answer in time' : connectionTrouble(problem);
    return { kind: 'later', reason, waitFor: null };
  } finally {
    cancel();
  }
}

function requestOf({ key, body, idempotencyKey }: DeskRequest, signal: AbortSignal): RequestInit {
  const headers = { Authorization: `Bearer ${key}`, Accept: 'application/json, application/problem+json' };
  if (body === undefined) return { headers, signal, redirect: 'error' };
  return {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey ?? '' },
    body: JSON.stringify(body),
    signal,
    redirect: 'error',
  };
}

/** Whole seconds; anything else leaves the choice to the sender. */
function waitOf(retryAfter: string | null): number | null {
  if (retryAfter === null || !/^\d{1,6}$/.test(retryAfter.trim())) return null;
  return Math.min(Number(retryAfter) * SECOND, LONGEST_WAIT);
}

function objectOf(answer: string): Body {
  try {
    const value: unknown = JSON.parse(answer);
    return typeof value === 'object' && value !== null ? (value as Body) : {};
  } catch {
    return {};
  }
}

/** Node hides why a connection failed in the cause. */
function connectionTrouble(problem: unknown): string {
  const { cause, message } = problem instanceof Error ? problem : new Error(String(problem));
  return cause instanceof Error && 'code' in cause ? String(cause.code) : message;
}
