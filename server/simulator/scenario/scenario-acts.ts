// What people do in a scenario: registering a deviation and taking steps in one, each in the name of a party. Data only; it knows
// nothing of HTTP, real time or keys, and never names a person.

import type { GuaranteeSide, GuaranteeState } from '#shared/deviation/dossier.ts';
import type { STATEMENT } from '#shared/deviation/statement.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { STEPS, StepKind } from '#shared/rules/steps.ts';
import type { Writing } from './written.ts';

type Act = {
  /** The party in whose name it is done: an id such as `rav-09` or `lms`. */
  readonly by: string;
  /** The meldkamer that it is about. */
  readonly meldkamer: MeldkamerId;
  /** When the scenario repeats: only the first time round. */
  readonly once?: true;
};

export type RegisterAct = Act & {
  readonly kind: 'register';
  /** The name by which later steps mean it. */
  readonly as: string;
  readonly statement: Writing<typeof STATEMENT>;
};

export type StepAct = Act & {
  readonly kind: 'step';
  /** The name under which the scenario registered it, or a function: then the newest open deviation about that. */
  readonly on: string;
} & StepWords;

type Plain = { [Kind in StepKind]: { readonly step: Kind } & Writing<(typeof STEPS)[Kind]['fields']> };

/** The words of each step, as people give them. */
type StepWords =
  | Plain[Exclude<StepKind, 'find-guarantees' | 'answer'>]
  | {
      readonly step: 'find-guarantees';
      readonly side: GuaranteeSide;
      /** By the number of the item on the checklist, from 1; the others keep what they have. */
      readonly states: Readonly<Partial<Record<number, GuaranteeState>>>;
      readonly evidence?: string;
    }
  /** Answers the oldest open question to the party itself. */
  | Omit<Plain['answer'], 'question'>;
