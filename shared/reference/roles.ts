// Every role, one row each: what it may know and do, where its screens begin, and for whom it speaks. A next role is a row here, its
// name in the words, and its line in docs/rules.md; which steps of a dossier it may take stands with the steps.

import type { MeldkamerId } from './meldkamers.ts';
import type { PartyKind } from './party-kind.ts';

/** What can be done besides the steps of a dossier. */
export const ROLE_ACTIONS = [
  'event.write',
  'alarm.acknowledge',
  'alarm.set-aside',
  'picture.read',
  'socket.connect',
  'register.read',
  'history.read',
  'past.read',
  'journal.read',
  'feeds.read',
  'feed.retire',
  'register.establish',
  'session.own',
  'notices.read',
  'dossier.register',
  'gebeurtenis.write',
  'quality.read',
  'shift.take-over',
  'condition.review',
  'policy.try',
  'exercise.run',
] as const;

export type RoleAction = (typeof ROLE_ACTIONS)[number];

/** `any`: for all meldkamers. `own`: only for the meldkamer of the key. `involved`: only for what its organisation answers for. */
export type Reach = 'any' | 'own' | 'involved';

type Row = {
  /**
   * What it is shown (shared/picture/redact.ts): of `own`, all of its own meldkamer; of `party`, what is shared and the numbers of its own
   * posts. Null: it tells and is never told.
   */
  readonly audience: 'full' | 'shared' | 'wall' | 'own' | 'party' | null;
  /** Speaks for one meldkamer, and belongs to one; every other role belongs to none, but for a unit (`hasUnits`). */
  readonly hasMeldkamer: boolean;
  /** R90. A key may be of that part of its organisation which works with one meldkamer: of a party that works with more than one. */
  readonly hasUnits?: true;
  /** Where its screens begin. */
  readonly home: string;
  /** A screen with nobody at it who can log in again. */
  readonly isDisplay?: true;
  /** Where what it writes may come from; left out: both, if it may write at all. */
  readonly writes?: 'by feed' | 'by hand';
  /** R80. The kinds of party that may hold it; left out: it speaks for no party, and its organisation may be called anything. */
  readonly speaksFor?: readonly PartyKind[];
  /** A first start hands out a key of this organisation, and tells what it is for. */
  readonly firstKey?: { readonly organisation: string; readonly for: string };
  /** What is not written here is not allowed. */
  readonly may: Readonly<Partial<Record<RoleAction, Reach>>>;
};

const LOOK = { 'session.own': 'any', 'picture.read': 'any', 'socket.connect': 'any' } as const;
/** What a meldkamer sees of the others is a summary (shared/picture/redact.ts). */
const READ = { ...LOOK, 'register.read': 'any', 'history.read': 'any', 'past.read': 'any' } as const;
/** An admin looks after keys and belongs to no party that is told anything. */
const BE_TOLD = { ...READ, 'notices.read': 'any' } as const;

export const ROLE = {
  feed: {
    audience: null,
    hasMeldkamer: true,
    home: '/console',
    writes: 'by feed',
    may: { 'session.own': 'any', 'event.write': 'own' },
  },
  lms: {
    audience: 'full',
    hasMeldkamer: false,
    home: '/console',
    speaksFor: ['lms'],
    firstKey: { organisation: 'Landelijke Meldkamer Samenwerking', for: 'console' },
    may: {
      ...BE_TOLD,
      'event.write': 'any',
      'alarm.acknowledge': 'any',
      'alarm.set-aside': 'any',
      'dossier.register': 'any',
      'journal.read': 'any',
      'feeds.read': 'any',
      'feed.retire': 'any',
      'register.establish': 'any',
      'gebeurtenis.write': 'any',
      'quality.read': 'any',
      'shift.take-over': 'any',
      'condition.review': 'any',
      'policy.try': 'any',
      'exercise.run': 'any',
    },
  },
  meldkamer: {
    audience: 'own',
    hasMeldkamer: true,
    home: '/console',
    writes: 'by hand',
    may: { ...BE_TOLD, 'event.write': 'own', 'alarm.acknowledge': 'own', 'dossier.register': 'own' },
  },
  party: {
    audience: 'party',
    hasMeldkamer: false,
    hasUnits: true,
    home: '/notices',
    writes: 'by hand',
    speaksFor: ['veiligheidsregio', 'rav', 'kmar', 'police'],
    may: { ...BE_TOLD, 'event.write': 'involved', 'dossier.register': 'involved' },
  },
  smb: { audience: 'shared', hasMeldkamer: false, home: '/wall', speaksFor: ['deliberation'], may: BE_TOLD },
  inspector: {
    audience: 'full',
    hasMeldkamer: false,
    home: '/register',
    speaksFor: ['inspectorate'],
    firstKey: { organisation: 'Inspectie Justitie en Veiligheid', for: 'register' },
    may: { ...BE_TOLD, 'journal.read': 'any', 'quality.read': 'any' },
  },
  ministry: { audience: 'shared', hasMeldkamer: false, home: '/notices', speaksFor: ['ministry'], may: BE_TOLD },
  wall: {
    audience: 'wall',
    hasMeldkamer: false,
    home: '/wall',
    isDisplay: true,
    firstKey: { organisation: 'Wandscherm', for: 'wand / wall' },
    may: LOOK,
  },
  admin: {
    audience: 'full',
    hasMeldkamer: false,
    home: '/console',
    firstKey: { organisation: 'Beheer', for: 'beheer / admin' },
    may: { ...READ, 'feeds.read': 'any', 'quality.read': 'any' },
  },
} as const satisfies Readonly<Record<string, Row>>;

export type Role = keyof typeof ROLE;

export const ROLES = Object.keys(ROLE) as readonly Role[];

export function roleRow(role: Role): Row {
  return ROLE[role];
}

/** Null when the role may not do it at all; `system` is no role and may nothing that is written here. */
export function reachOf(role: Role | 'system', action: RoleAction): Reach | null {
  return Object.hasOwn(ROLE, role) ? (roleRow(role as Role).may[action] ?? null) : null;
}

export type Standing = { readonly role: Role; readonly meldkamer: MeldkamerId | null };

/**
 * With a meldkamer: whether this may be done for that one. Without: whether it may be done for any meldkamer at all, which is the
 * question before it is known which one is meant. Says nothing about who is involved: that is decided with the deviation.
 */
export function reaches(reach: Reach | null, standing: Standing, meldkamer?: MeldkamerId): boolean {
  if (reach !== 'own') return reach !== null;
  return standing.meldkamer !== null && (meldkamer === undefined || meldkamer === standing.meldkamer);
}

/** Null: nobody is logged in. */
export function may(standing: Standing | null, action: RoleAction, meldkamer?: MeldkamerId): boolean {
  return standing !== null && reaches(reachOf(standing.role, action), standing, meldkamer);
}
