// What an acknowledgement is refused for, and how long it counts. Whoever acknowledges has seen an alarm; that approves nothing and closes
// nothing.

import { type Alarm, mayBecome } from '#shared/alarm/alarm.ts';
import { elapsed, type Instant } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import type { AlarmPolicy } from '#shared/policy/policy.ts';

export type AcknowledgementRefusal =
  | { readonly code: 'version-conflict' | 'already-acknowledged'; readonly version: number }
  /** Another alarm stands for it: nobody has seen what it is about by itself. */
  | { readonly code: 'alarm-suppressed'; readonly version: number };

/** `seen`: the version of it that was. */
export function acknowledgementRefusal(alarm: Alarm, seen: number): AcknowledgementRefusal | null {
  const { version } = alarm;
  if (version !== seen) return { code: 'version-conflict', version };
  if (alarm.acknowledged !== null) return { code: 'already-acknowledged', version };
  return mayBecome(alarm, 'acknowledge') ? null : { code: 'alarm-suppressed', version };
}

/** R144: of what is still so, those that were given so long ago that they count no more. What is gone is never revived. */
export function acknowledgementsExpired(
  alarms: readonly Alarm[],
  { acknowledgedFor }: AlarmPolicy,
  now: Instant,
): readonly Fact[] {
  if (acknowledgedFor === 0) return [];
  return alarms.flatMap((alarm): readonly Fact[] => {
    const { acknowledged, key } = alarm;
    if (acknowledged === null || !mayBecome(alarm, 'expire')) return [];
    return elapsed(acknowledged.at, now) < acknowledgedFor ? [] : [{ kind: 'acknowledgement-expired', key }];
  });
}
