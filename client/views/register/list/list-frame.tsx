// A list with everything around it: filter, count, columns, exports, pages, and every state in which there is no table to show.

import { type ReactNode, useEffect } from 'react';
import { countText } from '#shared/words/count-text.ts';
import { localMoment } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import { Button } from '../../../parts/controls/button.tsx';
import { EmptyState } from '../../../parts/states/empty-state.tsx';
import { ProblemState } from '../../../parts/states/problem-state.tsx';
import styles from './list-frame.module.css';
import { FIRST_PAGE } from './list-search.ts';
import { type PagePlace, Paging, type PagingProps } from './paging.tsx';
import type { Pages } from './use-pages.ts';

export type ListWords = {
  readonly count: (total: string) => string;
  readonly changed: string;
  readonly emptyFiltered: string;
  readonly empty: (position: string) => string;
  readonly forbidden: string;
  readonly loading: string;
};

export type ListFrameProps<Line> = {
  readonly words: ListWords;
  readonly pages: Pages<Line>;
  readonly filter: ReactNode;
  readonly columns: ReactNode;
  readonly exports: ReactNode;
  /** Where this list is, filter included: on paper it says what was left out. */
  readonly address: string;
  /** Null when nothing is filtered. */
  readonly onClear: (() => void) | null;
  /** Left out when there is nothing to choose. */
  readonly sizes?: PagingProps['sizes'];
  readonly onPage: (at: PagePlace, how?: 'push' | 'replace') => void;
  readonly table: (lines: readonly Line[], busy: boolean) => ReactNode;
};

export function ListFrame<Line>(props: ListFrameProps<Line>) {
  const { words, pages, sizes, onPage } = props;
  const { register } = useWords();
  const { page, isBehind, waiting, problem, showWaiting } = pages;
  // What was there when the address was made is gone.
  const isNowhere = page !== null && !isBehind && page.lines.length === 0 && page.total > 0;
  useEffect(() => {
    if (isNowhere) onPage(FIRST_PAGE, 'replace');
  }, [isNowhere, onPage]);

  if (problem?.status === 403) return <EmptyState>{words.forbidden}</EmptyState>;
  return (
    <div className={styles['list']}>
      {props.filter}
      <div className={styles['tools']}>
        <p role="status" className={styles['count']}>
          {page === null ? '' : words.count(countText(page.total))}
        </p>
        {page === null ? null : (
          <p className={styles['asOf']}>{register.asOf(countText(page.position), localMoment(page.asOf))}</p>
        )}
        <span className={styles['end']}>
          {props.columns}
          {props.exports}
        </span>
      </div>
      <p className={styles['address']}>{register.address(props.address)}</p>
      {waiting === null ? null : (
        <p className={styles['changed']} role="status">
          {words.changed} <Button onPress={showWaiting}>{register.showChanged}</Button>
        </p>
      )}
      {problem === null ? null : <ProblemState kept={pages} />}
      {page === null && problem === null ? <EmptyState>{words.loading}</EmptyState> : null}
      {page !== null && page.lines.length === 0 && !isBehind && !isNowhere ? (
        <Empty words={words} position={page.position} onClear={props.onClear} />
      ) : null}
      {page !== null && page.lines.length > 0 ? (
        <>
          {props.table(page.lines, isBehind)}
          <Paging page={page} onPage={onPage} {...(sizes !== undefined && { sizes })} />
        </>
      ) : null}
    </div>
  );
}

type EmptyProps = Pick<ListFrameProps<unknown>, 'words' | 'onClear'> & { readonly position: number };

/** Two different things: nothing passes the filter, or nothing was ever recorded. */
function Empty({ words, position, onClear }: EmptyProps) {
  const { register } = useWords();
  if (onClear === null) return <EmptyState>{words.empty(countText(position))}</EmptyState>;
  return (
    <div className={styles['empty']}>
      <EmptyState>{words.emptyFiltered}</EmptyState>
      <Button onPress={onClear}>{register.clearFilters}</Button>
    </div>
  );
}
