// One form for whatever LMS does with an event: what is asked, what is wrong, and what the server refused, in its place.

import type { Draft, FormField } from '../../form/field.ts';
import { ShortForm, type ShortFormProps } from '../../form/short-form.tsx';
import { useSend } from '../../form/use-send.ts';
import { refusedWrong } from '../../form/wrong.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { useAnnouncer } from '../../live/hooks.ts';
import { useTyped } from '../../live/use-typed.ts';
import type { Standing } from './binding.ts';
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
  /** What goes with it once that is recorded, of what was read. */
  readonly then?: (standing: Standing, typed: Body) => Promise<void>;
} & Pick<ShortFormProps, 'onClose'>;

export function ActForm({ id, title, fields, begin, path, body, then, onClose }: ActFormProps) {
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
        const answer = await post<Standing>(`/api/v1/gebeurtenissen${path}`, body(typed, draft));
        if (!answer.ok) return refusedWrong(answer.problem, own, fields, draft, words);
        await then?.(answer.value, typed);
        announcer.polite(own.done);
        return null;
      }}
      onClose={onClose}
    />
  );
}
