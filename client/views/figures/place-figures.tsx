// Where functions were: all time of a period, each hour once. One bar of every class but home, which would dwarf the rest and stands in
// the table, with the whole that they add up to.

import type { Scope } from '#shared/reference/functions.ts';
import { hoursText } from '../../i18n/hours-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Series } from '../../parts/charts/fills.tsx';
import { withEarlier } from './earlier.ts';
import { Bars, FigureBlock } from './figure-block.tsx';
import { AWAY, type PeriodsAsked, periodsPath } from './figure-links.ts';
import { CLASS_TIMES, classHours, ESTABLISHED_TIMES, perMeldkamer, perMonth, summed } from './figure-sums.ts';
import type { HourFiguresProps, MonthlyFigureProps } from './hour-figures.tsx';
import { MeldkamerChoice } from './meldkamer-choice.tsx';
import { useHours } from './use-hours.ts';

export function PlacesFigure({ figures, earlier, form }: HourFiguresProps) {
  const { words } = useI18n();
  return (
    <PerMeldkamer
      {...words.figures.places}
      during={figures}
      scope="spoed"
      rows={figures.months}
      before={earlier?.months ?? null}
      form={form}
    />
  );
}

/** Planbare zorg, which may be elsewhere and is in no other figure. */
export function PlannedCareFigure({ figures, earlier, form }: HourFiguresProps) {
  const { words } = useI18n();
  return (
    <PerMeldkamer
      {...words.figures.planned}
      during={figures}
      scope="planbaar"
      rows={figures.planbaar}
      before={earlier?.planbaar ?? null}
      form={form}
    />
  );
}

type PerMeldkamerProps = {
  readonly title: string;
  readonly during: HourFiguresProps['figures'];
  readonly scope: Scope;
  readonly definition: string;
  readonly rows: HourFiguresProps['figures']['planbaar'];
  readonly before: HourFiguresProps['figures']['planbaar'] | null;
  readonly form: HourFiguresProps['form'];
};

function PerMeldkamer({ title, definition, during, scope, rows, before, form }: PerMeldkamerProps) {
  const { words, naming } = useI18n();
  const drawn = useClasses();
  const rowsOf = (of: PerMeldkamerProps['rows']) =>
    perMeldkamer(of, CLASS_TIMES).map((one) => ({
      id: one.id,
      name: naming.meldkamer(one.id),
      ...classHours(one),
      ...linksOf(during, one, { scope, meldkamer: one.id }),
    }));
  return (
    <FigureBlock title={title} definition={definition} form={form}>
      <EstablishedHours rows={rows} />
      <Bars
        {...drawn}
        form={form}
        title={title}
        head={words.figures.meldkamer}
        rows={withEarlier(rowsOf(rows), before && rowsOf(before))}
        layout="rows"
      />
    </FigureBlock>
  );
}

/** Said only where there is something to say. */
function EstablishedHours({ rows }: Pick<PerMeldkamerProps, 'rows'>) {
  const { words, language } = useI18n();
  const { establishedMs, establishedHomeMs } = summed(rows, ESTABLISHED_TIMES);
  if (establishedMs + establishedHomeMs === 0) return null;
  return (
    <p>
      {words.figures.establishedBesides(hoursText(establishedMs, language), hoursText(establishedHomeMs, language))}
    </p>
  );
}

export function MonthlyPlacesFigure({ figures, earlier, form, meldkamer, onMeldkamer }: MonthlyFigureProps) {
  const { words } = useI18n();
  const { title, definition } = words.figures.monthlyPlaces;
  const { monthNames, nameOf } = useHours();
  const drawn = useClasses();
  const months = perMonth(figures.months, CLASS_TIMES, meldkamer);
  const names = monthNames(months.map(({ id }) => id));
  return (
    <FigureBlock title={title} definition={definition} form={form}>
      {onMeldkamer === null ? null : <MeldkamerChoice chosen={meldkamer} onChange={onMeldkamer} />}
      <Bars
        {...drawn}
        form={form}
        title={`${title}: ${nameOf(meldkamer)}`}
        head={words.figures.perMonth}
        rows={withEarlier(
          months.map((one) => ({
            ...{ id: one.id, name: names(one.id), ...classHours(one) },
            ...linksOf(figures, one, { month: one.id, meldkamer }),
          })),
          earlier &&
            perMonth(earlier.months, CLASS_TIMES, meldkamer).map((one) => ({ id: one.id, ...classHours(one) })),
          'order',
        )}
        layout="columns"
      />
    </FigureBlock>
  );
}

/** In the order of `classHours`. Time at a place of transition is no period, so a bar that has some of it leads nowhere as a whole. */
function linksOf(
  during: HourFiguresProps['figures'],
  { transitionalMs }: { readonly transitionalMs: number },
  asked: Omit<PeriodsAsked, 'class'>,
) {
  const all = [...AWAY, 'double-claim', 'unknown'] as const;
  return {
    hrefs: [...all.map((reached) => periodsPath(during, { ...asked, class: [reached] })), null],
    ...(transitionalMs === 0 && { href: periodsPath(during, { ...asked, class: all }) }),
  };
}

/** In the order of `classHours`. */
function useClasses() {
  const { words } = useI18n();
  const { text, least } = useHours();
  const { figures, domain } = words;
  const series: readonly Series[] = [
    { name: figures.class.other, fill: 'solid' },
    { name: figures.class.outside, fill: 'hatch' },
    { name: domain.accounted.doubleClaimMs, fill: 'cross' },
    { name: domain.accounted.unknownMs, fill: 'blank' },
    { name: figures.class.transitional, fill: 'stripes' },
  ];
  return {
    series,
    total: figures.class.notOwn,
    beside: [figures.class.own, figures.class.whole, domain.accounted.establishedMs],
    text,
    least,
  };
}
