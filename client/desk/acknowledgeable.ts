// Which alarms wait for an acknowledgement, who may give it, and which comes first. Pure; the server has the last word.

import { type Alarm, byUrgency, isAnnunciated, mayBecome } from '#shared/alarm/alarm.ts';
import { countByPriority, type PriorityCounts } from '#shared/overview/roll-up.ts';
import { may, reachOf } from '#shared/reference/roles.ts';
import type { Session } from '../live/session.ts';

/** Acknowledging more rows than this at once would be waving them away. */
export const VISIBLE_AT_MOST = 10;

export function isWaiting(alarm: Alarm): boolean {
  return mayBecome(alarm, 'acknowledge');
}

export type NamedAlarm = {
  readonly alarm: Alarm;
  /** It is another version than the one that was asked about. */
  readonly isChanged: boolean;
};

/** R37. Of those that were asked about what still waits, as it is now: so that what is acknowledged is what is read. */
export function namedNow(asked: readonly Alarm[], alarms: readonly Alarm[]): readonly NamedAlarm[] {
  const now = new Map(alarms.map((alarm) => [alarm.id, alarm]));
  return asked.flatMap(({ id, version }) => {
    const alarm = now.get(id);
    if (alarm === undefined || !isWaiting(alarm)) return [];
    return [{ alarm, isChanged: alarm.version !== version }];
  });
}

/** LMS for all; a meldkamer for its own. An alarm about several meldkamers belongs to nobody but LMS. */
export function mayAcknowledge(session: Session | null, alarm: Alarm): boolean {
  if (session === null) return false;
  if (alarm.meldkamer === null) return reachOf(session.role, 'alarm.acknowledge') === 'any';
  return may(session, 'alarm.acknowledge', alarm.meldkamer);
}

/** Does this role have a seat where alarms are acknowledged at all? */
export function hasAlarmSeat(session: Session | null): boolean {
  return may(session, 'alarm.acknowledge');
}

/** What the banner shows: the newest critical one, or else the newest high one, and how many more wait; what this seat acts on before what others do. */
export function newestWaiting(
  alarms: readonly Alarm[],
  session: Session | null,
): { readonly alarm: Alarm; readonly more: number } | null {
  const waiting = alarms.filter(
    (alarm) => isAnnunciated(alarm) && isWaiting(alarm) && alarm.core === 'active' && alarm.priority < 3,
  );
  const ofOthers = (alarm: Alarm): number => Number(!mayAcknowledge(session, alarm));
  const [newest] = waiting.toSorted((one, other) => ofOthers(one) - ofOthers(other) || byUrgency(one, other));
  return newest === undefined ? null : { alarm: newest, more: waiting.length - 1 };
}

/** Gone before anybody saw them: how many of each priority still wait for somebody who did. */
export function returnedWaiting(alarms: readonly Alarm[]): PriorityCounts {
  return countByPriority(
    alarms.filter((alarm) => isAnnunciated(alarm) && isWaiting(alarm) && alarm.core === 'returned'),
  );
}
