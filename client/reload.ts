// Loading the page again by itself, never in a circle: the same reason counts once in ten minutes.

import { instantOf, MINUTE, millisecondsOf, parseInstant } from '#shared/base/time.ts';

const STORED_AS = 'meldkamerbeeld.reloaded';
const AGAIN_AFTER = 10 * MINUTE;

/** False when the page was loaded again for this reason a short while ago, or that cannot be known. */
export function reloadOnce(reason: string): boolean {
  if (!mayReload(reason)) return false;
  location.reload();
  return true;
}

/** The age of the page itself, not of anything shown, so the local clock is good enough. */
function mayReload(reason: string): boolean {
  const now = performance.timeOrigin + performance.now();
  const key = `${STORED_AS}.${reason}`;
  try {
    const before = parseInstant(sessionStorage.getItem(key) ?? '');
    if (before !== null && Math.abs(now - millisecondsOf(before)) < AGAIN_AFTER) return false;
    sessionStorage.setItem(key, instantOf(Math.round(now)));
    return true;
  } catch {
    return false;
  }
}
