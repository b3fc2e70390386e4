// When a post was below its minimum, as known now: laid out from all reports and from when their sources were heard, whatever the order
// in which they came (R78). What is entered by hand counts beside another source as it does on the screens (R102). While nobody stands for a report nothing is counted, so unknown is never taken for enough or for too few.

import { Sweep } from '#shared/base/sweep.ts';
import { after, earliest, type Instant, latest } from '#shared/base/time.ts';
import type { Entry, Fact } from '#shared/journal/facts.ts';
import { MANUAL_GRACE } from '#shared/location/location.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { feedWords, reportsOn } from '#shared/picture/post-staffing.ts';
import type { Policy } from '#shared/policy/policy.ts';
import { type PostId, parsePost } from '#shared/reference/functions.ts';
import { isByLms, isManual, type SourceId } from '#shared/reference/source.ts';
import { minimumsChange } from '#shared/staffing/agreed-minimum.ts';
import { beside } from '#shared/staffing/beside.ts';
import {
  carefulFirst,
  isSameReport,
  levelOf,
  minimumFor,
  type Seats,
  type StaffingState,
} from '#shared/staffing/staffing.ts';
import { type Assertion, assertionsOf, type Said, withSaid } from './assertions.ts';
import { createHearings, type Hearings, type Told } from './hearing.ts';

export type BelowStretch = { readonly post: PostId; readonly from: Instant; readonly to: Instant };

export type BelowMinimum = {
  readonly note: (before: Picture, entry: Entry, after: Picture) => void;
  /** Stretches between these two moments, cut to them, oldest first per post. */
  readonly within: (from: Instant, to: Instant) => readonly BelowStretch[];
};

/** How many there were, and the minimum that was reported with it; null when none was, or when policy had one. */
type Filled = Seats;
type Adopted = { readonly from: Instant; readonly policy: Policy };
type Below = { readonly from: Instant; readonly until: Instant | null };
type Kept = { readonly sources: Map<SourceId, Said<Filled>[]>; below: readonly Below[] | null; to: Instant };

const HOW_REPORTS_COMPARE = {
  same: (one: Filled, other: Filled) => one.filled === other.filled && one.minimum === other.minimum,
  yields: (one: Filled, other: Filled) => carefulFirst(one, other) > 0,
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
    const kept = posts.get(state.post) ?? { sources: new Map(), below: null, to: told.at };
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
        // Where the minimum changes with the clock, what was laid out until then says nothing of later.
        if (kept.to < to && policies.some(({ policy }) => hasParts(policy, post))) kept.below = null;
        if (kept.below === null) kept.to = to;
        kept.below ??= belowIn(
          post,
          [...kept.sources].flatMap(([source, said]) => assertionsOf(source, said, hearings.of(source))),
          lastSaidIn(kept.sources, hearings),
          policies,
          kept.to,
        );
        return kept.below.flatMap((below): readonly BelowStretch[] => {
          const cut = { from: latest(below.from, from), to: below.until === null ? to : earliest(below.until, to) };
          return cut.from < cut.to ? [{ post, ...cut }] : [];
        });
      });
    },
  };
}

function hasParts({ staffing }: Policy, post: PostId): boolean {
  return staffing.minimums.some((one) => one.post === post && one.during !== null);
}

/** What a source reported; not the same report under another minimum. */
function reportIn(fact: Fact, before: Picture): StaffingState | null {
  if (fact.kind === 'reading-late') return fact.reading.kind === 'staffing' ? fact.reading.state : null;
  if (fact.kind !== 'staffing-reported') return null;
  const { post, source } = fact.state;
  const known = isManual(source) ? [reportsOn(before, post).byHand] : feedWords(before, post);
  return known.some((one) => one !== null && isSameReport(one, fact.state)) ? null : fact.state;
}

