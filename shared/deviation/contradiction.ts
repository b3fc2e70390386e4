// Whether two who may decide about the same do not say the same, in whichever deviation either of them said it. Pure; who is right is not asked.

import { latest, soonest } from '#shared/base/time.ts';
import { sameLocation } from '#shared/location/location.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { type About, allows, byMoment, type Deciding, isAbout, momentOf, type Refused } from './cover.ts';
import type { Decision } from './dossier.ts';

/** R62: two holders of a mandate whose last words about one function are not the same. */
export function isContradicted(own: About['deciding'][number], about: (functionId: FunctionId) => About): boolean {
  const decisions = own.dossier?.decisions ?? [];
  const functions = [...new Set(decisions.flatMap(({ within }) => within ?? []))];
  return functions.some((id) => {
    const said = decisions.filter((one) => isAbout(one, id));
    return differ(said) || said.some((one) => isContradictedElsewhere(own, one, id, about(id)));
  });
}

/** Only by what is about the same place and time: what was decided about another year says nothing of this one. */
function isContradictedElsewhere(
  own: About['deciding'][number],
  decision: Decision,
  functionId: FunctionId,
  { deciding, refusals }: About,
): boolean {
  const isOther = ({ number, decision: one }: Refused): boolean =>
    number !== own.number && one.party !== decision.party;
  // One of the two refuses, and of what is refused there is little.
  if (allows(decision) && !refusals.some((one) => isOther(one))) return false;
  const met = deciding.flatMap((one) =>
    (one.dossier?.decisions ?? []).filter((each) => isAbout(each, functionId) && meets([own, decision], [one, each])),
  );
  return differ(met);
}

/** Of each party what it said last. */
function differ(decisions: readonly Decision[]): boolean {
  const last = new Map([...decisions].sort(byMoment).map((one) => [one.party, allows(one)]));
  return new Set(last.values()).size > 1;
}

type Said = readonly [Deciding, Decision];

function meets(one: Said, other: Said): boolean {
  const [mine, theirs] = [one[1].about.to, other[1].about.to];
  if (mine !== null && theirs !== null && !sameLocation(mine, theirs)) return false;
  const [{ from, until }, then] = [lasting(one), lasting(other)];
  return (until === null || then.from < until) && (then.until === null || from < then.until);
}

/** What was allowed without an end is over when its deviation is; a refusal ends by nothing but its own words. */
function lasting([{ course }, decision]: Said) {
  const from = latest(momentOf(decision), decision.about.start);
  if (!allows(decision)) return { from, until: decision.until };
  return { from, until: soonest(decision.about.end ?? course.endedAt, course.withdrawnAt) };
}
