// One form for what LMS does with an exercise: what is asked, what is wrong, and what the server refused, in its place.

import type { ReactNode } from 'react';
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
import styles from './exercise.module.css';

type Body = Readonly<Record<string, unknown>>;

export type ExerciseFormProps = {
  readonly id: string;
  readonly title: string;
  readonly note?: ReactNode;
  readonly fields: readonly FormField[];
  readonly path: string;
  /** What is sent, of what was read. */
  readonly body: (typed: Body) => Body;
  /** Once it is recorded. */
  readonly said: string;
  readonly onClose: () => void;
};

export function ExerciseForm({ id, title, note, fields, path, body, said, onClose }: ExerciseFormProps) {
  const words = useWords();
  const announcer = useAnnouncer();
  const post = useSend();
  return (
    <ShortForm
      id={id}
      title={title}
      level={3}
      note={note}
      fields={fields}
      typed={useTyped<Draft>(id, () => ({}))}
      submit={title}
      className={styles['form']}
      send={async (typed, draft) => {
        const answer = await post(path, body(typed));
        if (!answer.ok) return refusedBy(answer.problem, fields, draft, words);
        announcer.polite(said);
        return null;
      }}
      onClose={onClose}
    />
  );
}

/** What to do about it; at its field where the server named one. */
function refusedBy(problem: Problem, fields: readonly FormField[], draft: Draft, words: Words): Wrong {
  const { refusal, failed } = words.exercise;
  const code = problem.code as keyof typeof refusal | null;
  if (code !== null && Object.hasOwn(refusal, code)) return { ...NOTHING_WRONG, whole: refusal[code] };
  const named = namedIn(problem.document);
  return named.length > 0
    ? saidWrong(named, fields, draft, words)
    : { ...NOTHING_WRONG, whole: failed(problemClause(words.problems, problem)) };
}
