// What LMS brings together and takes apart by hand: two deviations that are one, and one that is two. Nothing that was decided covers another
// moment by it.

import { fail, ok, type Result } from '#shared/base/result.ts';
import { type Instant, latest } from '#shared/base/time.ts';
import { type Afwijking, endOf, isActive, isDone, stageOf } from '#shared/deviation/afwijking.ts';
import { decisionAbout, type Wanted } from '#shared/deviation/apart.ts';
import { applyChange, type DossierChange, extendedEnd, isClaimIn } from '#shared/deviation/changes.ts';
import { valueAt, valuesOf } from '#shared/deviation/chunked-map.ts';
import { allows, decisionId, standingFor } from '#shared/deviation/cover.ts';
import { EMPTY_DOSSIER, type LadderState, type Notice, type RecordedBy } from '#shared/deviation/dossier.ts';
import { onlyOf } from '#shared/deviation/field.ts';
import { type AfwijkingNumber, byNumber } from '#shared/deviation/number.ts';
import { spanOf } from '#shared/deviation/span.ts';
import { type Piece, piecesOf, statedAt, statedOnly } from '#shared/deviation/stated.ts';
import { STATEMENT } from '#shared/deviation/statement.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { sameLocation } from '#shared/location/location.ts';
import { goneUpIn, takenInBy } from '#shared/picture/away.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { type FunctionId, urgentAmong } from '#shared/reference/functions.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { opened } from './announcement-rules.ts';
import type { DossierRefusal } from './intent.ts';
import { noticesDue } from './lifecycle-rules.ts';
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
    ...said(other),
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
function said({ dossier }: Afwijking): readonly DossierChange[] {
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
  const holder = takenInBy(picture, afwijking, now) ?? goneUpIn(picture, afwijking);
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

/**
 * R136: these functions get a deviation of their own, as if they had never been in this one: at its place, since it had them, with what was
 * decided about them, whom it told of them, and called as far as it was. What was decided about both stands in both, in each about its own.
 */
export function split(
  picture: Picture,
  afwijking: Afwijking,
  { functions, reason }: StepOf<'split'>,
  by: RecordedBy,
): Result<readonly Fact[], DossierRefusal> {
  const problem = splitProblem(afwijking, functions);
  if (problem !== null) return fail(problem);
  const { number, prolongedUntil } = afwijking;
  const isOut = (id: FunctionId): boolean => functions.includes(id);
  const [first, ...later] = piecesApart(afwijking, isOut);
  const own = openedApart(picture, afwijking, first, by.at);
  const told = partiesTold(picture, { ...own, functions }, by.at);
  const left = partiesTold(picture, { ...afwijking, ...statedOnly(afwijking, (id) => !isOut(id)) }, by.at);
  const change: DossierChange = {
    kind: 'split-off',
    from: number,
    into: own.number,
    functions: [...new Set(functions)].sort(),
    parties: told.filter((party) => !left.includes(party)),
    reason,
    by,
  };
  const moved = later.flatMap(({ from, to, functions: named }): readonly DossierChange[] => {
    return from === null ? [] : [{ kind: 'restated', statement: { to, functions: named }, from, reason, by }];
  });
  const there = [...begunApart(afwijking, first), change, ...moved, ...comingAlong(afwijking, isOut, told)];
  const end = prolongedUntil === null ? null : extendedEnd(applyChange(afwijking, change, by.at));
  const here: readonly DossierChange[] = [
    change,
    ...(end === prolongedUntil ? [] : [{ kind: 'prolonged', until: end } as const]),
  ];
  return ok([
    { kind: 'afwijking-opened', afwijking: own },
    ...there.map((one): Fact => ({ kind: 'afwijking-changed', number: own.number, change: one })),
    ...here.map((one): Fact => ({ kind: 'afwijking-changed', number, change: one })),
  ]);
}

/** What is said of it, from when it first had one of these functions. */
function piecesApart(afwijking: Afwijking, isOut: Wanted): readonly [Piece, ...Piece[]] {
  const all = piecesOf(statedOnly(afwijking, isOut));
  const [first = all[0] as Piece, ...later] = all.slice(all.findIndex(({ functions }) => functions.length > 0));
  return [first, ...later];
}

function openedApart(picture: Picture, afwijking: Afwijking, first: Piece, now: Instant): Afwijking {
  const { origin, meldkamer } = afwijking;
  const { to, functions } = first;
  const statement = { ...onlyOf(STATEMENT, afwijking), to, functions, start: sinceOf(first, afwijking.start) };
  return opened(picture, { origin, meldkamer, source: null, reference: '', reportedAt: now, statement }, now);
}

function sinceOf({ from }: Piece, begun: Instant): Instant {
  return from === null ? begun : latest(begun, from);
}

function begunApart({ course, dossier }: Afwijking, first: Piece): readonly DossierChange[] {
  if (course.startedAt === null) return [];
  // R43: what a person said to have begun, a person ends.
  const byHand = dossier?.milestones.find(({ kind }) => kind === 'started');
  const at = sinceOf(first, course.startedAt);
  return [{ kind: 'started', at, by: byHand?.by ?? null, text: byHand?.text ?? null }];
}

/** What was decided about them with the end that an extension gave, whom it told, what a pilot has, and how far the ladder was climbed. */
function comingAlong(afwijking: Afwijking, isOut: Wanted, told: readonly PartyId[]): readonly DossierChange[] {
  const { dossier, prolongedUntil } = afwijking;
  if (dossier === null) return [];
  const decisions = dossier.decisions.flatMap((one) => decisionAbout(one, isOut) ?? []);
  const until = prolongedUntil === null ? null : extendedEnd({ ...afwijking, dossier: { ...dossier, decisions } });
  const notices = dossier.notices.filter((notice) =>
    notice.about === 'claim' ? isClaimIn({ decisions }, notice) : told.includes(notice.party),
  );
  return [
    ...decisions.map((decision) => ({ kind: 'decided', decision }) as const),
    ...(until === null ? [] : [{ kind: 'prolonged', until } as const]),
    ...(notices.length === 0 ? [] : [{ kind: 'notices-due', notices } as const]),
    ...said(afwijking),
    ...(dossier.pilot === null ? [] : [{ kind: 'pilot-noted', pilot: dossier.pilot } as const]),
    ...climbedAlike(dossier.ladder),
  ];
}

function splitProblem({ functions, source }: Afwijking, out: readonly FunctionId[]): DossierRefusal | null {
  const unknown = out.filter((id) => !functions.includes(id));
  if (unknown.length > 0) return { code: 'splits-unknown', functions: unknown };
  if (source !== null) return { code: 'splits-announced' };
  const left = functions.filter((id) => !out.includes(id));
  if (left.length === 0) return { code: 'splits-all' };
  // R31: of planbare zorg alone nobody follows whether it is back.
  const isFollowed = (some: readonly FunctionId[]): boolean => urgentAmong(some).length > 0;
  return isFollowed(functions) && !(isFollowed(out) && isFollowed(left)) ? { code: 'splits-planned' } : null;
}

/** R48: whom policy has told of it. */
function partiesTold(picture: Picture, afwijking: Afwijking, now: Instant): readonly PartyId[] {
  return noticesDue(picture, { ...afwijking, dossier: EMPTY_DOSSIER }, 'start', now).flatMap((change) =>
    change.kind === 'notices-due' ? change.notices.map(({ party }) => party) : [],
  );
}

/** R47: every turn that was taken, and when it stopped: what is denied later calls whom it would have called. */
function climbedAlike(ladder: LadderState | null): readonly DossierChange[] {
  if (ladder === null) return [];
  const { policy, turns, dues = [], stops = [], stoppedAt, nextAt } = ladder;
  const waiting = [...stops];
  const climbed = turns.flatMap((turn, index): readonly DossierChange[] => {
    const due = dues[index] ?? (index === turns.length - 1 && stoppedAt === null ? nextAt : null);
    const isStopped = index > 0 && waiting[0] !== undefined && waiting[0] <= turn.at;
    const stop = isStopped ? waiting.shift() : undefined;
    const kind = index === 0 ? 'ladder-started' : 'ladder-stepped';
    return [
      ...(stop === undefined ? [] : [{ kind: 'ladder-stopped', at: stop } as const]),
      { kind, policy, turn, nextAt: due },
    ];
  });
  return stoppedAt === null ? climbed : [...climbed, { kind: 'ladder-stopped', at: stoppedAt }];
}
