// The figures in short: a few numbers, each with its words. They are defined where they are shown in full.

import type { Figures } from '#shared/dossier/api-dossier.ts';
import { countText } from '#shared/words/count-text.ts';
import { hoursText } from '../../i18n/hours-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { FigureBlock, type Form } from './figure-block.tsx';
import { ESTABLISHED_TIMES, summed } from './figure-sums.ts';
import styles from './figures.module.css';

/** What is uncovered never stands without what is contested and what is unknown. */
const TIMES = ['coveredMs', 'uncoveredMs', 'doubleClaimMs', 'unknownMs', 'belowMinimumMs'] as const;

export function Summary({ figures, form }: { readonly figures: Figures; readonly form: Form }) {
  const { words, language } = useI18n();
  const { summary } = words.figures;
  const times = summed(figures.months, TIMES);
  const established = summed(figures.months, ESTABLISHED_TIMES);
  const numbers = [
    [summary.opened, countText(figures.opened)],
    [summary.closed, countText(figures.closed)],
    [summary.undecided, countText(figures.undecided.length)],
    [summary.recurrences, countText(figures.recurrences.length)],
    [summary.overdue, countText(figures.overdueEvaluations.length)],
    ...TIMES.map((name) => [summary[name], hoursText(times[name], language)] as const),
    [summary.establishedMs, hoursText(established.establishedMs + established.establishedHomeMs, language)],
  ] as const;
  return (
    <FigureBlock title={summary.title} definition={summary.definition} form={form}>
      <dl className={styles['numbers']}>
        {numbers.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </FigureBlock>
  );
}
