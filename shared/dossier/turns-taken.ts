// The turns of a ladder as they went: whom each named, until when, and whether anything by one of them is on record since.

import type { Instant } from '#shared/base/time.ts';
import type { Dossier, LadderTurn, RecordedBy } from '#shared/deviation/dossier.ts';
import { overAt } from '#shared/ladder/ladder-turns.ts';
import { type PartyId, partyOfActor } from '#shared/reference/parties.ts';

export type TurnTaken = LadderTurn & {
  /** When the next turn came, comes, or the ladder stopped; null: it was the last step, and goes on. */
  readonly until: Instant | null;
  /** Those of its parties by whom anything was recorded since. Empty: nothing is on record. */
  readonly acted: readonly PartyId[];
};

/** R64, in the order of their moments. */
export function turnsTaken(dossier: Dossier): readonly TurnTaken[] {
  const { ladder } = dossier;
  if (ladder === null) return [];
  const acts = actsIn(dossier);
  // R47: one that went on where it was is in it again, and is one turn.
  const turns = ladder.turns.filter(({ step, at }, index) => {
    const next = ladder.turns[index + 1];
    return next === undefined || next.step !== step || next.at !== at;
  });
  return turns.map((turn, index) => ({
    ...turn,
    until: overAt({ ...ladder, turns }, index),
    acted: turn.parties.filter((party) => acts.some((by) => by.at >= turn.at && partyOfActor(by) === party)),
  }));
}

/** All that somebody recorded in it. */
function actsIn(dossier: Dossier): readonly RecordedBy[] {
  const { assessment, evaluation, decisions, consultations, positions, guarantees } = dossier;
  const { notices, seen, questions, milestones, rectifications } = dossier;
  return [
    ...[assessment, evaluation].flatMap((one) => one?.by ?? []),
    ...[...consultations, ...positions, ...guarantees, ...seen, ...milestones, ...rectifications].map(({ by }) => by),
    ...decisions.flatMap(({ by, answer, earlier }) => [
      by,
      ...(answer === null ? [] : [answer.by]),
      ...earlier.map(({ replacedBy }) => replacedBy),
    ]),
    ...notices.flatMap(({ told, received }) => [told, received].filter((by) => by !== null)),
    ...questions.flatMap(({ by, answer }) => [by, ...(answer === null ? [] : [answer.by])]),
  ];
}
