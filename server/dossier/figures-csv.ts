// The figures as a file for a spreadsheet: one number per row, with what it is about beside it, so that a table can be made of any of
// them. Never a formula, and never a number without its unit.

import type { Column as AccountedColumn } from '#shared/dossier/accounted.ts';
import type { ClassFigure, Figures, MonthFigure, ReasonFigure } from '#shared/dossier/api-dossier.ts';
import { COUNTED_STATES } from '#shared/dossier/figures-states.ts';
import { domain } from '#shared/words/domain.ts';
import { type CsvColumn, csvColumns, csvFile, inWordsOf, meldkamerInWords } from '../http/csv-columns.ts';

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

type Cells = [row: Row, figures: Figures];
type Column = CsvColumn<Cells>;

const { coded, moments } = csvColumns<Cells>();

/** Kinds and reasons of deviations, and states of meldkamers and posts: no word means two things. */
const CATEGORIES = {
  ...domain.afwijkingKind,
  ...domain.reasonCategory,
  ...domain.serviceState,
  unknown: domain.unknown,
};

/** In the order of the file. */
const COLUMNS: readonly Column[] = [
  ...moments('van', (_, { from }) => from),
  ...moments('tot', (_, { to }) => to),
  ...moments('stand', (_, { asOf }) => asOf),
  ['positie', (_, { position }) => position],
  ['cijfer', ({ figure }) => figure],
  ['maand', ({ month }) => (month === undefined ? null : { day: month })],
  ...coded('meldkamer', ({ meldkamer }) => meldkamer, meldkamerInWords),
  ...coded('categorie', ({ category }) => category, inWordsOf(CATEGORIES)),
  ['nummer', ({ number }) => number ?? null],
  ['maat', ({ measure }) => measure],
  ['waarde', ({ value }) => value],
  ['eenheid', ({ unit }) => unit],
];

/** Of one time, or of several one after another: each row says of which it is. */
export function figuresCsv(periods: readonly Figures[]): Generator<string, void> {
  return csvFile(
    COLUMNS,
    periods.flatMap((figures) => rowsOf(figures).map((row): Cells => [row, figures])),
  );
}

function rowsOf(figures: Figures): readonly Row[] {
  return [
    ...figures.months.flatMap(monthRows),
    ...figures.planbaar.flatMap(plannedCareRows),
    ...figures.reasons.flatMap(reasonRows),
    ...figures.dossiers.flatMap((row) => measured({ figure: 'dossier', number: row.number }, row, ACCOUNTED)),
    ...figures.kinds.map(({ kind, count }): Row => counted('soort', kind, count)),
    ...figures.timeToDecision.flatMap(({ number, ms, recordedMs }): readonly Row[] => [
      { figure: 'tijd tot besluit', number, measure: 'tot genomen', ...seconds(ms) },
      { figure: 'tijd tot besluit', number, measure: 'tot vastgelegd', ...seconds(recordedMs) },
    ]),
    ...figures.disturbances.map(
      ({ number, meldkamer, kind, ms }): Row => ({
        ...{ figure: 'storing of onderhoud', meldkamer, category: kind, number, measure: 'duur' },
        ...seconds(ms),
      }),
    ),
    ...figures.states.flatMap(({ meldkamer, of, ms }) =>
      COUNTED_STATES.map(
        (state): Row => ({ figure: STATES_OF[of], meldkamer, category: state, measure: 'duur', ...seconds(ms[state]) }),
      ),
    ),
    ...figures.gebeurtenissen.each.map(
      ({ number, national, meldkamer, ms }): Row => ({
        ...{ figure: 'gebeurtenis', meldkamer, category: national ? 'landelijk' : 'regionaal', number },
        ...{ measure: 'duur', ...seconds(ms) },
      }),
    ),
    ...figures.gebeurtenissen.together.map(
      ({ meldkamer, ms }): Row => ({ figure: 'in een gebeurtenis', meldkamer, measure: 'duur', ...seconds(ms) }),
    ),
    ...figures.undecided.map(
      (number): Row => ({ figure: 'zonder besluit', number, measure: 'dossiers', value: 1, unit: 'aantal' }),
    ),
    ...figures.recurrences.map(
      (number): Row => ({ figure: 'herhaling', number, measure: 'dossiers', value: 1, unit: 'aantal' }),
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

const STATES_OF = { meldkamer: 'toestand meldkamer', posts: 'toestand posten' } as const;

/** In the order of the file. */
const ACCOUNTED: Readonly<Record<AccountedColumn, string>> = {
  coveredMs: 'gedekt',
  coveredInTimeMs: 'gedekt, op tijd vastgelegd',
  coveredLaterMs: 'gedekt, later vastgelegd',
  spokenMs: 'gedekt, mondeling en niet bevestigd',
  byPartyMs: 'gedekt, door de partij zelf vastgelegd',
  uncoveredMs: 'ongedekt',
  doubleClaimMs: 'dubbel opgegeven',
  unknownMs: 'plaats onbekend',
  establishedMs: 'waarvan vastgesteld achteraf',
};

const PLACES: Readonly<Record<Exclude<keyof ClassFigure, 'month' | 'meldkamer' | AccountedColumn>, string>> = {
  ownMs: 'eigen meldkamer',
  transitionalMs: 'overgang',
  otherMeldkamerMs: 'andere meldkamer',
  outsideMs: 'buiten de tien',
  establishedHomeMs: 'eigen meldkamer, waarvan vastgesteld achteraf',
};

function monthRows(row: MonthFigure): readonly Row[] {
  const about = { figure: 'per maand', month: row.month, meldkamer: row.meldkamer };
  return [
    ...measured(about, row, ACCOUNTED),
    ...measured(about, row, PLACES),
    { ...about, measure: 'onder minimum', ...seconds(row.belowMinimumMs) },
  ];
}

function plannedCareRows(row: ClassFigure): readonly Row[] {
  const { doubleClaimMs, unknownMs, establishedMs } = ACCOUNTED;
  const about = { figure: 'planbare zorg per maand', month: row.month, meldkamer: row.meldkamer };
  return measured<Exclude<keyof ClassFigure, 'month' | 'meldkamer'>>(about, row, {
    ...PLACES,
    doubleClaimMs,
    unknownMs,
    establishedMs,
  });
}

function reasonRows(row: ReasonFigure): readonly Row[] {
  return [
    counted('reden', row.category, row.count),
    ...measured({ figure: 'reden', category: row.category }, row, ACCOUNTED),
  ];
}

function measured<Name extends string>(
  about: Omit<Row, 'measure' | 'value' | 'unit'>,
  row: Readonly<Record<Name, number>>,
  measures: Readonly<Record<Name, string>>,
): readonly Row[] {
  return (Object.keys(measures) as Name[]).map((name) => ({
    ...about,
    measure: measures[name],
    ...seconds(row[name]),
  }));
}

function counted(figure: string, category: string, count: number): Row {
  return { figure, category, measure: 'dossiers', value: count, unit: 'aantal' };
}

function seconds(milliseconds: number): Pick<Row, 'value' | 'unit'> {
  return { value: Math.round(milliseconds / 1000), unit: 'seconden' };
}
