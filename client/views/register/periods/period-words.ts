// Where a period was spent, in words. Says nothing when the place is not known, or was claimed by two.

import type { LineStep, RegisterLine } from '#shared/register/register-lines.ts';
import type { Naming } from '../../../i18n/naming.ts';

type Spent = Pick<RegisterLine, 'host' | 'place'> | Pick<LineStep, 'host' | 'place'>;

/** `meldkamer Amsterdam`, `Zeist`, or a dash. */
export function placeText(naming: Naming, { host, place }: Spent): string {
  if (host !== null && host !== undefined) return naming.place({ kind: 'meldkamer', meldkamer: host });
  return place ?? '–';
}
