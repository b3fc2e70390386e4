// The figures of absence in hours: how a decision covered it or that none did, per meldkamer, per month and by reason; what is contested
// or unknown is told beside it. And the time below the minimum.

import { HOUR } from '#shared/base/time.ts';
import type { Accounted } from '#shared/dossier/accounted.ts';
import type { Figures } from '#shared/dossier/api-dossier.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { countText } from '#shared/words/count-text.ts';
import { hoursText } from '../../i18n/hours-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { BarsProps } from '../../parts/charts/chart-bars.tsx';
import type { Series } from '../../parts/charts/fills.tsx';
import { Bars, FigureBlock, type Form } from './figure-block.tsx';
import { ABSENCE_TIMES, absenceHours, BESIDE_ABSENCE, perMeldkamer, perMonth, summed } from './figure-sums.ts';
import { MeldkamerChoice } from './meldkamer-choice.tsx';
import { useHours } from './use-hours.ts';

export type HourFiguresProps = {
  readonly figures: Figures;
  readonly form: Form;
};

export function OutsideFigure({ figures, form }: HourFiguresProps) {
  const { words, naming } = useI18n();
  const { title, definition } = words.figures.outside;
  const rows = perMeldkamer(figures.months, ABSENCE_TIMES).map((one) => ({ ...one, name: naming.meldkamer(one.id) }));
  return (
    <FigureBlock title={title} definition={definition} form={form}>
      <AbsenceBars form={form} title={title} head={words.figures.meldkamer} rows={rows} layout="rows" />
    </FigureBlock>
  );
}

export type MonthlyFigureProps = HourFiguresProps & {
  /** Null: all of them. */
  readonly meldkamer: MeldkamerId | null;
  readonly onMeldkamer: ((meldkamer: MeldkamerId | null) => void) | null;
};

export function MonthlyFigure({ figures, form, meldkamer, onMeldkamer }: MonthlyFigureProps) {
  const { words } = useI18n();
  const { monthly, perMonth: head } = words.figures;
  const { monthNames, nameOf } = useHours();
  const months = perMonth(figures.months, ABSENCE_TIMES, meldkamer);
  const names = monthNames(months.map(({ id }) => id));
  return (
    <FigureBlock title={monthly.title} definition={monthly.definition} form={form}>
      {onMeldkamer === null ? null : <MeldkamerChoice chosen={meldkamer} onChange={onMeldkamer} />}
      <AbsenceBars
        form={form}
        title={`${monthly.title}: ${nameOf(meldkamer)}`}
        head={head}
        rows={months.map((one) => ({ ...one, name: names(one.id) }))}
        layout="columns"
      />
    </FigureBlock>
  );
}

export function ReasonFigures({ figures, form }: HourFiguresProps) {
  const { words } = useI18n();
  const { domain } = words;
  const { reasons } = words.figures;
  const names = { ...domain.reasonCategory, unknown: domain.unknown };
  const rows = figures.reasons.map((one) => ({ ...one, id: one.category, name: names[one.category] }));
  return (
    <FigureBlock title={reasons.title} definition={reasons.definition} form={form}>
      <AbsenceBars form={form} title={reasons.title} head={reasons.reason} rows={rows} layout="rows" />
      <Bars
        form={form}
        title={`${reasons.title}: ${reasons.dossiers}`}
        head={reasons.reason}
        series={[{ name: reasons.dossiers, fill: 'solid' }]}
        total={words.figures.total}
        text={countText}
        rows={figures.reasons.map(({ category, count }) => ({ id: category, name: names[category], values: [count] }))}
        layout="rows"
      />
    </FigureBlock>
  );
}

type AbsenceBarsProps = Pick<BarsProps, 'title' | 'head' | 'layout'> & {
  readonly form: Form;
  readonly rows: readonly (Accounted & { readonly id: string; readonly name: string })[];
};

/** The bars are absence; time that is contested or unknown could be more of it, and is said with them. */
function AbsenceBars({ rows, ...bars }: AbsenceBarsProps) {
  const { words, language } = useI18n();
  const { figures, domain } = words;
  const { text } = useHours();
  const { doubleClaimMs, unknownMs } = summed(rows, ['doubleClaimMs', 'unknownMs']);
  const series: readonly Series[] = [
    { name: figures.covered.inTime, fill: 'solid' },
    { name: figures.covered.later, fill: 'stripes' },
    { name: figures.covered.spoken, fill: 'dots' },
    { name: domain.accounted.uncoveredMs, fill: 'hatch' },
  ];
  const beside = BESIDE_ABSENCE.map((name) =>
    name === 'byPartyMs' ? figures.covered.byParty : domain.accounted[name],
  );
  return (
    <>
      <p>{figures.besides(hoursText(doubleClaimMs, language), hoursText(unknownMs, language))}</p>
      <Bars
        {...bars}
        series={series}
        total={figures.absent}
        beside={beside}
        text={text}
        rows={rows.map((one) => ({ id: one.id, name: one.name, ...absenceHours(one) }))}
      />
    </>
  );
}

export function BelowFigure({ figures, form }: HourFiguresProps) {
  const { words, naming } = useI18n();
  const { below, meldkamer, total } = words.figures;
  const { text } = useHours();
  const rows = perMeldkamer(figures.months, ['belowMinimumMs']).map(({ id, belowMinimumMs }) => ({
    id,
    name: naming.meldkamer(id),
    values: [belowMinimumMs / HOUR],
  }));
  return (
    <FigureBlock title={below.title} definition={below.definition} form={form}>
      <Bars
        form={form}
        title={below.title}
        head={meldkamer}
        series={[{ name: below.hours, fill: 'solid' }]}
        total={total}
        text={text}
        rows={rows}
        layout="rows"
      />
    </FigureBlock>
  );
}
