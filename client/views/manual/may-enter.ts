// For which meldkamer and which of its functions somebody may speak by hand: LMS for all, a meldkamer for itself, a party for its own.

import type { FunctionView } from '#shared/overview/function-view.ts';
import type { MeldkamerView } from '#shared/overview/overview.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { isMeldkamerId, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { ownPosts } from '#shared/reference/own-posts.ts';
import { partyOfActor } from '#shared/reference/parties.ts';
import { reachOf } from '#shared/reference/roles.ts';
import { receiversOf } from '#shared/takeover/received.ts';
import type { Session } from '../../live/session.ts';

/** Does it enter what is its own, and nothing else of a meldkamer? */
export function entersOwnOnly({ role }: Pick<Session, 'role'>): boolean {
  return reachOf(role, 'event.write') === 'involved';
}

/** R90. Of these functions those that may be entered. */
export function enterable(session: Session, functions: readonly FunctionView[]): readonly FunctionView[] {
  if (!entersOwnOnly(session)) return functions;
  const own = ownPosts(partyOfActor(session), session.meldkamer);
  return functions.filter(({ post }) => own.has(post));
}

/** R91. The functions of others of which this meldkamer may say that they went home: those that were here when they were last known to be away. */
export function receivedBy(
  { role, meldkamer }: Session,
  picture: Picture,
  meldkamers: readonly Pick<MeldkamerView, 'functions'>[],
): readonly FunctionView[] {
  if (meldkamer === null || reachOf(role, 'event.write') !== 'own') return [];
  const functions = meldkamers.flatMap((one) => one.functions);
  return functions.filter(({ id }) => receiversOf(picture, id).includes(meldkamer));
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
