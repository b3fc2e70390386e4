// Which lines of the journal belong to one period, and what they say about its alarms. Pure.

import type { AlarmSubject, ConditionId, Priority } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import type { RegisterLine } from '#shared/register/register-lines.ts';
import type { HistoryLine } from '../../../query/history.ts';

/** From the entry that began the period up to the first entry after its end, oldest first. */
export function historyOfPeriod(
  line: Pick<RegisterLine, 'beganAt' | 'end'>,
  history: readonly HistoryLine[],
): readonly HistoryLine[] {
  const since = history.filter(({ position }) => position >= line.beganAt).toReversed();
  if (line.end === null) return since;
  const end = line.end;
  const after = since.findIndex(({ recordedAt, position }) => recordedAt >= end && position > line.beganAt);
  return after === -1 ? since : since.slice(0, after + 1);
}

export type PeriodAlarm = {
  readonly id: string;
  /** Null when the lines at hand do not reach back to it. */
  readonly raised: {
    readonly at: Instant;
    readonly position: Position;
    readonly condition: ConditionId;
    readonly priority: Priority;
    readonly subject: AlarmSubject;
  } | null;
  readonly acknowledged: RegisterLine['acknowledged'];
};

/** The alarms of a period, with who acknowledged each of them. */
export function alarmsOfPeriod(
  line: Pick<RegisterLine, 'alarms' | 'acknowledged'>,
  histories: readonly HistoryLine[],
): readonly PeriodAlarm[] {
  return line.alarms.map((id) => ({
    id,
    raised: raisedIn(histories, id),
    acknowledged: line.acknowledged.filter(({ alarm }) => alarm === id),
  }));
}

function raisedIn(histories: readonly HistoryLine[], id: string): PeriodAlarm['raised'] {
  for (const { position, recordedAt, facts } of histories) {
    for (const fact of facts) {
      if (fact.kind !== 'alarm-raised' || fact.id !== id) continue;
      const { condition, priority, subject } = fact;
      return { at: recordedAt, position, condition, priority, subject };
    }
  }
  return null;
}
