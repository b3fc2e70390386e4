// When a wall that nobody touches starts itself again: every night, when its memory runs full, when it runs an older build. Pure.

import { elapsed, HOUR, type Instant } from '#shared/base/time.ts';
import { clockMinutes, isoDate } from '../../../i18n/format.ts';

/** Dutch time: quiet on the roads, and no change of clocks falls in it. */
const NIGHTLY = { hour: 4, minute: 10 };
/** Each wall takes its own minute after that. */
export const NIGHTLY_SPREAD = 10;
/** A page that was loaded just now has no need of it. */
const FRESH_FOR = HOUR;

/** Has the nightly moment come since this page began? `spread`: whole minutes after the hour of all walls. */
export function isNightlyDue(startedAt: Instant, now: Instant, spread: number): boolean {
  if (elapsed(startedAt, now) < FRESH_FOR) return false;
  const minute = String(NIGHTLY.minute + spread).padStart(2, '0');
  const moment = `${isoDate(now)} 0${NIGHTLY.hour}:${minute}`;
  return localMinute(startedAt) < moment && moment <= localMinute(now);
}

function localMinute(at: Instant): string {
  return `${isoDate(at)} ${clockMinutes(at)}`;
}

export type Memory = { readonly usedJSHeapSize: number; readonly jsHeapSizeLimit: number };

const TIGHT = 0.8;

export function isMemoryTight({ usedJSHeapSize, jsHeapSizeLimit }: Memory): boolean {
  return jsHeapSizeLimit > 0 && usedJSHeapSize > TIGHT * jsHeapSizeLimit;
}

/** Does the page that the server hands out now begin with other scripts than this one did? */
export function isOtherPage(page: string, ownScripts: readonly string[]): boolean {
  return ownScripts.length > 0 && !ownScripts.every((script) => page.includes(script));
}
