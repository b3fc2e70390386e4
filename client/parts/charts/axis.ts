// Where the figures of an axis stand: from nothing to just past the most that is drawn, in round steps that fit what is measured. Pure.

export type Axis = { readonly end: number; readonly ticks: readonly number[] };

const MOST_STEPS = 5;
const ROUND = [1, 2, 5] as const;

/** `least`: what the smallest step is, such as 1 of what is counted and 0.1 of hours with one decimal. */
export function axisOf(most: number, least: number): Axis {
  const wanted = Math.max(1, Math.ceil(rounded(most / least)));
  let step = 1;
  for (let turn = 0; wanted > step * MOST_STEPS; turn += 1) {
    step = (ROUND[(turn + 1) % ROUND.length] ?? 1) * 10 ** Math.floor((turn + 1) / ROUND.length);
  }
  const steps = Math.ceil(wanted / step);
  const ticks = Array.from({ length: steps + 1 }, (_, index) => rounded(index * step * least));
  return { end: ticks.at(-1) ?? least, ticks };
}

/** A tenth of a tenth is written as one, whatever a computer makes of it. */
function rounded(value: number): number {
  return Number(value.toFixed(9));
}
