// How good the alarms are: what they asked of each seat over a time, against what ISA-18.2 and EEMUA 191 hold a person can do (R140).
// Facts about the alarms, never about who sat there. Pure.

import { FLOOD_ABOVE, FLOOD_WINDOW, floodsIn, type PastFlood } from '#shared/alarm/flood.ts';
import { type Day, daysWithin } from '#shared/base/dutch-calendar.ts';
import { firstWhere } from '#shared/base/halves.ts';
import type { Lasting } from '#shared/base/sweep.ts';
import {
  after,
  DAY,
  earliest,
  elapsed,
  HOUR,
  type Instant,
  latest,
  MINUTE,
  millisecondsOf,
} from '#shared/base/time.ts';
import type { Position } from '#shared/journal/facts.ts';
import { countByPriority, type PriorityCounts } from '#shared/overview/roll-up.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { AlarmSource, AsideSpell, Call, PastAlarms, Standing, Turn } from './alarm-past.ts';
import { type RedundantPair, redundantPairs } from './redundant-pairs.ts';
import { type Judged, judgedOf } from './targets.ts';

export type Stale = Standing & { readonly ms: number };

/** `times`: how often it began to; `most`: changes in the minute that had most of them. */
export type Chattering = { readonly of: AlarmSource; readonly times: number; readonly most: number };

export type Acknowledging = {
  readonly count: number;
  readonly medianMs: number | null;
  /** Nine of ten took no longer. */
  readonly ninthMs: number | null;
  /** Calls that nobody acknowledged, or not yet: they wait, or were quieted another way. */
  readonly unanswered: number;
};

export type AlarmQuality = {
  readonly from: Instant;
  readonly to: Instant;
  /** So many people share what calls. */
  readonly seats: number;
  /** The later of `from` and the begin of the journal; null: nothing of this time was measured. */
  readonly measuredFrom: Instant | null;
  readonly measuredMs: number;
  readonly calls: number;
  readonly priorities: PriorityCounts;
  readonly targets: readonly Judged[];
  readonly days: readonly (PriorityCounts & { readonly day: Day })[];
  readonly meldkamers: readonly { readonly meldkamer: MeldkamerId | null; readonly calls: number }[];
  readonly floods: readonly PastFlood[];
  readonly sources: readonly { readonly of: AlarmSource; readonly calls: number }[];
  readonly stale: readonly Stale[];
  readonly chattering: readonly Chattering[];
  readonly asides: readonly (AsideSpell & { readonly ms: number })[];
  readonly pairs: readonly RedundantPair[];
  readonly acknowledging: Acknowledging;
};

/** As it is told: when, and up to where the journal was read. */
export type MeasuredQuality = AlarmQuality & { readonly asOf: Instant; readonly position: Position };

export type QualityParts = {
  readonly past: PastAlarms;
  readonly from: Instant;
  readonly to: Instant;
  readonly now: Instant;
  readonly seats: number;
};

const TOP = 10;
const STALE_AFTER = DAY;
const BUSY_HOUR_ABOVE = 30;
const CHATTER = { turns: 3, within: MINUTE } as const;

