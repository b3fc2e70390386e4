// Which screen an address names. Pure; going there is the business of parts/navigation.

import { useSyncExternalStore } from 'react';
import type { Role } from '#shared/facts.ts';

export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'login' }
  | { readonly screen: 'console' }
  | { readonly screen: 'feeds' }
  | { readonly screen: 'manual'; readonly meldkamer: string | null }
  | { readonly screen: 'register'; readonly number: string | null }
  | { readonly screen: 'wall' }
  | { readonly screen: 'not-found' };

export function routeOf(pathname: string): Route {
  const parts = pathname.split('/').filter((part) => part !== '');
  const [first, second, ...rest] = parts;
  if (first === 'console' && second === 'entry' && rest.length <= 1) {
    return { screen: 'manual', meldkamer: rest[0] === undefined ? null : decoded(rest[0]) };
  }
  if (rest.length > 0) return { screen: 'not-found' };
  switch (first) {
    case undefined:
      return { screen: 'home' };
    case 'login':
      return second === undefined ? { screen: 'login' } : { screen: 'not-found' };
    case 'console':
      if (second === undefined) return { screen: 'console' };
      return second === 'feeds' ? { screen: 'feeds' } : { screen: 'not-found' };
    case 'register':
      return { screen: 'register', number: second === undefined ? null : decoded(second) };
    case 'wall':
      return second === undefined || second === 'settings' ? { screen: 'wall' } : { screen: 'not-found' };
    default:
      return { screen: 'not-found' };
  }
}

/** Where a role begins. */
export function homeOf(role: Role): string {
  switch (role) {
    case 'smb':
    case 'wall':
      return '/wall';
    case 'inspector':
      return '/register';
    default:
      return '/console';
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
  return useSyncExternalStore(subscribe, () => location.pathname);
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  return () => removeEventListener('popstate', listener);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
