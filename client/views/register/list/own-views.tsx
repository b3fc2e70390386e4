// One's own views of a list: what was saved, as links, and saving what is shown now under a name.

import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../../../i18n/i18n.tsx';
import { Button } from '../../../parts/controls/button.tsx';
import choice from '../../../parts/controls/link-choice.module.css';
import { Link } from '../../../parts/header/navigation.tsx';
import filter from './filter.module.css';
import styles from './own-views.module.css';
import { LONGEST_NAME, MOST_SAVED, withoutSaved, withSaved } from './saved-views.ts';
import { useSavedViews } from './use-saved-views.ts';

export type OwnViewsProps = {
  /** Which list they are of. */
  readonly list: string;
  readonly path: string;
  /** What is shown now, as the address has it, without the page. */
  readonly search: string;
};

export function OwnViews({ list, path, search }: OwnViewsProps) {
  const { ownViews } = useWords().register;
  const { all, keep } = useSavedViews(list);
  const here = all.find((one) => one.search === search);
  return (
    <>
      {all.length === 0 ? null : (
        <nav aria-label={ownViews.label} className={choice['choice']}>
          {all.map((one) => (
            <Link
              key={one.name}
              href={`${path}${one.search}`}
              {...(one === here && { 'aria-current': 'page' as const })}
            >
              {one.name}
            </Link>
          ))}
        </nav>
      )}
      {here !== undefined ? (
        <Button onPress={() => keep(withoutSaved(all, here.name))}>{ownViews.remove(here.name)}</Button>
      ) : all.length >= MOST_SAVED ? (
        <span className={styles['full']}>{ownViews.full(MOST_SAVED)}</span>
      ) : (
        <Save key={search} onSave={(name) => keep(withSaved(all, { name, search }))} />
      )}
    </>
  );
}

function Save({ onSave }: { readonly onSave: (name: string) => void }) {
  const { ownViews } = useWords().register;
  const [name, setName] = useState<string | null>(null);
  const id = useId();
  if (name === null) {
    return (
      <Button look="quiet" onPress={() => setName('')}>
        {ownViews.save}
      </Button>
    );
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (name !== null && name.trim() !== '') onSave(name);
  }
  return (
    <form className={styles['form']} onSubmit={submit}>
      <label htmlFor={id}>{ownViews.name}</label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: it was asked for by the press before
        autoFocus
        required
        className={filter['input']}
        size={18}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        value={name}
        aria-describedby={`${id}-where`}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={({ key }) => (key === 'Escape' ? setName(null) : undefined)}
      />
      <Button type="submit">{ownViews.keep}</Button>
      <Button look="quiet" onPress={() => setName(null)}>
        {ownViews.cancel}
      </Button>
      <span id={`${id}-where`} className={styles['full']}>
        {ownViews.where}
      </span>
    </form>
  );
}
