// For which time decisions cover which function: a pure function of the set of decisions about it, in whichever dossier each stands. The
// order in which they were recorded and what is said of the deviation itself are not in it. Says nothing about absence: whoever counts lays
// the two together.

import { firstWhere } from '#shared/base/halves.ts';
import { type Instant, latest, soonest } from '#shared/base/time.ts';
import { type Location, sameLocation } from '#shared/location/location.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { isPartyId, type PartyId, partyOfActor } from '#shared/reference/parties.ts';
import type { Decision, DecisionWords, Dossier, EarlierWords } from './dossier.ts';
import { type AfwijkingNumber, byNumber } from './number.ts';
import type { Statement } from './statement.ts';

/**
 * How a decision that counts was recorded: by its party itself; by LMS on its behalf, with a document or confirmed since; or by LMS as
 * spoken, in its own log, and not confirmed yet.
 */
export const MANNERS = ['self', 'on-behalf', 'spoken'] as const;
export type Manner = (typeof MANNERS)[number];

export type CoverSpan = {
  readonly from: Instant;
  /** Null: no end was named and nothing ended it since. */
  readonly until: Instant | null;
  /** Where the function must be. */
  readonly to: Location;
  /** No end was named: it covers no longer than until the function's first return home after `began`. */
  readonly untilReturn: boolean;
  /** When the decision began to hold. */
  readonly began: Instant;
  /** When it was recorded that this was decided. Where spans overlap the one that was recorded first is the one that counts. */
  readonly recordedAt: Instant;
  readonly manner: Manner;
  /** Which of the decisions of its dossier. */
  readonly decision: number;
};

/** A deviation, as far as its decisions go. */
export type Deciding = {
  readonly dossier: Dossier | null;
  readonly course: { readonly endedAt: Instant | null; readonly withdrawnAt: Instant | null };
};

/** A decision that refuses something, and where it stands. */
export type Refused = {
  readonly number: AfwijkingNumber;
  /** Which of the decisions of its dossier. */
  readonly index: number;
  readonly decision: Decision;
  /** When it begins to hold. */
  readonly from: Instant;
  /** It refuses the function still; else it did before it was set right. */
  readonly stands: boolean;
};

/** What was decided about one function, in whichever deviation. */
export type About = {
  /** All with a decision within its mandate about it. */
  readonly deciding: readonly (Deciding & { readonly number: AfwijkingNumber })[];
  /** What was refused about it within a mandate, in the order in which it begins to hold. */
  readonly refusals: readonly Refused[];
};

/** R60: null when it does not count: only said, denied, by no known party, or by LMS without anything to show for it. */
export function mannerOf(decision: Decision): Manner | null {
  const { told, answer, party, by, document, log } = decision;
  if (told === 'announced' || answer?.outcome === 'denied' || party === null || !isPartyId(party)) return null;
  if (partyOfActor(by) === party) return 'self';
  if (by.role !== 'lms') return null;
  if (document === null && log === null) return null;
  return answer?.outcome === 'confirmed' || !wasSpoken(decision) ? 'on-behalf' : 'spoken';
}

/** LMS had nothing but its own log to show for it, or had when its party last confirmed it; a document that it names since is its own word. */
function wasSpoken({ document, earlier }: Decision): boolean {
  const confirmed = earlier.findLast(({ answer }) => answer !== undefined);
  return (confirmed === undefined ? document : confirmed.document) === null;
}

/** Since when its words wait for an answer: since it was recorded, or since LMS changed what its party had answered. */
export function unansweredSince({ by, earlier }: Decision): Instant {
  return earlier.findLast(({ answer }) => answer !== undefined)?.replacedBy.at ?? by.at;
}

/** Did a party decide, whatever that covers? What is only said, or was denied, decided nothing. */
export function wasDecided({ decisions }: Decided): boolean {
  return decisions.some((one) => mannerOf(one) !== null);
}

/** R45: does it count for any function at all? */
export function counts(decision: Decision): boolean {
  return mannerOf(decision) !== null && (decision.within ?? []).length > 0;
}

/** A refusal without the mandate to refuse: it is on record, and ends nothing. */
export function isObjection(decision: Decision): boolean {
  return decision.outcome === 'refused' && mannerOf(decision) !== null && !counts(decision);
}

/** When it was decided, as far as it is known: a claim without a moment counts from when it is confirmed. */
export function momentSaid({ told, decidedAt, by }: Pick<Decision, 'told' | 'decidedAt' | 'by'>): Instant | null {
  return decidedAt ?? (told === 'announced' ? null : by.at);
}

