// What LMS brings together by hand: two deviations that are one. Nothing that was decided covers another moment by it.

import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Instant } from '#shared/base/time.ts';
import { type Afwijking, endOf, isActive, isDone, stageOf } from '#shared/deviation/afwijking.ts';
import type { DossierChange } from '#shared/deviation/changes.ts';
import { valueAt, valuesOf } from '#shared/deviation/chunked-map.ts';
import { allows, decisionId, standingFor } from '#shared/deviation/cover.ts';
import type { Notice, RecordedBy } from '#shared/deviation/dossier.ts';
import { type AfwijkingNumber, byNumber } from '#shared/deviation/number.ts';
import { spanOf } from '#shared/deviation/span.ts';
import { piecesOf, statedAt } from '#shared/deviation/stated.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { sameLocation } from '#shared/location/location.ts';
import { hadBy } from '#shared/picture/away.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { DossierRefusal } from './intent.ts';
import { definitionOf, type StepOf } from './steps.ts';

/** What joining this one would bring together. */
export type Joinable = {
  readonly number: AfwijkingNumber;
  readonly functions: readonly FunctionId[];
  /** Decisions that stand in one of the two and say otherwise of a function than what stands in the other, by id. */
  readonly contradicting: readonly string[];
};

/** R131: those that LMS can join to this one. */
export function joinableTo(picture: Picture, afwijking: Afwijking, now: Instant): readonly Joinable[] {
  if (!isActive(afwijking) || isDone(afwijking)) return [];
  return valuesOf(picture.afwijkingen)
    .filter((one) => problemWith(picture, afwijking, one, now) === null)
    .sort(byNumber)
    .map((one) => ({ number: one.number, functions: one.functions, contradicting: contradicting(afwijking, one) }));
}

/**
 * R131: the other one goes up in this one, with its functions, what was decided in it and whom it tells. It decides nothing by itself any more,
 * so that a decision is answered and set right in one place.
 */
export function joined(
  picture: Picture,
  afwijking: Afwijking,
  { with: number, reason, despiteContradiction }: StepOf<'join'>,
  by: RecordedBy,
): Result<readonly Fact[], DossierRefusal> {
  const other = valueAt(picture.afwijkingen, number as AfwijkingNumber);
  if (other === null || other.dossier === null) {
    return fail({ code: 'no-such-afwijking', number: number as AfwijkingNumber });
  }
  const problem = problemWith(picture, afwijking, other, by.at);
  if (problem !== null) return fail(problem);
  const decisions = contradicting(afwijking, other);
  if (decisions.length > 0 && !despiteContradiction) return fail({ code: 'decisions-contradict', decisions });
  const { first, since } = namedTogether(afwijking, other);
  const [mine, theirs] = [afwijking.course.startedAt, other.course.startedAt];
  const notices = other.dossier.notices.filter((notice) => !isTold(afwijking, notice));
  // R94: an extension gives the deviation that it is in its end, wherever it was given.
  const { prolongedUntil: until } = other;
  const end = endOf(afwijking);
  const prolongs = until !== null && (end === null || until > end);
  const here: readonly DossierChange[] = [
    { kind: 'rectified', statement: { functions: first }, reason, by },
    ...since.map(({ from, functions }) => ({ kind: 'restated', statement: { functions }, from, reason, by }) as const),
    ...(mine !== null && theirs !== null && theirs < mine
      ? [{ kind: 'started', at: theirs, by: null, text: null } as const]
      : []),
    ...other.dossier.decisions.map((decision) => ({ kind: 'decided', decision }) as const),
    ...(prolongs ? [{ kind: 'prolonged', until } as const] : []),
    ...(notices.length === 0 ? [] : [{ kind: 'notices-due', notices } as const]),
    ...answeredAlong(other),
  ];
  return ok([
    ...here.map((change): Fact => ({ kind: 'afwijking-changed', number: afwijking.number, change })),
    {
      kind: 'afwijking-changed',
      number: other.number,
      change: { kind: 'taken-up', into: afwijking.number, at: by.at, reason, by },
    },
  ]);
}

