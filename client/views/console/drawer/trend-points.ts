// Turns a staffing trend of the server into what a chart can draw: steps, with a hole wherever nobody confirmed. Pure.
// A gap never becomes a zero and is never drawn through.

import { after, type Instant } from '#shared/base/time.ts';
import type { TrendWindow } from '#shared/register/trend.ts';
import type { StaffingLevel } from '#shared/staffing/staffing.ts';

export type Step<T> = { readonly at: Instant; readonly value: T | null };

/** Every stretch between two changes, cut where the gaps are. `value` null: nothing known from here on. */
export function stepsOf<T>(
  window: TrendWindow,
  pick: (point: TrendWindow['points'][number]) => T | null,
): readonly Step<T>[] {
  const { from, to, points, gaps } = window;
  const moments = new Set<Instant>([from, to]);
  for (const { at } of points) if (at > from && at < to) moments.add(at);
  for (const gap of gaps) {
    if (gap.from >= from) moments.add(gap.from);
    if (gap.to < to) moments.add(gap.to);
  }
  const steps = [...moments].sort().map((at): Step<T> => {
    const point = points.findLast((one) => one.at <= at);
    const inGap = gaps.some((gap) => gap.from <= at && (at < gap.to || (gap.to === to && at === to)));
    return { at, value: point === undefined || inGap ? null : pick(point) };
  });
  return steps.filter((step, index) => isEnd(index, steps.length) || step.value !== steps[index - 1]?.value);
}

function isEnd(index: number, length: number): boolean {
  return index === 0 || index === length - 1;
}

/** An even number above the highest in sight, at least 6, so that a small crew does not fill the whole height. */
export function highestOf(window: TrendWindow): number {
  const numbers = window.points.flatMap(({ filled, minimum, planned }) => [filled ?? 0, minimum ?? 0, planned ?? 0]);
  return Math.max(6, Math.ceil((Math.max(...numbers) + 1) / 2) * 2);
}

export function hasNumbers(window: TrendWindow): boolean {
  return window.points.some(({ filled }) => filled !== null);
}

export type LevelStretch = { readonly from: Instant; readonly to: Instant; readonly level: StaffingLevel | null };

/** For those who may not know the numbers: which level held from when to when. */
export function levelStretches(window: TrendWindow): readonly LevelStretch[] {
  const steps = stepsOf(window, ({ level }) => level);
  return steps.flatMap((step, index): readonly LevelStretch[] => {
    const next = steps[index + 1];
    return next === undefined ? [] : [{ from: step.at, to: next.at, level: step.value }];
  });
}

/** For a drawing that breaks its line at every null: each stretch gets its own end, a moment before the hole begins. */
export function withEnds(steps: readonly Step<number>[]): readonly Step<number>[] {
  return steps.flatMap((step, index) => {
    const before = steps[index - 1];
    if (step.value !== null || before === undefined || before.value === null) return [step];
    return [{ at: after(step.at, -1), value: before.value }, step];
  });
}
