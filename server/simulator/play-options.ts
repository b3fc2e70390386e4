// What one play of a scenario needs to know, and how it can end. Types only.

import type { Instant } from '#shared/base/time.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { PeopleKeys } from './actors.ts';
import type { Progress } from './progress.ts';

export type PlayOptions = {
  /** Where the server is, without a path. */
  readonly url: string;
  /** One key for all, or one per meldkamer. */
  readonly key: string | Readonly<Partial<Record<MeldkamerId, string>>>;
  /** What a party without a key would do is told and left. */
  readonly people?: PeopleKeys;
  /** Scenario minutes per real minute. */
  readonly speed: number;
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
  /** Start again at the end, with a return to the normal situation. */
  readonly repeat?: boolean;
  /** When a player that was stopped began: this one goes on where that one would be now. Begins now when absent. */
  readonly begunAt?: Instant | null;
  /** Whose feeds to play; all ten when absent. */
  readonly meldkamers?: readonly MeldkamerId[];
};

export type Played = 'to-the-end' | 'stopped';

/** The door will not have these events now or ever: a key that is wrong, or a server that is something else. */
export type PlayProblem = { readonly source: string; readonly status: number; readonly reason: string };
