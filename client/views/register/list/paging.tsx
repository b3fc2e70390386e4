// Leafing through a list, so many lines at a time, from where one left it.

import { useId } from 'react';
import { countText } from '#shared/words/count-text.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import { Button } from '../../../parts/controls/button.tsx';
import type { Paged } from '../../../query/gather-pages.ts';
import styles from './filter.module.css';
import { FIRST_PAGE } from './list-search.ts';
import pagingStyles from './paging.module.css';

/** Where a page is, as the address says it. */
export type PagePlace = { readonly after: string; readonly before: string; readonly page: number };

export function placeIn({ after, before, page }: PagePlace): PagePlace {
  return { after, before, page };
}

export type PagingProps = {
  readonly page: Omit<Paged<unknown>, 'asOf' | 'position'>;
  readonly onPage: (at: PagePlace) => void;
  /** Left out when there is nothing to choose. */
  readonly sizes?: PageSizeProps;
};

export function Paging({ page, onPage, sizes }: PagingProps) {
  const { register } = useWords();
  const { offset, lines, total, next, previous } = page;
  const [first, last] = [countText(offset + 1), countText(offset + lines.length)];
  return (
    <nav aria-label={register.pages} className={pagingStyles['paging']} data-screen-only="">
      <Button isDisabled={previous === null} onPress={() => onPage(FIRST_PAGE)}>
        {register.first}
      </Button>
      <Button isDisabled={previous === null} onPress={() => onPage({ ...FIRST_PAGE, before: previous ?? '' })}>
        {register.previous}
      </Button>
      <span>{register.range(first, last, countText(total))}</span>
      <Button isDisabled={next === null} onPress={() => onPage({ ...FIRST_PAGE, after: next ?? '' })}>
        {register.next}
      </Button>
      {sizes === undefined ? null : <PageSize {...sizes} />}
    </nav>
  );
}

type PageSizeProps = {
  readonly size: number;
  readonly all: readonly number[];
  readonly onChange: (size: number) => void;
};

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
