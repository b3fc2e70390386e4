// Two sources of alarms that nearly always call together: probably one of them would do.

import { firstWhere } from '#shared/base/halves.ts';
import { MINUTE, millisecondsOf } from '#shared/base/time.ts';
import type { AlarmSource, Call } from './alarm-past.ts';

/** R140. Each called at least so often, and so many of the calls of each had one of the other so near. */
const PAIR = { calls: 3, within: MINUTE, share: 0.8 } as const;
/** Those that called most often are looked at, so that a flood of sources costs no more than a moment. */
const AMONG_AT_MOST = 100;

export type RedundantPair = {
  readonly one: AlarmSource;
  readonly other: AlarmSource;
  /** How often each called, and how often the other did within a minute of it. */
  readonly calls: readonly [number, number];
  readonly together: readonly [number, number];
};

/** The most frequent first. `calls` are in order. */
export function redundantPairs(calls: readonly Call[]): readonly RedundantPair[] {
  const bySource = new Map<AlarmSource, number[]>();
  for (const { of, at } of calls) {
    const row = bySource.get(of);
    if (row === undefined) bySource.set(of, [millisecondsOf(at)]);
    else row.push(millisecondsOf(at));
  }
  const often = [...bySource]
    .filter(([, moments]) => moments.length >= PAIR.calls)
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, AMONG_AT_MOST);
  return often.flatMap(([one, moments], index) =>
    often.slice(index + 1).flatMap(([other, others]): readonly RedundantPair[] => {
      const here = together(moments, others);
      const there = here === null ? null : together(others, moments);
      if (here === null || there === null) return [];
      return [{ one, other, calls: [moments.length, others.length], together: [here, there] }];
    }),
  );
}

/** How many of these had one of the others beside them; null: too few. Looks no further than is needed to know. */
function together(moments: readonly number[], others: readonly number[]): number | null {
  const needed = PAIR.share * moments.length;
  let missed = 0;
  for (const moment of moments) {
    const near = others[firstWhere(others, (one) => one >= moment - PAIR.within)];
    if (near !== undefined && near <= moment + PAIR.within) continue;
    missed += 1;
    if (moments.length - missed < needed) return null;
  }
  return moments.length - missed;
}
