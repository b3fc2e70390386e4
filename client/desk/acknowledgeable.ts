// Which alarms wait for an acknowledgement, who may give it, and which comes first. Pure; the server has the last word.

import { type Alarm, callsSince, isAnnunciated, mayBecome } from '#shared/alarm/alarm.ts';
import { countByPriority, type PriorityCounts } from '#shared/overview/roll-up.ts';
import { may, reachOf } from '#shared/reference/roles.ts';
import type { Session } from '../live/session.ts';

/** Acknowledging more rows than this at once would be waving them away. */
export const VISIBLE_AT_MOST = 10;

export function isWaiting(alarm: Alarm): boolean {
  return mayBecome(alarm, 'acknowledge');
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

/** What the banner shows: the newest critical one, or else the newest high one, and how many more wait. */
export function newestWaiting(alarms: readonly Alarm[]): { readonly alarm: Alarm; readonly more: number } | null {
  const waiting = alarms.filter(
    (alarm) => isAnnunciated(alarm) && isWaiting(alarm) && alarm.core === 'active' && alarm.priority < 3,
  );
  const newest = newestOf(waiting.filter(({ priority }) => priority === 1)) ?? newestOf(waiting);
  return newest === null ? null : { alarm: newest, more: waiting.length - 1 };
}

/** Gone before anybody saw them: how many of each priority still wait for somebody who did. */
export function returnedWaiting(alarms: readonly Alarm[]): PriorityCounts {
  return countByPriority(
    alarms.filter((alarm) => isAnnunciated(alarm) && isWaiting(alarm) && alarm.core === 'returned'),
  );
}

function newestOf(alarms: readonly Alarm[]): Alarm | null {
  return alarms.reduce<Alarm | null>(
    (newest, alarm) => (newest === null || isNewer(alarm, newest) ? alarm : newest),
    null,
  );
}

/** Of the same moment, what is so comes before what its dossier lacks: where a function is must not be pushed away. */
function isNewer(one: Alarm, other: Alarm): boolean {
  const [since, sinceOther] = [callsSince(one), callsSince(other)];
  const isSameMoment = since === sinceOther;
  if (isSameMoment && (one.afwijking === null) !== (other.afwijking === null)) return one.afwijking === null;
  return isSameMoment ? Number(one.id) > Number(other.id) : since > sinceOther;
}
