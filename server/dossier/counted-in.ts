// Which deviations a figure counts: what is listed of one is exactly what is counted in it, as it is taken from the same figures.

import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { CountedIn } from '#shared/dossier/dossier-views.ts';
import { countedWithin, type FiguresParts, figures, openedAndClosed } from '#shared/dossier/figures.ts';
import { type DecisionGroup, groupRecorded, groupTaken } from '#shared/dossier/figures-decisions.ts';

/** R169. */
export function numbersCounted(by: CountedIn, parts: FiguresParts): ReadonlySet<AfwijkingNumber> {
  return new Set(countedBy(by, parts));
}

/** How long these were disturbed, or in maintenance, in the time of the figure. */
export function disturbedMs(all: readonly { readonly number: AfwijkingNumber }[], parts: FiguresParts): number {
  const asked = new Set(all.map(({ number }) => number));
  return figures(parts).disturbances.reduce((sum, { number, ms }) => sum + (asked.has(number) ? ms : 0), 0);
}

function countedBy(by: CountedIn, parts: FiguresParts): readonly AfwijkingNumber[] {
  switch (by) {
    case 'during':
      return countedWithin(parts).during.map(({ number }) => number);
    case 'opened':
    case 'closed':
      return openedAndClosed(parts)[by].map(({ number }) => number);
    case 'undecided':
      return figures(parts).undecided;
    case 'recurrence':
      return figures(parts).recurrences;
    case 'disturbance':
      return figures(parts).disturbances.map(({ number }) => number);
    default:
      return decidedIn(by, figures(parts).timeToDecision);
  }
}

type Decided = Parameters<typeof groupTaken>[0];

function decidedIn(by: CountedIn, decided: readonly Decided[]): readonly AfwijkingNumber[] {
  const [of, group] = by.split('-') as ['taken' | 'recorded', DecisionGroup];
  const groupOf = of === 'taken' ? groupTaken : groupRecorded;
  return decided.filter((one) => groupOf(one) === group).map(({ number }) => number);
}