function saidOf({ post, observedAt, reconfirmBy, headcount }: StaffingState, told: Told, policy: Policy): Said<Filled> {
  if (headcount === null) throw new Error(`A report on ${post} without its numbers`);
  const isAgreed = policy.staffing.minimums.some((one) => one.post === post && one.qualification === null);
  return {
    at: observedAt,
    value: { filled: headcount.filled, minimum: isAgreed ? null : headcount.minimum },
    sinces: [],
    told,
    toldLast: told,
    holdsFor: policy.location.confirmWithin,
    lateAfter: policy.feed.silentAfter,
    lapsesAt: reconfirmBy === null ? null : after(reconfirmBy, MANUAL_GRACE),
  };
}

/** What was last said by those who are no people, heard or not: each until the next, or until its source was taken out of use (R102). */
function lastSaidIn(sources: Kept['sources'], hearings: Hearings): readonly LastSaid[] {
  const said = [...sources]
    .flatMap(([source, all]) =>
      isManual(source) ? [] : all.map(({ at, value, toldLast }) => ({ source, from: at, value, toldLast })),
    )
    .sort((one, other) =>
      one.from === other.from ? carefulFirst(other.value, one.value) : one.from < other.from ? -1 : 1,
    );
  return said.map(({ source, from, value, toldLast }, index): LastSaid => {
    const next = said[index + 1]?.from ?? null;
    const retired = hearings.of(source).retirements.find(({ position }) => position > toldLast.position)?.at ?? null;
    return { from, until: retired !== null && (next === null || retired < next) ? retired : next, value };
  });
}

type LastSaid = { readonly from: Instant; readonly until: Instant | null; readonly value: Filled };

/** R78: at each moment the newest report that somebody stands for, under the minimum that was in force then. */
function belowIn(
  post: PostId,
  assertions: readonly Assertion<Filled>[],
  lastSaid: readonly LastSaid[],
  policies: readonly Adopted[],
  to: Instant,
): readonly Below[] {
  const discipline = parsePost(post)?.discipline;
  if (discipline === undefined) throw new Error(`No post ${post}`);
  const active = new Sweep(assertions);
  const last = new Sweep(lastSaid);
  const isBelowAt = (moment: Instant): boolean => {
    const policy = policies.findLast(({ from }) => from <= moment)?.policy ?? policies[0]?.policy;
    if (policy === undefined) return false;
    const { standing } = active.at(moment);
    const [known] = last.at(moment).standing;
    const judged = (said: Filled | undefined): Seats | null =>
      said === undefined ? null : { ...said, minimum: minimumFor(policy, post, discipline, said.minimum, moment) };
    const byFeed = standing.filter(({ source }) => !isManual(source)).reduce<Assertion<Filled> | null>(newest, null);
    const byHand = standing.filter(({ source }) => isManual(source)).reduce<Assertion<Filled> | null>(newest, null);
    const said = judged(byFeed?.value ?? known?.value);
    const entered = judged(byHand?.value);
    if (byHand === null || entered === null) return byFeed !== null && said !== null && isBelow(said);
    const how = { isHeard: byFeed !== null, mayLower: isByLms(byHand.source) };
    return isBelow(said === null ? entered : beside(entered, said, how));
  };
  const spans = [...assertions, ...lastSaid].map(({ from }) => from).sort();
  const cuts = [
    ...new Set([
      ...[...assertions, ...lastSaid].flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
      ...policies.map(({ from }) => from),
      ...policies.flatMap(({ policy }) => minimumsChange(policy, post, spans[0] ?? to, to)),
    ]),
  ].sort();
  const below: Below[] = [];
  for (const [index, from] of cuts.entries()) {
    if (!isBelowAt(from)) continue;
    const until = cuts[index + 1] ?? null;
    const before = below.at(-1);
    if (before !== undefined && before.until === from) below.splice(-1, 1, { ...before, until });
    else below.push({ from, until });
  }
  return below;
}

function isBelow({ filled, minimum }: Seats): boolean {
  return levelOf(filled, minimum) === 'below';
}

/** R26 */
function newest(soFar: Assertion<Filled> | null, one: Assertion<Filled>): Assertion<Filled> {
  if (soFar === null || one.said.at > soFar.said.at) return one;
  if (one.said.at < soFar.said.at) return soFar;
  return carefulFirst(one.value, soFar.value) < 0 ? one : soFar;
}