export function alarmQuality(parts: QualityParts): AlarmQuality {
  const steps = qualityInSteps(parts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, measure by measure, so that who asks for a year of a bad one can let others go first in between. */
export function* qualityInSteps({ past, from, to, now, seats }: QualityParts): Generator<undefined, AlarmQuality> {
  const until = earliest(to, now);
  const begun = past.began === null ? null : latest(from, past.began);
  const measuredFrom = begun === null || begun >= until ? null : begun;
  const measuredMs = measuredFrom === null ? 0 : elapsed(measuredFrom, until);
  const { calls } = past;
  const moments = calls.map(({ at }) => at);
  yield;
  const floods = floodsIn(moments, until, seats);
  yield;
  const tenMinutes = load(moments, FLOOD_WINDOW, FLOOD_ABOVE * seats);
  const hours = load(moments, HOUR, BUSY_HOUR_ABOVE * seats);
  yield;
  const sources = topOf(calls);
  const stale = staleOf(past.standings, until);
  yield;
  const chattering = chatteringOf(past.turns);
  yield;
  const pairs = redundantPairs(calls);
  yield;
  const days = measuredFrom === null ? [] : daysWithin(measuredFrom, until);
  const priorities = countByPriority(calls);
  const counts = {
    ...{ measuredMs, seats, calls: calls.length, priorities, tenMinutes, hours, chattering: chattering.length },
    floodMs: floods.reduce((sum, flood) => sum + elapsed(flood.from, flood.until ?? until), 0),
    ofTop: sources.reduce((sum, source) => sum + source.calls, 0),
    staleOnOneDay: Math.max(0, ...days.map((day) => stale.filter((one) => isStaleIn(one, day)).length)),
  };
  return {
    ...{ from, to, seats, measuredFrom, measuredMs, calls: calls.length, priorities },
    targets: judgedOf(counts),
    days: days.map((day) => ({ day: day.day, ...countByPriority(callsIn(calls, day)) })),
    meldkamers: [...MELDKAMER_IDS, null].map((meldkamer) => ({
      meldkamer,
      calls: calls.filter(({ of }) => of.meldkamer === meldkamer).length,
    })),
    ...{ floods, sources, stale, chattering, pairs },
    asides: past.asides.map((one) => ({ ...one, ms: elapsed(one.from, one.until ?? until) })),
    acknowledging: acknowledgingOf(calls),
  };
}

/** On the clock: how many such stretches of time had calls above a number, and how many the fullest had. */
function load(
  moments: readonly Instant[],
  length: number,
  above: number,
): { readonly above: number; readonly most: number } {
  const each = new Map<number, number>();
  for (const at of moments) {
    const stretch = Math.floor(millisecondsOf(at) / length);
    each.set(stretch, (each.get(stretch) ?? 0) + 1);
  }
  const sums = [...each.values()];
  return {
    above: sums.filter((sum) => sum > above).length,
    most: sums.reduce((most, sum) => Math.max(most, sum), 0),
  };
}

function topOf(calls: readonly Call[]): AlarmQuality['sources'] {
  const each = new Map<AlarmSource, number>();
  for (const { of } of calls) each.set(of, (each.get(of) ?? 0) + 1);
  return [...each]
    .map(([of, sum]) => ({ of, calls: sum }))
    .sort((one, other) => other.calls - one.calls)
    .slice(0, TOP);
}

/** The longest first. */
function staleOf(standings: readonly Standing[], until: Instant): readonly Stale[] {
  return standings
    .map((one) => ({ ...one, ms: elapsed(one.from, one.until ?? until) }))
    .filter(({ ms }) => ms > STALE_AFTER)
    .sort((one, other) => other.ms - one.ms);
}

function isStaleIn({ from, until }: Lasting, day: { readonly from: Instant; readonly to: Instant }): boolean {
  return after(from, STALE_AFTER) < day.to && (until === null || until > day.from);
}

/** R140: three changes of one alarm within a minute. */
function chatteringOf(turns: readonly Turn[]): readonly Chattering[] {
  const byAlarm = new Map<string, { readonly of: AlarmSource; readonly moments: number[] }>();
  for (const { key, of, at } of turns) {
    const row = byAlarm.get(key) ?? { of, moments: [] };
    byAlarm.set(key, row);
    row.moments.push(millisecondsOf(at));
  }
  return [...byAlarm.values()]
    .flatMap(({ of, moments }): readonly Chattering[] => {
      const runs = moments.map((moment, index) => index + 1 - firstSince(moments, moment - CHATTER.within));
      const times = runs.filter((run, index) => run >= CHATTER.turns && (runs[index - 1] ?? 0) < CHATTER.turns).length;
      return times === 0 ? [] : [{ of, times, most: runs.reduce((most, run) => Math.max(most, run), 0) }];
    })
    .sort((one, other) => other.times - one.times);
}

function firstSince(moments: readonly number[], horizon: number): number {
  return firstWhere(moments, (one) => one >= horizon);
}

function acknowledgingOf(calls: readonly Call[]): Acknowledging {
  const times = calls
    .flatMap(({ at, acknowledgedAt }) => (acknowledgedAt === null ? [] : [elapsed(at, acknowledgedAt)]))
    .sort((one, other) => one - other);
  const rank = (share: number): number | null => times[Math.ceil(share * times.length) - 1] ?? null;
  return {
    count: times.length,
    medianMs: rank(0.5),
    ninthMs: rank(0.9),
    unanswered: calls.length - times.length,
  };
}

function callsIn(
  calls: readonly Call[],
  { from, to }: { readonly from: Instant; readonly to: Instant },
): readonly Call[] {
  return calls.slice(
    firstWhere(calls, ({ at }) => at >= from),
    firstWhere(calls, ({ at }) => at >= to),
  );
}
