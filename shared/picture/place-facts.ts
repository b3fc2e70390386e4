// Facts about places: where a function is, according to whom and since when.

import { elapsed, type Instant, latest } from '#shared/base/time.ts';
import { without } from '#shared/base/without.ts';
import type { Fact } from '#shared/journal/facts.ts';
import type { LateReading } from '#shared/journal/reading.ts';
import { afterWord, withLate, withLateHome } from '#shared/location/absences.ts';
import { saysAway } from '#shared/location/combined.ts';
import { type Claim, type FunctionState, sameLocation, withWord } from '#shared/location/location.ts';
import { type FunctionId, parseFunction, type TrackedFunction } from '#shared/reference/functions.ts';
import { isManual, isOwnWord, receiverOf } from '#shared/reference/source.ts';
import { ofName } from '#shared/reference/subjects.ts';
import type { FactRules } from './fact-rule.ts';
import {
  functionState,
  homeOfFunction,
  joinedFeed,
  meldkamerState,
  type Picture,
  stands,
  withAbsences,
  withMeldkamer,
} from './picture.ts';

export const PLACE_FACTS = {
  'function-located': {
    apply(picture, { function: functionId, claim, sinces }, at) {
      // R4: one claim per source.
      joinedFeed(picture, claim.source);
      const { homeBy, ...state } = functionState(picture, functionId);
      const words = wordsAfter(picture, functionId, claim, at);
      return withFunction(withAbsenceAfter(picture, functionId, claim, words, at), functionId, {
        ...state,
        claims: { ...state.claims, [claim.source]: claim },
        ...words,
        missed: without(state.missed, claim.source),
        givenThen: givenAfter(state, claim, sinces),
        late: lateAfter(picture, state, claim, at),
        gone: claim.location.kind === 'unknown' ? state.gone : without(state.gone, claim.source),
      });
    },
    subjects: ({ function: functionId, claim }) => [claim.source, ...ofName(functionId)],
  },
  'function-returned': {
    apply(picture, { function: functionId, at: backAt }, at) {
      const state = functionState(picture, functionId);
      const returnedAt = latest(backAt ?? at, state.returnedAt ?? backAt ?? at);
      return withFunction(picture, functionId, { ...state, returnedAt });
    },
    subjects: ({ function: functionId }) => ofName(functionId),
  },
  'return-undone': {
    apply(picture, { function: functionId, at: returnedAt }) {
      return withFunction(picture, functionId, { ...functionState(picture, functionId), returnedAt });
    },
    subjects: ({ function: functionId }) => ofName(functionId),
  },
  'since-corrected': {
    apply(picture, { function: functionId, source, since, stated, otherwiseAt }) {
      const state = functionState(picture, functionId);
      const claim = state.claims[source];
      if (claim === undefined) throw new Error(`No claim of ${source} on ${functionId} to correct`);
      const corrected = { ...claim, since, stated, otherwiseAt };
      const awayBy = state.awayBy.map((one) => (isSameWord(one, claim) ? corrected : one));
      return withFunction(picture, functionId, { ...state, claims: { ...state.claims, [source]: corrected }, awayBy });
    },
    subjects: ({ function: functionId, source }) => [source, ...ofName(functionId)],
  },
  'source-established': {
    // About what was; what is now follows from what sources say now.
    apply: (picture) => picture,
    subjects: ({ function: functionId, source }) => [source, ...ofName(functionId)],
  },
  'confirmation-missed': {
    apply(picture, { function: functionId, source, saidAt }) {
      const state = functionState(picture, functionId);
      return withFunction(picture, functionId, { ...state, missed: { ...state.missed, [source]: saidAt } });
    },
    subjects: ({ function: functionId, source }) => [source, ...ofName(functionId)],
  },
} satisfies Partial<FactRules>;

function givenAfter(
  { claims, givenThen }: FunctionState,
  { source, observedAt }: Claim,
  sinces: readonly Instant[],
): FunctionState['givenThen'] {
  const before = claims[source]?.observedAt === observedAt ? (givenThen[source] ?? []) : [];
  const given = [...before, ...sinces];
  return given.length === 0 ? without(givenThen, source) : { ...givenThen, [source]: given };
}