/** When it was decided; unknown: it counts from its recording. */
export function momentOf({ decidedAt, by }: Pick<Decision, 'decidedAt' | 'by'>): Instant {
  return decidedAt ?? by.at;
}

/**
 * R94: the decisions that stand for these functions, of each function that anybody decided about one: of those that count for it the newest
 * by the moment of deciding, of two at one moment the refusal, then by party. Another holder may stand for another function.
 */
export function standingFor({ decisions }: Decided, functions: readonly FunctionId[]): readonly Decision[] {
  const counted = decisions.filter(counts);
  if (counted.length === 0) return [];
  return functions.flatMap((id) => newestOf(counted.filter(({ within }) => within?.includes(id))) ?? []);
}

function newestOf(decisions: readonly Decision[]): Decision | null {
  return decisions.reduce<Decision | null>((newest, one) => {
    return newest === null || byMoment(newest, one) <= 0 ? one : newest;
  }, null);
}

/** Oldest first; of two at one moment the one that gives way first. */
export function byMoment(one: Decision, other: Decision): number {
  const [mine, theirs] = [momentOf(one), momentOf(other)];
  if (mine !== theirs) return mine < theirs ? -1 : 1;
  const refuses = Number(one.outcome === 'refused') - Number(other.outcome === 'refused');
  if (refuses !== 0) return refuses;
  return (one.party ?? '') > (other.party ?? '') ? -1 : Number((one.party ?? '') < (other.party ?? ''));
}

/** R62: what these refuse about this function within their mandate. That a deviation was withdrawn takes nothing from what was refused in it. */
export function refusalsIn(deciding: About['deciding'], functionId: FunctionId): readonly Refused[] {
  return deciding
    .flatMap(({ number, dossier }) =>
      (dossier?.decisions ?? []).flatMap((decision, index): readonly Refused[] => {
        if (allows(decision)) return [];
        const stands = isAbout(decision, functionId);
        if (!stands && !wordsBefore(decision).some((one) => isAbout(one, functionId))) return [];
        return [{ number, index, decision, from: latest(momentOf(decision), decision.about.start), stands }];
      }),
    )
    .sort(byBeginning);
}

export function byBeginning(one: Refused, other: Refused): number {
  return one.from === other.from ? 0 : one.from < other.from ? -1 : 1;
}

/**
 * R62: the spans of all decisions that allow it, without what was refused since, in whichever deviation that was; in the order of their
 * beginning. What was withdrawn is not going to be: from then on nothing of it covers.
 */
export function coverSpans(
  { dossier, course }: Deciding,
  functionId: FunctionId,
  { refusals }: Pick<About, 'refusals'>,
): readonly CoverSpan[] {
  const spans = (dossier?.decisions ?? []).flatMap((decision, index) =>
    spansAllowedBy(decision, index, functionId).flatMap((span) => {
      const left = since(refusals, decision, span.until).reduce<readonly CoverSpan[]>(
        (left, one) => left.flatMap((each) => refusedOf(each, one.decision).left),
        [span],
      );
      return left.flatMap((each) => givenBackIn(refusals, each, decision, functionId));
    }),
  );
  return spans.flatMap((span) => endedBy(span, course.withdrawnAt)).sort(bySpan);
}

/** What it allows, whatever was refused since. */
function spansAllowedBy(decision: Decision, index: number, functionId: FunctionId): readonly CoverSpan[] {
  const manner = mannerOf(decision);
  if (manner === null || !allows(decision)) return [];
  return holding(decision, functionId).map((span) => ({ ...span, manner, decision: index }));
}

/** Those that are newer, or of the same moment, and begin to hold before this end. None of them begins to hold before it was decided. */
function since(refusals: readonly Refused[], decision: Decision, until: Instant | null): readonly Refused[] {
  const found: Refused[] = [];
  // Of many deviations about one function nearly all are over before the next.
  const first = firstWhere(refusals, ({ from }) => from >= momentOf(decision));
  for (let index = first; index < refusals.length; index += 1) {
    const one = refusals[index] as Refused;
    if (until !== null && one.from >= until) break;
    if (one.stands && momentOf(one.decision) >= momentOf(decision)) found.push(one);
  }
  return found;
}

