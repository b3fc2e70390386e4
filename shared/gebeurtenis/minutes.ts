// How long each gebeurtenis lasted at each meldkamer within a time, and how long each meldkamer was in any: what is in two at once is
// counted once there.

import { earliest, elapsed, type Instant, latest } from '#shared/base/time.ts';
import type { Gebeurtenis, GebeurtenisNumber } from '#shared/deviation/gebeurtenis.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';

export type GebeurtenisFigure = {
  readonly number: GebeurtenisNumber;
  readonly title: string;
  readonly national: boolean;
  readonly meldkamer: MeldkamerId;
  /** As LMS said it, also where that is outside the time that is counted. */
  readonly from: Instant;
  /** Null: it goes on there. */
  readonly until: Instant | null;
  readonly ms: number;
};

export type GebeurtenisMinutes = {
  /** The oldest first. */
  readonly each: readonly GebeurtenisFigure[];
  /** Of every meldkamer, as soon as there was any: what is 0 was counted. */
  readonly together: readonly { readonly meldkamer: MeldkamerId; readonly ms: number }[];
};

type Span = { readonly from: Instant; readonly to: Instant };

/** R135. `to`: no later than now, for nobody knows what lasts beyond that. */
export function gebeurtenisMinutes(all: readonly Gebeurtenis[], from: Instant, to: Instant): GebeurtenisMinutes {
  const each = all
    .toSorted((one, other) => (one.number.length - other.number.length || one.number < other.number ? -1 : 1))
    .flatMap(({ number, title, national, parts }) =>
      parts.flatMap(({ meldkamer, ...part }): readonly GebeurtenisFigure[] => {
        const { from: begin, until } = part;
        const cut = cutTo({ from: begin, to: until ?? to }, from, to);
        return cut === null
          ? []
          : [{ number, title, national, meldkamer, from: begin, until, ms: elapsed(cut.from, cut.to) }];
      }),
    );
  if (each.length === 0) return { each, together: [] };
  const together = MELDKAMER_IDS.map((meldkamer) => {
    const spans = each
      .filter((one) => one.meldkamer === meldkamer)
      .flatMap((one) => cutTo({ from: one.from, to: one.until ?? to }, from, to) ?? []);
    return { meldkamer, ms: lengthOf(spans) };
  });
  return { each, together };
}

function cutTo(span: Span, from: Instant, to: Instant): Span | null {
  const cut = { from: latest(span.from, from), to: earliest(span.to, to) };
  return cut.from < cut.to ? cut : null;
}

function lengthOf(spans: readonly Span[]): number {
  let ms = 0;
  let until: Instant | null = null;
  for (const { from, to } of spans.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const begin: Instant = until === null ? from : latest(from, until);
    if (begin >= to) continue;
    ms += elapsed(begin, to);
    until = to;
  }
  return ms;
}
