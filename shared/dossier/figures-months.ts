// The figures per month and meldkamer: where functions were, what of their absence was covered, and time below the minimum.

import { type Month, monthsWithin } from '#shared/base/dutch-calendar.ts';
import { elapsed, type Instant } from '#shared/base/time.ts';
import { isHome } from '#shared/location/combined.ts';
import type { LocationClass } from '#shared/location/location.ts';
import { type FunctionId, parseFunction, parsePost, type Scope } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { BelowStretch } from '#shared/register/below-minimum.ts';
import type { Segment } from '#shared/register/segments.ts';
import { cutTo } from './account.ts';
import { type Column, columnsOf, nothingAccounted } from './accounted.ts';
import type { ClassFigure, MonthFigure } from './api-dossier.ts';
import type { Ledger } from './ledger.ts';

/** The column of each class. */
const CLASS_COLUMNS = {
  own: 'ownMs',
  transitional: 'transitionalMs',
  'other-meldkamer': 'otherMeldkamerMs',
  outside: 'outsideMs',
  'double-claim': 'doubleClaimMs',
  unknown: 'unknownMs',
} as const satisfies Readonly<Record<LocationClass, keyof ClassFigure>>;

const COUNTED_WITH_CLASSES: ReadonlySet<Column> = new Set(['doubleClaimMs', 'unknownMs', 'establishedMs']);

type Parts = { readonly ledger: Ledger; readonly from: Instant; readonly to: Instant; readonly now: Instant };
type Sums<Row> = { -readonly [Name in keyof Omit<Row, 'month' | 'meldkamer'>]: number };

/** A row for every month and every meldkamer: nothing known to have been away is a 0 that was counted. */
export function monthFigures(parts: Parts, below: readonly BelowStretch[]): readonly MonthFigure[] {
  const rows = rowsOf<MonthFigure>(parts, () => ({ ...noClasses(), ...nothingAccounted(), belowMinimumMs: 0 }));
  countClasses(parts, 'spoed', rows.add);
  for (const id of functionsOf(parts.ledger, 'spoed')) {
    for (const stretch of parts.ledger.stretches(id)) {
      for (const cut of cutTo(stretch, parts.from, parts.to)) {
        // Claimed twice and unknown are classes, and counted as such already; so is what was established of each.
        const columns = columnsOf(stretch).filter((column) => !COUNTED_WITH_CLASSES.has(column));
        rows.add(meldkamerOf(id), cut.from, cut.to, columns);
      }
    }
  }
  for (const { post, from, to } of below) {
    const meldkamer = parsePost(post)?.meldkamer;
    if (meldkamer !== undefined) rows.add(meldkamer, from, to, ['belowMinimumMs']);
  }
  return rows.all();
}

/** Planbare zorg, in rows of its own: where it was, as far as anybody said. */
export function plannedCareFigures(parts: Parts): readonly ClassFigure[] {
  const rows = rowsOf<ClassFigure>(parts, noClasses);
  countClasses(parts, 'planbaar', rows.add);
  return rows.all();
}

type Row = { readonly month: Month; readonly meldkamer: MeldkamerId };
type Add = (meldkamer: MeldkamerId, from: Instant, to: Instant, columns: readonly string[]) => void;

function countClasses({ ledger, from, to, now }: Parts, scope: Scope, add: Add): void {
  for (const id of functionsOf(ledger, scope)) {
    for (const segment of ledger.segments(id)) {
      const whole = { from: segment.from, to: segment.until ?? now };
      for (const cut of cutTo(whole, from, to)) add(meldkamerOf(id), cut.from, cut.to, classColumnsOf(segment));
    }
    for (const stretch of ledger.stretches(id)) {
      if (!columnsOf(stretch).includes('establishedMs')) continue;
      for (const cut of cutTo(stretch, from, to)) add(meldkamerOf(id), cut.from, cut.to, ['establishedMs']);
    }
  }
}

function classColumnsOf({ class: reached, established }: Segment): readonly string[] {
  const isEstablishedHome = established !== null && isHome(reached);
  return isEstablishedHome ? [CLASS_COLUMNS[reached], 'establishedHomeMs'] : [CLASS_COLUMNS[reached]];
}

function rowsOf<Figure extends Row>({ from, to }: Parts, none: () => Sums<Figure>) {
  const sums = new Map<string, Record<string, number>>();
  const sumsOf = (month: Month, meldkamer: MeldkamerId): Record<string, number> => {
    const key = `${month} ${meldkamer}`;
    const known = sums.get(key) ?? { ...none() };
    sums.set(key, known);
    return known;
  };
  const add: Add = (meldkamer, begin, end, columns) => {
    for (const part of monthsWithin(begin, end)) {
      const row = sumsOf(part.month, meldkamer);
      for (const column of columns) row[column] = (row[column] ?? 0) + elapsed(part.from, part.to);
    }
  };
  const all = (): readonly Figure[] =>
    monthsWithin(from, to).flatMap(({ month }) =>
      MELDKAMER_IDS.map((meldkamer) => ({ month, meldkamer, ...sumsOf(month, meldkamer) }) as unknown as Figure),
    );
  return { add, all };
}

function noClasses(): Sums<ClassFigure> {
  const away = { otherMeldkamerMs: 0, outsideMs: 0, doubleClaimMs: 0, unknownMs: 0 };
  return { ownMs: 0, transitionalMs: 0, ...away, establishedMs: 0, establishedHomeMs: 0 };
}

function functionsOf(ledger: Ledger, scope: Scope): readonly FunctionId[] {
  return ledger.functions.filter((id) => parseFunction(id)?.scope === scope);
}

function meldkamerOf(id: FunctionId): MeldkamerId {
  const tracked = parseFunction(id);
  if (tracked === null) throw new Error(`No function ${id}`);
  return tracked.meldkamer;
}
