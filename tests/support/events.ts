// Events as a feed would send them, and the requests that carry them.

import type { MeldkamerId } from '#shared/reference/meldkamers.ts';

export type SentEvent = {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time?: string;
  readonly data?: unknown;
};

export function event(
  type: string,
  subject: string,
  data: unknown,
  options: { id?: string; system?: string; meldkamer?: MeldkamerId } = {},
): SentEvent {
  const meldkamer = options.meldkamer ?? subject.slice(0, 3);
  return {
    specversion: '1.0',
    id: options.id ?? crypto.randomUUID(),
    source: `urn:nld:meldkamer:${meldkamer}:${options.system ?? 'gms'}`,
    type: `nl.meldkamer.${type}.v1`,
    subject,
    data,
  };
}

export function locationEvent(
  post: string,
  task: string,
  location: Readonly<Record<string, unknown>>,
  options: { id?: string; system?: string; meldkamer?: MeldkamerId; observedAt?: string; scope?: string } = {},
): SentEvent {
  const { observedAt = new Date().toISOString(), scope } = options;
  return event(
    'location.reported',
    post,
    { task, location, observedAt, ...(scope === undefined ? {} : { scope }) },
    options,
  );
}

export function staffingEvent(
  post: string,
  filled: number,
  minimum: number | undefined,
  options: { id?: string; observedAt?: string } = {},
): SentEvent {
  const { observedAt = new Date().toISOString() } = options;
  return event(
    'staffing.reported',
    post,
    { filled, observedAt, ...(minimum === undefined ? {} : { minimum }) },
    options,
  );
}

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  /** The code and the problems are those of a request that was refused as a whole. */
  readonly body: {
    readonly code?: string;
    readonly problems?: readonly { readonly path: string; readonly problem: string }[];
    readonly results?: readonly {
      readonly index: number;
      readonly id: string | null;
      readonly status: string;
      readonly position?: number;
      readonly code?: string;
    }[];
  };
};

/** One event goes structured, several as a batch. Throws when no answer came. */
export async function post(url: string, key: string, events: SentEvent | readonly SentEvent[]): Promise<Answer> {
  const isBatch = Array.isArray(events);
  const response = await fetch(`${url}/api/v1/events`, {
    method: 'POST',
    headers: {
      'Content-Type': isBatch ? 'application/cloudevents-batch+json' : 'application/cloudevents+json',
      Authorization: `Bearer ${key}`,
    },
    body: JSON.stringify(events),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
}

export async function get<T>(url: string, key: string, path: string): Promise<T> {
  const response = await fetch(`${url}${path}`, { headers: { Authorization: `Bearer ${key}` } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** What a person records, with an idempotency key of its own; the answer to it. Throws when it was not taken. */
export async function record<T>(url: string, key: string, path: string, body: unknown): Promise<T> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status !== 201) throw new Error(`${path} answered ${response.status}: ${text}`);
  return JSON.parse(text) as T;
}
