// What was measured of the alarms as a file for a spreadsheet: one number per row, with what it is about beside it, and its unit.

import { BYTE_ORDER_MARK, csvRow } from '#shared/base/csv-cell.ts';
import type { Instant } from '#shared/base/time.ts';
import type { AlarmSource } from '#shared/quality/alarm-past.ts';
import type { AlarmQuality, MeasuredQuality } from '#shared/quality/alarm-quality.ts';
import { isTooShort, TARGETS, type TargetName } from '#shared/quality/targets.ts';

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

/** In the order of the file. Headings and figures are Dutch, the other words are those of the interface. */
const HEADINGS = [
  ...['van (UTC)', 'tot (UTC)', 'gemeten sinds (UTC)', 'stand (UTC)', 'positie', 'plaatsen', 'cijfer', 'dag'],
  ...['alarmsoort', 'meldkamer', 'over', 'categorie', 'begin (UTC)', 'einde (UTC)', 'waarde', 'eenheid'],
  ...['streefwaarde', 'gehaald'],
];

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

export function* qualityCsv(measured: MeasuredQuality): Generator<string, void> {
  yield BYTE_ORDER_MARK + csvRow(HEADINGS);
  const { from, to, measuredFrom, asOf, position, seats } = measured;
  for (const row of rowsOf(measured)) {
    const { condition, meldkamer } = row.of ?? {};
    const about = row.of?.function ?? row.of?.post ?? row.of?.source ?? null;
    yield csvRow([
      ...[from, to, measuredFrom, asOf, position, seats, row.figure, row.day === undefined ? null : { day: row.day }],
      ...[condition ?? null, meldkamer ?? null, about, row.category ?? null, row.from ?? null, row.until ?? null],
      ...[row.value === null ? null : asShown(row.value, row.unit), row.unit, row.target ?? null, row.judged ?? null],
    ]);
  }
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
