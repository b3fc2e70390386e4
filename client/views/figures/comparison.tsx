// With which period the figures are compared, and how much of either is known: a figure of before says little where little was recorded.

import { HOUR } from '#shared/base/time.ts';
import type { Figures } from '#shared/dossier/api-dossier.ts';
import { hoursText } from '../../i18n/hours-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { accountedHours, comparable, type Earlier } from './earlier.ts';
import styles from './figures.module.css';

type ComparisonProps = { readonly figures: Figures; readonly earlier: Earlier };

export function Comparison({ figures, earlier: { period, figures: before } }: ComparisonProps) {
  const { words, language } = useI18n();
  const { comparison } = words.figures;
  const hours = (of: Figures): string => hoursText(accountedHours(of) * HOUR, language);
  return (
    <p className={styles['asOf']}>
      {comparable(before) === null
        ? comparison.nothing(period.from, period.to)
        : comparison.with(period.from, period.to, hours(before), hours(figures))}
    </p>
  );
}
