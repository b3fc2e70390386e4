// Staffing of a post over the last day, as it was reported: points where it changed, and gaps where nobody confirmed it.
// A gap is never drawn through and never a zero. Small numbers leave only for those who may know them.

import { after, DAY, earliest, type Instant, latest } from '#shared/base/time.ts';
import type { Entry, Fact } from '#shared/journal/facts.ts';
import { meldkamerState, type Picture, silentFrom } from '#shared/picture/picture.ts';
import { postsIn } from '#shared/picture/post-staffing.ts';
import { type Audience, seesHeadcounts } from '#shared/picture/redact.ts';
import type { PostId } from '#shared/reference/functions.ts';
import { isManual, type SourceId } from '#shared/reference/source.ts';
import type { StaffingState } from '#shared/staffing/staffing.ts';
import { courseOf, type KeptPoint, type Silence, type TrendPoint } from './counted-trend.ts';

export type Gap = { readonly from: Instant; readonly to: Instant };

/** The first point may lie before `from`: it is what held when the window began. */
export type TrendWindow = {
  readonly post: PostId;
  readonly from: Instant;
  readonly to: Instant;
  readonly points: readonly TrendPoint[];
  readonly gaps: readonly Gap[];
};

export const TREND_KEPT = DAY;

/** More changes than this in a day are not staffing but a feed that flutters; the oldest go first and become a gap. */
export const POINTS_KEPT = 4_000;

/** Points in the order of observation. */
type Row = { points: KeptPoint[]; forgetAt: number };
type Ring = { readonly byFeed: Row; readonly byHand: Row; silences: Silence[] };

/** Points by which a ring may grow before it is cut again: to look at the clock for each one is what would cost. */
const SLACK = 64;

export type Trend = {
  readonly note: (before: Picture, entry: Entry, after: Picture) => void;
  readonly window: (post: PostId, from: Instant, to: Instant) => TrendWindow;
};

/** Rings that grow in place: the only thing in here that changes, and nobody outside holds on to them. */
export function createTrend(): Trend {
  const rings = new Map<PostId, Ring>();
  const ringOf = (post: PostId): Ring => {
    const ring = rings.get(post) ?? { byFeed: emptyRow(), byHand: emptyRow(), silences: [] };
    rings.set(post, ring);
    return ring;
  };
  return {
    note(before, entry, picture) {
      for (const fact of entry.facts) {
        if (fact.kind === 'staffing-reported') {
          const ring = ringOf(fact.state.post);
          if (!isManual(fact.state.source)) endSilence(ring, fact.state.observedAt);
          insert(ring, fact.state, entry.recordedAt, 'counts');
        } else if (fact.kind === 'reading-late' && fact.reading.kind === 'staffing') {
          insert(ringOf(fact.reading.state.post), fact.reading.state, entry.recordedAt, 'late');
        } else if (isOfHearing(fact)) {
          const from = 'lastHeardAt' in fact ? fact.lastHeardAt : entry.recordedAt;
          for (const { post, another, isHeard } of turnsBy(fact.source, before, picture)) {
            const ring = ringOf(post);
            if (another !== null) insert(ring, { ...another, observedAt: from }, entry.recordedAt, 'counts');
            if (isHeard && (fact.kind === 'feed-returned' || another !== null)) endSilence(ring, from);
            else ring.silences.push({ from, to: isHeard ? entry.recordedAt : null });
          }
        }
      }
    },
    window(post, from, to) {
      const ring = rings.get(post);
      const { points, silences } = courseOf(ring?.byFeed.points ?? [], ring?.byHand.points ?? [], ring?.silences ?? []);
      const firstInside = points.findIndex(({ at }) => at > from);
      const start = firstInside === -1 ? points.length : firstInside;
      const shown = points.slice(Math.max(0, start - 1)).filter(({ at }) => at <= to);
      return { post, from, to, points: shown.map(pointOf), gaps: gapsIn(from, to, shown, silences) };
    },
  };
}

/** Exact numbers for those who may know them, the level for all. */
export function redactTrend(audience: Audience, trend: TrendWindow): TrendWindow {
  if (seesHeadcounts(audience, trend.post)) return trend;
  return { ...trend, points: trend.points.map((point) => ({ ...point, filled: null, minimum: null, planned: null })) };
}

