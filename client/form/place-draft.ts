// A place as a form keeps it, in one text: empty for unknown, the id of a meldkamer, or `elsewhere:` with the name of a city behind it.

import { type Location, PLACE_LENGTH } from '#shared/location/location.ts';
import { isMeldkamerId } from '#shared/reference/meldkamers.ts';

const ELSEWHERE = 'elsewhere:';

const CITY = /^[\p{L}\p{M}\d .'()-]+$/u;
/** A word followed by a number is a street; four digits are a postcode or a number. */
const NO_CITY = /\p{L}[ .'()-]+\d|\d{4}/u;

/** As far as a form can tell; the server judges again. */
export function isCity(name: string): boolean {
  return name.length <= PLACE_LENGTH && CITY.test(name) && /\p{L}/u.test(name) && !NO_CITY.test(name);
}

export function placeDraft(to: Location | null): string {
  if (to === null || to.kind === 'unknown') return '';
  return to.kind === 'meldkamer' ? to.meldkamer : elsewhereDraft(to.place);
}

export function elsewhereDraft(city: string): string {
  return `${ELSEWHERE}${city}`;
}

/** Null when it is not a place outside the meldkamers. */
export function cityOfDraft(draft: string): string | null {
  return draft.startsWith(ELSEWHERE) ? draft.slice(ELSEWHERE.length) : null;
}

/** As it goes into the body; null: unknown. */
export function placeBody(draft: string): { readonly meldkamer: string } | { readonly place: string } | null {
  const city = cityOfDraft(draft);
  if (city !== null) return { place: city.trim() };
  return isMeldkamerId(draft) ? { meldkamer: draft } : null;
}
