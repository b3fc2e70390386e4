// One form for what LMS does with an exercise: what is asked, what is wrong, and what the server refused, in its place.

import type { ReactNode } from 'react';
import type { Draft, FormField } from '../../form/field.ts';
import { ShortForm } from '../../form/short-form.tsx';
import { useSend } from '../../form/use-send.ts';
import { refusedWrong } from '../../form/wrong.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { useAnnouncer } from '../../live/hooks.ts';
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
        if (!answer.ok) return refusedWrong(answer.problem, words.exercise, fields, draft, words);
        announcer.polite(said);
        return null;
      }}
      onClose={onClose}
    />
  );
}
