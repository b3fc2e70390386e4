// Whether a browser says that a request comes from our own pages. Guards everything a cookie could do unasked: changes, logins, sockets.

import type { IncomingHttpHeaders } from 'node:http';

/** `unsaid`: neither Sec-Fetch-Site nor Origin, as programs do that are no browser. */
export type Site = 'own' | 'foreign' | 'unsaid';

/** Sec-Fetch-Site decides where there is one; else the Origin must be that of the host asked for, or one of these. */
export function siteOf(headers: IncomingHttpHeaders, allowedOrigins: ReadonlySet<string>): Site {
  const fetchSite = headers['sec-fetch-site'];
  if (fetchSite !== undefined) return fetchSite === 'same-origin' ? 'own' : 'foreign';
  const { origin, host } = headers;
  if (origin === undefined) return 'unsaid';
  if (allowedOrigins.has(origin)) return 'own';
  return host !== undefined && hostIn(origin) === host.toLowerCase() ? 'own' : 'foreign';
}

/** The host with its port where that is not the usual one, as in a Host header; null for `null` and other opaque origins. */
function hostIn(origin: string): string | null {
  if (!/^https?:\/\//.test(origin)) return null;
  return URL.canParse(origin) ? new URL(origin).host : null;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export function changesSomething(method: string | undefined): boolean {
  return method === undefined || !SAFE.has(method);
}
