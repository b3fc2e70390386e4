// The answer to one question. What was typed stays until it is recorded.

import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './notices.module.css';
import { useStep } from './use-step.ts';

const LONGEST_ANSWER = 1_000;
const LONGEST_DOCUMENT = 200;

type AnswerFormProps = {
  readonly number: string;
  readonly question: string;
  readonly onAnswered: (said: string) => void;
};

export function AnswerForm({ number, question, onAnswered }: AnswerFormProps) {
  const { notices } = useWords();
  const { state, send } = useStep(`/api/v1/afwijkingen/${encodeURIComponent(number)}/answers`);
  const [text, setText] = useState('');
  const [document, setDocument] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (state.busy) return;
    const said = text.trim();
    setIsEmpty(said === '');
    if (said === '') return field.current?.focus();
    const reference = document.trim();
    const body = { question, text: said, ...(reference === '' ? {} : { document: reference }) };
    if (await send(body)) onAnswered(notices.answeredNow(number));
  }

  return (
    <form noValidate className={styles['form']} onSubmit={(event) => void submit(event)} aria-busy={state.busy}>
      <label htmlFor={`${id}-text`}>{notices.answer}</label>
      <p id={`${id}-hint`} className={styles['quiet']}>
        {notices.answerHint}
      </p>
      <textarea
        id={`${id}-text`}
        ref={field}
        className={styles['input']}
        rows={4}
        maxLength={LONGEST_ANSWER}
        value={text}
        aria-invalid={isEmpty}
        aria-describedby={`${id}-hint${isEmpty ? ` ${id}-empty` : ''}`}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {isEmpty ? (
        <p id={`${id}-empty`} className={styles['problem']}>
          {notices.answerEmpty}
        </p>
      ) : null}
      <label htmlFor={`${id}-document`}>{notices.answerDocument}</label>
      <input
        id={`${id}-document`}
        className={styles['input']}
        maxLength={LONGEST_DOCUMENT}
        autoComplete="off"
        value={document}
        onChange={({ currentTarget }) => setDocument(currentTarget.value)}
      />
      <div>
        <Button look="primary" type="submit">
          {state.busy ? notices.busy : notices.submitAnswer}
        </Button>
      </div>
      {state.problem === null ? null : (
        <p role="alert" className={styles['problem']}>
          {notices.failed(state.problem)}
        </p>
      )}
    </form>
  );
}
