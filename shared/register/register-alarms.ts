// Which alarms were raised about a function or about a source, when, and who acknowledged them.

import type { AlarmId } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { Told } from './hearing.ts';

export type RegisterAcknowledgement = {
  readonly alarm: AlarmId;
  readonly at: Instant;
  readonly role: string;
  readonly organisation: string;
};

/** `source`: it is about that source being silent, and so about whatever nobody knew because of that. */
export type RaisedAlarm = { readonly id: AlarmId; readonly at: Instant; readonly source: SourceId | null };

export type RegisterAlarms = {
  /** `before` and `after` are the picture on both sides of the entry. */
  readonly note: (fact: Fact, told: Told, before: Picture, after: Picture) => void;
  readonly about: (functionId: FunctionId, sources: readonly SourceId[]) => readonly RaisedAlarm[];
  readonly acknowledgements: (alarm: AlarmId) => readonly RegisterAcknowledgement[];
};

/** Rows that grow in place. */
export function createRegisterAlarms(): RegisterAlarms {
  const raised = new Map<string, RaisedAlarm[]>();
  const acknowledged = new Map<AlarmId, RegisterAcknowledgement[]>();
  return {
    note(fact, { at }, before, after) {
      if (fact.kind === 'alarm-raised' || fact.kind === 'alarm-reraised' || fact.kind === 'alarm-changed') {
        const alarm = after.alarms[fact.key] ?? before.alarms[fact.key];
        if (alarm === undefined) return;
        if (alarm.function !== null && fact.kind !== 'alarm-changed')
          add(raised, alarm.function, { id: alarm.id, at, source: null });
        const sources = new Set([...(alarm.source === null ? [] : [alarm.source]), ...alarm.feeds]);
        for (const source of sources) add(raised, source, { id: alarm.id, at, source });
      }
      if (fact.kind === 'alarm-acknowledged') {
        const id = (before.alarms[fact.key] ?? after.alarms[fact.key])?.id;
        const { at: moment, role, organisation } = fact.acknowledgement;
        if (id !== undefined) add(acknowledged, id, { alarm: id, at: moment, role, organisation });
      }
    },
    about: (functionId, sources) =>
      [functionId, ...sources]
        .flatMap((subject) => raised.get(subject) ?? [])
        .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : Number(one.id) - Number(other.id))),
    acknowledgements: (alarm) => acknowledged.get(alarm) ?? [],
  };
}

function add<Key, Value>(rows: Map<Key, Value[]>, key: Key, value: Value): void {
  const row = rows.get(key);
  if (row === undefined) rows.set(key, [value]);
  else row.push(value);
}
