// The figures in hours: not at the own meldkamer, covered and uncovered, per meldkamer, per month and by reason, and below the minimum.

import { HOUR } from '#shared/base/time.ts';
import type { Figures } from '#shared/dossier/api-dossier.ts';
import { MELDKAMERS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { countText } from '../../i18n/format.ts';
import { hoursText } from '../../i18n/hours-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Bars, FigureBlock, type Form } from './figure-block.tsx';
import { perMeldkamer, perMonth } from './figure-sums.ts';
import { MeldkamerChoice } from './meldkamer-choice.tsx';

export type HourFiguresProps = {
  readonly figures: Figures;
  readonly form: Form;
};

type Split = { readonly coveredMs: number; readonly uncoveredMs: number };

export function OutsideFigure({ figures, form }: HourFiguresProps) {
  const { words, naming } = useI18n();
  const { title, definition } = words.figures.outside;
  const split = useSplit();
  const rows = perMeldkamer(figures.months).map((one) => ({
    id: one.id,
    name: naming.meldkamer(one.id),
    ...values(one),
  }));
  return (
    <FigureBlock title={title} definition={definition} form={form}>
      <Bars {...split} form={form} title={title} head={words.figures.meldkamer} rows={rows} layout="rows" />
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
  const { monthShort, monthly, allMeldkamers, perMonth: head } = words.figures;
  const split = useSplit();
  const months = perMonth(figures.months, meldkamer);
  const isOneYear = new Set(months.map(({ id }) => id.slice(0, 4))).size === 1;
  const rows = months.map((one) => {
    const name = monthShort[Number(one.id.slice(5, 7)) - 1] ?? '';
    return { id: one.id, name: isOneYear ? name : `${name} ${one.id.slice(2, 4)}`, ...values(one) };
  });
  const about = MELDKAMERS.find(({ id }) => id === meldkamer)?.name ?? allMeldkamers;
  return (
    <FigureBlock title={monthly.title} definition={monthly.definition} form={form}>
      {onMeldkamer === null ? null : <MeldkamerChoice chosen={meldkamer} onChange={onMeldkamer} />}
      <Bars {...split} form={form} title={`${monthly.title}: ${about}`} head={head} rows={rows} layout="columns" />
    </FigureBlock>
  );
}

export function ReasonFigures({ figures, form }: HourFiguresProps) {
  const { words } = useI18n();
  const { domain } = words;
  const { reasons } = words.figures;
  const split = useSplit();
  const names = { ...domain.reasonCategory, unknown: domain.unknown };
  const rows = figures.reasons.map((one) => ({ id: one.category, name: names[one.category], ...values(one) }));
  return (
    <FigureBlock title={reasons.title} definition={reasons.definition} form={form}>
      <Bars {...split} form={form} title={reasons.title} head={reasons.reason} rows={rows} layout="rows" />
      <Bars
        form={form}
        title={`${reasons.title}: ${reasons.dossiers}`}
        head={reasons.reason}
        series={[reasons.dossiers]}
        total={words.figures.total}
        text={countText}
        rows={figures.reasons.map(({ category, count }) => ({ id: category, name: names[category], values: [count] }))}
        layout="rows"
      />
    </FigureBlock>
  );
}

export function BelowFigure({ figures, form }: HourFiguresProps) {
  const { words, naming } = useI18n();
  const { below, meldkamer } = words.figures;
  const { total, text } = useSplit();
  const rows = perMeldkamer(figures.months).map(({ id, belowMinimumMs }) => ({
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
        series={[below.hours]}
        total={total}
        text={text}
        rows={rows}
        layout="rows"
      />
    </FigureBlock>
  );
}

function values({ coveredMs, uncoveredMs }: Split): { readonly values: readonly number[] } {
  return { values: [coveredMs / HOUR, uncoveredMs / HOUR] };
}

/** What all drawings of covered and uncovered hours have in common. */
function useSplit() {
  const { words, language } = useI18n();
  const { covered, uncovered, total } = words.figures;
  return {
    series: [covered, uncovered],
    total,
    text: (hours: number) => hoursText(hours * HOUR, language),
  };
}
