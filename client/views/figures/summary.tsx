// The figures in short: a few numbers, each with its words. They are defined where they are shown in full.

import type { Figures } from '#shared/dossier/api-dossier.ts';
import type { CountedIn } from '#shared/dossier/dossier-views.ts';
import { countText } from '#shared/words/count-text.ts';
import type { Language } from '../../i18n/format.ts';
import { hoursText } from '../../i18n/hours-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { FigureBlock, type Form } from './figure-block.tsx';
import { dossiersPath } from './figure-links.ts';
import { ESTABLISHED_TIMES, summed } from './figure-sums.ts';
import styles from './figures.module.css';

/** What is overdue is so now, whichever period is looked at, and is compared with nothing. What is uncovered never stands without what is contested and what is unknown. */
const TIMES = ['coveredMs', 'uncoveredMs', 'doubleClaimMs', 'unknownMs', 'belowMinimumMs'] as const;

type SummaryProps = { readonly figures: Figures; readonly earlier: Figures | null; readonly form: Form };

export function Summary({ figures, earlier, form }: SummaryProps) {
  const { words, language } = useI18n();
  const { summary } = words.figures;
  const now = numbersOf(figures, language);
  const before = earlier === null ? null : numbersOf(earlier, language);
  return (
    <FigureBlock title={summary.title} definition={summary.definition} form={form}>
      <dl className={styles['numbers']}>
        {NUMBERS.map((name) => (
          <div key={name}>
            <dt>{summary[name]}</dt>
            {before === null || name === 'overdue' ? null : (
              <dd className={styles['before']}>{words.figures.comparison.was(before[name])}</dd>
            )}
            <dd>
              <Listed href={form === 'paper' ? null : hrefOf(name, figures)}>{now[name]}</Listed>
            </dd>
          </div>
        ))}
      </dl>
    </FigureBlock>
  );
}

const NUMBERS = ['opened', 'closed', 'undecided', 'recurrences', 'overdue', ...TIMES, 'establishedMs'] as const;

/** What is a number of dossiers leads to them; what is overdue stands below by its number. */
const COUNTED: Readonly<Partial<Record<(typeof NUMBERS)[number], CountedIn>>> = {
  opened: 'opened',
  closed: 'closed',
  undecided: 'undecided',
  recurrences: 'recurrence',
};

function hrefOf(name: (typeof NUMBERS)[number], figures: Figures): string | null {
  const counted = COUNTED[name];
  return counted === undefined ? null : dossiersPath(figures, { counted });
}

function Listed({ href, children }: { readonly href: string | null; readonly children: string }) {
  return href === null ? children : <Link href={href}>{children}</Link>;
}

function numbersOf(figures: Figures, language: Language): Readonly<Record<(typeof NUMBERS)[number], string>> {
  const times = summed(figures.months, TIMES);
  const established = summed(figures.months, ESTABLISHED_TIMES);
  const hours = (ms: number): string => hoursText(ms, language);
  return {
    opened: countText(figures.opened),
    closed: countText(figures.closed),
    undecided: countText(figures.undecided.length),
    recurrences: countText(figures.recurrences.length),
    overdue: countText(figures.overdueEvaluations.length),
    coveredMs: hours(times.coveredMs),
    uncoveredMs: hours(times.uncoveredMs),
    doubleClaimMs: hours(times.doubleClaimMs),
    unknownMs: hours(times.unknownMs),
    belowMinimumMs: hours(times.belowMinimumMs),
    establishedMs: hours(established.establishedMs + established.establishedHomeMs),
  };
}
