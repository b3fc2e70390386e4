// When a post was below its minimum, as known now: laid out from all reports and from when their sources were heard, whatever the order
// in which they came (R78). While nobody stands for a report nothing is counted, so unknown is never taken for enough or for too few.

import { Sweep } from '#shared/base/sweep.ts';
import { after, earliest, type Instant, latest } from '#shared/base/time.ts';
import type { Entry, Fact } from '#shared/journal/facts.ts';
import { MANUAL_GRACE } from '#shared/picture/freshness.ts';
import { type Picture, staffingState } from '#shared/picture/picture.ts';
import type { Policy } from '#shared/policy/policy.ts';
import { type PostId, parsePost } from '#shared/reference/functions.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { levelOf, minimumFor, type StaffingState } from '#shared/staffing/staffing.ts';
import { type Assertion, assertionsOf, type Said, withSaid } from './assertions.ts';
import { createHearings, type Told } from './hearing.ts';

export type BelowStretch = { readonly post: PostId; readonly from: Instant; readonly to: Instant };

export type BelowMinimum = {
  readonly note: (before: Picture, entry: Entry, after: Picture) => void;
  /** Stretches between these two moments, cut to them, oldest first per post. */
  readonly within: (from: Instant, to: Instant) => readonly BelowStretch[];
};

/** How many there were, and the minimum that was reported with it; null when none was, or when policy had one. */
type Filled = { readonly filled: number; readonly minimum: number | null };
type Adopted = { readonly from: Instant; readonly policy: Policy };
type Below = { readonly from: Instant; readonly until: Instant | null };
type Kept = { readonly sources: Map<SourceId, Said<Filled>[]>; below: readonly Below[] | null };

const HOW_REPORTS_COMPARE = {
  same: (one: Filled, other: Filled) => one.filled === other.filled && one.minimum === other.minimum,
  // R26: of two at one moment the one with fewer people holds.
  yields: (one: Filled, other: Filled) => one.filled > other.filled,
};

/** Rows that grow in place: the only thing in here that changes, and nobody outside holds on to them. */
export function createBelowMinimum(): BelowMinimum {
  const hearings = createHearings();
  const posts = new Map<PostId, Kept>();
  const policies: Adopted[] = [];
  const forget = (isAbout: (kept: Kept) => boolean): void => {
    for (const kept of posts.values()) if (isAbout(kept)) kept.below = null;
  };
  const noteFact = (fact: Fact, told: Told, before: Picture, picture: Picture): void => {
    if (fact.kind === 'policy-adopted') {
      policies.push({ from: told.at, policy: fact.policy });
      forget(() => true);
    }
    const heard = hearings.note(fact, told);
    if (heard !== null) forget(({ sources }) => sources.has(heard));
    const state = reportIn(fact, before);
    if (state === null) return;
    const kept = posts.get(state.post) ?? { sources: new Map(), below: null };
    posts.set(state.post, kept);
    const row = kept.sources.get(state.source) ?? [];
    kept.sources.set(state.source, row);
    withSaid(row, saidOf(state, told, picture.policy), HOW_REPORTS_COMPARE);
    kept.below = null;
  };
  return {
    note(before, entry, picture) {
      const told = { position: entry.position, at: entry.recordedAt };
      if (policies.length === 0) policies.push({ from: told.at, policy: before.policy });
      for (const fact of entry.facts) noteFact(fact, told, before, picture);
    },
    within(from, to) {
      return [...posts].flatMap(([post, kept]) => {
        kept.below ??= belowIn(
          post,
          [...kept.sources].flatMap(([source, said]) => assertionsOf(source, said, hearings.of(source))),
          policies,
        );
        return kept.below.flatMap((below): readonly BelowStretch[] => {
          const cut = { from: latest(below.from, from), to: below.until === null ? to : earliest(below.until, to) };
          return cut.from < cut.to ? [{ post, ...cut }] : [];
        });
      });
    },
  };
}

/** What a source reported; not the same report under another minimum. */
function reportIn(fact: Fact, before: Picture): StaffingState | null {
  if (fact.kind === 'reading-late') return fact.reading.kind === 'staffing' ? fact.reading.state : null;
  if (fact.kind !== 'staffing-reported') return null;
  const known = staffingState(before, fact.state.post);
  return known !== null && isSameReport(known, fact.state) ? null : fact.state;
}

function isSameReport(one: StaffingState, other: StaffingState): boolean {
  return (
    one.source === other.source &&
    one.observedAt === other.observedAt &&
    one.reconfirmBy === other.reconfirmBy &&
    one.headcount?.filled === other.headcount?.filled
  );
}

function saidOf({ post, observedAt, reconfirmBy, headcount }: StaffingState, told: Told, policy: Policy): Said<Filled> {
  if (headcount === null) throw new Error(`A report on ${post} without its numbers`);
  const isAgreed = policy.staffing.minimums.some((one) => one.post === post);
  return {
    at: observedAt,
    value: { filled: headcount.filled, minimum: isAgreed ? null : headcount.minimum },
    sinces: [],
    told,
    holdsFor: policy.location.confirmWithin,
    lateAfter: policy.feed.silentAfter,
    lapsesAt: reconfirmBy === null ? null : after(reconfirmBy, MANUAL_GRACE),
  };
}

/** R78: at each moment the newest report that somebody stands for, under the minimum that was in force then. */
function belowIn(
  post: PostId,
  assertions: readonly Assertion<Filled>[],
  policies: readonly Adopted[],
): readonly Below[] {
  const discipline = parsePost(post)?.discipline;
  if (discipline === undefined) throw new Error(`No post ${post}`);
  const isBelowAt = (moment: Instant, speaking: readonly Assertion<Filled>[]): boolean => {
    const report = speaking.reduce<Assertion<Filled> | null>(newest, null);
    const policy = policies.findLast(({ from }) => from <= moment)?.policy ?? policies[0]?.policy;
    if (report === null || policy === undefined) return false;
    const { filled, minimum } = report.value;
    return levelOf(filled, minimumFor(policy, post, discipline, minimum)) === 'below';
  };
  const cuts = [
    ...new Set([
      ...assertions.flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
      ...policies.map(({ from }) => from),
    ]),
  ].sort();
  const active = new Sweep(assertions);
  const below: Below[] = [];
  for (const [index, from] of cuts.entries()) {
    if (!isBelowAt(from, active.at(from).standing)) continue;
    const until = cuts[index + 1] ?? null;
    const last = below.at(-1);
    if (last !== undefined && last.until === from) below.splice(-1, 1, { ...last, until });
    else below.push({ from, until });
  }
  return below;
}

/** R26 */
function newest(soFar: Assertion<Filled> | null, one: Assertion<Filled>): Assertion<Filled> {
  if (soFar === null || one.said.at > soFar.said.at) return one;
  if (one.said.at < soFar.said.at) return soFar;
  return one.value.filled < soFar.value.filled ? one : soFar;
}
