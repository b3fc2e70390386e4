// Leafing through a list, so many lines at a time.

import { useId } from 'react';
import { countText } from '#shared/words/count-text.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import { Button } from '../../../parts/controls/button.tsx';
import styles from './filter.module.css';
import pagingStyles from './paging.module.css';

export type PagingProps = {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
  /** Left out when there is nothing to choose. */
  readonly sizes?: { readonly all: readonly number[]; readonly onChange: (size: number) => void };
};

export function Paging({ page, pageSize, total, onPage, sizes }: PagingProps) {
  const { register } = useWords();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <nav aria-label={register.pages} className={pagingStyles['paging']} data-screen-only="">
      <Button isDisabled={page <= 1} onPress={() => onPage(page - 1)}>
        {register.previous}
      </Button>
      <span>{register.page(countText(page), countText(pages))}</span>
      <Button isDisabled={page >= pages} onPress={() => onPage(page + 1)}>
        {register.next}
      </Button>
      {sizes === undefined ? null : <PageSize size={pageSize} {...sizes} />}
    </nav>
  );
}

type PageSizeProps = { readonly size: number } & NonNullable<PagingProps['sizes']>;

function PageSize({ size, all, onChange }: PageSizeProps) {
  const { register } = useWords();
  const id = useId();
  return (
    <span className={pagingStyles['size']}>
      <label htmlFor={id}>{register.perPage}</label>
      <select
        id={id}
        className={styles['input']}
        value={size}
        onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
      >
        {all.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </span>
  );
}