/** What was said twice of one moment came when it was said first. */
function lateAfter(picture: Picture, state: FunctionState, word: Claim, at: Instant): FunctionState['late'] {
  const { source, observedAt } = word;
  const known = state.claims[source];
  if (known !== undefined && known.observedAt === observedAt && isSameWord(known, word)) return state.late;
  return isLateAt(picture, observedAt, at) ? { ...state.late, [source]: at } : without(state.late, source);
}

function isSameWord(one: Claim, other: Claim): boolean {
  return one.source === other.source && sameLocation(one.location, other.location);
}

type Words = Pick<FunctionState, 'awayBy' | 'homeBy'>;

function wordsAfter(picture: Picture, functionId: FunctionId, word: Claim, at: Instant): Words {
  const { awayBy: was, homeBy = [] } = functionState(picture, functionId);
  const awayBy = awayAfter(picture, functionId, word, at);
  const isOf = ({ source }: Claim): boolean => source === word.source;
  const isHomeNow = was.some(isOf) && !awayBy.some(isOf);
  const others = homeBy.filter((source) => !awayBy.some((one) => one.source === source));
  const home = isHomeNow ? [...others, word.source] : others;
  return awayBy.length === 0 || home.length === 0 ? { awayBy } : { awayBy, homeBy: home };
}

/**
 * R84: who says so by hand of a function of their own, or did not say that it was away, answers nobody else that did. Where it is said to
 * be back those that are answered are left out; where LMS says that it is away somewhere else they stand for that place from then on.
 */
function awayAfter(picture: Picture, functionId: FunctionId, word: Claim, at: Instant): readonly Claim[] {
  const tracked = parseFunction(functionId);
  const { awayBy } = functionState(picture, functionId);
  const { source, location, observedAt, since } = word;
  if (tracked === null || location.kind === 'unknown') return awayBy;
  const isAnswered = (one: Claim): boolean => one.source !== source && answers(picture, tracked, word, one, at);
  if (!saysAway(tracked, location, at)) return awayBy.filter((one) => one.source !== source && !isAnswered(one));
  return withWord(
    awayBy.map((one) => (isManual(source) && isAnswered(one) ? { ...one, location, since, observedAt } : one)),
    word,
  );
}

type LateFact = Extract<Fact, { kind: 'reading-late' }>;

/**
 * R84: who says that nobody knows, and tells only afterwards where it was before, said so: in whatever order it comes. What it said of a
 * place since then holds.
 */
export function withLateWord(picture: Picture, { source, observedAt, reading }: LateFact, at: Instant): Picture {
  if (reading.kind !== 'location') return picture;
  const { function: id, location, since, later, exact } = reading;
  const tracked = parseFunction(id);
  const state = functionState(picture, id);
  const claim = state.claims[source];
  if (tracked === null) return picture;
  const past = withLateAbsence(picture, tracked, { source, observedAt, reading }, at);
  if (claim?.location.kind !== 'unknown') return past;
  const isSaidSince =
    (claim.otherwiseAt !== null && claim.otherwiseAt > observedAt) ||
    (later !== null && later.location.kind !== 'unknown') ||
    state.awayBy.some((one) => one.source === source && one.observedAt >= observedAt);
  // R87: where it may have said more in between, only what is away stands.
  if (isSaidSince || (!exact && !saysAway(tracked, location, observedAt))) return past;
  const word = { ...claim, location, observedAt, since: since ?? observedAt, stated: [], otherwiseAt: null };
  const { homeBy, ...rest } = state;
  const words = wordsAfter(picture, id, word, at);
  return withFunction(withAbsenceAfter(picture, id, word, words, at), id, { ...rest, ...words });
}

type LatePlace = Pick<LateFact, 'source' | 'observedAt'> & {
  readonly reading: LateReading & { readonly kind: 'location' };
};

