// Moments as a form has them: by the Dutch clock, to the minute or to the second, without a zone. The autumn hour is taken once (summer).

import type { Instant } from '#shared/base/time.ts';
import { clockTime, instantFromLocal, isoDate } from '../../../words/format.ts';

/** `2026-11-21T13:45`, with seconds only when there are any; empty for no moment. */
export function localInput(at: Instant | null): string {
  if (at === null) return '';
  const clock = clockTime(at);
  return `${isoDate(at)}T${clock.endsWith(':00') ? clock.slice(0, 5) : clock}`;
}

/** Null when it is no moment of the Dutch clock. */
export function instantOfInput(text: string): Instant | null {
  const [date = '', clock = ''] = text.split('T');
  return instantFromLocal(date, clock.slice(0, 8));
}
