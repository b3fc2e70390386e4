// One form for whatever LMS does with an event: what is asked, what is wrong, and what the server refused, in its place.

import type { Draft, FormField } from '../../form/field.ts';
import { ShortForm } from '../../form/short-form.tsx';
import { useSend } from '../../form/use-send.ts';
import { NOTHING_WRONG, namedIn, saidWrong, type Wrong } from '../../form/wrong.ts';
import { useWords } from '../../i18n/i18n.tsx';
import type { Words } from '../../i18n/nl.ts';
import { problemClause } from '../../i18n/problem-text.ts';
import { useAnnouncer } from '../../live/hooks.ts';
import type { Problem } from '../../live/http.ts';
import { useTyped } from '../../live/use-typed.ts';
import styles from './gebeurtenissen.module.css';

export type Body = Readonly<Record<string, unknown>>;

export type ActFormProps = {
  /** One of a kind on this page: what its ids and what was typed in it go by. */
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly begin: Draft;
  /** Under `/api/v1/gebeurtenissen`. */
  readonly path: string;
  /** What is sent, of what was read. */
  readonly body: (typed: Body, draft: Draft) => Body;
  readonly onClose: () => void;
};

export function ActForm({ id, title, fields, begin, path, body, onClose }: ActFormProps) {
  const words = useWords();
  const { gebeurtenissen: own } = words;
  const announcer = useAnnouncer();
  const post = useSend();
  const typed = useTyped<Draft>(`gebeurtenis ${id}`, () => begin);
  return (
    <ShortForm
      id={`gebeurtenis-${id}`}
      title={title}
      level={3}
      fields={fields}
      typed={typed}
      submit={own.save}
      className={styles['form']}
      send={async (typed, draft) => {
        const answer = await post(`/api/v1/gebeurtenissen${path}`, body(typed, draft));
        if (!answer.ok) return refusedBy(answer.problem, fields, draft, words);
        announcer.polite(own.done);
        return null;
      }}
      onClose={onClose}
    />
  );
}

/** What to do about it; at its field where the server named one. */
function refusedBy(problem: Problem, fields: readonly FormField[], draft: Draft, words: Words): Wrong {
  const { refusal, failed } = words.gebeurtenissen;
  const code = problem.code as keyof typeof refusal | null;
  if (code !== null && Object.hasOwn(refusal, code)) return { ...NOTHING_WRONG, whole: refusal[code] };
  const named = namedIn(problem.document);
  return named.length > 0
    ? saidWrong(named, fields, draft, words)
    : { ...NOTHING_WRONG, whole: failed(problemClause(words.problems, problem)) };
}
