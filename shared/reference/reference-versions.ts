// Counts the reference data: 10 meldkamers, 25 veiligheidsregio's, 25 RAV designations, 54 parties (R1). A wrong count stops the start.

import { FUNCTIONS } from './functions.ts';
import { MELDKAMERS, REGIONS } from './meldkamers.ts';
import { PARTIES } from './parties.ts';
import { RAV_DESIGNATIONS } from './rav.ts';

const EXPECTED = { meldkamers: 10, regions: 25, ravDesignations: 25, parties: 54, functions: 132 };

export type ReferenceCounts = typeof EXPECTED;

export function countReference(): ReferenceCounts {
  return {
    meldkamers: new Set(MELDKAMERS.map(({ id }) => id)).size,
    regions: new Set(REGIONS.map(({ code }) => code)).size,
    ravDesignations: new Set(RAV_DESIGNATIONS.map(({ region }) => region)).size,
    parties: new Set(PARTIES.filter(({ shares }) => shares).map(({ id }) => id)).size,
    functions: new Set(FUNCTIONS.map(({ id }) => id)).size,
  };
}

/** One sentence per wrong count; empty when all is as the law has it. */
export function referenceProblems(counts: ReferenceCounts): readonly string[] {
  return (Object.keys(EXPECTED) as (keyof ReferenceCounts)[])
    .filter((what) => counts[what] !== EXPECTED[what])
    .map((what) => `reference data: expected ${EXPECTED[what]} ${what}, found ${counts[what]}`);
}
