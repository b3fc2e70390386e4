// How much was away, covered and uncovered, how long deciding took, and what is overdue: counted from the register and the dossiers.
// Facts, never verdicts. Planbare zorg may be elsewhere and is in no figure (R31).

import { type Month, monthsWithin } from '#shared/base/dutch-calendar.ts';
import { elapsed, type Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { allows, counts, momentOf } from '#shared/deviation/cover.ts';
import { spanOf } from '#shared/deviation/span.ts';
import { AFWIJKING_KINDS } from '#shared/deviation/statement.ts';
import type { DossierPolicy } from '#shared/policy/dossier-policy.ts';
import { parseFunction, parsePost } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { BelowStretch } from '#shared/register/below-minimum.ts';
import { evaluationDueAt, isEvaluationOverdue } from '#shared/rules/deviation-alarms.ts';
import type { Figures, MonthFigure } from './api-dossier.ts';
import type { CoveredStretch } from './coverage.ts';
import { coverageIn, cutTo, type Places } from './dossier-coverage.ts';
import type { DossierIndex } from './dossier-index.ts';
import { reasonFigures } from './figures-reasons.ts';

export type FiguresParts = {
  readonly dossiers: DossierIndex;
  readonly places: Places;
  readonly below: readonly BelowStretch[];
  readonly policy: DossierPolicy;
  readonly from: Instant;
  readonly to: Instant;
  readonly now: Instant;
};

export function figures(parts: FiguresParts): Omit<Figures, 'asOf' | 'position'> {
  const { dossiers, policy, from, to, now } = parts;
  const stretches = stretchesWithin(parts);
  const during = dossiers.all.filter((one) => isDuring(one, from, to));
  return {
    from,
    to,
    months: monthFigures(parts, stretches),
    reasons: reasonFigures(stretches, during, dossiers, now),
    kinds: AFWIJKING_KINDS.map((kind) => ({ kind, count: during.filter((one) => one.kind === kind).length })),
    timeToDecision: during.flatMap((one) => {
      const decision = one.dossier?.decisions.find((one) => counts(one) && allows(one));
      return decision === undefined ? [] : [{ number: one.number, ms: elapsed(one.start, momentOf(decision)) }];
    }),
    undecided: during.filter(isUndecided).map(({ number }) => number),
    overdueEvaluations: dossiers.all.flatMap((one) => {
      const dueAt = evaluationDueAt(policy, one);
      const isOverdue = one.course.withdrawnAt === null && isEvaluationOverdue(policy, one, now);
      return isOverdue && dueAt !== null && dueAt < to ? [{ number: one.number, dueAt }] : [];
    }),
    opened: dossiers.all.filter(({ announcedAt }) => from <= announcedAt && announcedAt < to).length,
    closed: dossiers.all.filter(({ course: { closedAt } }) => closedAt !== null && from <= closedAt && closedAt < to)
      .length,
  };
}

/** All absence between the two moments, in stretches of one decision or of none. */
function stretchesWithin({ dossiers, places, from, to }: FiguresParts): readonly CoveredStretch[] {
  return places.functions
    .filter((id) => parseFunction(id)?.scope === 'spoed')
    .flatMap((id) => places.touching(id, from, to))
    .filter((stretch) => stretch.class !== 'unknown')
    .flatMap((stretch) => cutTo(stretch, from, to))
    .flatMap((absence) => coverageIn(absence, dossiers, places));
}

/** A row for every month and every meldkamer: nothing known to have been away is a 0 that was counted. */
function monthFigures({ below, from, to }: FiguresParts, stretches: readonly CoveredStretch[]): readonly MonthFigure[] {
  const sums = new Map<string, number>();
  const add = (what: keyof Sums, meldkamer: MeldkamerId, start: Instant, end: Instant): void => {
    for (const part of monthsWithin(start, end)) {
      const key = keyOf(what, part.month, meldkamer);
      sums.set(key, (sums.get(key) ?? 0) + elapsed(part.from, part.to));
    }
  };
  for (const { function: id, by, from: start, to: end } of stretches) {
    const meldkamer = parseFunction(id)?.meldkamer;
    if (meldkamer !== undefined) add(by === null ? 'uncoveredMs' : 'coveredMs', meldkamer, start, end);
  }
  for (const { post, from: start, to: end } of below) {
    const meldkamer = parsePost(post)?.meldkamer;
    if (meldkamer !== undefined) add('belowMinimumMs', meldkamer, start, end);
  }
  return monthsWithin(from, to).flatMap(({ month }) =>
    MELDKAMER_IDS.map((meldkamer) => {
      const sumOf = (what: keyof Sums): number => sums.get(keyOf(what, month, meldkamer)) ?? 0;
      return {
        month,
        meldkamer,
        coveredMs: sumOf('coveredMs'),
        uncoveredMs: sumOf('uncoveredMs'),
        belowMinimumMs: sumOf('belowMinimumMs'),
      };
    }),
  );
}

type Sums = Pick<MonthFigure, 'coveredMs' | 'uncoveredMs' | 'belowMinimumMs'>;

function keyOf(what: keyof Sums, month: Month, meldkamer: MeldkamerId): string {
  return `${what} ${month} ${meldkamer}`;
}

/** It was, or was to be, somewhere between these two moments, and was not withdrawn. */
function isDuring(afwijking: Afwijking, from: Instant, to: Instant): boolean {
  const span = spanOf(afwijking);
  return afwijking.course.withdrawnAt === null && span.from < to && (span.until === null || span.until > from);
}

/** Neither allowed nor refused by a party with a mandate, ever. A decision that does not count decided nothing. */
function isUndecided(afwijking: Afwijking): boolean {
  return !(afwijking.dossier?.decisions ?? []).some(counts);
}