/** R51: where it was then, whatever became of it since; until its source said something else of it, or until now. */
function withLateAbsence(
  picture: Picture,
  tracked: TrackedFunction,
  { source, observedAt, reading: { location, later } }: LatePlace,
  at: Instant,
): Picture {
  const { id } = tracked;
  if (saysAway(tracked, location, observedAt)) {
    const told = { location, from: observedAt, until: later?.at ?? at };
    return withAbsences(picture, id, (known) => withLate(known, tracked, told));
  }
  if (location.kind === 'unknown' || later === null || !saysAway(tracked, later.location, later.at)) return picture;
  return withAbsences(picture, id, (known) => withLateHome(known, tracked, observedAt, { ...later, source }));
}

/** R51: with this word of it in when it was away. */
function withAbsenceAfter(picture: Picture, id: FunctionId, word: Claim, { awayBy }: Words, at: Instant): Picture {
  const tracked = parseFunction(id);
  return tracked === null ? picture : withAbsences(picture, id, (known) => afterWord(known, tracked, awayBy, word, at));
}

/** R84: whose source is heard again and says so still; from then on, in what is known of when it was away (R51). */
export function withWordAgain(picture: Picture, { id }: TrackedFunction, claim: Claim, at: Instant): Picture {
  const state = functionState(picture, id);
  const awayBy = withWord(state.awayBy, claim);
  const again = awayBy.map((one) => (one.source === claim.source ? { ...one, since: at } : one));
  const word = { ...claim, since: at };
  return withFunction(withAbsenceAfter(picture, id, word, { awayBy: again }, at), id, { ...state, awayBy });
}

/** R84: is somebody else answered by this word, though its source said so before? */
export function answersAnother(picture: Picture, tracked: TrackedFunction, word: Claim, at: Instant): boolean {
  if (saysAway(tracked, word.location, at)) return false;
  const { awayBy } = functionState(picture, tracked.id);
  return awayBy.some((one) => one.source !== word.source && answers(picture, tracked, word, one, at));
}

function answers(picture: Picture, tracked: TrackedFunction, word: Claim, last: Claim, at: Instant): boolean {
  const { source, observedAt } = word;
  const until = saidUntil(picture, tracked, last, at);
  // What is told late, or of a moment at which it was said still, answers nothing.
  if (isOwnWord(source) || isLateAt(picture, observedAt, at) || until === null) return false;
  if (observedAt < until || observedAt <= last.observedAt) return false;
  // R91: the meldkamer that received it, not who names another place.
  const receiver = receiverOf(source);
  if (receiver !== null) return last.location.kind === 'meldkamer' && last.location.meldkamer === receiver;
  const { awayBy, homeBy = [] } = functionState(picture, tracked.id);
  return isManual(source) || homeBy.includes(source) || awayBy.some((one) => one.source === source);
}

/** R84: until when it was said for certain; null: it is heard still, and is answered by nobody else. */
export function saidUntil(
  picture: Picture,
  tracked: TrackedFunction,
  { source, observedAt }: Claim,
  at: Instant,
): Instant | null {
  const { claims, missed, late, gone } = functionState(picture, tracked.id);
  const claim = claims[source];
  if (claim === undefined) return gone[source] ?? observedAt;
  // R100: that it did not know holds from when it was told, when that was late.
  if (!saysAway(tracked, claim.location, at)) return late[source] ?? claim.observedAt;
  return missed[source] === undefined && stands(picture, claim, at) ? null : observedAt;
}

/** R71: was it told so long after its moment that a silent feed would have been noticed? */
export function isLateAt({ policy }: Picture, observedAt: Instant, at: Instant): boolean {
  return elapsed(observedAt, at) > policy.feed.silentAfter;
}

function withFunction(picture: Picture, functionId: FunctionId, functionState: FunctionState): Picture {
  const meldkamer = homeOfFunction(functionId);
  const state = meldkamerState(picture, meldkamer);
  return withMeldkamer(picture, meldkamer, {
    ...state,
    functions: { ...state.functions, [functionId]: functionState },
  });
}
