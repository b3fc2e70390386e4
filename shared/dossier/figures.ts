// How much was away, covered and uncovered, how long deciding took, and what is overdue: counted from the register and the dossiers.
// Facts, never verdicts. Planbare zorg may be elsewhere and is in no figure (R31).

import { earliest, type Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import type { Gebeurtenis } from '#shared/deviation/gebeurtenis.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { spanOf } from '#shared/deviation/span.ts';
import { AFWIJKING_KINDS } from '#shared/deviation/statement.ts';
import { gebeurtenisMinutes } from '#shared/gebeurtenis/minutes.ts';
import type { DossierPolicy } from '#shared/policy/dossier-policy.ts';
import { parseFunction } from '#shared/reference/functions.ts';
import type { BelowStretch } from '#shared/register/below-minimum.ts';
import type { StateStretch } from '#shared/register/state-time.ts';
import { evaluationDueAt, isEvaluationOverdue } from '#shared/rules/deviation-alarms.ts';
import { cutTo, type Stretch } from './account.ts';
import type { Figures } from './api-dossier.ts';
import type { DossierIndex } from './dossier-index.ts';
import { type Counted, decisionFigures, disturbanceFigures, undecided } from './figures-decisions.ts';
import { monthFigures, plannedCareFigures } from './figures-months.ts';
import { dossierFigures, reasonFigures } from './figures-reasons.ts';
import { stateFigures } from './figures-states.ts';
import type { Ledger } from './ledger.ts';
import { mergedInto } from './merged.ts';

export type FiguresParts = {
  readonly dossiers: DossierIndex;
  readonly ledger: Ledger;
  readonly below: readonly BelowStretch[];
  readonly states: readonly StateStretch[];
  readonly gebeurtenissen: readonly Gebeurtenis[];
  readonly policy: DossierPolicy;
  readonly from: Instant;
  readonly to: Instant;
  readonly now: Instant;
};

export function figures(parts: FiguresParts): Omit<Figures, 'asOf' | 'position'> {
  const { dossiers, ledger, policy, from, to, now } = parts;
  const stretches = stretchesWithin(parts);
  const counted = countedWithin(parts);
  const { during } = counted;
  const { opened, closed } = openedAndClosed(parts);
  return {
    from,
    to,
    months: monthFigures(parts, parts.below),
    planbaar: plannedCareFigures(parts),
    reasons: reasonFigures(stretches, during, dossiers),
    dossiers: dossierFigures(stretches),
    kinds: AFWIJKING_KINDS.map((kind) => ({ kind, count: during.filter((one) => one.kind === kind).length })),
    timeToDecision: decisionFigures(counted, ledger),
    undecided: undecided(counted, ledger).map(({ number }) => number),
    recurrences: during.filter((one) => dossiers.isRecurrence(one, policy)).map(({ number }) => number),
    disturbances: disturbanceFigures(during, parts),
    states: stateFigures(parts.states),
    gebeurtenissen: gebeurtenisMinutes(parts.gebeurtenissen, from, earliest(to, now)),
    overdueEvaluations: dossiers.all.flatMap((one) => {
      const dueAt = evaluationDueAt(policy, one);
      const isOverdue = one.course.withdrawnAt === null && isEvaluationOverdue(policy, one, now);
      return isOverdue && dueAt !== null && dueAt < to ? [{ number: one.number, dueAt }] : [];
    }),
    opened: opened.length,
    closed: closed.length,
  };
}

/** Those that got their number, and those that were closed, between the two moments. */
export function openedAndClosed({ dossiers, from, to }: Pick<FiguresParts, 'dossiers' | 'from' | 'to'>) {
  return {
    opened: dossiers.all.filter(({ announcedAt }) => from <= announcedAt && announcedAt < to),
    closed: dossiers.all.filter(({ course: { closedAt } }) => closedAt !== null && from <= closedAt && closedAt < to),
  };
}

/** One that has gone up in another is counted there. */
export function countedWithin({ dossiers, from, to, ...whole }: FiguresParts): Counted {
  const during: Afwijking[] = [];
  const goneUp = new Map<AfwijkingNumber, Afwijking[]>();
  for (const one of dossiers.all.filter((each) => isDuring(each, from, to))) {
    const into = mergedInto(one, whole);
    if (into === null) during.push(one);
    else goneUp.set(into, [...(goneUp.get(into) ?? []), one]);
  }
  return { during, goneUp };
}

/** All that was not at home between the two moments, in stretches of one decision or of none. */
function stretchesWithin({ ledger, from, to }: FiguresParts): readonly Stretch[] {
  return ledger.functions
    .filter((id) => parseFunction(id)?.scope === 'spoed')
    .flatMap((id) => ledger.stretches(id))
    .flatMap((stretch) => cutTo(stretch, from, to));
}

/** It was, or was to be, somewhere between these two moments, and was not withdrawn. */
function isDuring(afwijking: Afwijking, from: Instant, to: Instant): boolean {
  const span = spanOf(afwijking);
  return afwijking.course.withdrawnAt === null && span.from < to && (span.until === null || span.until > from);
}
