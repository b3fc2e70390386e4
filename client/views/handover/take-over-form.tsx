// Taking over the shift: a line for the next, and one press. Who has not seen what was recorded since reads that first.

import { useEffect, useRef, useState } from 'react';
import type { Position } from '#shared/journal/facts.ts';
import type { ChangesSince } from '#shared/replay/changes.ts';
import { ChangesList } from '../../desk/changes/changes-list.tsx';
import { readDraft } from '../../form/draft.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import type { Draft, DraftValue, FormField } from '../../form/field.ts';
import { FormFields, PrivacyNote } from '../../form/form-fields.tsx';
import { SendingForm } from '../../form/sending-form.tsx';
import { useForm } from '../../form/use-form.ts';
import { useSend } from '../../form/use-send.ts';
import { NOTHING_WRONG, namedIn, saidWrong, type Wrong } from '../../form/wrong.ts';
import { clockTime } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Words } from '../../i18n/nl.ts';
import { problemClause } from '../../i18n/problem-text.ts';
import type { Problem } from '../../live/http.ts';
import { Button } from '../../parts/controls/button.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import styles from './handover.module.css';

export type TakeOverFormProps = {
  /** Up to where it was looked at, and how often the shift had been taken over then. */
  readonly seen: { readonly position: number; readonly version: number };
  /** What was recorded behind that, as the server told when it refused. */
  readonly unseen: ChangesSince | null;
  readonly onUnseen: (unseen: ChangesSince | null) => void;
  /** Taken over: until where the journal is by that, and how often it was by now. */
  readonly onDone: (position: Position, version: number) => void;
};

export function TakeOverForm({ seen, unseen, onUnseen, onDone }: TakeOverFormProps) {
  const { words } = useI18n();
  const own = words.handover.take;
  const now = useNow();
  const { state, mend, submit } = useForm();
  const post = useSend();
  const [draft, setDraft] = useState<Draft>({});
  const [doneAt, setDoneAt] = useState<string | null>(null);
  const done = useRef<HTMLElement>(null);
  // At the bottom of a page that grew shorter nothing else would be in view.
  useEffect(() => {
    if (doneAt !== null) done.current?.focus();
  }, [doneAt]);
  const fields: readonly FormField[] = [{ kind: 'text', name: 'note', label: own.note, size: 'line' }];
  const form = {
    id: 'take-over',
    draft,
    wrong: state.fields,
    change: (name: string, value: DraftValue) => {
      mend(name);
      setDraft((before) => ({ ...before, [name]: value }));
    },
  };

  function send() {
    setDoneAt(null);
    void submit(readDraft(fields, draft), fields, async (said) => {
      const answer = await post('/api/v1/handovers', { ...said, ...seen });
      if (!answer.ok) {
        const told = answer.problem.document['changes'] as ChangesSince | undefined;
        if (told !== undefined) onUnseen(told);
        return trouble(answer.problem, fields, draft, words);
      }
      setDoneAt(now === null ? '' : clockTime(now));
      setDraft({});
      const { position, version } = answer.value as { readonly position: Position; readonly version: number };
      onDone(position, version);
      return null;
    });
  }

  if (doneAt !== null) {
    return (
      <section ref={done} tabIndex={-1} className={styles['form']} aria-label={own.title}>
        <h2>{own.title}</h2>
        <p role="status">{own.done(doneAt)}</p>
        <div>
          <Button onPress={() => setDoneAt(null)}>{own.again}</Button>
        </div>
      </section>
    );
  }
  return (
    <SendingForm aria-label={own.title} className={styles['form']} isBusy={state.busy} send={send}>
      <h2>{own.title}</h2>
      <ErrorSummary form={form} fields={fields} whole={state.whole} attempt={state.attempt} />
      {unseen === null ? null : (
        <section className={styles['unseen']} aria-label={own.unseen} data-unseen="">
          <h3>{own.unseen}</h3>
          <ChangesList changes={unseen} now={unseen.asOf} />
        </section>
      )}
      <PrivacyNote form={form.id} fields={fields} />
      <FormFields form={form} fields={fields} />
      <div className={styles['row']}>
        <Button look="primary" type="submit" isDisabled={state.busy}>
          {state.busy ? own.busy : own.submit}
        </Button>
      </div>
    </SendingForm>
  );
}

function trouble(problem: Problem, fields: readonly FormField[], draft: Draft, words: Words): Wrong {
  const own = words.handover.take.trouble;
  const said: Readonly<Record<string, string>> = own.codes;
  const known = said[problem.code ?? ''] ?? (problem.status === 0 || problem.status === 503 ? own.unreachable : null);
  if (known !== null) return { ...NOTHING_WRONG, whole: known };
  const named = namedIn(problem.document);
  if (named.length > 0) return saidWrong(named, fields, draft, words);
  return { ...NOTHING_WRONG, whole: own.other(problemClause(words.problems, problem)) };
}
