// What time that is covered is made of, in the order in which it is said: the three kinds, and how much of them the party recorded itself.

import type { Column } from '#shared/dossier/accounted.ts';

export const COVERED_PARTS = [
  'coveredInTimeMs',
  'coveredLaterMs',
  'spokenMs',
  'byPartyMs',
] as const satisfies readonly Column[];
