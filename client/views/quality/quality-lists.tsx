// What deserves a look, one by one: floods, stale and chattering alarms, what was set aside, and pairs of which one would probably do.

import { elapsed, type Instant } from '#shared/base/time.ts';
import type { AlarmQuality } from '#shared/quality/alarm-quality.ts';
import { countText } from '#shared/words/count-text.ts';
import { ageText, localMoment } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { QualityBlock, QualityTable } from './quality-block.tsx';
import { sourceText } from './quality-text.ts';

export function FloodTable({ floods, until }: Pick<AlarmQuality, 'floods'> & { readonly until: Instant }) {
  const { words, language } = useI18n();
  const { floods: own, load } = words.quality;
  return (
    <QualityBlock title={own.title} definition={own.definition}>
      <QualityTable
        title={own.title}
        none={own.none}
        heads={[own.from, own.until, own.lasted, load.calls]}
        rows={floods.map((one) => [
          localMoment(one.from),
          one.until === null ? own.lasts : localMoment(one.until),
          ageText(elapsed(one.from, one.until ?? until), language),
          countText(one.count),
        ])}
      />
    </QualityBlock>
  );
}

export function StaleTable({ stale }: Pick<AlarmQuality, 'stale'>) {
  const i18n = useI18n();
  const { standing: own, floods, sources } = i18n.words.quality;
  return (
    <QualityBlock title={own.title} definition={own.definition}>
      <QualityTable
        title={own.title}
        none={own.none}
        heads={[sources.source, i18n.words.alarms.rationale.priority, floods.from, floods.until, floods.lasted]}
        rows={stale.map((one) => [
          sourceText(i18n, one.of),
          i18n.words.alarms.priority[one.priority],
          localMoment(one.from),
          one.until === null ? floods.lasts : localMoment(one.until),
          ageText(one.ms, i18n.language),
        ])}
      />
    </QualityBlock>
  );
}

export function ChatteringTable({ chattering }: Pick<AlarmQuality, 'chattering'>) {
  const i18n = useI18n();
  const { chattering: own, sources } = i18n.words.quality;
  return (
    <QualityBlock title={own.title} definition={own.definition}>
      <QualityTable
        title={own.title}
        none={own.none}
        heads={[sources.source, own.times, own.most]}
        rows={chattering.map((one) => [sourceText(i18n, one.of), countText(one.times), countText(one.most)])}
      />
    </QualityBlock>
  );
}

export function AsideTable({ asides }: Pick<AlarmQuality, 'asides'>) {
  const i18n = useI18n();
  const { asides: own, floods, sources } = i18n.words.quality;
  return (
    <QualityBlock title={own.title} definition={own.definition}>
      <QualityTable
        title={own.title}
        none={own.none}
        heads={[sources.source, own.how, floods.from, floods.until, floods.lasted, own.by]}
        rows={asides.map((one) => [
          sourceText(i18n, one.of),
          own.name[one.aside],
          localMoment(one.from),
          one.until === null ? `${own.planned} ${localMoment(one.planned)}` : localMoment(one.until),
          ageText(one.ms, i18n.language),
          i18n.naming.actor(one),
        ])}
      />
    </QualityBlock>
  );
}

export function PairTable({ pairs }: Pick<AlarmQuality, 'pairs'>) {
  const i18n = useI18n();
  const { pairs: own } = i18n.words.quality;
  const side = (index: 0 | 1, { one, other, calls, together }: AlarmQuality['pairs'][number]): string =>
    `${sourceText(i18n, index === 0 ? one : other)} (${own.together(countText(together[index]), countText(calls[index]))})`;
  return (
    <QualityBlock title={own.title} definition={own.definition}>
      <QualityTable
        title={own.title}
        none={own.none}
        heads={[own.one, own.other]}
        rows={pairs.map((pair) => [side(0, pair), side(1, pair)])}
      />
    </QualityBlock>
  );
}
