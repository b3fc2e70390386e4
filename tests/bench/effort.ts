// How much work a measurement puts in. Fewer pairs and shorter runs say less; nothing else changes.

export type Effort = {
  /** Product and baseline, one after the other, this many times. */
  readonly pairs: number;
  readonly warmUpSeconds: number;
  /** Of one run. */
  readonly seconds: number;
  /** For what takes long by its nature: events for a percentile, entries of a journal, viewers. */
  readonly scale: number;
};

export const FULL: Effort = { pairs: 5, warmUpSeconds: 1.5, seconds: 3, scale: 1 };
export const QUICK: Effort = { pairs: 3, warmUpSeconds: 0.5, seconds: 1, scale: 0.2 };
/** Says nothing about speed; only whether everything is counted. */
export const TINY: Effort = { pairs: 1, warmUpSeconds: 0.1, seconds: 0.3, scale: 0.02 };
