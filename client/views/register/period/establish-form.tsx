// LMS says which source was right about the time of a line, with the reason. What was typed stays until it is recorded.

import { useState } from 'react';
import type { Instant } from '#shared/base/time.ts';
import { may } from '#shared/reference/roles.ts';
import type { RegisterLine } from '#shared/register/register-lines.ts';
import type { Draft, FormField } from '../../../form/field.ts';
import { draftOfInstant } from '../../../form/moment-draft.ts';
import { ShortForm } from '../../../form/short-form.tsx';
import { useSend } from '../../../form/use-send.ts';
import { NOTHING_WRONG, namedIn, saidWrong, type Wrong } from '../../../form/wrong.ts';
import { localMoment } from '../../../i18n/format.ts';
import { type I18n, useI18n } from '../../../i18n/i18n.tsx';
import { problemClause } from '../../../i18n/problem-text.ts';
import { useSession } from '../../../live/hooks.ts';
import { useTyped } from '../../../live/use-typed.ts';
import { Button } from '../../../parts/controls/button.tsx';
import { sourceText } from '../periods/period-words.ts';
import styles from './period-detail.module.css';

type Body = Readonly<Record<string, unknown>>;

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
  const post = useSend();
  const [begin] = useState<Draft>(() => ({ from: draftOfInstant(line.begin), until: draftOfInstant(line.end) }));
  const typed = useTyped<Draft>(`establish ${line.function} ${line.begin}`, () => begin);
  const [standing, setStanding] = useState(() => standsIn(line));
  const fields = [...fieldsOf(line, i18n), ...replacedFields(standing, i18n)];

  async function send(body: Body, draft: Draft): Promise<Wrong | null> {
    const answer = await post('/api/v1/register/establishments', exactly(body, line, begin, draft));
    // The line comes anew with the journal, with what was established in it.
    if (answer.ok) return null;
    const { document } = answer.problem;
    const others = standingIn(document);
    if (others.length > 0) {
      setStanding(others);
      return { whole: null, fields: { [REPLACES]: establish.standing } };
    }
    const named = namedIn(document);
    if (named.length > 0) return saidWrong(named, fields, draft, words);
    return { ...NOTHING_WRONG, whole: establish.failed(problemClause(words.problems, answer.problem)) };
  }

  return (
    <ShortForm
      id="establish"
      title={establish.title}
      level={4}
      note={<p>{establish.note}</p>}
      fields={fields}
      typed={typed}
      submit={establish.submit}
      className={styles['form']}
      send={send}
      onClose={onClose}
    />
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
function exactly(
  { [REPLACES]: replaced, ...body }: Body,
  { function: tracked, begin, end }: RegisterLine,
  begun: Draft,
  draft: Draft,
): Body {
  const from = draft['from'] === begun['from'] ? { from: begin } : {};
  const until = draft['until'] === begun['until'] && end !== null ? { until: end } : {};
  const replaces = Array.isArray(replaced) && replaced.length > 0 ? { [REPLACES]: replaced.map(Number) } : {};
  return { function: tracked, ...body, ...from, ...until, ...replaces };
}
