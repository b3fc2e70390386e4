// For which meldkamer a role may speak by hand: the LMS for all, a meldkamer for itself, others for none.

import { isMeldkamerId, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { meldkamersWhere, roleRow, type Standing } from '#shared/reference/roles.ts';

/** By hand: whoever writes as a feed enters nothing. */
export function mayEnterFor(session: Standing): readonly MeldkamerId[] {
  return roleRow(session.role).writes === 'by feed' ? [] : meldkamersWhere(session, 'event.write');
}

export type Asked =
  | { readonly kind: 'enter'; readonly meldkamer: MeldkamerId }
  /** More than one is possible and none was named. */
  | { readonly kind: 'choose' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'only-own'; readonly own: MeldkamerId }
  | { readonly kind: 'no-such'; readonly id: string };

/** What the address asks for, seen by this role; `id` is null when it names no meldkamer. */
export function askedFor(id: string | null, allowed: readonly MeldkamerId[]): Asked {
  const [first, ...others] = allowed;
  if (first === undefined) return { kind: 'forbidden' };
  if (id === null) return others.length === 0 ? { kind: 'enter', meldkamer: first } : { kind: 'choose' };
  if (!isMeldkamerId(id)) return { kind: 'no-such', id };
  return allowed.includes(id) ? { kind: 'enter', meldkamer: id } : { kind: 'only-own', own: first };
}
