// One line of the result: what was measured, against what, and whether the goal is met. Numbers only; the words are made elsewhere.

import type { JournalKind } from './product/product-server.ts';

export type Spread = { readonly median: number; readonly lowest: number; readonly highest: number };

export type Threshold = {
  readonly way: 'at least' | 'at most';
  readonly value: number;
  /** Of the ratio between product and baseline, or of our own figure. */
  readonly of: 'ratio' | 'ours';
};

export type Row = {
  readonly goal: number;
  readonly what: string;
  readonly journal: JournalKind;
  readonly unit: string;
  readonly ours: number;
  readonly baseline: number | null;
  readonly ratio: Spread | null;
  readonly threshold: Threshold | null;
  /** Null: there is no threshold, or too many runs were void. */
  readonly isMet: boolean | null;
  /** Runs left out because the generator or the viewers were above nine tenths of a core. */
  readonly voided: number;
  readonly note: string | null;
};

/** `losses`: sentences about what was lost, came twice or was never seen. Any of them fails the whole. */
export type Measured = { readonly rows: readonly Row[]; readonly losses: readonly string[] };

export function isMet(threshold: Threshold, ratio: number | null, ours: number): boolean | null {
  const figure = threshold.of === 'ratio' ? ratio : ours;
  if (figure === null || !Number.isFinite(figure)) return null;
  return threshold.way === 'at least' ? figure >= threshold.value : figure <= threshold.value;
}
