// May this WebSocket handshake come in? CORS does not cover WebSockets, so the Origin is judged here.

import type { IncomingMessage } from 'node:http';
import { siteOf } from './own-site.ts';

/** A browser always sends an Origin. A program that sends none must show a key, which `identifyVisitor` sees to. */
export function isOriginAllowed(request: IncomingMessage, allowedOrigins: ReadonlySet<string>): boolean {
  return siteOf(originOnly(request), allowedOrigins) !== 'foreign';
}

/** A handshake carries no Sec-Fetch-Site in Chromium, and what a proxy adds of it is not to be believed. */
function originOnly({ headers }: IncomingMessage): IncomingMessage['headers'] {
  const { 'sec-fetch-site': _ignored, ...rest } = headers;
  return rest;
}
