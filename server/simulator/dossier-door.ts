// One request of the desk to the interface, and what the answer means: given, try again later, or refused. It keeps no state.

import { askedInTime, type Later } from './asked-in-time.ts';
import type { PlayerParts } from './real-parts.ts';
import type { Body } from './scenario/written.ts';

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
  | Later
  | { readonly kind: 'refused'; readonly code: string; readonly reason: string };

export async function askDoor(asked: DeskRequest, parts: PlayerParts, signal: AbortSignal): Promise<DoorAnswer> {
  const answer = await askedInTime(`${asked.url}${asked.path}`, requestOf(asked), parts, signal);
  if (answer.kind === 'later') return answer;
  const { status, body, reason } = answer;
  if (status >= 200 && status < 300) return { kind: 'given', body };
  const { code } = body;
  return { kind: 'refused', code: typeof code === 'string' ? code : '', reason };
}

function requestOf({ key, body, idempotencyKey }: DeskRequest): RequestInit {
  const headers = { Authorization: `Bearer ${key}`, Accept: 'application/json, application/problem+json' };
  if (body === undefined) return { headers };
  return {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey ?? '' },
    body: JSON.stringify(body),
  };
}
