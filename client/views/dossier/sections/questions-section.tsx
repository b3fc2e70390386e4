// The eighteen questions of an inspector: what is answered, what is missing, and where the answer stands.

import type { Instant } from '#shared/base/time.ts';
import type { DossierDetail, QuestionState } from '#shared/dossier/api-dossier.ts';
import type { PassedEnd } from '#shared/rules/passed-end.ts';
import { useI18n, useWords } from '../../../i18n/i18n.tsx';
import { localMinutes } from '../../../i18n/local-minutes.ts';
import type { DossierWords } from '../../../i18n/nl/dossier/dossier.ts';
import { agoText, passedEndText } from '../../../i18n/passed-end-text.ts';
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
            <Question key={one.question} one={one} detail={detail} />
          ))}
        </tbody>
      </table>
    </DossierSection>
  );
}

type QuestionProps = { readonly one: QuestionState; readonly detail: DossierDetail };

function Question({ one, detail }: QuestionProps) {
  const { dossier, domain } = useWords();
  const { questions } = dossier;
  const state = questions.state[one.state];
  const lacking = lackingText(one, dossier);
  return (
    <tr>
      <td className={styles['number']}>{one.question}</td>
      <th scope="row">{questions.question[one.question - 1]}</th>
      <td data-head={questions.answer}>
        {one.state === 'answered' ? state : one.state === 'partly' ? <Tag>{state}</Tag> : <Unknown>{state}</Unknown>}
        {one.question === 3 && detail.afwijking.asksNoDecision === true ? <p>{domain.asksNoDecision}</p> : null}
        {one.exceeded === undefined ? null : <Exceeded end={one.exceeded} detail={detail} />}
      </td>
      <td data-head={questions.missing}>
        {lacking === null ? null : <p className={styles['quiet']}>{lacking}</p>}
        <ul>
          {one.openPoints.map((point) => (
            <li key={point}>
              <a href={`#${pointId(point)}`}>{domain.openPoint[point]}</a>
            </li>
          ))}
        </ul>
      </td>
      <td data-head={questions.go}>
        <Place place={QUESTION_PLACES[one.question - 1] ?? 'facts'} />
      </td>
    </tr>
  );
}

/** What no field of the dossier can close: named when there is nothing else, and always where today or policy decides it. */
function lackingText({ question, state, openPoints }: QuestionState, { questions }: DossierWords): string | null {
  if (state === 'answered') return '–';
  if (openPoints.length > 0 && !BESIDE_POINTS.has(question)) return null;
  return questions.lacking[question] ?? (openPoints.length > 0 ? null : '–');
}

/** Who may intervene, and how the neighbours stand today. */
const BESIDE_POINTS: ReadonlySet<number> = new Set([14, 16]);

type ExceededProps = { readonly end: PassedEnd; readonly detail: DossierDetail };

/** How long ago, while functions are still away; by how much, when they are back. */
function Exceeded({ end, detail }: ExceededProps) {
  const { words, language } = useI18n();
  const { questions } = words.dossier;
  const endedAt = detail.afwijking.endedAt as Instant | null;
  return (
    <p>
      <Tag>{questions.exceeded}</Tag>{' '}
      {endedAt === null
        ? passedEndText(words.domain, language, end, detail.asOf)
        : questions.exceededBy(localMinutes(end.at), agoText(end.at, language, endedAt))}
    </p>
  );
}

function Place({ place }: { readonly place: Section }) {
  const { dossier } = useWords();
  return <a href={`#${sectionId(place)}`}>{dossier.section[place]}</a>;
}
