// LMS says which source was right about the time of a line, with the reason. What was typed stays until it is recorded.

import { useState } from 'react';
import type { Instant } from '#shared/base/time.ts';
import { may } from '#shared/reference/roles.ts';
import type { RegisterLine } from '#shared/register/register-lines.ts';
import { type Read, readDraft } from '../../../form/draft.ts';
import { ErrorSummary } from '../../../form/error-summary.tsx';
import type { Draft, DraftValue, FormField } from '../../../form/field.ts';
import { FormFields, PrivacyNote } from '../../../form/form-fields.tsx';
import { draftOfInstant } from '../../../form/moment-draft.ts';
import { SendingForm } from '../../../form/sending-form.tsx';
import { useForm } from '../../../form/use-form.ts';
import { useSend } from '../../../form/use-send.ts';
import { NOTHING_WRONG, namedIn, saidWrong } from '../../../form/wrong.ts';
import { localMoment } from '../../../i18n/format.ts';
import { type I18n, useI18n } from '../../../i18n/i18n.tsx';
import { problemClause } from '../../../i18n/problem-text.ts';
import { useSession } from '../../../live/hooks.ts';
import { Button } from '../../../parts/controls/button.tsx';
import { sourceText } from '../periods/period-words.ts';
import styles from './period-detail.module.css';

/** For LMS alone, and only where sources said different things. */
export function EstablishForm({ line }: { readonly line: RegisterLine }) {
  const { words } = useI18n();
  const { session } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (!may(session, 'register.establish')) return null;
  if (isOpen) return <Establishing line={line} onClose={() => setOpen(false)} />;
  return (
    <p>
      <Button onPress={() => setOpen(true)}>{words.register.establish.open}</Button>
    </p>
  );
}

function Establishing({ line, onClose }: { readonly line: RegisterLine; readonly onClose: () => void }) {
  const i18n = useI18n();
  const { words } = i18n;
  const { establish } = words.register;
  const { state, mend, submit } = useForm();
  const post = useSend();
  const [begun] = useState<Draft>(() => ({ from: draftOfInstant(line.begin), until: draftOfInstant(line.end) }));
  const [draft, setDraft] = useState<Draft>(begun);
  const [standing, setStanding] = useState(() => standsIn(line));
  const fields = [...fieldsOf(line, i18n), ...replacedFields(standing, i18n)];
  const form = {
    id: 'establish',
    draft,
    wrong: state.fields,
    change: (name: string, value: DraftValue) => {
      mend(name);
      setDraft((before) => ({ ...before, [name]: value }));
    },
  };

  function send() {
    void submit(exactly(readDraft(fields, draft), line, begun, draft), fields, async (body) => {
      const answer = await post('/api/v1/register/establishments', body);
      if (answer.ok) {
        // The line comes anew with the journal, with what was established in it.
        onClose();
        return null;
      }
      const { document } = answer.problem;
      const others = standingIn(document);
      if (others.length > 0) {
        setStanding(others);
        return { whole: null, fields: { [REPLACES]: establish.standing } };
      }
      const named = namedIn(document);
      if (named.length > 0) return saidWrong(named, fields, draft, words);
      return { ...NOTHING_WRONG, whole: establish.failed(problemClause(words.problems, answer.problem)) };
    });
  }

  return (
    <SendingForm aria-label={establish.title} className={styles['form']} isBusy={state.busy} send={send}>
      <h4>{establish.title}</h4>
      <p>{establish.note}</p>
      <ErrorSummary form={form} fields={fields} whole={state.whole} attempt={state.attempt} />
      <PrivacyNote form={form.id} fields={fields} />
      <FormFields form={form} fields={fields} />
      <div className={styles['buttons']}>
        <Button look="primary" type="submit" isDisabled={state.busy}>
          {state.busy ? words.dossier.form.busy : establish.submit}
        </Button>
        <Button onPress={onClose}>{words.app.buttons.cancel}</Button>
      </div>
    </SendingForm>
  );
}

function fieldsOf({ sayings }: RegisterLine, { words, naming }: I18n): readonly FormField[] {
  const { establish } = words.register;
  const sources = [...new Set(sayings.map(({ source }) => source))];
  return [
    {
      kind: 'choice',
      name: 'source',
      label: establish.source,
      required: true,
      empty: establish.choose,
      choices: sources.map((source) => ({ id: source, name: sourceText(naming, source) })),
    },
    { kind: 'moment', name: 'from', label: words.register.detail.fromWhen, required: true },
    {
      kind: 'moment',
      name: 'until',
      label: words.register.detail.until,
      required: true,
      canBeNow: true,
      after: 'from',
    },
    { kind: 'text', name: 'reason', label: establish.reason, hint: establish.reasonHint, size: 'line', required: true },
  ];
}

type Standing = { readonly id: number; readonly source: string; readonly from: Instant; readonly until: Instant };

const REPLACES = 'replaces';

/** What the line says was established, so that it can be replaced at once. */
function standsIn({ established }: RegisterLine): readonly Standing[] {
  if (established === null) return [];
  const { id, source, begin: from, end: until } = established;
  return [{ id, source, from, until }];
}

/** What the server says that it contradicts. */
function standingIn(document: Readonly<Record<string, unknown>>): readonly Standing[] {
  return document['code'] === 'established-otherwise' ? (document['standing'] as readonly Standing[]) : [];
}

function replacedFields(standing: readonly Standing[], { words, naming }: I18n): readonly FormField[] {
  const { establish } = words.register;
  if (standing.length === 0) return [];
  const choices = standing.map(({ id, source, from, until }) => ({
    id: String(id),
    name: establish.wasRight(sourceText(naming, source), localMoment(from), localMoment(until)),
  }));
  return [{ kind: 'many', name: REPLACES, label: establish.replaces, hint: establish.replacesHint, choices }];
}

/** What was left as the line has it is sent to the millisecond: a form knows seconds. */
function exactly(read: Read, { function: tracked, begin, end }: RegisterLine, begun: Draft, draft: Draft): Read {
  if (!read.ok) return read;
  const from = draft['from'] === begun['from'] ? { from: begin } : {};
  const until = draft['until'] === begun['until'] && end !== null ? { until: end } : {};
  const { [REPLACES]: replaced, ...body } = read.body;
  const replaces = Array.isArray(replaced) && replaced.length > 0 ? { [REPLACES]: replaced.map(Number) } : {};
  return { ok: true, body: { function: tracked, ...body, ...from, ...until, ...replaces } };
}
