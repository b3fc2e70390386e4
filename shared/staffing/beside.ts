// What counts of an entry by hand beside what another source said of the same post: the worst of the two, seat by seat, qualification by
// qualification and moment by moment of what is planned (R102).

import type { Instant } from '#shared/base/time.ts';
import type { Forecast, Headcount, Seats } from './staffing.ts';

/**
 * `isHeard`: the other source is; then the worst of the two counts. `mayLower`: whoever entered it may lower the minimum that a silent source
 * said last.
 */
export function beside(
  byHand: Seats,
  said: Seats,
  { isHeard, mayLower }: { readonly isHeard: boolean; readonly mayLower: boolean },
): Seats {
  const minimum = mayLower && !isHeard ? byHand.minimum : higher(byHand.minimum, said.minimum);
  return { filled: isHeard ? Math.min(byHand.filled, said.filled) : byHand.filled, minimum };
}

function higher(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

/** Of two that are heard: of each qualification the fewest people, and of each moment the fewest that are planned. What one leaves out the other says. */
export function worstOf(one: Headcount, other: Headcount): Pick<Headcount, 'qualifications' | 'forecast'> {
  return {
    qualifications: fewestQualified(one.qualifications, other.qualifications),
    forecast: fewestPlanned(one.forecast, other.forecast),
  };
}

function fewestQualified(
  one: Headcount['qualifications'],
  other: Headcount['qualifications'],
): Headcount['qualifications'] {
  if (one === null || other === null) return one ?? other;
  const names = Object.keys({ ...one, ...other });
  return Object.fromEntries(names.map((name) => [name, Math.min(one[name] ?? Infinity, other[name] ?? Infinity)]));
}

function fewestPlanned(one: Headcount['forecast'], other: Headcount['forecast']): Headcount['forecast'] {
  if (one === null || other === null) return one ?? other;
  const all = [...one, ...other];
  const moments = [...new Set(all.flatMap(({ from, until }) => [from, until]))].sort();
  return moments.flatMap((from, index): readonly Forecast[] => {
    const until: Instant | undefined = moments[index + 1];
    const planned = all.filter((part) => part.from <= from && part.until > from).map((part) => part.planned);
    return until === undefined || planned.length === 0 ? [] : [{ from, until, planned: Math.min(...planned) }];
  });
}
