// Leafing through the register, 50 or 100 lines at a time.

import { useId } from 'react';
import { Button } from '../../parts/button.tsx';
import { countText } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import styles from './filter-bar.module.css';
import pagingStyles from './paging.module.css';
import { PAGE_SIZES, type RegisterSearch } from './register-search.ts';
import type { ChangeSearch } from './use-search.ts';

export type PagingProps = {
  readonly search: RegisterSearch;
  readonly change: ChangeSearch;
  readonly total: number;
};

export function Paging({ search, change, total }: PagingProps) {
  const { register } = useWords();
  const id = useId();
  const pages = Math.max(1, Math.ceil(total / search.pageSize));
  return (
    <nav aria-label={register.pages} className={pagingStyles['paging']} data-screen-only="">
      <Button isDisabled={search.page <= 1} onPress={() => change({ page: search.page - 1 })}>
        {register.previous}
      </Button>
      <span>{register.page(countText(search.page), countText(pages))}</span>
      <Button isDisabled={search.page >= pages} onPress={() => change({ page: search.page + 1 })}>
        {register.next}
      </Button>
      <span className={pagingStyles['size']}>
        <label htmlFor={id}>{register.perPage}</label>
        <select
          id={id}
          className={styles['input']}
          value={search.pageSize}
          onChange={({ currentTarget }) =>
            change({ pageSize: PAGE_SIZES.find((size) => String(size) === currentTarget.value) ?? PAGE_SIZES[0] })
          }
        >
          {PAGE_SIZES.map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </select>
      </span>
    </nav>
  );
}
