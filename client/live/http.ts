// Requests to the server. Expected trouble comes back as a value with the words of the problem document; nothing is thrown.

import { fail, ok, type Result } from '#shared/base/result.ts';
import { SECOND } from '#shared/base/time.ts';
import { BROWSER_RUNTIME } from './browser-runtime.ts';
import { doorHere } from './world.ts';

/** RFC 9457, and what went wrong before there was any answer: status 0. */
export type Problem = {
  readonly status: number;
  readonly title: string;
  /** Stable and meant for programs; null when the server gave none. */
  readonly code: string | null;
  readonly detail: string | null;
  /** All problems at once, where the server names more than one. */
  readonly problems: readonly string[];
  /** Seconds to wait before trying again; null when the server does not say. */
  readonly retryAfter: number | null;
  /** The whole document, for a caller that knows its members. */
  readonly document: Readonly<Record<string, unknown>>;
};

export type Answer<T> = Promise<Result<T, Problem>>;

export type Ask = {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  /** Give the same key to a retry of the same act; made here when left out. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** A login that is refused does not end the session there may be. */
  readonly isLogin?: boolean;
};

const ANSWER_WITHIN = 10 * SECOND;

const unauthorised = new Set<() => void>();

/** Called when any request was answered with 401. */
export function onUnauthorised(listener: () => void): () => void {
  unauthorised.add(listener);
  return () => unauthorised.delete(listener);
}

export async function ask<T>(path: string, asked: Ask = {}): Answer<T> {
  const { method = 'GET', body, idempotencyKey, signal, isLogin = false } = asked;
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (method === 'POST') headers['idempotency-key'] = idempotencyKey ?? newIdempotencyKey();
  const timeout = AbortSignal.timeout(ANSWER_WITHIN);
  try {
    const response = await fetch(doorHere(path), {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.ok) return ok((text === '' ? null : JSON.parse(text)) as T);
    if (response.status === 401 && !isLogin) for (const listener of unauthorised) listener();
    return fail(problemOf(response.status, response.headers.get('retry-after'), text));
  } catch (error) {
    return fail(unanswered(error instanceof Error ? error.name : 'Error'));
  }
}

/** For acts that are repeated until they succeed: make the key once, send it with every try. Works without https too. */
export function newIdempotencyKey(): string {
  return BROWSER_RUNTIME.uuid();
}

export function problemOf(status: number, retryAfter: string | null, text: string): Problem {
  const document = parsed(text);
  const seconds = retryAfter === null ? Number.NaN : Number(retryAfter);
  return {
    status,
    title: typeof document['title'] === 'string' ? document['title'] : `HTTP ${status}`,
    code: typeof document['code'] === 'string' ? document['code'] : null,
    detail: typeof document['detail'] === 'string' ? document['detail'] : null,
    problems: sentencesOf(document['problems']),
    retryAfter: Number.isFinite(seconds) ? seconds : null,
    document,
  };
}

function unanswered(title: string): Problem {
  return { status: 0, title, code: null, detail: null, problems: [], retryAfter: null, document: {} };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Problems come as sentences, or as objects that hold one. */
function sentencesOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    if (typeof one === 'string') return [one];
    if (typeof one !== 'object' || one === null) return [];
    const { path, problem } = one as Record<string, unknown>;
    if (typeof problem !== 'string') return [];
    return [typeof path === 'string' && path !== '' ? `${path}: ${problem}` : problem];
  });
}
