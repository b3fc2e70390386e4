// The address of a dossier that there is not: says so, and offers to look for what was meant in the register.

import { useId, useState } from 'react';
import { useWords } from '../../i18n/i18n.tsx';
import { Button } from '../../parts/controls/button.tsx';
import { Link, navigate } from '../../parts/header/navigation.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import styles from './unknown-dossier.module.css';

const LONGEST = 100;

export function UnknownDossier({ number }: { readonly number: string }) {
  const { dossier } = useWords();
  const { unknownNumber } = dossier;
  const id = useId();
  const [text, setText] = useState(number.slice(0, LONGEST));
  return (
    <div className={styles['unknown']}>
      <EmptyState>{dossier.notFound(number)}</EmptyState>
      <search>
        <form
          className={styles['search']}
          onSubmit={(event) => {
            event.preventDefault();
            navigate(`/register?${new URLSearchParams({ text: text.trim() })}`);
          }}
        >
          <label htmlFor={id}>{unknownNumber.label}</label>
          <input
            id={id}
            type="search"
            autoComplete="off"
            maxLength={LONGEST}
            className={styles['input']}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Button look="primary" type="submit">
            {unknownNumber.search}
          </Button>
        </form>
      </search>
      <p>
        <Link href="/register">{unknownNumber.all}</Link>
      </p>
    </div>
  );
}
