// The lists of one audience: what it may see of each thing that leaves as it is kept.

import type { Seen } from '#shared/base/only.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import type { Entry } from '#shared/journal/facts.ts';
import type { Policy } from '#shared/policy/policy.ts';
import type { StaffingState } from '#shared/staffing/staffing.ts';
import type { Picture } from './picture.ts';

export type SeenBy = {
  readonly picture: Seen<Picture>;
  readonly entry: Seen<Entry>;
  readonly afwijking: Seen<Afwijking>;
  readonly policy: Seen<Policy>;
  readonly staffing: Seen<StaffingState>;
};
