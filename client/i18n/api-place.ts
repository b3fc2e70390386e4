// A place as the interface gives it, in words: `meldkamer Amsterdam`, `Zeist`, or that it was not said.

import type { ApiPlaceOf } from '#shared/overview/api-shapes.ts';
import { isMeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Naming } from '#shared/words/naming.ts';

/** Null when the place was not said. */
export function apiPlaceText(naming: Naming, to: ApiPlaceOf | undefined): string | null {
  if (to?.meldkamer !== undefined && isMeldkamerId(to.meldkamer)) {
    return naming.place({ kind: 'meldkamer', meldkamer: to.meldkamer });
  }
  return to?.place ?? null;
}