type OfHearing = Extract<Fact, { kind: 'feed-silent' | 'feed-unheard' | 'feed-retired' | 'feed-returned' }>;

function isOfHearing(fact: Fact): fact is OfHearing {
  const { kind } = fact;
  return kind === 'feed-silent' || kind === 'feed-unheard' || kind === 'feed-retired' || kind === 'feed-returned';
}

/** `another`: what counts of it since, where that was said by somebody else. */
type Turn = { readonly post: PostId; readonly another: StaffingState | null; readonly isHeard: boolean };

/** R162: of each post for which this source counts, or did. */
function turnsBy(source: SourceId, before: Picture, after: Picture): readonly Turn[] {
  const meldkamer = (after.feeds[source] ?? before.feeds[source])?.meldkamer;
  if (meldkamer === undefined) return [];
  const was = meldkamerState(before, meldkamer).staffing;
  const is = meldkamerState(after, meldkamer).staffing;
  return postsIn({ ...was, ...is }).flatMap((post): readonly Turn[] => {
    const [known, counted] = [was[post], is[post]];
    if (known?.source !== source && counted?.source !== source) return [];
    if (counted === undefined) return [{ post, another: null, isHeard: false }];
    const isAnother = known !== undefined && known.source !== counted.source;
    return [{ post, another: isAnother ? counted : null, isHeard: silentFrom(after, counted.source) === null }];
  });
}

/** What was observed during a silence and told afterwards makes the gap shorter. */
function endSilence(ring: Ring, at: Instant): void {
  const last = ring.silences.at(-1);
  if (last === undefined || (last.to !== null && last.to <= at)) return;
  ring.silences.splice(-1, 1, { ...last, to: latest(last.from, at) });
}

/** In order of observation: what came late takes the place where it belongs, before what was observed at that moment and counts (R26). */
function insert(ring: Ring, state: StaffingState, recordedAt: Instant, manner: 'counts' | 'late'): void {
  const { headcount, observedAt: at, level, source, reconfirmBy } = state;
  const row = isManual(source) ? ring.byHand : ring.byFeed;
  const numbers = { filled: headcount?.filled ?? null, minimum: headcount?.minimum ?? null };
  const point: KeptPoint = { at, ...numbers, planned: headcount?.planned ?? null, level, source, reconfirmBy };
  const behind = row.points.findLastIndex((one) => (manner === 'counts' ? one.at <= at : one.at < at));
  row.points.splice(behind + 1, 0, point);
  if (row.points.length < row.forgetAt) return;
  forget(ring, row, after(recordedAt, -TREND_KEPT));
  row.forgetAt = row.points.length + SLACK;
}

function emptyRow(): Row {
  return { points: [], forgetAt: SLACK };
}

function forget(ring: Ring, row: Row, horizon: Instant): void {
  // The last point before the horizon stays: it is what held when the day began.
  const old = row.points.findIndex(({ at }) => at > horizon) - 1;
  const cut = Math.max(old, row.points.length - POINTS_KEPT);
  if (cut > 0) row.points.splice(0, cut);
  if (ring.silences.some(({ to }) => to !== null && to < horizon)) {
    ring.silences = ring.silences.filter(({ to }) => to === null || to >= horizon);
  }
}

function pointOf({ at, filled, minimum, planned, level }: TrendPoint): TrendPoint {
  return { at, filled, minimum, planned, level };
}

function gapsIn(
  from: Instant,
  to: Instant,
  points: readonly TrendPoint[],
  silences: readonly Silence[],
): readonly Gap[] {
  const first = points[0];
  const before: Silence = { from, to: first === undefined ? to : first.at };
  const inside = [before, ...silences]
    .map((gap): Gap => ({ from: latest(from, gap.from), to: earliest(to, gap.to ?? to) }))
    .filter((gap) => gap.from < gap.to)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  return merged(inside);
}

function merged(gaps: readonly Gap[]): readonly Gap[] {
  const whole: Gap[] = [];
  for (const gap of gaps) {
    const last = whole.at(-1);
    if (last === undefined || last.to < gap.from) whole.push(gap);
    else whole.splice(-1, 1, { from: last.from, to: latest(last.to, gap.to) });
  }
  return whole;
}
