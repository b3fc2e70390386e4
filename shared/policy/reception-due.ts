// Until when the meldkamer that functions go to is to have answered (R138): as soon as policy asks anybody for a receipt, a day at most.

import { after, DAY, type Instant, latest } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { hostOf, receptionOf } from '#shared/deviation/receiving.ts';
import { piecesOf } from '#shared/deviation/stated.ts';
import type { DossierPolicy } from './dossier-policy.ts';

/** The shortest time that policy gives anybody for a receipt. */
export function soonestReceipt({ notices }: Pick<DossierPolicy, 'notices'>): number {
  return Math.min(DAY, ...notices.map(({ within }) => within));
}

/** Counted from when they went there. Null: they go to none of the ten, or did not begin to. */
export function receptionDueAt(policy: Pick<DossierPolicy, 'notices'>, afwijking: Afwijking): Instant | null {
  const { startedAt } = afwijking.course;
  if (hostOf(afwijking) === null || startedAt === null) return null;
  const from = piecesOf(afwijking).at(-1)?.from ?? startedAt;
  return after(latest(startedAt, from), soonestReceipt(policy));
}

/** Since when the meldkamer that they go to should have answered, and did not; null: it did, may still, or nobody waits for it any more. */
export function receptionOverdueAt(
  policy: Pick<DossierPolicy, 'notices'>,
  afwijking: Afwijking,
  now: Instant,
): Instant | null {
  const dueAt = receptionDueAt(policy, afwijking);
  const isAwaited = afwijking.course.endedAt === null && receptionOf(afwijking) === null;
  return isAwaited && dueAt !== null && dueAt <= now ? dueAt : null;
}
