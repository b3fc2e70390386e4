// What the load generator is asked to do and what it tells afterwards. Types only, known on both sides of the process boundary.

import type { MeldkamerId } from '#shared/reference/meldkamers.ts';

export type Target = {
  readonly host: string;
  readonly port: number;
  /** One key per meldkamer; none for a bare baseline. */
  readonly keys: Readonly<Record<MeldkamerId, string>> | null;
};

export type ClosedLoad = {
  readonly connections: number;
  readonly perRequest: number;
  readonly seconds: number;
  /** Keep what is sent, to send it again later. */
  readonly keep?: boolean;
  /** Sends again what was kept: all of it, or half of each request kept and half new. */
  readonly again?: 'all' | 'half';
};

export type OpenLoad = {
  readonly connections: number;
  readonly perSecond: number;
  readonly seconds: number;
  /** Each event brings an alarm on or takes one back. */
  readonly alarming?: boolean;
};

/** Never more than `ahead` events beyond what the viewers have seen. */
export type WindowLoad = {
  readonly connections: number;
  readonly perRequest: number;
  readonly seconds: number;
  readonly ahead: number;
};

export type LoadResult = {
  readonly milliseconds: number;
  readonly requests: number;
  /** Requests that got no answer or an answer other than 2xx; the first of them in words. */
  readonly failed: number;
  readonly firstFailure: string | null;
  readonly accepted: number;
  readonly unchanged: number;
  readonly duplicates: number;
  readonly rejected: number;
  /** Of each accepted event, in the order of the answers: its number, where it was recorded, and when it was sent (monotonic). */
  readonly numbers: Float64Array;
  readonly positions: Float64Array;
  readonly sentAt: Float64Array;
  /** Milliseconds from request to answer. */
  readonly answerTimes: Float64Array;
  /** Of one core. */
  readonly share: number;
};
