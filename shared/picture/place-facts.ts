// Facts about places: where a function is, according to whom and since when.

import type { Instant } from '#shared/base/time.ts';
import { without } from '#shared/base/without.ts';
import { saysAway } from '#shared/location/combined.ts';
import type { Claim, FunctionState } from '#shared/location/location.ts';
import { type FunctionId, parseFunction, type TrackedFunction } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { isManual, isOwnWord, receiverOf, type SourceId } from '#shared/reference/source.ts';
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
import { ofName } from './subjects.ts';

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
      return withFunction(picture, functionId, { ...state, claims: { ...state.claims, [source]: corrected } });
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

/** R84: who says so by hand of a function of their own brings nothing back that another source said was away. */
function awayAfter(
  picture: Picture,
  functionId: FunctionId,
  { source, location }: Claim,
  at: Instant,
): readonly SourceId[] {
  const tracked = parseFunction(functionId);
  const { awayBy, claims } = functionState(picture, functionId);
  if (tracked === null || location.kind === 'unknown') return awayBy;
  if (saysAway(tracked, location, at)) return awayBy.includes(source) ? awayBy : [...awayBy, source];
  const others = awayBy.filter((one) => one !== source);
  if (isOwnWord(source)) return others;
  if (isManual(source))
    return others.filter((one) => isUnanswered(picture, tracked, claims[one], receiverOf(source), at));
  if (!awayBy.includes(source)) return others;
  return others.filter((one) => isHeardAway(picture, tracked, one, at));
}

/** R84: one that said away answers for others that did, but not for who is heard to say so still. */
function isHeardAway(picture: Picture, tracked: TrackedFunction, source: SourceId, at: Instant): boolean {
  const { claims, missed } = functionState(picture, tracked.id);
  const claim = claims[source];
  if (claim === undefined || missed[source] !== undefined) return false;
  return saysAway(tracked, claim.location, at) && isConfirmed(picture, claim, at);
}

/** Who is heard to say that it is away still is not answered by hand; nor, by the meldkamer that received it, who names another place (R91). */
function isUnanswered(
  picture: Picture,
  tracked: TrackedFunction,
  claim: Claim | undefined,
  receiver: MeldkamerId | null,
  at: Instant,
): boolean {
  if (claim === undefined || !saysAway(tracked, claim.location, at)) return false;
  const { location } = claim;
  const isThere = receiver === null || (location.kind === 'meldkamer' && location.meldkamer === receiver);
  return !isThere || isConfirmed(picture, claim, at);
}

function withFunction(picture: Picture, functionId: FunctionId, functionState: FunctionState): Picture {
  const meldkamer = homeOfFunction(functionId);
  const state = meldkamerState(picture, meldkamer);
  return withMeldkamer(picture, meldkamer, {
    ...state,
    functions: { ...state.functions, [functionId]: functionState },
  });
}
