// Letting an alarm call for attention again before its time, or taking back what was asked; with the reason.

import { useState } from 'react';
import type { Alarm, Aside } from '#shared/alarm/alarm.ts';
import { readDraft } from '../../../form/draft.ts';
import { ErrorSummary } from '../../../form/error-summary.tsx';
import type { Draft, DraftValue, FormField } from '../../../form/field.ts';
import { FormFields, PrivacyNote } from '../../../form/form-fields.tsx';
import { SendingForm } from '../../../form/sending-form.tsx';
import { useForm } from '../../../form/use-form.ts';
import { useSend } from '../../../form/use-send.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Button } from '../../../parts/controls/button.tsx';
import { asidesPath, asideTrouble } from './aside-trouble.ts';
import styles from './drawer.module.css';

export type EndAsideFormProps = { readonly alarm: Alarm; readonly aside: Aside; readonly onClose: () => void };

export function EndAsideForm({ alarm, aside, onClose }: EndAsideFormProps) {
  const { words } = useI18n();
  const own = words.console.aside;
  const { state, mend, submit } = useForm();
  const post = useSend();
  const [draft, setDraft] = useState<Draft>({});
  const fields: readonly FormField[] = [
    { kind: 'text', name: 'reason', label: own.reason, size: 'line', required: true },
  ];
  const form = {
    id: `end-aside-${alarm.id}`,
    draft,
    wrong: state.fields,
    change: (name: string, value: DraftValue) => {
      mend(name);
      setDraft((before) => ({ ...before, [name]: value }));
    },
  };

  function send() {
    void submit(readDraft(fields, draft), fields, async (said) => {
      const answer = await post(`${asidesPath(alarm)}/ends`, { version: alarm.version, aside, ...said });
      if (!answer.ok) return asideTrouble(answer.problem, fields, draft, words);
      onClose();
      return null;
    });
  }

  const title = alarm.asked?.aside === aside ? own.takeBack : own.end[aside];
  return (
    <SendingForm aria-label={title} className={styles['form']} isBusy={state.busy} send={send}>
      <h5>{title}</h5>
      <ErrorSummary form={form} fields={fields} whole={state.whole} attempt={state.attempt} />
      <PrivacyNote form={form.id} fields={fields} />
      <FormFields form={form} fields={fields} />
      <div className={styles['formLine']}>
        <Button look="primary" type="submit" isDisabled={state.busy}>
          {state.busy ? words.dossier.form.busy : title}
        </Button>
        <Button onPress={onClose}>{words.app.buttons.cancel}</Button>
      </div>
    </SendingForm>
  );
}
