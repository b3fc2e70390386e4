// What the viewers are asked to do and what they tell afterwards. Types only, known on both sides of the process boundary.

import type { ViewerWish } from './viewer.ts';

export type ConnectWish = Omit<ViewerWish, 'isWatching'> & {
  readonly count: number;
  /** The first this many stop reading as soon as they are live. */
  readonly stalled: number;
  /** How many connect at a time. */
  readonly together: number;
};

export type Connected = { readonly milliseconds: number; readonly welcomeBytes: number; readonly position: number };

export type Seen = {
  /** Over all viewers that read. */
  readonly frames: number;
  readonly entries: number;
  readonly bytes: number;
  readonly gaps: number;
  readonly closed: number;
  readonly lowest: number;
  readonly highest: number;
  readonly stalledClosed: number;
  /** Of one core, since the last reset. */
  readonly share: number;
};

/** In pairs: position, monotonic moment. */
export type Arrivals = { readonly positions: Float64Array; readonly moments: Float64Array };
