// The times that decisions cover one function, found by moment: looking at a few of them costs the same among ten as among thousands.

import type { Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { type CoverSpan, coverSpans } from '#shared/deviation/cover.ts';
import type { FunctionId } from '#shared/reference/functions.ts';

export type MandatedPeriod = CoverSpan & { readonly afwijking: Afwijking };

export type MandatedPeriods = {
  /** Those that cover some time between these two moments; how far those without an end reach is for who knows the returns. */
  readonly during: (from: Instant, to: Instant) => readonly MandatedPeriod[];
};

export function mandatedPeriods(afwijkingen: readonly Afwijking[], functionId: FunctionId): MandatedPeriods {
  const spans = afwijkingen
    .flatMap((afwijking) => coverSpans(afwijking, functionId).map((span): MandatedPeriod => ({ ...span, afwijking })))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  /** Until when the first so many last at most; null: for ever. */
  const lasting: (Instant | null)[] = [];
  for (const { until } of spans) {
    const before = lasting.at(-1);
    lasting.push(before === undefined ? until : later(before, until));
  }
  return {
    during(from, to) {
      const found: MandatedPeriod[] = [];
      for (let index = beginningBefore(spans, to) - 1; index >= 0; index -= 1) {
        const most = lasting[index] ?? null;
        // All that began earlier were over by then.
        if (most !== null && most <= from) break;
        const span = spans[index];
        if (span !== undefined && (span.until === null || span.until > from)) found.push(span);
      }
      return found;
    },
  };
}

function later(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return null;
  return one < other ? other : one;
}

/** How many begin before this moment. */
function beginningBefore(spans: readonly MandatedPeriod[], moment: Instant): number {
  let [first, last] = [0, spans.length];
  while (first < last) {
    const middle = (first + last) >> 1;
    const span = spans[middle];
    if (span !== undefined && span.from < moment) first = middle + 1;
    else last = middle;
  }
  return first;
}