/** R138: what the one that they go to answered holds where they are from now on. */
export function answeredAlong({ dossier }: Afwijking): readonly DossierChange[] {
  return (dossier?.receptions ?? []).map((reception) => ({ kind: 'reception-answered', reception }));
}

/** Whoever was told that it began is told so once. To confirm what was decided is asked anew, also of who answered to another decision here. */
function isTold({ dossier }: Afwijking, { party, about, received }: Notice): boolean {
  const told = dossier?.notices.filter((one) => one.party === party && one.about === about) ?? [];
  return told.some((one) => about !== 'claim' || one.received === null || received !== null);
}

/** R93: which functions the two name when the first begins, and which from each moment on from which either begins or names others. */
function namedTogether(one: Afwijking, other: Afwijking) {
  const both = [one, other].map((each) => ({ each, begins: spanOf(each).from }));
  const namedAt = (at: Instant) => [
    ...new Set(both.flatMap(({ each, begins }) => (begins <= at ? statedAt(each, at).functions : []))),
  ];
  const moments = both.flatMap(({ each: { statedBefore = [] }, begins }) => [
    begins,
    ...statedBefore.map(({ until }) => until),
  ]);
  const [begin = spanOf(one).from] = both.map(({ begins }) => begins).sort();
  return {
    first: namedAt(begin).sort(),
    since: [...new Set(moments)]
      .filter((from) => from > begin)
      .sort()
      .map((from) => ({ from, functions: namedAt(from).sort() })),
  };
}

function problemWith(picture: Picture, afwijking: Afwijking, other: Afwijking, now: Instant): DossierRefusal | null {
  const { number, meldkamer } = afwijking;
  if (other.number === number) return { code: 'nothing-changed' };
  if (other.meldkamer !== meldkamer) return { code: 'joins-meldkamers', meldkamers: [meldkamer, other.meldkamer] };
  if (!isActive(other)) {
    return { code: 'out-of-order', stage: stageOf(other), step: 'join', stages: definitionOf('join').stages };
  }
  // Its feed goes on telling of it under its own reference.
  if (other.source !== null) return { code: 'joins-announced', number: other.number };
  // R93: nor where one of the two was before, for its time there would be of neither.
  const [to, ...others] = [afwijking, other].flatMap((one) => piecesOf(one).map((piece) => piece.to));
  const isSamePlace = others.every((place) => to != null && place !== null && sameLocation(to, place));
  if (!isSamePlace) return { code: 'joins-places', number: other.number };
  return goneUp(picture, afwijking, now) ?? goneUp(picture, other, now);
}

/** R96: it went up by itself, in one that has all that is away in it. */
function goneUp(picture: Picture, afwijking: Afwijking, now: Instant): DossierRefusal | null {
  const holder = hadBy(picture, afwijking, now);
  return holder === null ? null : { code: 'joins-gone-up', number: afwijking.number, into: holder.number };
}

/** Only what stands for one and the same function contradicts. */
function contradicting(afwijking: Afwijking, other: Afwijking): readonly string[] {
  const pairs = [...new Set([...afwijking.functions, ...other.functions])].flatMap((id) => {
    const [mine, theirs] = [standsIn(afwijking, id), standsIn(other, id)];
    return mine !== null && theirs !== null && mine.allowed !== theirs.allowed ? [{ mine, theirs }] : [];
  });
  return [...new Set([...pairs.map(({ mine }) => mine.id), ...pairs.map(({ theirs }) => theirs.id)])];
}

function standsIn({ number, dossier }: Afwijking, functionId: FunctionId) {
  const [standing] = dossier === null ? [] : standingFor(dossier, [functionId]);
  if (dossier === null || standing === undefined) return null;
  return { id: decisionId(number, dossier.decisions.indexOf(standing)), allowed: allows(standing) };
}
