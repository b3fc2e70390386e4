// Which screen an address names. Pure; going there is the business of parts/navigation.

import { useSyncExternalStore } from 'react';
import type { Role } from '#shared/reference/actor.ts';

export type DossierRoute =
  | { readonly screen: RegisterPage | 'notices' | 'replay' }
  | { readonly screen: 'dossier' | 'dossier-print'; readonly number: string };

export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'login' }
  | { readonly screen: 'console' }
  | { readonly screen: 'feeds' }
  | { readonly screen: 'manual'; readonly meldkamer: string | null }
  /** The periods; `number` names one of them. */
  | { readonly screen: 'register'; readonly number: string | null }
  | DossierRoute
  | { readonly screen: 'wall' }
  | { readonly screen: 'not-found' };

const REGISTER_PAGES = {
  dossiers: 'dossiers',
  figures: 'figures',
  report: 'report',
  calendar: 'calendar',
  takeover: 'takeover',
  pilots: 'pilots',
  new: 'new-dossier',
} as const;
type RegisterPage = (typeof REGISTER_PAGES)[keyof typeof REGISTER_PAGES];

/** The number of a deviation; any other name behind `/register/` is a period. */
const AFWIJKING = /^\d{4}-\d{4,}$/;

export function routeOf(pathname: string): Route {
  const parts = pathname.split('/').filter((part) => part !== '');
  const [first, second, ...rest] = parts;
  if (first === 'console' && second === 'entry' && rest.length <= 1) {
    return { screen: 'manual', meldkamer: rest[0] === undefined ? null : decoded(rest[0]) };
  }
  if (first === 'register') return registerRoute(second, rest);
  if (rest.length > 0) return { screen: 'not-found' };
  switch (first) {
    case undefined:
      return { screen: 'home' };
    case 'login':
      return second === undefined ? { screen: 'login' } : { screen: 'not-found' };
    case 'console':
      if (second === undefined) return { screen: 'console' };
      return second === 'feeds' ? { screen: 'feeds' } : { screen: 'not-found' };
    case 'notices':
    case 'replay':
      return second === undefined ? { screen: first } : { screen: 'not-found' };
    case 'wall':
      return second === undefined || second === 'settings' ? { screen: 'wall' } : { screen: 'not-found' };
    default:
      return { screen: 'not-found' };
  }
}

function registerRoute(second: string | undefined, rest: readonly string[]): Route {
  if (second === undefined) return { screen: 'register', number: null };
  const isAfwijking = AFWIJKING.test(second);
  if (rest.length > 0) {
    const isPrint = isAfwijking && rest.length === 1 && rest[0] === 'print';
    return isPrint ? { screen: 'dossier-print', number: second } : { screen: 'not-found' };
  }
  if (isAfwijking) return { screen: 'dossier', number: second };
  if (Object.hasOwn(REGISTER_PAGES, second)) return { screen: REGISTER_PAGES[second as keyof typeof REGISTER_PAGES] };
  return { screen: 'register', number: decoded(second) };
}

/** Where a role begins. */
export function homeOf(role: Role): string {
  switch (role) {
    case 'smb':
    case 'wall':
      return '/wall';
    case 'inspector':
      return '/register/dossiers';
    case 'party':
    case 'ministry':
      return '/notices';
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
