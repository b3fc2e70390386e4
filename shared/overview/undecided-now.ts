// Of every deviation in which something is away that nobody decided about: whether the rest is decided, and who has to act. What a screen
// may be told that may not see the dossier. Pure.

import type { Instant } from '#shared/base/time.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { partlyUndecided } from '#shared/picture/away.ts';
import { afwijkingIn, type Picture } from '#shared/picture/picture.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { actsNow } from './acts-now.ts';

export type UndecidedNow = {
  readonly number: AfwijkingNumber;
  /** R64: others of its functions are decided about. */
  readonly inPart: boolean;
  /** R128. Empty: nobody holds a mandate, or nobody was named. */
  readonly acts: readonly PartyId[];
};

/** Those whose A4 is on. */
export function undecidedNow(picture: Picture, now: Instant): readonly UndecidedNow[] {
  return Object.values(picture.alarms).flatMap((alarm) => {
    const { condition, core, afwijking: number } = alarm;
    const one = condition === 'A4' && core === 'active' && number !== null ? afwijkingIn(picture, number) : null;
    if (one === null) return [];
    const acts = actsNow(picture, alarm, one.number, now)?.parties ?? [];
    return [{ number: one.number, inPart: partlyUndecided(picture, one, now).length > 0, acts }];
  });
}
