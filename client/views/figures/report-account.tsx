// From what a report was made: position in the journal, moment, period, and the policy that its figures follow.

import { countText } from '#shared/words/count-text.ts';
import { localMoment, utcMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { usePicture } from '../../live/hooks.ts';
import type { YearReport } from '../../query/year-report.ts';
import styles from './report.module.css';

export function ReportAccount({ report }: { readonly report: YearReport }) {
  const { report: words } = useWords().figures;
  const { policy } = usePicture();
  const { version, source } = policy.dossier.checklist;
  const { asOf, from, to } = report.figures;
  const [first, last] = report.positions;
  return (
    <section className={styles['account']}>
      <h2>{words.made}</h2>
      <dl>
        <dt>{words.madeAt}</dt>
        <dd>
          {localMoment(asOf)} ({utcMoment(asOf)})
        </dd>
        <dt>{words.position}</dt>
        <dd>{first === last ? countText(last) : words.positions(countText(first), countText(last))}</dd>
        <dt>{words.period}</dt>
        <dd>
          {words.periodText(localMoment(from), localMoment(to))} ({words.periodText(utcMoment(from), utcMoment(to))})
        </dd>
        <dt>{words.policy}</dt>
        <dd>{words.policyText(policy.version, policy.owner, policy.source)}</dd>
        <dt>{words.checklist}</dt>
        <dd>{words.checklistText(version, source)}</dd>
      </dl>
      <p>{words.verdict}</p>
      <p>{words.again}</p>
    </section>
  );
}
