// What was concluded afterwards and what is still to be done; before that, when the evaluation is due.

import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Answer, Answers, Deadline, Unknown } from './answer.tsx';
import { EvaluationPart } from './evaluation-part.tsx';
import { DossierSection } from './section.tsx';
import { pointId } from './sections.ts';

export function EvaluationSection({ detail }: { readonly detail: DossierDetail }) {
  const { evaluation: text } = useI18n().words.dossier;
  const { evaluation } = detail.dossier;
  const isEmpty = evaluation === null && detail.evaluationDueAt === null;
  return (
    <DossierSection section="evaluation" empty={isEmpty ? text.empty : null}>
      <Answers>
        <Answer label={text.due} point="evaluation">
          {detail.evaluationDueAt === null ? (
            text.notDue
          ) : (
            <Deadline at={detail.evaluationDueAt} isMet={evaluation !== null} />
          )}
        </Answer>
      </Answers>
      <div id={pointId('evaluation-actions')} tabIndex={-1}>
        {evaluation === null ? (
          <p>
            <Unknown>{text.noneYet}</Unknown>
          </p>
        ) : (
          <EvaluationPart evaluation={evaluation} />
        )}
      </div>
    </DossierSection>
  );
}
