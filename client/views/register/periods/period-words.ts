// Where a period was spent and on whose word, in words. Says nothing when that is not known; names every place when several are claimed.

import { isMeldkamerId } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { LineSegment, RegisterLine } from '#shared/register/register-lines.ts';
import type { Naming } from '#shared/words/naming.ts';

type Spent = Pick<LineSegment, 'host' | 'place' | 'places'>;

const NOTHING = '–';

/** `meldkamer Amsterdam`, `Zeist`, `meldkamer Amsterdam / Zeist`, or a dash. */
export function placeText(naming: Naming, spent: Spent): string {
  return joined(spent, (place) =>
    isMeldkamerId(place) ? naming.place({ kind: 'meldkamer', meldkamer: place }) : place,
  );
}

/** Where there is less room: `AMS`, `Zeist`, `AMS / Zeist`, or a dash. */
export function placeCodes(spent: Spent): string {
  return joined(spent, (place) => place);
}

function joined({ host, place, places }: Spent, nameOf: (place: string) => string): string {
  const all = places ?? [host ?? place].filter((one) => one !== undefined);
  return all.length === 0 ? NOTHING : all.map(nameOf).join(' / ');
}

/** The stretch of its period that a line is about. */
export function stretchOf({ begin, segments }: Pick<RegisterLine, 'begin' | 'segments'>): Spent {
  return segments.findLast((one) => one.begin <= begin) ?? {};
}

/** A dash: nobody ever said anything. */
export function sourceText(naming: Naming, source: string | null): string {
  return source === null ? NOTHING : naming.source(source as SourceId);
}
