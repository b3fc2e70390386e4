// The eighteen questions of an inspector: what is answered, what is missing, and where the answer stands.

import type { DossierDetail, QuestionState } from '#shared/dossier/api-dossier.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import { Tag } from '../../../parts/marks/tag.tsx';
import { Unknown } from './answer.tsx';
import { DossierSection } from './section.tsx';
import { pointId, QUESTION_PLACES, type Section, sectionId } from './sections.ts';
import styles from './table.module.css';

export function QuestionsSection({ detail }: { readonly detail: DossierDetail }) {
  const { dossier } = useWords();
  const { questions } = dossier;
  const count = (state: QuestionState['state']): number =>
    detail.questions.filter((question) => question.state === state).length;
  return (
    <DossierSection section="questions">
      <p>
        {questions.intro} <strong>{questions.counts(count('answered'), count('partly'), count('open'))}.</strong>
      </p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{questions.number}</th>
            <th scope="col">{questions.text}</th>
            <th scope="col">{questions.answer}</th>
            <th scope="col">{questions.missing}</th>
            <th scope="col">{questions.go}</th>
          </tr>
        </thead>
        <tbody>
          {detail.questions.map((one) => (
            <Question key={one.question} one={one} />
          ))}
        </tbody>
      </table>
    </DossierSection>
  );
}

function Question({ one }: { readonly one: QuestionState }) {
  const { dossier, domain } = useWords();
  const { questions } = dossier;
  const state = questions.state[one.state];
  return (
    <tr>
      <td className={styles['number']}>{one.question}</td>
      <th scope="row">{questions.question[one.question - 1]}</th>
      <td data-head={questions.answer}>
        {one.state === 'answered' ? state : one.state === 'partly' ? <Tag>{state}</Tag> : <Unknown>{state}</Unknown>}
      </td>
      <td data-head={questions.missing}>
        {one.openPoints.length === 0 ? (
          <span className={styles['quiet']}>
            {one.state === 'answered' ? '–' : (questions.lacking[one.question] ?? '–')}
          </span>
        ) : (
          <ul>
            {one.openPoints.map((point) => (
              <li key={point}>
                <a href={`#${pointId(point)}`}>{domain.openPoint[point]}</a>
              </li>
            ))}
          </ul>
        )}
      </td>
      <td data-head={questions.go}>
        <Place place={QUESTION_PLACES[one.question - 1] ?? 'facts'} />
      </td>
    </tr>
  );
}

function Place({ place }: { readonly place: Section }) {
  const { dossier } = useWords();
  return <a href={`#${sectionId(place)}`}>{dossier.section[place]}</a>;
}
