// Which screen an address names, by the table of routes. Going there is the business of parts/navigation.

import { useSyncExternalStore } from 'react';
import { withoutWorld } from '#shared/wire/world-path.ts';
import { ROWS, type ScreenName } from './routes.tsx';

/** `id`: what the address names, of the kind that its row says. Null screen: there is none at this address. */
export type Route = { readonly screen: ScreenName | null; readonly id: string | null };

const AFWIJKING = /^\d{4}-\d{4,}$/;

type Found = Route & { readonly rank: number };

/** A word that a path has itself goes before the number of a deviation, and that before any other name. */
export function routeOf(pathname: string): Route {
  const parts = partsOf(pathname);
  const found = ROWS.flatMap(([screen, { paths }]) => paths.flatMap((path) => fitted(screen, partsOf(path), parts)));
  const { screen, id } = found.reduce<Found>((best, one) => (one.rank < best.rank ? one : best), NOWHERE);
  return { screen, id };
}

const NOWHERE: Found = { screen: null, id: null, rank: Number.POSITIVE_INFINITY };

function fitted(screen: ScreenName, path: readonly string[], parts: readonly string[]): readonly Found[] {
  if (path.length !== parts.length) return [];
  let found: Found = { screen, id: null, rank: 0 };
  for (const [at, word] of path.entries()) {
    const given = parts[at] ?? '';
    if (word === given) continue;
    if (!word.startsWith(':')) return [];
    if (word === ':afwijking' && !AFWIJKING.test(given)) return [];
    const id = decoded(given);
    if (id === null) return [];
    found = { screen, id, rank: word === ':afwijking' ? 1 : 2 };
  }
  return [found];
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}

/** Null: it cannot be decoded, so it names nothing. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** The login page, with the way back. */
export function loginPath(from: string): string {
  return from === '/' || from.startsWith('/login') ? '/login' : `/login?terug=${encodeURIComponent(from)}`;
}

/** Only a path of our own may be gone back to. */
export function returnPath(search: string): string {
  const path = new URLSearchParams(search).get('terug') ?? '/';
  return /^\/(?![/\\])/.test(path) && !path.startsWith('/login') ? path : '/';
}

export function usePathname(): string {
  return useSyncExternalStore(subscribe, () => withoutWorld(location.pathname));
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  return () => removeEventListener('popstate', listener);
}
