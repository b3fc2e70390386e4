// An evaluation as it was recorded: its conclusion, and each action with who has it and until when. Open actions are outlined.

import type { Evaluation } from '#shared/deviation/dossier.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Answer, Answers, Deadline, Recorded, Unknown } from './answer.tsx';
import styles from './table.module.css';

export function EvaluationPart({ evaluation }: { readonly evaluation: Evaluation }) {
  const { words, naming } = useI18n();
  const { evaluation: text, decision } = words.dossier;
  const { conclusion, document, actions } = words.fields.step.evaluate;
  const { owner, dueAt } = actions.fields;
  return (
    <>
      <Answers>
        <Answer label={conclusion.label}>{evaluation.conclusion}</Answer>
        <Answer label={document.label}>{evaluation.document}</Answer>
        <Answer label={decision.recorded}>
          <Recorded by={evaluation.by} />
        </Answer>
      </Answers>
      {evaluation.actions.length === 0 ? (
        <p>{text.noActions}</p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{actions.label}</th>
              <th scope="col">{owner.label}</th>
              <th scope="col">{dueAt.label}</th>
              <th scope="col">{text.state}</th>
            </tr>
          </thead>
          <tbody>
            {evaluation.actions.map((action) => (
              <tr key={`${action.text} ${action.owner} ${action.dueAt}`}>
                <th scope="row">{action.text}</th>
                <td data-head={owner.label}>{action.owner === null ? <Unknown /> : naming.party(action.owner)}</td>
                <td data-head={dueAt.label}>
                  {action.dueAt === null ? <Unknown /> : <Deadline at={action.dueAt} isMet={action.done} />}
                </td>
                <td data-head={text.state}>{action.done ? text.actionDone : <Unknown>{text.actionOpen}</Unknown>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
