// Who leans on whom right now: functions that are performed at another meldkamer or place than their own. What is unknown
// leans on nobody as far as is known; planbare zorg elsewhere is not leaning.

import { earliest, type Instant } from '#shared/base/time.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import { locationKey } from '#shared/location/location.ts';
import { apiPlaceOf } from '#shared/overview/api-afwijking.ts';
import { type FunctionView, functionView } from '#shared/overview/function-view.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import type { Leaning } from './api-dossier.ts';

/** One line per meldkamer, place and deviation; `since` is when the first of its functions went. */
export function leaningNow(picture: Picture, heard: HeardSources, now: Instant): readonly Leaning[] {
  const lines = new Map<string, Leaning>();
  for (const tracked of FUNCTIONS) {
    const leaning = leaningOf(functionView(picture, heard, tracked, now));
    if (leaning === null) continue;
    const known = lines.get(leaning.key);
    lines.set(leaning.key, known === undefined ? leaning.line : joined(known, leaning.line));
  }
  return [...lines.values()];
}

function leaningOf({ class: reached, claim, since, meldkamer, id, afwijking }: FunctionView) {
  if (claim === null || (reached !== 'other-meldkamer' && reached !== 'outside')) return null;
  const at = apiPlaceOf(claim.location);
  if (at === null) return null;
  const line: Leaning = {
    from: meldkamer,
    at,
    functions: [id],
    afwijking: afwijking as AfwijkingNumber | null,
    since,
  };
  return { key: [meldkamer, locationKey(claim.location), afwijking].join(' '), line };
}

function joined(one: Leaning, other: Leaning): Leaning {
  const since: Instant | null = one.since === null || other.since === null ? null : earliest(one.since, other.since);
  return { ...one, functions: [...one.functions, ...other.functions], since };
}
