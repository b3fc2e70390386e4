// What the drawings show, summed from the figures of the server: per meldkamer, per month, and how long deciding took. Pure.

import { HOUR } from '#shared/base/time.ts';
import type { AfwijkingKind } from '#shared/deviation/statement.ts';
import type { Column } from '#shared/dossier/accounted.ts';
import type { ClassFigure, Figures } from '#shared/dossier/api-dossier.ts';
import { type DecisionGroup, groupRecorded, groupTaken } from '#shared/dossier/figures-decisions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';

/** The classes of time that are not at home, as they are drawn. */
const DRAWN_CLASSES = ['otherMeldkamerMs', 'outsideMs', 'doubleClaimMs', 'unknownMs', 'transitionalMs'] as const;

/** All classes: together they are all time. */
const ALL_CLASSES = [...DRAWN_CLASSES, 'ownMs'] as const satisfies readonly (keyof ClassFigure)[];

/** What LMS established afterwards of them: a part of them, and no class. */
export const ESTABLISHED_TIMES = [
  'establishedMs',
  'establishedHomeMs',
] as const satisfies readonly (keyof ClassFigure)[];

export const CLASS_TIMES = [...ALL_CLASSES, ...ESTABLISHED_TIMES] as const;

/** What absence is made of, as it is drawn. */
const DRAWN_ABSENCE = ['coveredInTimeMs', 'coveredLaterMs', 'spokenMs', 'uncoveredMs'] as const;

/** What is told beside it, and what is a part of it. */
export const BESIDE_ABSENCE = ['doubleClaimMs', 'unknownMs', 'coveredMs', 'byPartyMs', 'establishedMs'] as const;

export const ABSENCE_TIMES = [...DRAWN_ABSENCE, ...BESIDE_ABSENCE] as const satisfies readonly Column[];

type Times<Name extends string> = Readonly<Record<Name, number>>;
type Row<Name extends string> = Pick<ClassFigure, 'month' | 'meldkamer'> & Times<Name>;
export type SumsOf<Id extends string, Name extends string> = { readonly id: Id } & Times<Name>;

/** All ten, in their usual order. */
export function perMeldkamer<Name extends string>(
  rows: readonly Row<Name>[],
  names: readonly Name[],
): readonly SumsOf<MeldkamerId, Name>[] {
  return MELDKAMER_IDS.map((id) => ({
    id,
    ...summed(
      rows.filter(({ meldkamer }) => meldkamer === id),
      names,
    ),
  }));
}

/** In the order of the calendar; of one meldkamer, or of all for null. */
export function perMonth<Name extends string>(
  rows: readonly Row<Name>[],
  names: readonly Name[],
  meldkamer: MeldkamerId | null,
): readonly SumsOf<string, Name>[] {
  const asked = rows.filter((one) => meldkamer === null || one.meldkamer === meldkamer);
  return [...new Set(asked.map(({ month }) => month))].sort().map((id) => ({
    id,
    ...summed(
      asked.filter(({ month }) => month === id),
      names,
    ),
  }));
}

export function summed<Name extends string>(rows: readonly Times<Name>[], names: readonly Name[]): Times<Name> {
  return Object.fromEntries(
    names.map((name) => [name, rows.reduce((soFar, one) => soFar + one[name], 0)]),
  ) as Times<Name>;
}

/** Hours, to draw and to put beside them in the table. */
export type Hours = { readonly values: readonly number[]; readonly beside: readonly number[] };

/** Beside: at home, all time together, and what was established of it afterwards. */
export function classHours(times: Times<(typeof CLASS_TIMES)[number]>): Hours {
  const sumOf = (names: readonly (typeof CLASS_TIMES)[number][]): number =>
    names.reduce((soFar, name) => soFar + times[name], 0) / HOUR;
  return {
    values: DRAWN_CLASSES.map((name) => times[name] / HOUR),
    beside: [times.ownMs / HOUR, sumOf(ALL_CLASSES), sumOf(ESTABLISHED_TIMES)],
  };
}

export function absenceHours(times: Times<(typeof ABSENCE_TIMES)[number]>): Hours {
  return {
    values: DRAWN_ABSENCE.map((name) => times[name] / HOUR),
    beside: BESIDE_ABSENCE.map((name) => times[name] / HOUR),
  };
}

/** How long disturbances lasted, by what they are called. */
export const DISTURBANCE_KINDS = ['storing', 'onderhoud'] as const satisfies readonly AfwijkingKind[];

/** Hours per meldkamer, all ten in their usual order; a value for each of the kinds. */
export function disturbanceHours(
  disturbances: Figures['disturbances'],
): readonly { readonly id: MeldkamerId; readonly values: readonly number[] }[] {
  return MELDKAMER_IDS.map((id) => ({
    id,
    values: DISTURBANCE_KINDS.map((kind) => {
      const own = disturbances.filter((one) => one.meldkamer === id && one.kind === kind);
      return own.reduce((soFar, { ms }) => soFar + ms, 0) / HOUR;
    }),
  }));
}

type Groups = Readonly<Record<DecisionGroup, number>>;

export function decisionGroups({ timeToDecision, undecided }: Pick<Figures, 'timeToDecision' | 'undecided'>): Groups {
  return counted(timeToDecision.map(groupTaken), undecided.length);
}

export function recordingGroups({ timeToDecision, undecided }: Pick<Figures, 'timeToDecision' | 'undecided'>): Groups {
  return counted(timeToDecision.map(groupRecorded), undecided.length);
}

function counted(groups: readonly DecisionGroup[], none: number): Groups {
  const counts = { before: 0, hour: 0, day: 0, week: 0, longer: 0, none };
  for (const group of groups) counts[group] += 1;
  return counts;
}

/** The middle one, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  const lower = sorted.length % 2 === 0 ? sorted[middle - 1] : upper;
  return ((lower ?? upper) + upper) / 2;
}
