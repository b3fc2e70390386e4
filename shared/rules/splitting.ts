// What LMS takes apart by hand: one deviation that is two. Nothing that was decided covers another moment by it.

import { fail, ok, type Result } from '#shared/base/result.ts';
import { type Instant, latest } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { decisionAbout } from '#shared/deviation/apart.ts';
import { applyChange, type DossierChange, extendedEnd, isClaimIn } from '#shared/deviation/changes.ts';
import { EMPTY_DOSSIER, type LadderState, type RecordedBy } from '#shared/deviation/dossier.ts';
import { onlyOf } from '#shared/deviation/field.ts';
import { gebeurtenisOf } from '#shared/deviation/gebeurtenis.ts';
import { type Piece, piecesOf, statedOnly, type Wanted } from '#shared/deviation/stated.ts';
import { STATEMENT } from '#shared/deviation/statement.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { gebeurtenissenOf, type Picture } from '#shared/picture/picture.ts';
import { type FunctionId, urgentAmong } from '#shared/reference/functions.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { opened } from './announcement-rules.ts';
import type { DossierRefusal } from './intent.ts';
import { answeredAlong } from './joining.ts';
import { noticesDue } from './lifecycle-rules.ts';
import type { StepOf } from './steps.ts';

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
  const gebeurtenis = gebeurtenisOf(gebeurtenissenOf(picture), number);
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
    ...(gebeurtenis === null
      ? []
      : [{ kind: 'gebeurtenis-bound', number: gebeurtenis.number, afwijking: own.number, reason, by } as const]),
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
    ...answeredAlong(afwijking),
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
