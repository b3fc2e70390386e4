// A form of a few fields that is opened where it is needed and closes once it is recorded. What was typed outlives a refusal and the end of a
// login.

import type { Dispatch, ReactNode, SetStateAction } from 'react';
import { useWords } from '../i18n/i18n.tsx';
import { Button } from '../parts/controls/button.tsx';
import { readDraft } from './draft.ts';
import { ErrorSummary } from './error-summary.tsx';
import type { Draft, DraftValue, FormField } from './field.ts';
import styles from './form.module.css';
import { FormFields, PrivacyNote, TypedBack } from './form-fields.tsx';
import { SendingForm } from './sending-form.tsx';
import { useForm } from './use-form.ts';
import { useOpened } from './use-opened.ts';
import type { Wrong } from './wrong.ts';

export type ShortFormProps = {
  /** One of a kind on its page: what its ids begin with. */
  readonly id: string;
  readonly title: string;
  readonly level: 3 | 4 | 5;
  readonly note?: ReactNode;
  readonly fields: readonly FormField[];
  /** What `useTyped` keeps of it: the draft, how it changes, and whether it was typed before the login ended. */
  readonly typed: readonly [Draft, Dispatch<SetStateAction<Draft>>, boolean];
  /** What the button that sends it says. */
  readonly submit: string;
  readonly isReady?: boolean;
  readonly className?: string | undefined;
  /** Of what was read. Resolves to what the server found wrong; null: it is recorded. */
  readonly send: (body: Readonly<Record<string, unknown>>, draft: Draft) => Promise<Wrong | null>;
  /** Whether it was recorded; otherwise it was cancelled. */
  readonly onClose: (isRecorded: boolean) => void;
};

export function ShortForm({
  id,
  title,
  level,
  note = null,
  fields,
  typed: [draft, setDraft, isBack],
  submit,
  isReady = true,
  className,
  send,
  onClose,
}: ShortFormProps) {
  const words = useWords();
  const { state, mend, submit: sendRead } = useForm();
  const heading = useOpened();
  const Title = `h${level}` as const;
  const form = {
    id,
    draft,
    wrong: state.fields,
    change: (name: string, value: DraftValue) => {
      mend(name);
      setDraft((before) => ({ ...before, [name]: value }));
    },
  };

  function sendTyped() {
    void sendRead(readDraft(fields, draft), fields, async (body) => {
      const wrong = await send(body, draft);
      if (wrong === null) onClose(true);
      return wrong;
    });
  }

  return (
    <SendingForm aria-label={title} className={className} isBusy={state.busy} send={sendTyped}>
      <Title ref={heading} tabIndex={-1}>
        {title}
      </Title>
      {note}
      <ErrorSummary form={form} fields={fields} whole={state.whole} attempt={state.attempt} />
      {isBack ? <TypedBack /> : null}
      <PrivacyNote form={id} fields={fields} />
      <FormFields form={form} fields={fields} />
      <div className={styles['acts']}>
        <Button look="primary" type="submit" isDisabled={state.busy || !isReady}>
          {state.busy ? words.form.busy : submit}
        </Button>
        <Button onPress={() => onClose(false)}>{words.app.buttons.cancel}</Button>
      </div>
    </SendingForm>
  );
}
