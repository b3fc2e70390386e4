// Only for a pilot: its application, who approved it, and what it must prove.

import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Answer, Answers, At, Deadline, Unknown } from './answer.tsx';
import { DossierSection, Subsection } from './section.tsx';
import { pointId } from './sections.ts';
import styles from './table.module.css';

export function PilotSection({ detail }: { readonly detail: DossierDetail }) {
  const { words, naming } = useI18n();
  const { pilot: text } = words.dossier;
  const field = words.fields.step['note-pilot'].pilot.fields;
  const { document, at } = field.approvals.fields;
  const { pilot, evaluation } = detail.dossier;
  return (
    <DossierSection section="pilot">
      {pilot === null ? (
        <p>
          <Unknown>{text.noneYet}</Unknown>
        </p>
      ) : null}
      <Answers>
        <Answer label={field.application.label} point="pilot-application">
          {pilot?.application ?? null}
        </Answer>
        <Answer label={field.appliedAt.label}>{pilot?.appliedAt == null ? null : <At at={pilot.appliedAt} />}</Answer>
        <Answer label={field.evaluationDueAt.label}>
          {pilot?.evaluationDueAt == null ? null : <Deadline at={pilot.evaluationDueAt} isMet={evaluation !== null} />}
        </Answer>
      </Answers>
      <Subsection title={field.approvals.label} id={pointId('pilot-approvals')}>
        {(pilot?.approvals ?? []).length === 0 ? (
          <p>
            <Unknown>{text.noApprovals}</Unknown>
          </p>
        ) : null}
        <ul className={styles['cards']}>
          {(pilot?.approvals ?? []).map((one) => (
            <li key={`${one.body} ${one.outcome} ${one.document}`} className={styles['card']}>
              <h4>{naming.party(one.body)}</h4>
              <p>
                <strong>{words.domain.approvalOutcome[one.outcome]}</strong>
              </p>
              <p>
                {document.label}: {one.document ?? <Unknown />}
              </p>
              <p>
                {at.label}: <At at={one.at} />
              </p>
            </li>
          ))}
        </ul>
      </Subsection>
      <Subsection title={field.criteria.label} id={pointId('pilot-criteria')}>
        {(pilot?.criteria ?? []).length === 0 ? (
          <p>
            <Unknown>{text.noCriteria}</Unknown>
          </p>
        ) : null}
        <ol className={styles['rows']}>
          {(pilot?.criteria ?? []).map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      </Subsection>
    </DossierSection>
  );
}
