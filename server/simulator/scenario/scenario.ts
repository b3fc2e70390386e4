// A scenario as data: what the simulated feeds report, and when. It knows nothing of HTTP, real time or keys.

import type { SAID_BY_FEED } from '#shared/deviation/announcement.ts';
import type { Scope, Task } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { ServiceState } from '#shared/reference/service-state.ts';
import type { RegisterAct, StepAct } from './scenario-acts.ts';
import type { ClockTime, Place, Text } from './scenario-words.ts';
import type { Writing } from './written.ts';

/** The system that reports for a meldkamer unless a scenario names another: the last part of the source's name. */
export const USUAL_SYSTEM = 'simulatie';

export type Move = {
  /** All of one meldkamer, as `MNL/ambulance/09`. */
  readonly posts: readonly string[];
  /** Every task of the post when absent. */
  readonly tasks?: readonly Task[];
  /** `spoed` when absent. */
  readonly scope?: Scope;
  readonly to: Place;
  /** A second system of the same meldkamer, which claims only what the scenario lets it claim. */
  readonly system?: string;
};

/** Trouble that a well-behaved feed never makes, for trying the door. */
export type Disturbance =
  /** The last events once more, with the same ids and the same contents. */
  | { readonly kind: 'duplicate'; readonly count: number }
  /** A known id with other contents. */
  | { readonly kind: 'conflict' }
  /** A reading that was made this long ago and comes only now. */
  | { readonly kind: 'late'; readonly post: string; readonly to: Place; readonly bySeconds: number }
  /** Two readings of one function, the newer one first. */
  | { readonly kind: 'out-of-order'; readonly post: string; readonly newer: Place; readonly older: Place }
  /** A reading from a time that has not come yet. */
  | { readonly kind: 'future'; readonly post: string; readonly to: Place; readonly bySeconds: number }
  | { readonly kind: 'poison'; readonly poison: Poison };

export const POISONS = [
  'not-an-event',
  'unknown-type',
  'foreign-subject',
  'no-such-function',
  'wrong-shape',
  'negative-number',
  'no-such-day',
  'long-text',
] as const;
export type Poison = (typeof POISONS)[number];

export type Action =
  | ({ readonly kind: 'location' } & Move)
  /** Holds until the post goes back to its usual staffing. */
  | {
      readonly kind: 'staffing';
      readonly post: string;
      readonly filled: number;
      readonly planned?: number;
      readonly minimum?: number;
    }
  | { readonly kind: 'usual-staffing'; readonly post: string }
  | {
      readonly kind: 'afwijking';
      readonly meldkamer: MeldkamerId;
      readonly reference: string;
      readonly says: Writing<typeof SAID_BY_FEED>;
    }
  /** Nothing is heard of these meldkamers until then, and at least for so many real seconds, whatever the speed. */
  | {
      readonly kind: 'silence';
      readonly meldkamers: readonly MeldkamerId[];
      readonly until: ClockTime;
      readonly atLeastSeconds?: number;
    }
  | { readonly kind: 'state'; readonly subject: string; readonly state: ServiceState; readonly reason: string }
  /** From now on the clock of this meldkamer's feeds runs so far ahead; negative is behind, 0 is right again. */
  | { readonly kind: 'clock'; readonly meldkamer: MeldkamerId; readonly aheadSeconds: number }
  | { readonly kind: 'inject'; readonly meldkamer: MeldkamerId; readonly disturbance: Disturbance }
  | RegisterAct
  | StepAct;

/** What holds until something else is said, so that it can still be told afterwards. */
const LASTING: readonly Action['kind'][] = ['location', 'staffing', 'usual-staffing', 'state', 'clock'];

export function isLasting({ kind }: Action): boolean {
  return LASTING.includes(kind);
}

export type Step = { readonly at: ClockTime; readonly text: Text; readonly actions: readonly Action[] };

export type Scenario = {
  readonly name: string;
  readonly title: Text;
  readonly startsAt: ClockTime;
  /** At most 24. */
  readonly hours: number;
  /** What differs from every function being at its own meldkamer before anything happens. */
  readonly usual: readonly Move[];
  readonly steps: readonly Step[];
};
