// Checks what people do in a scenario: every party, function and name must exist. It never corrects anything.

import { parseFunction, parsePost } from '#shared/reference/functions.ts';
import { partyNamed } from '#shared/reference/parties.ts';
import type { Scenario } from './scenario.ts';
import type { RegisterAct, StepAct, When } from './scenario-acts.ts';
import type { ClockTime } from './scenario-words.ts';

/** One sentence per problem; empty when it can be done. */
export function actProblems(scenario: Scenario, act: RegisterAct | StepAct): readonly string[] {
  const problems = partiesOf(act)
    .filter((party) => partyNamed(party) === null)
    .map((party) => `no party ${party}`);
  if (act.kind === 'register') {
    const strange = act.functions.filter((id) => (parseFunction(id) ?? parsePost(id))?.meldkamer !== act.meldkamer);
    problems.push(...strange.map((id) => `no function ${id} of ${act.meldkamer}`));
    if (act.functions.length === 0) problems.push('a registration of no function');
    return problems;
  }
  const isKnown = parseFunction(act.on)?.meldkamer === act.meldkamer || isRegistered(scenario, act);
  return isKnown ? problems : [...problems, `nothing called ${act.on} of ${act.meldkamer}`];
}

function isRegistered({ steps }: Scenario, { on, meldkamer }: StepAct): boolean {
  return steps.some(({ actions }) =>
    actions.some((action) => action.kind === 'register' && action.as === on && action.meldkamer === meldkamer),
  );
}

function partiesOf(act: RegisterAct | StepAct): readonly string[] {
  if (act.kind === 'register') return [act.by, ...(act.owner === undefined ? [] : [act.owner])];
  switch (act.step) {
    case 'tell':
      return [act.by, ...act.parties];
    case 'consult':
      return [act.by, act.party];
    case 'ask':
      return [act.by, act.to];
    case 'decide':
    case 'take-position':
      return [act.by, ...(act.party === undefined ? [] : [act.party])];
    default:
      return [act.by];
  }
}

/** The times on the scenario's clock that an act names. */
export function timesOf(act: RegisterAct | StepAct): readonly ClockTime[] {
  const found: (When | undefined)[] = [];
  if (act.kind === 'register') found.push(act.from, act.until, act.fallbackTestedAt, act.reviewAt);
  else if (act.step === 'decide') found.push(act.decidedAt, act.until);
  else if (act.step === 'ask') found.push(act.dueAt);
  else if (act.step === 'note-pilot') {
    found.push(act.appliedAt, act.evaluationDueAt, ...act.approvals.map(({ at }) => at));
  } else if (act.step === 'rectify') {
    found.push(act.answers?.until, act.answers?.fallbackTestedAt, act.answers?.reviewAt);
  }
  return found.filter((when): when is ClockTime => typeof when === 'string');
}
