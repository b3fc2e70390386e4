// Minutes as typed in a form. Whole ones within the limit of the server and nothing else: what does not fit is never rounded.

import { MOST_FALLBACK_MINUTES } from '#shared/deviation/statement.ts';

/** Null when it is no such number. */
export function minutesTyped(text: string): number | null {
  const typed = text.trim();
  const minutes = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
  return minutes >= 1 && minutes <= MOST_FALLBACK_MINUTES ? minutes : null;
}