/** The refusal that first takes something from what this decision allows about the function; null: none does. */
export function refusedSince(
  decision: Decision,
  functionId: FunctionId,
  { refusals }: Pick<About, 'refusals'>,
): Refused | null {
  const spans = spansAllowedBy(decision, 0, functionId);
  const newer = spans.length === 0 ? [] : since(refusals, decision, null);
  return newer.find((one) => spans.some((span) => !isWhole(span, refusedOf(span, one.decision).left))) ?? null;
}

function isWhole(span: CoverSpan, [left]: readonly CoverSpan[]): boolean {
  return left?.from === span.from && left.until === span.until;
}

function endedBy(span: CoverSpan, end: Instant | null): readonly CoverSpan[] {
  const until = soonest(span.until, end);
  return until !== null && until <= span.from ? [] : [{ ...span, until }];
}

export function isAbout(decision: Decision, functionId: FunctionId): boolean {
  return counts(decision) && (decision.within ?? []).includes(functionId);
}

type Holding = Omit<CoverSpan, 'manner' | 'decision'>;

/**
 * R63: what it says now, as recorded when it was last set right; and of that whatever it said before as well, as recorded then. What it
 * said before and says no more it does not cover.
 */
function holding(decision: Decision, functionId: FunctionId): readonly Holding[] {
  const { by, earlier } = decision;
  let soFar: readonly Holding[] = [];
  for (const [index, words] of [...earlier, decision].entries()) {
    const recordedAt = earlier[index - 1]?.replacedBy.at ?? by.at;
    const said = spanOf(words, { ...decision, decidedAt: words.decidedAt }, functionId, recordedAt);
    if (said === null) soFar = [];
    else {
      const kept = soFar.flatMap((before) => overlap(said, before));
      soFar = kept.some((one) => isSame(one, said)) ? kept : [said, ...kept];
    }
  }
  return soFar;
}

function spanOf(words: DecisionWords, decided: Decision, functionId: FunctionId, recordedAt: Instant): Holding | null {
  const { to, start, end } = words.about;
  if (to === null || to.kind === 'unknown' || !(words.within ?? []).includes(functionId)) return null;
  const from = latest(momentOf(decided), start);
  if (end !== null && end <= from) return null;
  return { from, until: end, to, untilReturn: end === null, began: from, recordedAt };
}

/** What both cover, as it was recorded with the earlier one. */
function overlap(now: Holding, before: Holding): readonly Holding[] {
  const from = latest(now.from, before.from);
  const until = soonest(now.until, before.until);
  if (!sameLocation(now.to, before.to) || (until !== null && until <= from)) return [];
  const returning = [now, before].filter(({ untilReturn }) => untilReturn).map(({ began }) => began);
  return [
    {
      from,
      until,
      to: now.to,
      untilReturn: returning.length > 0,
      began: returning.sort()[0] ?? now.began,
      recordedAt: before.recordedAt,
    },
  ];
}

function isSame(one: Holding, other: Holding): boolean {
  return (
    one.from === other.from &&
    one.until === other.until &&
    one.untilReturn === other.untilReturn &&
    one.began === other.began
  );
}

/** What a refusal takes of it: of its place, from then on, and until the end that it names if it names one. */
function refusedOf(
  span: CoverSpan,
  refusal: Decision,
): { readonly left: readonly CoverSpan[]; readonly taken: readonly CoverSpan[] } {
  const { to, start } = refusal.about;
  if (to !== null && !sameLocation(to, span.to)) return { left: [span], taken: [] };
  const from = latest(momentOf(refusal), start);
  const until = refusal.until;
  const before = { ...span, until: soonest(span.until, from) };
  const during = { ...span, from: latest(span.from, from), until: soonest(span.until, until) };
  const after = until === null ? [] : [{ ...span, from: latest(span.from, until) }];
  return { left: [before, ...after].filter(lasts), taken: [during].filter(lasts) };
}

function lasts({ from, until }: CoverSpan): boolean {
  return until === null || from < until;
}

/** R63: what a newer refusal said before it was set right to take of it was recorded to be covered when that was set right, and no sooner. */
function givenBackIn(
  refusals: readonly Refused[],
  span: CoverSpan,
  decision: Decision,
  functionId: FunctionId,
): readonly CoverSpan[] {
  return wordsBeforeOf(refusals)
    .filter((refusal) => isAbout(refusal, functionId) && momentOf(refusal) >= momentOf(decision))
    .reduce<readonly CoverSpan[]>(
      (all, refusal) =>
        all.flatMap((one) => {
          const { left, taken } = refusedOf(one, refusal);
          return [
            ...left,
            ...taken.map((each) => ({ ...each, recordedAt: latest(each.recordedAt, refusal.replacedBy.at) })),
          ];
        }),
      [span],
    );
}

