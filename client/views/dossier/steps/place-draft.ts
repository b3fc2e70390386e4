// A place as a form has it, in one text: empty for unknown, the id of a meldkamer, or `elsewhere:` with the name of a city behind it.

import type { Location } from '#shared/location/location.ts';
import { isMeldkamerId } from '#shared/reference/meldkamers.ts';

const ELSEWHERE = 'elsewhere:';

export function placeDraft(to: Location | null): string {
  if (to === null || to.kind === 'unknown') return '';
  return to.kind === 'meldkamer' ? to.meldkamer : `${ELSEWHERE}${to.place}`;
}

export function elsewhereDraft(place: string): string {
  return `${ELSEWHERE}${place}`;
}

/** Null when it is not a place outside the meldkamers. */
export function placeOfDraft(draft: string): string | null {
  return draft.startsWith(ELSEWHERE) ? draft.slice(ELSEWHERE.length) : null;
}

/** As it goes into the body; null: unknown. Undefined when a place was meant but not named. */
export function placeBody(
  draft: string,
): { readonly meldkamer: string } | { readonly place: string } | null | undefined {
  const place = placeOfDraft(draft);
  if (place !== null) return place.trim() === '' ? undefined : { place: place.trim() };
  return isMeldkamerId(draft) ? { meldkamer: draft } : null;
}
