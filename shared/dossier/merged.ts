// A deviation that this software saw itself, and of which another one has every moment: it has gone up in that one (opgegaan in). Derived
// from all deviations whenever it is asked, so it comes and goes with what they say; what LMS joined by hand stays so.

import { elapsed } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { type AfwijkingNumber, byNumber } from '#shared/deviation/number.ts';
import { spanOf } from '#shared/deviation/span.ts';
import { everNamed } from '#shared/deviation/stated.ts';
import { cutTo } from './account.ts';
import { type Ledger, stretchesOf } from './ledger.ts';

type Whole = { readonly ledger: Ledger; readonly now: Parameters<typeof cutTo>[2] };

/** R131: the one that it was joined into. R96: the one that has most of its time; null while it has time of its own, and for one that was announced or registered. */
export function mergedInto(afwijking: Afwijking, { ledger, now }: Whole): AfwijkingNumber | null {
  const { takenUpIn } = afwijking.course;
  if (takenUpIn !== undefined) return takenUpIn;
  if (afwijking.origin !== 'observed' || afwijking.course.startedAt === null) return null;
  if (stretchesOf(afwijking, ledger).some((one) => one.class !== 'unknown')) return null;
  const { from, until } = spanOf(afwijking);
  const sums = new Map<AfwijkingNumber, number>();
  for (const id of everNamed(afwijking)) {
    for (const { belongsTo, class: reached, ...one } of ledger.stretches(id)) {
      if (belongsTo === null || reached === 'unknown') continue;
      for (const cut of cutTo(one, from, until ?? now)) {
        sums.set(belongsTo, (sums.get(belongsTo) ?? 0) + elapsed(cut.from, cut.to));
      }
    }
  }
  const [owner] = [...sums].sort(
    ([one, less], [other, more]) => more - less || byNumber({ number: one }, { number: other }),
  );
  return owner?.[0] ?? null;
}
