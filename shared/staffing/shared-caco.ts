// One CaCo for two meldkamers: what each of them reports of it, whether that agrees, and how many CaCos there are nationally.

import type { PostId } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { StaffingState } from './staffing.ts';

/** What is known of the CaCo of a meldkamer; null: nothing, or nothing any more. */
export type CacoReports = (meldkamer: MeldkamerId) => Pick<StaffingState, 'level' | 'sharedWith'> | null;

export type CacoSharing = {
  readonly with: MeldkamerId;
  /** The other says that the CaCo of this one is shared, and this one has not said so. */
  readonly isSaidByOther: boolean;
  /** One of the two says that it is shared, and the other reports a CaCo that is not. */
  readonly isContradicted: boolean;
};

/** The post of its CaCo. */
export function cacoPost(meldkamer: MeldkamerId): PostId {
  return `${meldkamer}/caco` as PostId;
}

/** R92. Null: nobody says that it is shared. What a meldkamer says itself goes before what another says of it. */
export function cacoSharing(reports: CacoReports, meldkamer: MeldkamerId): CacoSharing | null {
  const own = reports(meldkamer);
  if (own !== null && own.sharedWith !== null) {
    const other = reports(own.sharedWith);
    const isContradicted = other !== null && other.sharedWith !== meldkamer;
    return { with: own.sharedWith, isSaidByOther: false, isContradicted };
  }
  const sayer = MELDKAMER_IDS.find((id) => id !== meldkamer && reports(id)?.sharedWith === meldkamer);
  return sayer === undefined ? null : { with: sayer, isSaidByOther: true, isContradicted: own !== null };
}

export type CacoCount = {
  /** One that works for two is one, also where only one of them says so. */
  readonly present: number;
  /** Meldkamers of whose CaCo nothing is known. */
  readonly unknown: number;
};

/** R92. How many CaCos are there: persons, not seats. */
export function countCacos(reports: CacoReports): CacoCount {
  const counted = new Set<MeldkamerId>();
  let present = 0;
  for (const id of MELDKAMER_IDS.filter((one) => isFilled(reports, one))) {
    if (!MELDKAMER_IDS.some((other) => counted.has(other) && isOne(reports, id, other))) present += 1;
    counted.add(id);
  }
  return { present, unknown: MELDKAMER_IDS.filter((id) => reports(id) === null).length };
}

/** By the word of either. */
function isOne(reports: CacoReports, one: MeldkamerId, other: MeldkamerId): boolean {
  return reports(one)?.sharedWith === other || reports(other)?.sharedWith === one;
}

function isFilled(reports: CacoReports, meldkamer: MeldkamerId): boolean {
  const own = reports(meldkamer);
  // Who shares one has one, also where policy asks for more.
  return own !== null && (own.level !== 'below' || own.sharedWith !== null);
}
