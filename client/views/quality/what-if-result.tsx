// What came of it: per kind of alarm how often it would have called and which alarms would have come or gone, what that asks of a seat, and
// what no replay can tell.

import { TARGETS } from '#shared/quality/targets.ts';
import type { Changed, WhatIf } from '#shared/quality/what-if.ts';
import { countText } from '#shared/words/count-text.ts';
import { localMoment } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import styles from './quality.module.css';
import { QualityTable } from './quality-block.tsx';
import { measureText, sourceText } from './quality-text.ts';

export function WhatIfResult({ result, version }: { readonly result: WhatIf; readonly version: string }) {
  const { words, language } = useI18n();
  const { whatIf: own, targets, load } = words.quality;
  const { before, after, differences, recorded, notReplayed } = result;
  const measured = (value: number | null | undefined, name: keyof typeof TARGETS): string =>
    value === null || value === undefined ? targets.unmeasured : measureText(value, TARGETS[name].unit, language);
  return (
    <div className={styles['trying']} role="status">
      <p className={styles['sum']}>{own.outcome(version, countText(before.calls), countText(after.calls))}</p>
      <p>{own.period(localMoment(result.from), localMoment(result.to), countText(recorded))}</p>
      {notReplayed.length === 0 ? null : (
        <>
          <p>{own.notReplayed}</p>
          <ul className={styles['wrong']}>
            {notReplayed.map((name) => (
              <li key={name}>{own.untold[name]}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{own.perKind}</h3>
      <QualityTable
        title={own.perKind}
        none={load.none}
        heads={[own.kind, words.alarms.rationale.priority, own.before, own.after, own.gained, own.lost]}
        rows={differences.map((one) => [
          words.alarms.condition[one.condition].short,
          words.alarms.priority[one.priority],
          ...[one.before, one.after, one.gained, one.lost].map(countText),
        ])}
      />
      <h3>{own.perSeat}</h3>
      <QualityTable
        title={own.perSeat}
        heads={[targets.figure, own.before, own.after]}
        rows={before.targets.map((one) => [
          targets.name[one.name](String(result.seats)),
          measured(one.value, one.name),
          measured(after.targets.find(({ name }) => name === one.name)?.value, one.name),
        ])}
      />
      <Alarms title={own.gained} none={own.noneGained} alarms={result.gained} />
      <Alarms title={own.lost} none={own.noneLost} alarms={result.lost} />
    </div>
  );
}

function Alarms({
  title,
  none,
  alarms,
}: {
  readonly title: string;
  readonly none: string;
  readonly alarms: readonly Changed[];
}) {
  const i18n = useI18n();
  const { sources, floods } = i18n.words.quality;
  return (
    <section>
      <h3>{title}</h3>
      <QualityTable
        title={title}
        none={none}
        more={i18n.words.quality.whatIf.more}
        heads={[sources.source, i18n.words.alarms.rationale.priority, floods.from, floods.until]}
        rows={alarms.map((one) => [
          sourceText(i18n, one.of),
          i18n.words.alarms.priority[one.priority],
          localMoment(one.from),
          one.until === null ? floods.lasts : localMoment(one.until),
        ])}
      />
    </section>
  );
}
