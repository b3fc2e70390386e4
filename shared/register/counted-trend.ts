// The course of the staffing of one post when people and another source both said how it was: what counted of the two (R102).

import { Sweep } from '#shared/base/sweep.ts';
import { after, type Instant } from '#shared/base/time.ts';
import { MANUAL_GRACE } from '#shared/location/location.ts';
import { isByLms, type SourceId } from '#shared/reference/source.ts';
import { beside } from '#shared/staffing/beside.ts';
import { levelOf, type StaffingLevel } from '#shared/staffing/staffing.ts';

/** The numbers are null for those who may not know them. */
export type TrendPoint = {
  readonly at: Instant;
  readonly filled: number | null;
  readonly minimum: number | null;
  readonly planned: number | null;
  readonly level: StaffingLevel;
};

export type KeptPoint = TrendPoint & { readonly source: SourceId; readonly reconfirmBy: Instant | null };
/** `to` null: it goes on. */
export type Silence = { readonly from: Instant; readonly to: Instant | null };

/** Of a row of one kind, oldest first: the points, and when nobody stood for them. */
function lapsesIn(points: readonly KeptPoint[]): readonly Silence[] {
  return points.flatMap(({ reconfirmBy }, index): readonly Silence[] =>
    reconfirmBy === null ? [] : [{ from: lapseOf(reconfirmBy), to: points[index + 1]?.at ?? null }],
  );
}

export type Course = { readonly points: readonly TrendPoint[]; readonly silences: readonly Silence[] };

/** R102, as it counts on the screens. Both rows and the silences of the feed are in the order of time. */
export function courseOf(
  byFeed: readonly KeptPoint[],
  byHand: readonly KeptPoint[],
  silences: readonly Silence[],
): Course {
  if (byFeed.length === 0 || byHand.length === 0) {
    return { points: [...byFeed, ...byHand], silences: [...silences, ...lapsesIn(byHand)] };
  }
  const cuts = [
    ...new Set([
      ...[...byFeed, ...byHand].map(({ at }) => at),
      ...[...silences, ...lapsesIn(byHand)].flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
    ]),
  ].sort();
  const silent = new Sweep(silences.map(({ from, to }) => ({ from, until: to })));
  const [said, entered] = [newestOf(byFeed), newestOf(byHand)];
  const points: TrendPoint[] = [];
  const unheard: Silence[] = [];
  for (const [index, at] of cuts.entries()) {
    const isSilent = silent.at(at).standing.length > 0;
    const { point, isStoodFor } = countedAt(at, said(at), entered(at), isSilent);
    if (point !== null && !isSame(point, points.at(-1))) points.push({ ...point, at });
    if (!isStoodFor) unheard.push({ from: at, to: cuts[index + 1] ?? null });
  }
  return { points, silences: unheard };
}

function countedAt(
  at: Instant,
  said: KeptPoint | null,
  entered: KeptPoint | null,
  isSilent: boolean,
): { readonly point: TrendPoint | null; readonly isStoodFor: boolean } {
  const isHeard = said !== null && !isSilent;
  const stands = entered !== null && (entered.reconfirmBy === null || at < lapseOf(entered.reconfirmBy));
  if (said === null || entered === null) return { point: said ?? entered, isStoodFor: isHeard || stands };
  if (!stands) return { point: isHeard || said.at > entered.at ? said : entered, isStoodFor: isHeard };
  const { filled, minimum } = beside(
    { filled: entered.filled ?? 0, minimum: entered.minimum },
    { filled: said.filled ?? 0, minimum: said.minimum },
    { isHeard, mayLower: isByLms(entered.source) },
  );
  const { planned } = isHeard ? said : entered;
  return { point: { at, filled, minimum, planned, level: levelOf(filled, minimum) }, isStoodFor: true };
}

/** Asked in the order of time. */
function newestOf(points: readonly KeptPoint[]): (at: Instant) => KeptPoint | null {
  let index = -1;
  return (at) => {
    while ((points[index + 1]?.at ?? '~') <= at) index += 1;
    return points[index] ?? null;
  };
}

function isSame(one: TrendPoint, other: TrendPoint | undefined): boolean {
  return (
    other !== undefined &&
    one.filled === other.filled &&
    one.minimum === other.minimum &&
    one.planned === other.planned &&
    one.level === other.level
  );
}

function lapseOf(reconfirmBy: Instant): Instant {
  return after(reconfirmBy, MANUAL_GRACE);
}
