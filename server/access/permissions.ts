// Who may do what, at every route and every socket: what the table of roles says, and of steps what the table of steps says.

import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import {
  type Reach,
  ROLE_ACTIONS,
  ROLES,
  type Role,
  type RoleAction,
  reaches,
  reachOf,
  type Standing,
} from '#shared/reference/roles.ts';
import { definitionOf, STEP_KINDS, type StepKind } from '#shared/rules/steps.ts';

export type Action = RoleAction | `dossier.${StepKind}`;

const STEP_ACTIONS: ReadonlyMap<Action, StepKind> = new Map(STEP_KINDS.map((kind) => [`dossier.${kind}`, kind]));

export const ACTIONS: readonly Action[] = [...ROLE_ACTIONS, ...STEP_ACTIONS.keys()];

/** As far as the door can know it: whether a deviation is theirs is decided with the deviation. */
export function can(identity: Standing, action: Action, meldkamer?: MeldkamerId): boolean {
  return reaches(reachAtDoor(identity.role, action), identity, meldkamer);
}

export function rolesThatMay(action: Action): readonly Role[] {
  return ROLES.filter((role) => reachAtDoor(role, action) !== null);
}

function reachAtDoor(role: Role, action: Action): Reach | null {
  const step = STEP_ACTIONS.get(action);
  if (step === undefined) return reachOf(role, action as RoleAction);
  const { roles } = definitionOf(step);
  if (!Object.hasOwn(roles, role) || roles[role] === undefined) return null;
  return roles[role] === 'own' ? 'own' : 'any';
}
