// The answer to one question. What was typed stays until it is recorded.

import { useState } from 'react';
import { STEPS } from '#shared/rules/steps.ts';
import { definedFields } from '../../form/defined-fields.ts';
import { readDraft } from '../../form/draft.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import type { Draft, DraftValue } from '../../form/field.ts';
import { FormFields, PrivacyNote } from '../../form/form-fields.tsx';
import { SendingForm } from '../../form/sending-form.tsx';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../parts/controls/button.tsx';
import styles from './notices.module.css';
import { useStep } from './use-step.ts';

type AnswerFormProps = {
  readonly number: string;
  readonly question: string;
  readonly onAnswered: (said: string) => void;
};

export function AnswerForm({ number, question, onAnswered }: AnswerFormProps) {
  const i18n = useI18n();
  const { notices, fields: sayings } = i18n.words;
  const { state, mend, send } = useStep(number, 'answer');
  const [draft, setDraft] = useState<Draft>({});
  // Which question it answers stands above it.
  const fields = definedFields(STEPS.answer.fields, sayings.step.answer, {
    draft,
    specials: { question: null },
    i18n,
  });
  const form = {
    id: `answer-${question}`,
    draft,
    wrong: state.fields,
    change: (name: string, value: DraftValue) => {
      mend(name);
      setDraft((before) => ({ ...before, [name]: value }));
    },
  };

  function submit() {
    const read = readDraft(fields, draft);
    const asked = read.ok ? { ...read, body: { question, ...read.body } } : read;
    send(asked, () => onAnswered(notices.answeredNow(number)), fields, draft);
  }

  return (
    <SendingForm className={styles['form']} isBusy={state.busy} send={submit}>
      <ErrorSummary form={form} fields={fields} whole={state.whole} attempt={state.attempt} />
      <PrivacyNote form={form.id} fields={fields} />
      <FormFields form={form} fields={fields} />
      <div>
        <Button look="primary" type="submit">
          {state.busy ? notices.busy : notices.submitAnswer}
        </Button>
      </div>
    </SendingForm>
  );
}
