// The state that the service of a meldkamer, or of one of its posts, is in by its own word, and how bad that is (NENA-STA-010.3).

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

/** How bad it is, for who looks: gone, less than it should be, or planned, which is no reason to call anybody. */
export type StateLevel = 'down' | 'degraded' | 'planned';

export const STATE_LEVELS: readonly StateLevel[] = ['down', 'degraded', 'planned'];

/** Null: as it should be. */
const LEVELS: Readonly<Record<ServiceState, StateLevel | null>> = {
  Down: 'down',
  Unstaffed: 'down',
  GoingDown: 'degraded',
  Partial: 'degraded',
  Overloaded: 'degraded',
  MajorIncidentInProgress: 'degraded',
  ScheduledMaintenanceDown: 'planned',
  ScheduledMaintenanceAvailable: 'planned',
  Normal: null,
};

export function stateLevel(state: ServiceState): StateLevel | null {
  return LEVELS[state];
}

/** Down, or down for planned work, which is no reason to call anybody: nothing is carried there. */
export function isGoneState(state: ServiceState): boolean {
  return stateLevel(state) === 'down' || state === 'ScheduledMaintenanceDown';
}

/** The same, or gone all the same by another name. */
export function isAsBad(one: ServiceState, other: ServiceState): boolean {
  return one === other || (stateLevel(one) === 'down' && stateLevel(other) === 'down');
}

export function isWorseState(one: ServiceState, other: ServiceState): boolean {
  return WORST_STATE_FIRST.indexOf(one) < WORST_STATE_FIRST.indexOf(other);
}
