// How long it took until somebody said that an alarm was seen.

import type { Acknowledging } from '#shared/quality/alarm-quality.ts';
import { countText } from '#shared/words/count-text.ts';
import { ageText } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import styles from './quality.module.css';
import { QualityBlock } from './quality-block.tsx';

export function AcknowledgingFigure({ acknowledging }: { readonly acknowledging: Acknowledging }) {
  const { words, language } = useI18n();
  const own = words.quality.acknowledging;
  const time = (ms: number | null): string => (ms === null ? own.none : ageText(ms, language));
  const numbers = [
    [own.median, time(acknowledging.medianMs)],
    [own.ninth, time(acknowledging.ninthMs)],
    [own.count, countText(acknowledging.count)],
    [own.unanswered, countText(acknowledging.unanswered)],
  ] as const;
  return (
    <QualityBlock title={own.title} definition={own.definition} isWide>
      <dl className={styles['numbers']}>
        {numbers.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </QualityBlock>
  );
}
