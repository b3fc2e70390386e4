// Which functions: a line per post, a box per task, and one for the whole post.

import type { FunctionId, PostId, TrackedFunction } from '#shared/reference/functions.ts';
import { useSpeech } from '../../words/words.tsx';
import { fieldId } from './draft.ts';
import { FieldGroup } from './field-frame.tsx';
import styles from './new-dossier.module.css';
import type { Wrong } from './use-registration.ts';

type FunctionsFieldProps = {
  /** Of the chosen meldkamer; empty while none was chosen. */
  readonly allowed: readonly TrackedFunction[];
  readonly chosen: readonly FunctionId[];
  readonly wrong: Wrong | undefined;
  readonly onChange: (chosen: readonly FunctionId[]) => void;
};

export function FunctionsField({ allowed, chosen, wrong, onChange }: FunctionsFieldProps) {
  const { newDossier } = useSpeech().words;
  const posts = [...Map.groupBy(allowed, ({ post }) => post)];
  const first = allowed[0]?.id;
  function set(ids: readonly FunctionId[], on: boolean) {
    const kept = chosen.filter((id) => !ids.includes(id));
    // In the order of the page, whatever the order of the clicks.
    const next = new Set(on ? [...kept, ...ids] : kept);
    onChange(allowed.filter(({ id }) => next.has(id)).map(({ id }) => id));
  }
  return (
    <FieldGroup field="functions" label={newDossier.functions} isRequired wrong={wrong}>
      <p className={styles['hint']}>{posts.length === 0 ? newDossier.functionsFirst : newDossier.functionsHint}</p>
      <div className={styles['posts']}>
        {posts.map(([post, functions]) => (
          <Post key={post} post={post} functions={functions} chosen={chosen} first={first} onSet={set} />
        ))}
      </div>
    </FieldGroup>
  );
}

type PostProps = {
  readonly post: PostId;
  readonly functions: readonly TrackedFunction[];
  readonly chosen: readonly FunctionId[];
  /** The first box of the page is where the list of errors leads to. */
  readonly first: FunctionId | undefined;
  readonly onSet: (ids: readonly FunctionId[], on: boolean) => void;
};

function Post({ post, functions, chosen, first, onSet }: PostProps) {
  const { words, naming } = useSpeech();
  const { newDossier, domain } = words;
  const name = naming.post(post);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot take a place in the line of the post
    <div role="group" aria-label={name} className={styles['post']}>
      <span className={styles['postName']}>{name}</span>
      {functions.map(({ id, task }) => (
        <label key={id} className={styles['box']}>
          <input
            type="checkbox"
            {...(id === first ? { id: fieldId('functions') } : {})}
            checked={chosen.includes(id)}
            onChange={({ currentTarget }) => onSet([id], currentTarget.checked)}
          />
          {domain.task[task]}
        </label>
      ))}
      {functions.length < 2 ? null : (
        <label className={styles['box']}>
          <input
            type="checkbox"
            checked={functions.every(({ id }) => chosen.includes(id))}
            onChange={({ currentTarget }) =>
              onSet(
                functions.map(({ id }) => id),
                currentTarget.checked,
              )
            }
          />
          {newDossier.wholePost}
        </label>
      )}
    </div>
  );
}
