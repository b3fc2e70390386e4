// The figures in short: seven numbers, each with its words. They are defined where they are shown in full.

import type { Figures } from '#shared/dossier/api-dossier.ts';
import { countText } from '../../i18n/format.ts';
import { hoursText } from '../../i18n/hours-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { FigureBlock, type Form } from './figure-block.tsx';
import { inTotal } from './figure-sums.ts';
import styles from './figures.module.css';

export function Summary({ figures, form }: { readonly figures: Figures; readonly form: Form }) {
  const { words, language } = useI18n();
  const { summary } = words.figures;
  const { coveredMs, uncoveredMs, belowMinimumMs } = inTotal(figures.months);
  const numbers = [
    [summary.opened, countText(figures.opened)],
    [summary.closed, countText(figures.closed)],
    [summary.undecided, countText(figures.undecided.length)],
    [summary.overdue, countText(figures.overdueEvaluations.length)],
    [summary.covered, hoursText(coveredMs, language)],
    [summary.uncovered, hoursText(uncoveredMs, language)],
    [summary.below, hoursText(belowMinimumMs, language)],
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
