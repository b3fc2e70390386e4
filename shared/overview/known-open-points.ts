// The open points of a deviation, looked up once for as long as nothing about them changes: a filter asks for those of every dossier.

import type { Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { goneUpFrom, goneUpIn } from '#shared/picture/away.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { DossierPolicy } from '#shared/policy/dossier-policy.ts';
import { evaluationDueAt } from '#shared/rules/deviation-alarms.ts';
import { decidedElsewhere, type OpenPoint, openPoints, receivedBadly } from '#shared/rules/open-points.ts';

type Known = {
  readonly policy: DossierPolicy;
  readonly isDue: boolean;
  readonly received: ReturnType<typeof receivedBadly>;
  readonly elsewhere: ReturnType<typeof decidedElsewhere>;
  /** R96: the one that it has gone up in, and those that have gone up in it. */
  readonly merged: readonly Afwijking[];
  readonly points: readonly OpenPoint[];
};

/** A deviation that changes is another object, and what was known of the old one goes with it. */
const KNOWN = new WeakMap<Afwijking, Known>();

/** The same answer as `openPoints`: of all it looks at, only the moment of the evaluation, of the answer of the receiving side and of its end can pass, its cover begin or end, others be decided, or go up in it, while the deviation stays as it is. */
export function knownOpenPoints(picture: Picture, afwijking: Afwijking, now: Instant): readonly OpenPoint[] {
  const policy = picture.policy.dossier;
  const elsewhere = decidedElsewhere(picture, afwijking, now);
  const dueAt = evaluationDueAt(policy, afwijking);
  const isDue = dueAt !== null && dueAt <= now;
  const received = receivedBadly(policy, afwijking, now);
  const merged = [...(goneUpIn(picture, afwijking) === null ? [] : [afwijking]), ...goneUpFrom(picture, afwijking)];
  const known = KNOWN.get(afwijking);
  const isKnown = known !== undefined && known.policy === policy && known.isDue === isDue;
  const isAsItWas = isKnown && isSame(known.elsewhere, elsewhere) && isSame(known.received, received);
  if (isAsItWas && isEach(known.merged, merged)) return known.points;
  const points = openPoints(picture, afwijking, now);
  KNOWN.set(afwijking, { policy, isDue, received, elsewhere, merged, points });
  return points;
}

function isSame<T extends Readonly<Record<string, boolean>>>(one: T, other: T): boolean {
  return Object.entries(one).every(([name, is]) => other[name] === is);
}

function isEach(some: readonly Afwijking[], others: readonly Afwijking[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
