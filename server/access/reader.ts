// Who is reading, and the answer they get: JSON with the headers every response has. Never answers a feed: it tells and is never told.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Audience } from '#shared/picture/redact.ts';
import { API_VERSION } from '../http/problems.ts';
import { callerOf } from './identify.ts';

/** What this caller may know. Only behind a gate that lets no feed through. */
export function audienceOf(request: IncomingMessage): Audience {
  const { audience } = callerOf(request).identity;
  if (audience === null) throw new Error('The gate let a feed through to something to read');
  return audience;
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'API-Version': API_VERSION,
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  });
  response.end(text);
}
