// Hearing both sides: who was consulted and what was done with it, what inspectors asked and who answered, and who has seen it.

import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Answer, Answers, At, Deadline, Recorded, Unknown } from './answer.tsx';
import { DossierSection, Subsection } from './section.tsx';
import { pointId } from './sections.ts';
import styles from './table.module.css';

type Props = { readonly detail: DossierDetail };

export function HearingSection({ detail }: Props) {
  const { hearing } = useI18n().words.dossier;
  const { consultations, questions, seen } = detail.dossier;
  const isEmpty = consultations.length + questions.length + seen.length === 0;
  return (
    <DossierSection section="hearing" empty={isEmpty ? hearing.empty : null}>
      <Consultations detail={detail} />
      <Questions detail={detail} />
      <Seen detail={detail} />
    </DossierSection>
  );
}

function Consultations({ detail }: Props) {
  const { words, naming } = useI18n();
  const { hearing } = words.dossier;
  const { consultations } = detail.dossier;
  return (
    <Subsection title={hearing.consultations} id={pointId('consulted')}>
      {consultations.length === 0 ? (
        <p>
          <Unknown>{hearing.noConsultations}</Unknown>
        </p>
      ) : null}
      <ul className={styles['cards']}>
        {consultations.map((one) => (
          <li key={`${one.party} ${one.by.at}`} className={styles['card']}>
            <h4>{naming.party(one.party)}</h4>
            <p>
              <strong>{words.domain.consultationOutcome[one.outcome]}</strong>
              {one.text === null ? '' : `: ${one.text}`}
            </p>
            <p>
              {words.fields.step.consult.followUp.label}: {one.followUp ?? <Unknown />}
            </p>
            <p>
              {hearing.at}: <At at={one.at} />
            </p>
            <p>
              <Recorded by={one.by} />
            </p>
          </li>
        ))}
      </ul>
    </Subsection>
  );
}

function Questions({ detail }: Props) {
  const { words, naming } = useI18n();
  const { hearing } = words.dossier;
  const { ask, answer } = words.fields.step;
  const { questions } = detail.dossier;
  return (
    <Subsection title={hearing.questions} id={pointId('answers')}>
      {questions.length === 0 ? <p>{hearing.noQuestions}</p> : null}
      <ol className={styles['rows']}>
        {questions.map((one) => (
          <li key={one.id}>
            <Answers>
              <Answer label={ask.text.label}>
                <strong>{one.text}</strong>
              </Answer>
              <Answer label={hearing.asked}>
                <Recorded by={one.by} />
              </Answer>
              <Answer label={hearing.to}>{naming.party(one.to)}</Answer>
              <Answer label={hearing.due}>
                <Deadline at={one.dueAt} isMet={one.answer !== null} />
              </Answer>
              <Answer label={hearing.answer} missing={hearing.noAnswer}>
                {one.answer === null ? null : (
                  <>
                    {one.answer.text}
                    <br />
                    <Recorded by={one.answer.by} />
                  </>
                )}
              </Answer>
              {one.answer === null ? null : <Answer label={answer.document.label}>{one.answer.document}</Answer>}
            </Answers>
          </li>
        ))}
      </ol>
    </Subsection>
  );
}

function Seen({ detail }: Props) {
  const { words, naming } = useI18n();
  const { hearing, version } = words.dossier;
  const { seen } = detail.dossier;
  return (
    <Subsection title={hearing.seen}>
      {seen.length === 0 ? <p>{hearing.noSeen}</p> : null}
      <ul className={styles['rows']}>
        {seen.map((mark) => (
          <li key={`${mark.party} ${mark.by.at}`}>
            <span>
              <strong>{naming.party(mark.party)}</strong>, {version(String(mark.version))}
            </span>
            <Recorded by={mark.by} />
          </li>
        ))}
      </ul>
    </Subsection>
  );
}
