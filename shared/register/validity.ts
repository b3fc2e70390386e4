// The moments at which a place may change its class by law alone.

import { RAV_DESIGNATIONS } from '#shared/reference/rav.ts';
import { SITES } from '#shared/reference/sites.ts';

/** From when and until when designations and temporary sites hold; in order. */
export const VALIDITY_CHANGES = [
  ...SITES.flatMap(({ from, until }) => [from, until]),
  ...RAV_DESIGNATIONS.flatMap(({ placements }) => placements.flatMap(({ from, until }) => [from, until])),
]
  .filter((instant) => instant !== null)
  .sort();
