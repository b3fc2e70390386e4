// The open points of a deviation, looked up once for as long as nothing about them changes: a filter asks for those of every dossier.

import type { Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { isDecided } from '#shared/picture/away.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { DossierPolicy } from '#shared/policy/dossier-policy.ts';
import { evaluationDueAt } from '#shared/rules/deviation-alarms.ts';
import { type OpenPoint, openPoints } from '#shared/rules/open-points.ts';

type Known = {
  readonly policy: DossierPolicy;
  readonly isDue: boolean;
  readonly isDecided: boolean;
  readonly points: readonly OpenPoint[];
};

/** A deviation that changes is another object, and what was known of the old one goes with it. */
const KNOWN = new WeakMap<Afwijking, Known>();

/** The same answer as `openPoints`: of all it looks at, only the moment of the evaluation can pass and its cover begin or end while the deviation stays as it is. */
export function knownOpenPoints(picture: Picture, afwijking: Afwijking, now: Instant): readonly OpenPoint[] {
  const policy = picture.policy.dossier;
  const decided = isDecided(picture, afwijking, now);
  const dueAt = evaluationDueAt(policy, afwijking);
  const isDue = dueAt !== null && dueAt <= now;
  const known = KNOWN.get(afwijking);
  if (known !== undefined && known.policy === policy && known.isDue === isDue && known.isDecided === decided)
    return known.points;
  const points = openPoints(picture, afwijking, now);
  KNOWN.set(afwijking, { policy, isDue, isDecided: decided, points });
  return points;
}
