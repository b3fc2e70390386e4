// One pilot in full. What is missing is said, and is as visible as what is there.

import type { ReactNode } from 'react';
import type { Instant } from '#shared/base/time.ts';
import type { PilotLine } from '#shared/dossier/api-dossier.ts';
import { countText } from '#shared/words/count-text.ts';
import { apiPlaceText } from '../../i18n/api-place.ts';
import { isoDate } from '../../i18n/format.ts';
import { functionsByPost } from '../../i18n/function-list.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { localMinutes } from '../../i18n/local-minutes.ts';
import { Panel } from '../../parts/frame/panel.tsx';
import { Scroller } from '../../parts/frame/scroller.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { UnknownMark } from '../../parts/marks/unknown-mark.tsx';
import { PilotEvaluation } from './pilot-evaluation.tsx';
import { PilotPositions } from './pilot-positions.tsx';
import styles from './pilots.module.css';

export function PilotCard({ line }: { readonly line: PilotLine }) {
  const { words, naming } = useI18n();
  const { pilots, domain } = words;
  const { afwijking, pilot } = line;
  const to = apiPlaceText(naming, afwijking.to);
  const functions = functionsByPost(domain, naming, afwijking.functions).join('; ');
  const end = afwijking.expectedEnd;
  return (
    <Panel
      title={pilots.heading(afwijking.number, functions)}
      tools={<Link href={`/register/${afwijking.number}`}>{pilots.dossier}</Link>}
    >
      <div className={styles['columns']}>
        <dl className={styles['facts']}>
          <dt>{pilots.stage}</dt>
          <dd>
            {domain.stage[afwijking.stage]} · {pilots.openPoints(countText(afwijking.openPoints.length))}
          </dd>
          <dt>{pilots.where}</dt>
          <dd>{to ?? <Unknown />}</dd>
          <dt>{pilots.owner}</dt>
          <dd>{afwijking.owner === undefined ? <Unknown /> : naming.party(afwijking.owner)}</dd>
          <dt>{pilots.start}</dt>
          <dd>{localMinutes(afwijking.start as Instant)}</dd>
          <dt>{pilots.end}</dt>
          <dd>
            {end === null
              ? (afwijking.endCondition ?? <Unknown>{pilots.noEnd}</Unknown>)
              : localMinutes(end as Instant)}
          </dd>
          <dt>{pilots.application}</dt>
          <dd>
            {pilot.application ?? <Unknown />}
            {pilot.appliedAt === null ? null : ` · ${pilots.appliedAt(isoDate(pilot.appliedAt))}`}
          </dd>
        </dl>
        <Part title={pilots.approvals}>
          <Approvals line={line} />
        </Part>
        <Part title={pilots.criteria}>
          {pilot.criteria.length === 0 ? (
            <Unknown>{pilots.noCriteria}</Unknown>
          ) : (
            <ul className={styles['criteria']}>
              {pilot.criteria.map((criterion) => (
                <li key={criterion}>{criterion}</li>
              ))}
            </ul>
          )}
        </Part>
        <Part title={pilots.positions}>
          <PilotPositions number={afwijking.number} />
        </Part>
        <Part title={pilots.evaluation}>
          <PilotEvaluation line={line} />
        </Part>
      </div>
    </Panel>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles['part']}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

function Approvals({ line }: { readonly line: PilotLine }) {
  const { words, naming } = useI18n();
  const { pilots, domain } = words;
  const { approvals } = line.pilot;
  const { approvalColumn } = pilots;
  if (approvals.length === 0) return <Unknown>{pilots.noApprovals}</Unknown>;
  return (
    <Scroller label={pilots.approvals}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {(['body', 'outcome', 'at', 'document'] as const).map((id) => (
              <th key={id} scope="col">
                {approvalColumn[id]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {approvals.map(({ body, outcome, at, document }) => (
            <tr key={body}>
              <th scope="row">{naming.party(body)}</th>
              <td>{domain.approvalOutcome[outcome]}</td>
              <td className={styles['moment']}>{at === null ? <Unknown /> : isoDate(at)}</td>
              <td>{document ?? <Unknown />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Unknown({ children }: { readonly children?: string }) {
  const { pilots } = useI18n().words;
  return <UnknownMark>{children ?? pilots.unknown}</UnknownMark>;
}