/** As it was before each time that it was set right. */
function wordsBefore(decision: Decision): readonly (Decision & Pick<EarlierWords, 'replacedBy'>)[] {
  return decision.earlier.map((words) => ({ ...decision, ...words }));
}

const saidBefore = new WeakMap<readonly Refused[], ReturnType<typeof wordsBefore>>();

/** Few refusals were ever set right, and each decision asks for them. */
function wordsBeforeOf(refusals: readonly Refused[]): ReturnType<typeof wordsBefore> {
  const known = saidBefore.get(refusals) ?? refusals.flatMap(({ decision }) => wordsBefore(decision));
  saidBefore.set(refusals, known);
  return known;
}

function bySpan(one: CoverSpan, other: CoverSpan): number {
  if (one.from !== other.from) return one.from < other.from ? -1 : 1;
  if (one.recordedAt !== other.recordedAt) return one.recordedAt < other.recordedAt ? -1 : 1;
  return one.decision - other.decision;
}

/** A function that is not at home, or of which nobody can say that it is. */
export type Away = {
  readonly function: FunctionId;
  /** Where it is said to be; of sources that contradict each other every place. None: nobody knows. */
  readonly places: readonly Location[];
  /** When it last came home; null: not since it is followed. */
  readonly returnedAt: Instant | null;
};

/**
 * R64: those of them that no decision covers at this moment, at every place where they are said to be. Decisions cover together, in
 * whichever deviation they were taken; its own are looked at first, for they are few.
 */
export function uncoveredNow(
  own: Deciding,
  about: (functionId: FunctionId) => About,
  away: readonly Away[],
  now: Instant,
): readonly FunctionId[] {
  return away
    .filter((one) => {
      const { deciding, refusals } = about(one.function);
      return !isCoveredBy([own], refusals, one, now) && !isCoveredBy(deciding, refusals, one, now);
    })
    .map(({ function: id }) => id);
}

function isCoveredBy(
  deciding: readonly Deciding[],
  refusals: About['refusals'],
  { function: id, places, returnedAt }: Away,
  now: Instant,
): boolean {
  const spans = deciding
    .flatMap((one) => coverSpans(one, id, { refusals }))
    .filter((span) => holdsAt(span, now, returnedAt));
  return places.length > 0 && places.every((place) => spans.some(({ to }) => sameLocation(to, place)));
}

function holdsAt({ from, until, untilReturn, began }: CoverSpan, now: Instant, returnedAt: Instant | null): boolean {
  const isRunning = from <= now && (until === null || now < until);
  return isRunning && (!untilReturn || returnedAt === null || returnedAt <= began);
}

/** A span, and the deviation of which a decision gives it. */
export type HeldSpan = CoverSpan & { readonly number: AfwijkingNumber };

/** R46, R76: covered only where every place that is claimed is; of several decisions the one that was recorded first. Null: not covered. */
export function firstCovering(spans: readonly HeldSpan[], places: readonly Location[]): HeldSpan | null {
  if (places.length === 0) return null;
  const perPlace = places.map((place) => spans.filter(({ to }) => sameLocation(to, place)).reduce(first, null));
  if (perPlace.some((one) => one === null)) return null;
  return perPlace.reduce((soFar, one) => (one === null ? soFar : first(soFar, one)), null);
}

function first(soFar: HeldSpan | null, one: HeldSpan): HeldSpan {
  if (soFar === null || one.recordedAt < soFar.recordedAt) return one;
  if (one.recordedAt > soFar.recordedAt) return soFar;
  // At one moment those of one deviation are told apart by their order in the journal; between two the older number is the first.
  const order = byNumber(one, soFar) || one.decision - soFar.decision;
  return order < 0 ? one : soFar;
}

/** R64, R77: the deviation of which a decision covers it now; of several the one that was recorded first. */
export function coveringNow({ deciding, refusals }: About, away: Away, now: Instant): AfwijkingNumber | null {
  const { function: id, places, returnedAt } = away;
  const spans = deciding.flatMap(({ number, ...one }) =>
    coverSpans(one, id, { refusals })
      .filter((span) => holdsAt(span, now, returnedAt))
      .map((span) => ({ ...span, number })),
  );
  return firstCovering(spans, places)?.number ?? null;
}

