// What was measured of the alarms as a file for a spreadsheet: one number per row, with what it is about beside it, and its unit.

import type { Instant } from '#shared/base/time.ts';
import type { AlarmSource } from '#shared/quality/alarm-past.ts';
import type { AlarmQuality, MeasuredQuality } from '#shared/quality/alarm-quality.ts';
import { isTooShort, TARGETS, type TargetName } from '#shared/quality/targets.ts';
import { parseFunction } from '#shared/reference/functions.ts';
import { isMeldkamerId } from '#shared/reference/meldkamers.ts';
import { domain } from '#shared/words/domain.ts';
import {
  type CsvColumn,
  csvColumns,
  csvFile,
  functionInWords,
  type InWords,
  inWordsOf,
  meldkamerInWords,
  postInWords,
  sourceInWords,
} from '../http/csv-columns.ts';

type Row = {
  readonly figure: string;
  readonly day?: string;
  readonly of?: AlarmSource | null;
  readonly category?: string;
  readonly from?: Instant;
  readonly until?: Instant | null;
  readonly value: number | null;
  readonly unit: 'aantal' | 'deel' | 'seconden';
  readonly target?: number;
  readonly judged?: string;
};

const MET = { true: 'ja', false: 'nee', null: 'niet gemeten' } as const;
const TOO_SHORT = 'te kort om te beoordelen';

const NAMES: Readonly<Record<TargetName, string>> = {
  rate: 'alarmen per tien minuten per plaats',
  peak: 'drukste tien minuten per plaats',
  'busy-ten-minutes': 'tien minuten met meer dan 10 alarmen per plaats',
  'busy-hours': 'uren met meer dan 30 alarmen per plaats',
  flood: 'tijd in een alarmvloed',
  critical: 'aandeel kritiek',
  high: 'aandeel hoog',
  low: 'aandeel laag',
  'top-ten': 'aandeel van de tien drukste bronnen',
  stale: 'meeste langdurige alarmen op één dag',
  chattering: 'klapperende alarmen',
};

const setAsideInWords = inWordsOf(domain.aside);

/** A meldkamer, or how an alarm was set aside; the rest is in words already. */
const categoryInWords: InWords = (code) => (isMeldkamerId(code) ? meldkamerInWords(code) : setAsideInWords(code));

/** A function, a post or a source: no two of them are written alike. */
const aboutInWords: InWords = (code) => {
  if (code.startsWith('urn:')) return sourceInWords(code);
  return parseFunction(code) === null ? postInWords(code) : functionInWords(code);
};

type Cells = [row: Row, measured: MeasuredQuality];
type Column = CsvColumn<Cells>;

const { coded, moments } = csvColumns<Cells>();

/** In the order of the file. */
const COLUMNS: readonly Column[] = [
  ...moments('van', (_, { from }) => from),
  ...moments('tot', (_, { to }) => to),
  ...moments('gemeten sinds', (_, { measuredFrom }) => measuredFrom),
  ...moments('stand', (_, { asOf }) => asOf),
  ['positie', (_, { position }) => position],
  ['plaatsen', (_, { seats }) => seats],
  ['cijfer', ({ figure }) => figure],
  ['dag', ({ day }) => (day === undefined ? null : { day })],
  ['alarmsoort', ({ of }) => of?.condition ?? null],
  ...coded('meldkamer', ({ of }) => of?.meldkamer, meldkamerInWords),
  ...coded('over', ({ of }) => of?.function ?? of?.post ?? of?.source, aboutInWords),
  ...coded('categorie', ({ category }) => category, categoryInWords),
  ...moments('begin', ({ from }) => from ?? null),
  ...moments('einde', ({ until }) => until ?? null),
  ['waarde', ({ value, unit }) => (value === null ? null : asShown(value, unit))],
  ['eenheid', ({ unit }) => unit],
  ['streefwaarde', ({ target }) => target ?? null],
  ['gehaald', ({ judged }) => judged ?? null],
];

export function qualityCsv(measured: MeasuredQuality): Generator<string, void> {
  return csvFile(
    COLUMNS,
    rowsOf(measured).map((row): Cells => [row, measured]),
  );
}

function rowsOf(measured: AlarmQuality): readonly Row[] {
  const { acknowledging, asides, calls, chattering, days, floods, meldkamers, pairs, sources, stale } = measured;
  const short = isTooShort(measured.measuredMs);
  return [
    ...measured.targets.map(
      ({ name, value, isMet }): Row => ({
        ...{ figure: NAMES[name], value, unit: TARGETS[name].unit === 'share' ? 'deel' : 'aantal' },
        ...{ target: TARGETS[name].target, judged: isMet !== null && short ? TOO_SHORT : MET[`${isMet}`] },
      }),
    ),
    counted('alarmen', calls),
    ...days.flatMap((day) =>
      ([1, 2, 3] as const).map((one) => counted('per dag', day[one], { day: day.day, category: `prioriteit ${one}` })),
    ),
    ...meldkamers.map(({ meldkamer, calls: sum }) =>
      counted('per meldkamer', sum, { category: meldkamer ?? 'meerdere' }),
    ),
    ...floods.map((flood) => counted('alarmvloed', flood.count, { from: flood.from, until: flood.until })),
    ...sources.map(({ of, calls: sum }) => counted('drukste bronnen', sum, { of })),
    ...stale.map(({ of, from, until, ms }) => lasting('langdurig', ms, { of, from, until })),
    ...chattering.map(({ of, times }) => counted('klapperend', times, { of })),
    ...asides.map(({ of, aside, from, until, ms }) => lasting('opzij gezet', ms, { of, category: aside, from, until })),
    ...pairs.flatMap(({ one, other, together }, index) => [
      counted('vermoedelijk dubbel', together[0], { of: one, category: `paar ${index + 1}` }),
      counted('vermoedelijk dubbel', together[1], { of: other, category: `paar ${index + 1}` }),
    ]),
    counted('bevestigd', acknowledging.count),
    counted('niet bevestigd', acknowledging.unanswered),
    { figure: 'tijd tot bevestigen waar de helft binnen bleef', ...seconds(acknowledging.medianMs) },
    { figure: 'tijd tot bevestigen waar negen van de tien binnen bleven', ...seconds(acknowledging.ninthMs) },
  ];
}

function counted(figure: string, value: number, about: Partial<Row> = {}): Row {
  return { figure, value, unit: 'aantal', ...about };
}

function lasting(figure: string, ms: number, about: Partial<Row>): Row {
  return { figure, ...seconds(ms), ...about };
}

function seconds(ms: number | null): Pick<Row, 'value' | 'unit'> {
  return { value: ms === null ? null : Math.round(ms / 1000), unit: 'seconden' };
}

/** In as many digits as the screen: a tenth, of a percent where it is a share. What is little never reads as nothing. */
function asShown(value: number, unit: Row['unit']): number {
  const tenths = unit === 'deel' ? 1_000 : 10;
  return Math.round(value * tenths) / tenths || Number(value.toPrecision(1));
}
