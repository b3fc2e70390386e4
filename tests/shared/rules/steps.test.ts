// The table of steps: what is derived from it has the types that the rules read.

import { expect, expectTypeOf, test } from 'vitest';
import type { Instant } from '#shared/base/time.ts';
import type { DecisionOutcome, Pilot } from '#shared/deviation/dossier.ts';
import type { Statement } from '#shared/deviation/statement.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { STEP_KINDS, STEPS, type StepOf } from '#shared/rules/steps.ts';

test('a step has the type of its fields: null where it may be unknown, never for a list or a flag', () => {
  expectTypeOf<StepOf<'decide'>['outcome']>().toEqualTypeOf<DecisionOutcome>();
  expectTypeOf<StepOf<'decide'>['until']>().toEqualTypeOf<Instant | null>();
  expectTypeOf<StepOf<'rectify'>['statement']>().toEqualTypeOf<Partial<Statement>>();
  expectTypeOf<StepOf<'tell'>['parties']>().toEqualTypeOf<readonly PartyId[]>();
  expectTypeOf<StepOf<'note-pilot'>['pilot']>().branded.toEqualTypeOf<Pilot>();
  expectTypeOf<StepOf<'mark-seen'>>().toEqualTypeOf<{ readonly kind: 'mark-seen' }>();
  const action: StepOf<'evaluate'>['actions'][number] = { text: 'x', owner: null, dueAt: null, done: true };
  expect(action.done).toBe(true);
});

test('[R44] every step has a noun of its own, somebody who may take it, and a stage to take it in', () => {
  expect(new Set(STEP_KINDS.map((kind) => STEPS[kind].noun)).size).toBe(STEP_KINDS.length);
  for (const kind of STEP_KINDS) {
    const { roles, stages } = STEPS[kind];
    expect([kind, Object.keys(roles).length > 0, stages.length > 0]).toEqual([kind, true, true]);
  }
});
