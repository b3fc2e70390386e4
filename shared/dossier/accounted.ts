// The columns in which time that a function was not at home is counted, wherever it is counted: dossiers, figures, files and pages.

import { elapsed } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { type FunctionId, isPlannedCare } from '#shared/reference/functions.ts';
import type { Stretch } from './account.ts';

/**
 * Milliseconds, of functions together. Absence is time at another meldkamer or outside the ten: covered or uncovered, and the three kinds
 * of covered add up to it. Time that is claimed twice and time of which nobody knew the place are counted by themselves, in no other.
 */
export type Accounted = {
  readonly coveredMs: number;
  /** Of that: the decision was on record before that moment. */
  readonly coveredInTimeMs: number;
  /** Of that: taken before, and recorded after it. */
  readonly coveredLaterMs: number;
  /** Of that: spoken, and not confirmed yet. */
  readonly spokenMs: number;
  /** Of what is covered: recorded by the party itself. The rest LMS recorded on its behalf. */
  readonly byPartyMs: number;
  readonly uncoveredMs: number;
  readonly doubleClaimMs: number;
  readonly unknownMs: number;
  /**
   * R88. Of all of it: LMS established afterwards which source was right. A part of the columns before, and no class. That nobody knew where
   * it was counts where a deviation tells of that time.
   */
  readonly establishedMs: number;
};

export type Column = keyof Accounted;

/** R31: of planbare zorg, which may be elsewhere: that is neither covered nor uncovered. */
export type PlannedCare = Pick<Accounted, 'doubleClaimMs' | 'unknownMs' | 'establishedMs'> & {
  /** At another meldkamer or outside the ten. */
  readonly elsewhereMs: number;
};

export const COLUMNS = [
  'coveredMs',
  'coveredInTimeMs',
  'coveredLaterMs',
  'spokenMs',
  'byPartyMs',
  'uncoveredMs',
  'doubleClaimMs',
  'unknownMs',
  'establishedMs',
] as const satisfies readonly Column[];

/** The columns in which a stretch is counted. */
export function columnsOf(stretch: Pick<Stretch, 'class' | 'cover' | 'established' | 'belongsTo'>): readonly Column[] {
  const columns = columnsOfClass(stretch);
  const isTold = stretch.class !== 'unknown' || stretch.belongsTo !== null;
  return stretch.established && isTold ? [...columns, 'establishedMs'] : columns;
}

function columnsOfClass({ class: reached, cover }: Pick<Stretch, 'class' | 'cover'>): readonly Column[] {
  if (reached === 'unknown') return ['unknownMs'];
  if (reached === 'double-claim') return ['doubleClaimMs'];
  if (cover === null) return ['uncoveredMs'];
  if (cover.manner === 'spoken') return ['coveredMs', 'spokenMs'];
  const kind = cover.recorded === 'in-time' ? 'coveredInTimeMs' : 'coveredLaterMs';
  return cover.manner === 'self' ? ['coveredMs', kind, 'byPartyMs'] : ['coveredMs', kind];
}

export function nothingAccounted(): { -readonly [Name in Column]: number } {
  return Object.fromEntries(COLUMNS.map((column) => [column, 0])) as { [Name in Column]: number };
}

export function plannedCare(stretches: readonly Stretch[]): PlannedCare {
  const { uncoveredMs, doubleClaimMs, unknownMs, establishedMs } = accounted(stretches);
  return { elsewhereMs: uncoveredMs, doubleClaimMs, unknownMs, establishedMs };
}

export function accounted(stretches: readonly Stretch[]): Accounted {
  const sums = nothingAccounted();
  for (const stretch of stretches) {
    for (const column of columnsOf(stretch)) sums[column] += elapsed(stretch.from, stretch.to);
  }
  return sums;
}

/** R64: those of its functions with time in it that was away or claimed twice, and that no decision covers. None while it goes on. */
export function uncoveredOnceOver(afwijking: Afwijking, stretches: readonly Stretch[]): readonly FunctionId[] {
  if (afwijking.course.endedAt === null) return [];
  const uncovered = stretches.filter((one) => isAbsent(one) && one.cover === null);
  return [...new Set(uncovered.map((one) => one.function))];
}

/** Away or claimed twice, and no planbare zorg. */
export function isAbsent({ function: id, class: reached }: Stretch): boolean {
  return reached !== 'unknown' && !isPlannedCare(id);
}
