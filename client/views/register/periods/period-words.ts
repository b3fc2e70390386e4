// Where a period was spent, in words. Says nothing when the place is not known; names every place when several are claimed.

import type { LineSegment, RegisterLine } from '#shared/register/register-lines.ts';
import type { Naming } from '../../../i18n/naming.ts';

type Spent = Pick<RegisterLine, 'host' | 'place'> | Pick<LineSegment, 'host' | 'place' | 'places'>;

/** `meldkamer Amsterdam`, `Zeist`, or a dash. */
export function placeText(naming: Naming, spent: Spent): string {
  const { host, place } = spent;
  if ('places' in spent && spent.places !== undefined) return spent.places.join(' / ');
  if (host !== null && host !== undefined) return naming.place({ kind: 'meldkamer', meldkamer: host });
  return place ?? '–';
}
