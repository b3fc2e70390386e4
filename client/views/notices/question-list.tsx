// What inspectors ask of this party: the open questions with a form, the answered ones with their answers.

import type { OwnNotices } from '#shared/dossier/api-dossier.ts';
import { countText } from '#shared/words/count-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { localMinutes } from '../../i18n/local-minutes.ts';
import { Panel } from '../../parts/frame/panel.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import { AnswerForm } from './answer-form.tsx';
import { Deadline } from './deadline.tsx';
import styles from './notices.module.css';
import { useDone } from './use-done.ts';

type Asked = OwnNotices['questions'][number];

export function QuestionList(props: { readonly questions: readonly Asked[]; readonly again: () => void }) {
  const { notices } = useI18n().words;
  const done = useDone();
  const open = props.questions.filter(({ question }) => question.answer === null);
  const answered = props.questions.filter(({ question }) => question.answer !== null);

  function onAnswered(text: string) {
    done.tell(text);
    props.again();
  }

  return (
    <>
      <p ref={done.said} role="status" tabIndex={-1} className={styles['done']}>
        {done.text}
      </p>
      <Panel title={notices.questions(countText(open.length))}>
        {open.length === 0 ? <EmptyState>{notices.noQuestions}</EmptyState> : null}
        <ul className={styles['cards']}>
          {open.map((asked) => (
            <QuestionCard key={asked.question.id} asked={asked} onAnswered={onAnswered} />
          ))}
        </ul>
      </Panel>
      {answered.length === 0 ? null : (
        <Panel title={notices.answered(countText(answered.length))}>
          <ul className={styles['cards']}>
            {answered.map((asked) => (
              <QuestionCard key={asked.question.id} asked={asked} onAnswered={onAnswered} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function QuestionCard({ asked, onAnswered }: { readonly asked: Asked; readonly onAnswered: (said: string) => void }) {
  const { words, naming } = useI18n();
  const { notices } = words;
  const { afwijking, question } = asked;
  const { answer } = question;
  return (
    <li className={styles['card']}>
      <h3>
        <Link href={`/register/${afwijking.number}`}>{notices.dossier(afwijking.number)}</Link>
      </h3>
      <blockquote className={styles['question']}>{question.text}</blockquote>
      <p className={styles['quiet']}>{notices.askedBy(naming.actor(question.by), localMinutes(question.by.at))}</p>
      {answer === null ? (
        <>
          <p>
            {notices.answerBefore} <Deadline at={question.dueAt} />
          </p>
          <AnswerForm number={afwijking.number} question={question.id} onAnswered={onAnswered} />
        </>
      ) : (
        <>
          <p className={styles['answer']}>{answer.text}</p>
          {answer.document === null ? null : <p>{notices.document(answer.document)}</p>}
          <p className={styles['received']}>
            {notices.answeredBy(localMinutes(answer.by.at), naming.actor(answer.by))}
            {answer.by.at > question.dueAt ? <> · {notices.late}</> : null}
          </p>
        </>
      )}
    </li>
  );
}
