// Which of many events can be drawn apart on a bar of limited width. Pure: what falls together is drawn once, as the most urgent of it.

import type { Priority } from '#shared/alarm/alarm.ts';
import type { ReplayMark } from '#shared/replay/replay-marks.ts';
import { share, type TimeWindow } from './time-window.ts';

export type Tick = { readonly at: number };
export type Sign = { readonly at: number; readonly look: Priority | 'acknowledged' };

/** Two ticks closer than this fall together; a sign with a digit takes more room. Parts of the width. */
const TICK_APART = 0.003;
const SIGN_APART = 0.018;

export function ticksOf(events: readonly ReplayMark[], window: TimeWindow): readonly Tick[] {
  const ticks: Tick[] = [];
  for (const event of events) {
    const at = share(event.at, window);
    const last = ticks.at(-1);
    if (last === undefined || at - last.at >= TICK_APART) ticks.push({ at });
  }
  return ticks;
}

/** Alarms that came on, and acknowledgements. An acknowledgement gives way to an alarm, and an alarm to a more urgent one. */
export function signsOf(events: readonly ReplayMark[], window: TimeWindow): readonly Sign[] {
  const signs: Sign[] = [];
  for (const event of events) {
    const look = event.alarm ?? (event.kinds.includes('alarm-acknowledged') ? 'acknowledged' : null);
    if (look === null) continue;
    const at = share(event.at, window);
    const last = signs.at(-1);
    if (last === undefined || at - last.at >= SIGN_APART) signs.push({ at, look });
    else if (urgency(look) < urgency(last.look)) signs[signs.length - 1] = { at: last.at, look };
  }
  return signs;
}

function urgency(look: Sign['look']): number {
  return look === 'acknowledged' ? 4 : look;
}
