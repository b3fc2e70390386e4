// Checks what people do in a scenario: every party, function and name must exist. It never corrects anything.

import type { Fields } from '#shared/deviation/field.ts';
import { STATEMENT } from '#shared/deviation/statement.ts';
import { parseFunction, parsePost } from '#shared/reference/functions.ts';
import { partyNamed } from '#shared/reference/parties.ts';
import { definitionOf } from '#shared/rules/steps.ts';
import { wordsOf } from './act-body.ts';
import type { Scenario } from './scenario.ts';
import type { RegisterAct, StepAct } from './scenario-acts.ts';
import type { ClockTime, When } from './scenario-words.ts';
import { type Body, writtenAs } from './written.ts';

/** One sentence per problem; empty when it can be done. */
export function actProblems(scenario: Scenario, act: RegisterAct | StepAct): readonly string[] {
  const problems = partiesOf(act)
    .filter((party) => partyNamed(party) === null)
    .map((party) => `no party ${party}`);
  if (act.kind === 'register') {
    const strange = act.statement.functions.filter(
      (id) => (parseFunction(id) ?? parsePost(id))?.meldkamer !== act.meldkamer,
    );
    problems.push(...strange.map((id) => `no function ${id} of ${act.meldkamer}`));
    if (act.statement.functions.length === 0) problems.push('a registration of no function');
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
  return [act.by, ...(writtenAs('party', ...fieldsOf(act)) as readonly string[])];
}

/** The times on the scenario's clock that an act names. */
export function timesOf(act: RegisterAct | StepAct): readonly ClockTime[] {
  const moments = writtenAs('moment', ...fieldsOf(act)) as readonly When[];
  return moments.filter((when): when is ClockTime => typeof when === 'string');
}

function fieldsOf(act: RegisterAct | StepAct): readonly [fields: Fields, written: Body] {
  return act.kind === 'register' ? [STATEMENT, act.statement] : [definitionOf(act.step).fields, wordsOf(act)];
}
