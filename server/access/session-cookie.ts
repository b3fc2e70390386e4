// The cookie a browser's session lives in. Never readable by scripts, never sent across sites or over plain HTTP.
// A `__Host-` cookie must be Secure. Chromium takes it on http://127.0.0.1 and http://localhost too;
// on any other address the server must be reached over HTTPS, or the browser drops the cookie without a word.

import { DAY, SECOND } from '#shared/base/time.ts';

const NAME = '__Host-meldkamerbeeld';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Strict';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Browsers cut longer lives down to this. */
const LONGEST = 400 * DAY;

/** The value for Set-Cookie; the life in milliseconds. */
export function sessionCookie(token: string, life: number): string {
  return `${NAME}=${token}; Max-Age=${Math.floor(Math.min(life, LONGEST) / SECOND)}; ${ATTRIBUTES}`;
}

export const NO_SESSION_COOKIE = `${NAME}=; Max-Age=0; ${ATTRIBUTES}`;

/** The token in a Cookie header; null when there is none, or none of ours. For a socket: the handshake's header. */
export function sessionTokenIn(cookieHeader: string | undefined): string | null {
  for (const pair of (cookieHeader ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at === -1 || pair.slice(0, at).trim() !== NAME) continue;
    const token = pair.slice(at + 1).trim();
    return TOKEN.test(token) ? token : null;
  }
  return null;
}
