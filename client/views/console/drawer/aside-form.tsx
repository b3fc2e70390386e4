// Shelving an alarm or taking it out of service: for how long, why, and whose it is to put right. What was typed stays until it is recorded.

import { useState } from 'react';
import type { Alarm, Aside } from '#shared/alarm/alarm.ts';
import { after, DAY, HOUR, MINUTE } from '#shared/base/time.ts';
import { longestAside, needsSecond } from '#shared/desk/setting-aside.ts';
import { partyChoices } from '../../../form/choices.ts';
import { type Read, readDraft } from '../../../form/draft.ts';
import { ErrorSummary } from '../../../form/error-summary.tsx';
import type { Draft, DraftValue, FormField } from '../../../form/field.ts';
import { FormFields, PrivacyNote } from '../../../form/form-fields.tsx';
import { SendingForm } from '../../../form/sending-form.tsx';
import { useForm } from '../../../form/use-form.ts';
import { useSend } from '../../../form/use-send.ts';
import { durationText } from '../../../i18n/format.ts';
import { type I18n, useI18n } from '../../../i18n/i18n.tsx';
import { Button } from '../../../parts/controls/button.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';
import { asidesPath, asideTrouble } from './aside-trouble.ts';
import styles from './drawer.module.css';

export type AsideFormProps = { readonly alarm: Alarm; readonly aside: Aside; readonly onClose: () => void };

const LASTING: Readonly<Record<Aside, readonly number[]>> = {
  shelved: [15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR],
  'out-of-service': [HOUR, 4 * HOUR, 8 * HOUR, DAY, 3 * DAY, 7 * DAY],
};

export function AsideForm({ alarm, aside, onClose }: AsideFormProps) {
  const i18n = useI18n();
  const { words } = i18n;
  const own = words.console.aside;
  const now = useNow();
  const { state, mend, submit } = useForm();
  const post = useSend();
  const [draft, setDraft] = useState<Draft>({});
  const fields = fieldsOf(alarm, aside, i18n);
  const form = {
    id: `aside-${alarm.id}`,
    draft,
    wrong: state.fields,
    change: (name: string, value: DraftValue) => {
      mend(name);
      setDraft((before) => ({ ...before, [name]: value }));
    },
  };

  function send() {
    void submit(bodyOf(readDraft(fields, draft)), fields, async (body) => {
      const answer = await post(asidesPath(alarm), body);
      if (!answer.ok) return asideTrouble(answer.problem, fields, draft, words);
      onClose();
      return null;
    });
  }

  /** From the moment of sending on. */
  function bodyOf(read: Read): Read {
    if (!read.ok || now === null) return read;
    const { lasting, ...others } = read.body;
    const until = after(now, Number(lasting));
    return { ok: true, body: { version: alarm.version, aside, until, ...others } };
  }

  return (
    <SendingForm aria-label={own.open[aside]} className={styles['form']} isBusy={state.busy} send={send}>
      <h5>{own.open[aside]}</h5>
      <p className={styles['small']}>{needsSecond(alarm) ? own.explainSecond[aside] : own.explain[aside]}</p>
      <ErrorSummary form={form} fields={fields} whole={state.whole} attempt={state.attempt} />
      <PrivacyNote form={form.id} fields={fields} />
      <FormFields form={form} fields={fields} />
      <div className={styles['formLine']}>
        <Button look="primary" type="submit" isDisabled={state.busy || now === null}>
          {state.busy ? words.dossier.form.busy : needsSecond(alarm) ? own.ask : own.submit[aside]}
        </Button>
        <Button onPress={onClose}>{words.app.buttons.cancel}</Button>
      </div>
    </SendingForm>
  );
}

function fieldsOf({ priority }: Alarm, aside: Aside, i18n: I18n): readonly FormField[] {
  const own = i18n.words.console.aside;
  const choices = LASTING[aside]
    .filter((lasting) => lasting <= longestAside(aside, priority))
    .map((lasting) => ({ id: String(lasting), name: durationText(lasting, i18n.language) }));
  return [
    { kind: 'choice', name: 'lasting', label: own.lasting, required: true, empty: own.choose, choices },
    ...(aside === 'shelved'
      ? []
      : [
          {
            kind: 'choice',
            name: 'owner',
            label: own.owner,
            hint: own.ownerHint,
            required: true,
            empty: own.choose,
            choices: partyChoices(i18n),
          } as const,
        ]),
    { kind: 'text', name: 'reason', label: own.reason, hint: own.reasonHint, size: 'line', required: true },
  ];
}
