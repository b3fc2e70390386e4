// Facts about places: where a function is, according to whom and since when.

import type { Instant } from '#shared/base/time.ts';
import { without } from '#shared/base/without.ts';
import { saysAway } from '#shared/location/combined.ts';
import { type Claim, type FunctionState, sameLocation, withWord } from '#shared/location/location.ts';
import { type FunctionId, parseFunction, type TrackedFunction } from '#shared/reference/functions.ts';
import { isManual, isOwnWord, receiverOf, type SourceId } from '#shared/reference/source.ts';
import { ofName } from '#shared/reference/subjects.ts';
import type { FactRules } from './fact-rule.ts';
import {
  functionState,
  homeOfFunction,
  isConfirmed,
  joinedFeed,
  meldkamerState,
  type Picture,
  withMeldkamer,
} from './picture.ts';

export const PLACE_FACTS = {
  'function-located': {
    apply(picture, { function: functionId, claim, sinces }, at) {
      // R4: one claim per source.
      joinedFeed(picture, claim.source);
      const state = functionState(picture, functionId);
      return withFunction(picture, functionId, {
        ...state,
        claims: { ...state.claims, [claim.source]: claim },
        awayBy: awayAfter(picture, functionId, claim, at),
        missed: without(state.missed, claim.source),
        givenThen: givenAfter(state, claim, sinces),
      });
    },
    subjects: ({ function: functionId, claim }) => [claim.source, ...ofName(functionId)],
  },
  'function-returned': {
    apply: (picture, { function: functionId }, at) =>
      withFunction(picture, functionId, { ...functionState(picture, functionId), returnedAt: at }),
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

function isSameWord(one: Claim, other: Claim): boolean {
  return one.source === other.source && sameLocation(one.location, other.location);
}

/**
 * R84: who says so by hand of a function of their own, or did not say that it was away, answers nobody else that did. Where it is said to
 * be back those that are answered are left out; where LMS says that it is away somewhere else they stand for that place from then on.
 */
function awayAfter(picture: Picture, functionId: FunctionId, word: Claim, at: Instant): readonly Claim[] {
  const tracked = parseFunction(functionId);
  const { awayBy } = functionState(picture, functionId);
  const { source, location } = word;
  if (tracked === null || location.kind === 'unknown') return awayBy;
  const isAnswered = (one: Claim): boolean => one.source !== source && answers(picture, tracked, source, one, at);
  if (!saysAway(tracked, location, at)) return awayBy.filter((one) => one.source !== source && !isAnswered(one));
  const { since } = word;
  return withWord(
    awayBy.map((one) => (isManual(source) && isAnswered(one) ? { ...one, location, since } : one)),
    word,
  );
}

function answers(picture: Picture, tracked: TrackedFunction, source: SourceId, last: Claim, at: Instant): boolean {
  if (isOwnWord(source) || isHeardAway(picture, tracked, last.source, at)) return false;
  // R91: the meldkamer that received it, not who names another place.
  const receiver = receiverOf(source);
  if (receiver !== null) return last.location.kind === 'meldkamer' && last.location.meldkamer === receiver;
  return isManual(source) || functionState(picture, tracked.id).awayBy.some((one) => one.source === source);
}

/** R84: one that is heard to say so still is answered by nobody else. */
function isHeardAway(picture: Picture, tracked: TrackedFunction, source: SourceId, at: Instant): boolean {
  const { claims, missed } = functionState(picture, tracked.id);
  const claim = claims[source];
  if (claim === undefined || missed[source] !== undefined) return false;
  return saysAway(tracked, claim.location, at) && isConfirmed(picture, claim, at);
}

function withFunction(picture: Picture, functionId: FunctionId, functionState: FunctionState): Picture {
  const meldkamer = homeOfFunction(functionId);
  const state = meldkamerState(picture, meldkamer);
  return withMeldkamer(picture, meldkamer, {
    ...state,
    functions: { ...state.functions, [functionId]: functionState },
  });
}
