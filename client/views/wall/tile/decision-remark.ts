// Whether what is away from a tile was decided: from its alarm; and by whom, where this screen may see the dossier.
// Pure; says what was recorded, never whether it was right.

import { type Afwijking, isActive } from '#shared/deviation/afwijking.ts';
import { valueAt } from '#shared/deviation/chunked-map.ts';
import { allowedBy } from '#shared/deviation/cover.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { CellView } from '#shared/overview/cell-view.ts';
import { countedClass } from '#shared/overview/function-view.ts';
import type { MeldkamerView } from '#shared/overview/overview.ts';
import type { Picture } from '#shared/picture/picture.ts';

/** `by`: empty when nobody decided, and when the dossier is not for this screen. */
export type DecisionRemark = {
  readonly kind: 'decision';
  readonly isCoveredByMandate: boolean;
  readonly by: readonly string[];
  /** R64: a decision covers others that are away with it; as the server says, so that it is the same on every wall. */
  readonly isPart: boolean;
};

/**
 * The one for all: a single absence that nobody decided about is what has to be seen. Null: no deviation is running, or nobody knows where its
 * functions are: then a decision says nothing of where they are now.
 */
export function decisionOf(
  cells: readonly CellView[],
  alarms: MeldkamerView['alarms'],
  picture: Picture,
  inPart: readonly AfwijkingNumber[],
): DecisionRemark | null {
  const parts = cells.flatMap(({ worstParts }) => worstParts);
  const unknown = new Set(parts.filter((part) => countedClass(part) === 'unknown').map(({ afwijking }) => afwijking));
  const running = [...new Set(parts.flatMap(({ afwijking }) => afwijking ?? []))]
    .map((number) => valueAt(picture.afwijkingen, number as AfwijkingNumber))
    .filter((one) => one !== null)
    .filter(isActive)
    .map((one) => ({ remark: remarkOf(one, alarms, inPart), isKnown: !unknown.has(one.number) }))
    .filter(({ remark, isKnown }) => isKnown || !remark.isCoveredByMandate)
    .map(({ remark }) => remark);
  return running.find((one) => !one.isCoveredByMandate) ?? running[0] ?? null;
}

function remarkOf(
  afwijking: Afwijking,
  alarms: MeldkamerView['alarms'],
  inPart: readonly AfwijkingNumber[],
): DecisionRemark {
  const { dossier, number, functions } = afwijking;
  // A4 stands for as long as one of its functions is away without a decision by anybody with the mandate.
  const isUndecided = alarms.some((one) => one.condition === 'A4' && one.afwijking === number && one.core === 'active');
  const by = isUndecided || dossier === null ? [] : allowedBy(dossier, functions);
  const isPart = isUndecided && inPart.includes(number);
  return { kind: 'decision', isCoveredByMandate: !isUndecided, by, isPart };
}
