// Which functions, meldkamers and sources the parts of a scenario are about. Reads only; it never checks.

import { type FunctionId, functionId, type PostId, parsePost, tasksOf } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { type Action, type Move, type Scenario, USUAL_SYSTEM } from './scenario.ts';

export function sourceOf(meldkamer: string, system: string = USUAL_SYSTEM): SourceId {
  return `urn:nld:meldkamer:${meldkamer}:${system}` as SourceId;
}

/** The functions a move is about; posts that do not exist have none. */
export function functionsOfMove(move: Move): readonly FunctionId[] {
  return move.posts.flatMap((post) => {
    const discipline = parsePost(post)?.discipline;
    if (discipline === undefined) return [];
    return (move.tasks ?? tasksOf(discipline)).map((task) => functionId(post as PostId, task, move.scope ?? 'spoed'));
  });
}

export function meldkamerOfMove(move: Move): MeldkamerId {
  return (move.posts[0] ?? '').slice(0, 3) as MeldkamerId;
}

export function meldkamersOfAction(action: Action): readonly MeldkamerId[] {
  switch (action.kind) {
    case 'location':
      return [meldkamerOfMove(action)];
    case 'staffing':
    case 'usual-staffing':
      return [action.post.slice(0, 3) as MeldkamerId];
    case 'state':
      return [action.subject.slice(0, 3) as MeldkamerId];
    case 'silence':
      return action.meldkamers;
    case 'afwijking':
    case 'clock':
    case 'inject':
    case 'register':
    case 'step':
      return [action.meldkamer];
  }
}

/** The second systems a scenario lets speak for a meldkamer, besides the usual one. */
export function extraSystemsOf(scenario: Scenario, meldkamer: MeldkamerId): readonly string[] {
  const moves: readonly Move[] = [
    ...scenario.usual,
    ...scenario.steps.flatMap((step) => step.actions.filter((action) => action.kind === 'location')),
  ];
  const systems = moves
    .filter((move) => meldkamerOfMove(move) === meldkamer)
    .flatMap(({ system }) => (system === undefined || system === USUAL_SYSTEM ? [] : [system]));
  return [...new Set(systems)];
}
