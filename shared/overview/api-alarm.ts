// Alarms as the outside reads them. A hidden alarm stays listed and says what hides it; nothing here decides.

import {
  type Acknowledgement,
  type Alarm,
  type AsideAsked,
  alarmState,
  type ClimbedAlarm,
  quietOf,
  type SetAside,
} from '#shared/alarm/alarm.ts';
import { omitNull } from '#shared/base/omit-null.ts';
import type { ApiAlarm, ApiAlarmState, ApiAside, ApiSetAside } from './api-shapes.ts';
import type { Overview } from './overview.ts';

/** All alarms that are not done, most urgent first. */
export function apiAlarms(overview: Overview): readonly ApiAlarm[] {
  const covers = new Map(
    overview.meldkamers.flatMap(({ functions }) => functions.map((view) => [view.id as string, view.afwijking])),
  );
  return overview.alarms.map((alarm) => apiAlarm(alarm, covers.get(alarm.function ?? '') ?? null));
}

/** `afwijking`: number of the deviation that the alarm is about, or that the absence of its function belongs to now. */
export function apiAlarm(alarm: Alarm, afwijking: string | null): ApiAlarm {
  const { acknowledged, location } = alarm;
  return {
    id: alarm.id,
    version: alarm.version,
    condition: alarm.condition,
    priority: alarm.priority,
    ...omitNull({ meldkamer: alarm.meldkamer, function: alarm.function, post: alarm.post, source: alarm.source }),
    raisedAt: alarm.raisedAt,
    activeAt: alarm.activeAt,
    ...omitNull({ returnedAt: alarm.returnedAt }),
    state: apiAlarmState(alarm),
    occurrences: alarm.occurrences,
    ...omitNull({
      suppressedBy: alarm.suppressedBy,
      shelved: apiSetAside(alarm.shelved),
      outOfService: apiSetAside(alarm.outOfService),
      asideAsked: alarm.asked === null ? null : { aside: alarm.asked.aside, ...apiAside(alarm.asked) },
    }),
    ...omitNull({
      acknowledged: apiAcknowledgement(acknowledged),
      callsAgainSince: alarm.callsAgainSince ?? null,
      expired: apiAcknowledgement(alarm.expired ?? null),
      climbed: apiClimbed(alarm.climbed),
    }),
    ...(location?.kind === 'elsewhere' ? { place: location.place } : {}),
    ...(location?.kind === 'meldkamer' ? { host: location.meldkamer } : {}),
    ...(alarm.feeds.length === 0 ? {} : { feeds: alarm.feeds }),
    ...omitNull({ afwijking: alarm.afwijking ?? afwijking, serviceState: alarm.service?.state ?? null }),
  };
}

function apiAcknowledgement(given: Acknowledgement | null): NonNullable<ApiAlarm['acknowledged']> | null {
  if (given === null) return null;
  const { at, role, organisation, note } = given;
  return { at, role, organisation, ...omitNull({ note }) };
}

function apiClimbed(climbed: ClimbedAlarm | undefined): NonNullable<ApiAlarm['climbed']> | null {
  if (climbed === undefined) return null;
  const { step, name, parties, at } = climbed.turn;
  return { step: step + 1, name, parties, at, ...omitNull({ nextAt: climbed.nextAt }) };
}

function apiSetAside(set: SetAside | null): ApiSetAside | null {
  return set === null ? null : { ...apiAside(set), ...omitNull({ confirmed: set.confirmed }) };
}

function apiAside({ until, reason, owner, at, role, organisation }: AsideAsked): ApiAside {
  return { until, at, role, organisation, ...omitNull({ reason, owner }) };
}

/** A hidden alarm is named by what hides it; the core goes on underneath. */
function apiAlarmState(alarm: Alarm): ApiAlarmState {
  return quietOf(alarm) ?? alarmState(alarm);
}