/** Those of its functions for which there is no decision at this moment, at the place that it names if it names one. */
export function uncoveredAt(
  deviation: Deciding & Pick<Statement, 'functions' | 'to'>,
  about: (functionId: FunctionId) => Pick<About, 'refusals'>,
  moment: Instant,
): readonly FunctionId[] {
  const { functions, to } = deviation;
  return functions.filter(
    (id) =>
      !coverSpans(deviation, id, about(id)).some(
        (span) => holdsAt(span, moment, null) && (to === null || sameLocation(span.to, to)),
      ),
  );
}

/** R64: is there a decision at this moment for this function, at any of these places? */
export function isCoveredAnywhere(
  deviation: Deciding,
  about: Pick<About, 'refusals'>,
  { function: id, places, returnedAt }: Away,
  now: Instant,
): boolean {
  return coverSpans(deviation, id, about).some(
    (span) => holdsAt(span, now, returnedAt) && places.some((place) => sameLocation(span.to, place)),
  );
}

export function allows({ outcome }: Pick<Decision, 'outcome'>): boolean {
  return outcome !== 'refused';
}

type Decided = { readonly decisions: readonly Decision[] };

/** What is shown as the decision: the one that stands, else the last one on record that was not denied. A claim and an objection are none. */
export function shownDecision(dossier: Decided): Decision | null {
  const isOne = (one: Decision): boolean => {
    return one.told === 'recorded' && one.answer?.outcome !== 'denied' && !isObjection(one);
  };
  return newestOf(dossier.decisions.filter(counts)) ?? dossier.decisions.findLast(isOne) ?? null;
}

/** Every decision that counts, in the order in which they were taken; while none does, the one that is shown. */
export function shownDecisions(dossier: Decided): readonly Decision[] {
  const counted = dossier.decisions.filter(counts);
  const shown = shownDecision(dossier);
  return counted.length === 0 && shown !== null ? [shown] : inOrderTaken(counted);
}

/** Of the decisions that stand for these functions, the parties that allow it, who decided first in front. */
export function allowedBy(dossier: Decided, functions: readonly FunctionId[]): readonly string[] {
  const allowed = standingFor(dossier, functions).filter(allows);
  return [...new Set(inOrderTaken(allowed).flatMap(({ party }) => party ?? []))];
}

function inOrderTaken(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.toSorted((one, other) => (momentOf(one) < momentOf(other) ? -1 : 1));
}

/**
 * What is said to have been decided and was neither answered nor decided since, for each function that it is about; a later announcement
 * takes the place of an earlier one.
 */
export function claimOf({ decisions }: Decided): Decision | null {
  const index = decisions.findLastIndex(({ told }) => told === 'announced');
  const claim = decisions[index];
  if (claim === undefined || claim.answer !== null) return null;
  const since = decisions.slice(index + 1).filter(counts);
  const isDecided = claim.about.functions.every((id) => since.some(({ within }) => within?.includes(id)));
  return since.length > 0 && isDecided ? null : claim;
}

/**
 * R60: those that this party is asked to confirm or deny: what others say or recorded that it decided, and it did not answer. A later
 * announcement takes the place of an earlier one.
 */
export function isAskedOf({ decisions }: Decided, party: PartyId | null, index: number): boolean {
  const one = decisions[index];
  if (one === undefined || party === null || one.party !== party || one.answer !== null) return false;
  const last = decisions.findLastIndex(({ told }) => told === 'announced');
  return one.told === 'announced' ? index === last : partyOfActor(one.by) !== party;
}

/** Those that LMS noted as spoken, and that the party neither confirmed nor denied. */
export function spokenOf({ decisions }: Decided): readonly Decision[] {
  return decisions.filter((one) => mannerOf(one) === 'spoken');
}

/** An objection stays open until somebody who holds the mandate decided after it, about each function that it is about. */
export function hasOpenObjection({ decisions }: Decided): boolean {
  const counted = decisions.filter(counts);
  return decisions.some((objection) => {
    const since = counted.filter((one) => momentOf(one) > momentOf(objection));
    const isAnswered = objection.about.functions.every((id) => since.some(({ within }) => within?.includes(id)));
    return isObjection(objection) && !(since.length > 0 && isAnswered);
  });
}

/** The id of one of the decisions of a deviation: `2026-0042-b1`. */
export function decisionId(number: AfwijkingNumber, index: number): string {
  return `${number}-b${index + 1}`;
}
