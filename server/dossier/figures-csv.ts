// The figures as a file for a spreadsheet: one number per row, with what it is about beside it, so that a table can be made of any of
// them. Never a formula, and never a number without its unit.

import type { Figures, MonthFigure, ReasonFigure } from '#shared/dossier/api-dossier.ts';
import { BYTE_ORDER_MARK, csvRow } from '../http/csv-cell.ts';

type Row = {
  readonly figure: string;
  readonly month?: string;
  readonly meldkamer?: string;
  readonly category?: string;
  readonly number?: string;
  readonly measure: string;
  readonly value: number | string;
  readonly unit: 'seconden' | 'aantal' | 'moment (UTC)';
};

/** In the order of the file. Headings and measures are Dutch, the other words are those of the interface. */
const HEADINGS = [
  ...['van (UTC)', 'tot (UTC)', 'stand (UTC)', 'positie', 'cijfer', 'maand', 'meldkamer', 'categorie', 'nummer'],
  ...['maat', 'waarde', 'eenheid'],
];

export function* figuresCsv(figures: Figures): Generator<string, void> {
  yield BYTE_ORDER_MARK + csvRow(HEADINGS);
  for (const { figure, month, meldkamer, category, number, measure, value, unit } of rowsOf(figures)) {
    const { from, to, asOf, position } = figures;
    const about = [figure, month ?? null, meldkamer ?? null, category ?? null, number ?? null];
    yield csvRow([from, to, asOf, position, ...about, measure, value, unit]);
  }
}

function rowsOf(figures: Figures): readonly Row[] {
  return [
    ...figures.months.flatMap(monthRows),
    ...figures.reasons.flatMap(reasonRows),
    ...figures.kinds.map(({ kind, count }): Row => counted('soort', kind, count)),
    ...figures.timeToDecision.map(
      ({ number, ms }): Row => ({ figure: 'tijd tot besluit', number, measure: 'duur', ...seconds(ms) }),
    ),
    ...figures.undecided.map(
      (number): Row => ({ figure: 'zonder besluit', number, measure: 'dossiers', value: 1, unit: 'aantal' }),
    ),
    ...figures.overdueEvaluations.map(
      ({ number, dueAt }): Row => ({
        ...{ figure: 'evaluatie over tijd', number, measure: 'uiterlijk' },
        ...{ value: dueAt, unit: 'moment (UTC)' },
      }),
    ),
    { figure: 'geopend', measure: 'dossiers', value: figures.opened, unit: 'aantal' },
    { figure: 'gesloten', measure: 'dossiers', value: figures.closed, unit: 'aantal' },
  ];
}

function monthRows({ month, meldkamer, coveredMs, uncoveredMs, belowMinimumMs }: MonthFigure): readonly Row[] {
  const about = { figure: 'per maand', month, meldkamer };
  return [
    { ...about, measure: 'gedekt', ...seconds(coveredMs) },
    { ...about, measure: 'ongedekt', ...seconds(uncoveredMs) },
    { ...about, measure: 'onder minimum', ...seconds(belowMinimumMs) },
  ];
}

function reasonRows({ category, count, coveredMs, uncoveredMs }: ReasonFigure): readonly Row[] {
  return [
    counted('reden', category, count),
    { figure: 'reden', category, measure: 'gedekt', ...seconds(coveredMs) },
    { figure: 'reden', category, measure: 'ongedekt', ...seconds(uncoveredMs) },
  ];
}

function counted(figure: string, category: string, count: number): Row {
  return { figure, category, measure: 'dossiers', value: count, unit: 'aantal' };
}

function seconds(milliseconds: number): Pick<Row, 'value' | 'unit'> {
  return { value: Math.round(milliseconds / 1000), unit: 'seconden' };
}
