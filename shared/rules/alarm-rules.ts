// From judgements to alarm facts. The rules say what is so; this says what that means for the alarms that live.

import {
  type Alarm,
  type AlarmedState,
  type AlarmId,
  type AlarmKey,
  type AlarmSubject,
  alarmKey,
  type ConditionId,
  isEased,
  mayBecome,
  type Priority,
} from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import { asidesOutrun } from '#shared/desk/setting-aside.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { locationKey } from '#shared/location/location.ts';
import { atStake } from '#shared/picture/at-stake.ts';
import type { Picture } from '#shared/picture/picture.ts';

/** `hold`: a delay is running, or nobody confirms the state any more; absence of news never clears an alarm. */
export type Verdict = 'on' | 'off' | 'hold';

export type Judgement = {
  readonly key: AlarmKey;
  readonly condition: ConditionId;
  readonly priority: Priority;
  readonly subject: AlarmSubject;
  readonly verdict: Verdict;
  /** Of a judgement about a state alone: which one it is now. */
  readonly service?: AlarmedState;
};

const NO_SUBJECT: AlarmSubject = {
  meldkamer: null,
  function: null,
  post: null,
  source: null,
  location: null,
  feeds: [],
  afwijking: null,
};

export function judgement(
  condition: ConditionId,
  priority: Priority,
  name: string,
  verdict: Verdict,
  subject: Partial<AlarmSubject>,
): Judgement {
  return { key: alarmKey(condition, name), condition, priority, subject: { ...NO_SUBJECT, ...subject }, verdict };
}

/**
 * On after it held for `onDelay`, off after it was gone for `offDelay`; in between the alarm stays as it is.
 * A feed whose clock runs ahead says that something holds since a moment to come: that holds now.
 */
export function delayed(isSo: boolean, since: number, delays: { onDelay: number; offDelay: number }): Verdict {
  const heldFor = Math.max(0, since);
  if (isSo) return heldFor >= delays.onDelay ? 'on' : 'hold';
  return heldFor >= delays.offDelay ? 'off' : 'hold';
}

/** The facts that bring the alarms of this picture in line with these judgements, which all judge that same picture. */
export function reconcile(picture: Picture, judgements: readonly Judgement[], now: Instant): readonly Fact[] {
  const facts: Fact[] = [];
  // Two occasions may judge one alarm alike; what it means is told once.
  const told = new Set<AlarmKey>();
  let raised = picture.alarmsRaised;
  for (const { key, condition, priority, subject, verdict, service } of judgements) {
    if (told.has(key)) continue;
    told.add(key);
    const alarm = picture.alarms[key];
    if (verdict === 'on' && alarm === undefined) {
      raised += 1;
      facts.push({ kind: 'alarm-raised', id: String(raised) as AlarmId, key, condition, priority, subject });
    } else if (verdict === 'on' && alarm !== undefined && mayBecome(alarm, 'raise')) {
      facts.push({ kind: 'alarm-reraised', key, subject }, ...weighed(alarm, priority));
      const isOther = (one: Alarm) => hasMoved(one, subject) || !isOfOneFeed(one) || hasGrown(picture, one, now);
      if (isOther(alarm) || rises(alarm, priority)) facts.push(...asidesOutrun(alarm));
    } else if (
      verdict === 'on' &&
      alarm !== undefined &&
      (hasMoved(alarm, subject) || service?.state !== alarm.service?.state || hasGrown(picture, alarm, now))
    ) {
      const outrun = isEased(alarm, { priority, service }) ? [] : asidesOutrun(alarm);
      facts.push({ kind: 'alarm-changed', key, subject }, ...outrun, ...weighed(alarm, priority));
    } else if (verdict === 'on' && alarm !== undefined) {
      facts.push(...weighed(alarm, priority), ...(rises(alarm, priority) ? asidesOutrun(alarm) : []));
    } else if (verdict === 'off' && mayBecome(alarm, 'return')) {
      facts.push({ kind: 'alarm-returned', key });
    }
  }
  return facts;
}

/** R146: in the same entry as what else became of it, so that it never calls less or more urgent than it is. A state weighs itself. */
function weighed({ condition, key, priority: before }: Alarm, priority: Priority): readonly Fact[] {
  return condition === 'service-state' || before === priority ? [] : [{ kind: 'alarm-weighed', key, priority }];
}

/** R146: what gets more urgent calls anew, also one that was set aside when it was less. */
function rises(alarm: Alarm, priority: Priority): boolean {
  return alarm.condition !== 'service-state' && priority < alarm.priority;
}

/** R37, R150: it is about something by now that it did not show. Whoever has seen the version of before has not seen that. */
function hasGrown(picture: Picture, alarm: Alarm, now: Instant): boolean {
  const shown = new Set(picture.shownOf?.[alarm.key]);
  return atStake(picture, alarm, now).some((part) => !shown.has(part));
}

/** R150: only of one feed and its clock is what comes on again the same as before; of all else it is another absence, state, dip or cause. */
function isOfOneFeed({ source }: AlarmSubject): boolean {
  return source !== null;
}

/** It went on to another place, or took in more feeds: whoever acknowledged what was first has not seen this. */
export function hasMoved(before: AlarmSubject, now: AlarmSubject): boolean {
  if (now.feeds.some((source) => !before.feeds.includes(source))) return true;
  if (before.location === null || now.location === null) return false;
  return locationKey(before.location) !== locationKey(now.location);
}
