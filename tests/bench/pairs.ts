// Product and baseline in turns, and what the pairs say together: the median of the ratios of pairs that ran in the same minute.
// On a shared machine absolute figures swing twofold between minutes; the ratio inside one pair swings much less.

import { isMet, type Row, type Spread, type Threshold } from './row.ts';

export type Figures = Readonly<Record<string, number>>;

/** `isVoid`: the generator or the viewers were too busy for the figures to be about the server. */
export type Run = { readonly figures: Figures; readonly isVoid: boolean };

export type Pair = { readonly ours: Run; readonly baseline: Run };

export async function inTurns(
  pairs: number,
  ours: () => Promise<Run>,
  baseline: () => Promise<Run>,
): Promise<readonly Pair[]> {
  const done: Pair[] = [];
  for (let turn = 0; turn < pairs; turn += 1) {
    const first = await baseline();
    done.push({ ours: await ours(), baseline: first });
  }
  return done;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  if (sorted.length % 2 === 1) return sorted[middle] as number;
  return ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

function spread(values: readonly number[]): Spread {
  return { median: median(values), lowest: Math.min(...values), highest: Math.max(...values) };
}

export function percentile(values: readonly number[] | Float64Array, share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

type RowWish = Pick<Row, 'goal' | 'what' | 'journal' | 'unit'> & {
  readonly figure: string;
  readonly threshold?: Threshold;
  readonly note?: string;
};

/** A row about one figure of all pairs. Void pairs are left out; when more than half are void the goal is neither met nor missed. */
export function rowOf(pairs: readonly Pair[], { figure, threshold, note, ...about }: RowWish): Row {
  const kept = pairs.filter(({ ours, baseline }) => !ours.isVoid && !baseline.isVoid);
  const counted = kept.length * 2 >= pairs.length ? kept : [];
  const oursOf = (pair: Pair): number => pair.ours.figures[figure] ?? Number.NaN;
  const baselineOf = (pair: Pair): number => pair.baseline.figures[figure] ?? Number.NaN;
  const shown = counted.length > 0 ? counted : pairs;
  const ratio = spread(shown.map((pair) => oursOf(pair) / baselineOf(pair)));
  const ours = median(shown.map(oursOf));
  return {
    ...about,
    ours,
    baseline: median(shown.map(baselineOf)),
    ratio,
    threshold: threshold ?? null,
    isMet: threshold === undefined || counted.length === 0 ? null : isMet(threshold, ratio.median, ours),
    voided: pairs.length - kept.length,
    note: note ?? null,
  };
}

/** A row without a baseline: our own figure against a fixed bound, the median of several runs. */
export function ownRow(runs: readonly Run[], { figure, threshold, note, ...about }: RowWish): Row {
  const kept = runs.filter(({ isVoid }) => !isVoid);
  const shown = kept.length > 0 ? kept : runs;
  const ours = median(shown.map(({ figures }) => figures[figure] ?? Number.NaN));
  return {
    ...about,
    ours,
    baseline: null,
    ratio: null,
    threshold: threshold ?? null,
    isMet: threshold === undefined || kept.length === 0 ? null : isMet(threshold, null, ours),
    voided: runs.length - kept.length,
    note: note ?? null,
  };
}
