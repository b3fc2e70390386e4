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
import { withEarlier } from './earlier.ts';
import { Bars, FigureBlock, type Form } from './figure-block.tsx';
import { AWAY, dossiersPath, type PeriodsAsked, periodsPath } from './figure-links.ts';
import { ABSENCE_TIMES, absenceHours, BESIDE_ABSENCE, perMeldkamer, perMonth, summed } from './figure-sums.ts';
import { MeldkamerChoice } from './meldkamer-choice.tsx';
import { useHours } from './use-hours.ts';

export type HourFiguresProps = {
  readonly figures: Figures;
  /** Of the period before; null: there is nothing to compare with. */
  readonly earlier: Figures | null;
  readonly form: Form;
};

export function OutsideFigure({ figures, earlier, form }: HourFiguresProps) {
  const { words, naming } = useI18n();
  const { title, definition } = words.figures.outside;
  const rowsOf = ({ months }: Figures) =>
    perMeldkamer(months, ABSENCE_TIMES).map((one) => ({
      ...one,
      name: naming.meldkamer(one.id),
      asked: { meldkamer: one.id },
    }));
  return (
    <FigureBlock title={title} definition={definition} form={form}>
      <AbsenceBars
        during={figures}
        form={form}
        title={title}
        head={words.figures.meldkamer}
        rows={rowsOf(figures)}
        before={earlier && rowsOf(earlier)}
        layout="rows"
      />
    </FigureBlock>
  );
}

export type MonthlyFigureProps = HourFiguresProps & {
  /** Null: all of them. */
  readonly meldkamer: MeldkamerId | null;
  readonly onMeldkamer: ((meldkamer: MeldkamerId | null) => void) | null;
};

export function MonthlyFigure({ figures, earlier, form, meldkamer, onMeldkamer }: MonthlyFigureProps) {
  const { words } = useI18n();
  const { monthly, perMonth: head } = words.figures;
  const { monthNames, nameOf } = useHours();
  const months = perMonth(figures.months, ABSENCE_TIMES, meldkamer);
  const names = monthNames(months.map(({ id }) => id));
  return (
    <FigureBlock title={monthly.title} definition={monthly.definition} form={form}>
      {onMeldkamer === null ? null : <MeldkamerChoice chosen={meldkamer} onChange={onMeldkamer} />}
      <AbsenceBars
        during={figures}
        form={form}
        title={`${monthly.title}: ${nameOf(meldkamer)}`}
        head={head}
        rows={months.map((one) => ({ ...one, name: names(one.id), asked: { month: one.id, meldkamer } }))}
        before={earlier && perMonth(earlier.months, ABSENCE_TIMES, meldkamer)}
        compare="order"
        layout="columns"
      />
    </FigureBlock>
  );
}

export function ReasonFigures({ figures, earlier, form }: HourFiguresProps) {
  const { words } = useI18n();
  const { domain } = words;
  const { reasons } = words.figures;
  const names = { ...domain.reasonCategory, unknown: domain.unknown };
  const rowsOf = ({ reasons: each }: Figures) =>
    each.map((one) => ({
      ...one,
      id: one.category,
      name: names[one.category],
      asked: { reason: one.category },
    }));
  const countsOf = (of: Figures) =>
    rowsOf(of).map(({ id, name, count, category }) => ({
      id,
      name,
      values: [count],
      href: dossiersPath(of, { counted: 'during', reason: category }),
    }));
  return (
    <FigureBlock title={reasons.title} definition={reasons.definition} form={form}>
      <AbsenceBars
        during={figures}
        form={form}
        title={reasons.title}
        head={reasons.reason}
        rows={rowsOf(figures)}
        before={earlier && rowsOf(earlier)}
        layout="rows"
      />
      <Bars
        form={form}
        title={`${reasons.title}: ${reasons.dossiers}`}
        head={reasons.reason}
        series={[{ name: reasons.dossiers, fill: 'solid' }]}
        total={words.figures.total}
        text={countText}
        rows={withEarlier(countsOf(figures), earlier && countsOf(earlier))}
        layout="rows"
      />
    </FigureBlock>
  );
}

type AbsenceBarsProps = Pick<BarsProps, 'title' | 'head' | 'layout'> & {
  readonly form: Form;
  readonly during: Figures;
  readonly rows: readonly (Accounted & {
    readonly id: string;
    readonly name: string;
    readonly asked: Omit<PeriodsAsked, 'class'>;
  })[];
  readonly before: readonly (Accounted & { readonly id: string })[] | null;
  readonly compare?: 'id' | 'order';
};

/** The bars are absence; time that is contested or unknown could be more of it, and is said with them. */
function AbsenceBars({ during, rows, before, compare, ...bars }: AbsenceBarsProps) {
  const { words, language } = useI18n();
  const { figures, domain } = words;
  const { text, least } = useHours();
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
        least={least}
        rows={withEarlier(
          rows.map((one) => ({
            ...{ id: one.id, name: one.name, ...absenceHours(one) },
            href: periodsPath(during, { ...one.asked, class: AWAY }),
            besideHrefs: BESIDE_CLASSES.map((reached) =>
              reached === null ? null : periodsPath(during, { ...one.asked, class: [reached] }),
            ),
          })),
          before?.map((one) => ({ id: one.id, ...absenceHours(one) })) ?? null,
          compare,
        )}
      />
    </>
  );
}

/** In the order of `BESIDE_ABSENCE`: what is part of absence is no list of its own. */
const BESIDE_CLASSES = ['double-claim', 'unknown', null, null, null] as const;

export function BelowFigure({ figures, earlier, form }: HourFiguresProps) {
  const { words, naming } = useI18n();
  const { below, meldkamer, total } = words.figures;
  const { text, least } = useHours();
  const rowsOf = ({ months }: Figures) =>
    perMeldkamer(months, ['belowMinimumMs']).map(({ id, belowMinimumMs }) => ({
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
        least={least}
        rows={withEarlier(rowsOf(figures), earlier && rowsOf(earlier))}
        layout="rows"
      />
    </FigureBlock>
  );
}
