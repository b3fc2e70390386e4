// What a return is: one meaning for the picture, the alarms and the sums (R130).

import { isHome } from './combined.ts';
import type { LocationClass } from './location.ts';

/**
 * R130: is this the moment at which it becomes known to be home again? `known`: the last that was known of it before, whatever was unknown
 * since; null: nothing was ever known of it.
 */
export function isReturn(known: LocationClass | null, reached: LocationClass): boolean {
  return isHome(reached) && known !== null && known !== 'unknown' && !isHome(known);
}
