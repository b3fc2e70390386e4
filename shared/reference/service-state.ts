// The state that the service of a meldkamer, or of one of its posts, is in by its own word, and how urgent that is (NENA-STA-010.3).

/** NENA i3 ServiceState. `Unreachable` is ours to set and never sent. */
export const SERVICE_STATES = [
  'Normal',
  'Unstaffed',
  'ScheduledMaintenanceDown',
  'ScheduledMaintenanceAvailable',
  'MajorIncidentInProgress',
  'Partial',
  'Overloaded',
  'GoingDown',
  'Down',
] as const;
export type ServiceState = (typeof SERVICE_STATES)[number];

/** R120: the worst first, so that of several that are said at once the worst holds. */
export const WORST_STATE_FIRST: readonly ServiceState[] = [
  'Down',
  'Unstaffed',
  'GoingDown',
  'Partial',
  'Overloaded',
  'MajorIncidentInProgress',
  'ScheduledMaintenanceDown',
  'ScheduledMaintenanceAvailable',
  'Normal',
];

/** 1 critical, 2 high; null: no reason to call anybody, for it is well or was planned. */
const URGENCY: Readonly<Record<ServiceState, 1 | 2 | null>> = {
  Down: 1,
  Unstaffed: 1,
  GoingDown: 2,
  Partial: 2,
  Overloaded: 2,
  MajorIncidentInProgress: 2,
  ScheduledMaintenanceDown: null,
  ScheduledMaintenanceAvailable: null,
  Normal: null,
};

/** How bad it is, for who looks: gone, less than it should be, or planned; null: as it should be. */
export type StateLevel = 'down' | 'degraded' | 'planned';

export const STATE_LEVELS: readonly StateLevel[] = ['down', 'degraded', 'planned'];

export function stateLevel(state: ServiceState): StateLevel | null {
  if (state === 'Normal') return null;
  const urgency = urgencyOf(state);
  if (urgency === null) return 'planned';
  return urgency === 1 ? 'down' : 'degraded';
}

export function urgencyOf(state: ServiceState): 1 | 2 | null {
  return URGENCY[state];
}

export function isWorseState(one: ServiceState, other: ServiceState): boolean {
  return WORST_STATE_FIRST.indexOf(one) < WORST_STATE_FIRST.indexOf(other);
}
