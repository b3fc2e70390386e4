// Who may do what: the one table behind every route and every socket. What is not written here is not allowed.

import type { Role } from '#shared/reference/actor.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { definitionOf, STEP_KINDS, type StepKind } from '#shared/rules/steps.ts';

/** `any`: for all meldkamers. `own`: only for the meldkamer of the key. */
export type Reach = 'any' | 'own';

/** All who look at a screen: everyone but the feeds, which tell and are never told. */
const WALL = { wall: 'any' } as const;
const READERS_BUT_WALL = {
  lms: 'any',
  meldkamer: 'any', // what they see of the others is a summary: shared/picture/redact.ts
  party: 'any',
  smb: 'any',
  inspector: 'any',
  ministry: 'any',
  admin: 'any',
} as const;
const READERS = { ...READERS_BUT_WALL, ...WALL } as const;

type StepAction = `dossier.${StepKind}`;

/** What shared/rules/steps.ts says, as far as the door can know it: whether a deviation is theirs is decided with the deviation. */
const STEPS = Object.fromEntries(
  STEP_KINDS.map((kind) => [
    `dossier.${kind}`,
    Object.fromEntries(
      Object.entries(definitionOf(kind).roles).map(([role, reach]): [string, Reach] => [
        role,
        reach === 'own' ? 'own' : 'any',
      ]),
    ),
  ]),
) as Readonly<Record<StepAction, Readonly<Partial<Record<Role, Reach>>>>>;

export const PERMISSIONS = {
  'event.write': { feed: 'own', meldkamer: 'own', lms: 'any' },
  'alarm.acknowledge': { meldkamer: 'own', lms: 'any' },
  'picture.read': READERS,
  'socket.connect': READERS,
  'register.read': READERS_BUT_WALL,
  'history.read': READERS_BUT_WALL,
  'past.read': READERS_BUT_WALL,
  'journal.read': { lms: 'any', inspector: 'any' },
  'feeds.read': { lms: 'any', admin: 'any' },
  'feed.retire': { lms: 'any' },
  'session.own': { ...READERS, feed: 'any' },
  // An admin looks after keys and belongs to no party that is told anything.
  'notices.read': { lms: 'any', party: 'any', smb: 'any', inspector: 'any', ministry: 'any' },
  'dossier.register': { lms: 'any', meldkamer: 'own', party: 'any' },
  ...STEPS,
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Action = keyof typeof PERMISSIONS;

export const ACTIONS = Object.keys(PERMISSIONS) as readonly Action[];

/**
 * With a meldkamer: whether this may be done for that one. Without: whether it may be done for any meldkamer at all,
 * which is the question at the door, before it is known which one is meant.
 */
export function can(
  identity: { readonly role: Role; readonly meldkamer: MeldkamerId | null },
  action: Action,
  meldkamer?: MeldkamerId,
): boolean {
  const row: Partial<Record<Role, Reach>> = PERMISSIONS[action];
  const reach = Object.hasOwn(row, identity.role) ? row[identity.role] : undefined;
  if (reach === 'any') return true;
  if (reach !== 'own' || identity.meldkamer === null) return false;
  return meldkamer === undefined || meldkamer === identity.meldkamer;
}
