// Every figure beside what ISA-18.2 and EEMUA 191 hold a person can do, and in words whether it was kept. No colour says it.

import type { AlarmQuality } from '#shared/quality/alarm-quality.ts';
import { isTooShort, type Judged, TARGETS } from '#shared/quality/targets.ts';
import { countText } from '#shared/words/count-text.ts';
import type { Language } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import styles from './quality.module.css';
import { QualityBlock, QualityTable } from './quality-block.tsx';
import { measureText } from './quality-text.ts';

export function TargetTable({ quality }: { readonly quality: AlarmQuality }) {
  const { words, language } = useI18n();
  const { targets: own } = words.quality;
  const short = isTooShort(quality.measuredMs);
  const judged = quality.targets.filter(({ isMet }) => isMet !== null);
  const met = judged.filter(({ isMet }) => isMet === true);
  return (
    <QualityBlock title={own.title} isWide>
      <p className={styles['sum']}>{short ? own.tooShort : own.sum(countText(met.length), countText(judged.length))}</p>
      <QualityTable
        title={own.title}
        heads={[own.figure, own.measured, own.target, own.judged, own.source]}
        rows={quality.targets.map((one) => [
          own.name[one.name](String(quality.seats)),
          one.value === null ? own.unmeasured : measureText(one.value, TARGETS[one.name].unit, language),
          targetText(one, own, language),
          short && one.isMet !== null ? own.tooShort : <Verdict key={one.name} isMet={one.isMet} />,
          TARGETS[one.name].source,
        ])}
      />
    </QualityBlock>
  );
}

function targetText(
  { name }: Judged,
  words: { readonly most: (value: string) => string; readonly least: (value: string) => string },
  language: Language,
): string {
  const { target, bound, unit } = TARGETS[name];
  return words[bound](measureText(target, unit, language));
}

function Verdict({ isMet }: { readonly isMet: boolean | null }) {
  const { words } = useI18n();
  const own = words.quality.targets;
  if (isMet === null) return <span className={styles['quiet']}>{own.unmeasured}</span>;
  return isMet ? (
    <span>
      <span aria-hidden="true">✓ </span>
      {own.met}
    </span>
  ) : (
    <strong>
      <span aria-hidden="true">✕ </span>
      {own.notMet}
    </strong>
  );
}
