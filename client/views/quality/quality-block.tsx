// One part of the page: its title, the sentence that says what is counted, and what there is of it. And a table that is read row by row.

import type { ReactNode } from 'react';
import { countText } from '#shared/words/count-text.ts';
import { useWords } from '../../i18n/i18n.tsx';
import plain from '../../parts/charts/plain-table.module.css';
import { Panel } from '../../parts/frame/panel.tsx';
import { Scroller } from '../../parts/frame/scroller.tsx';
import styles from './quality.module.css';

export type QualityBlockProps = {
  readonly title: string;
  readonly definition?: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
};

export function QualityBlock({ title, definition, isWide = false, children }: QualityBlockProps) {
  return (
    <Panel title={title} region={false} className={(isWide ? styles['wide'] : undefined) ?? ''}>
      {definition === undefined ? null : <p className={styles['definition']}>{definition}</p>}
      {children}
    </Panel>
  );
}

/** As many as can be taken in at once. */
const LISTED = 20;

export type QualityTableProps = {
  readonly title: string;
  readonly heads: readonly string[];
  /** Each with the cell that names it first. */
  readonly rows: readonly (readonly ReactNode[])[];
  /** What to say when there is none. */
  readonly none?: string;
  /** What to say of those behind the first twenty; that they are in the file when left out. */
  readonly more?: (count: string) => string;
};

export function QualityTable({ title, heads, rows, none, more }: QualityTableProps) {
  const { quality } = useWords();
  const left = rows.length - LISTED;
  if (rows.length === 0 && none !== undefined) return <p>{none}</p>;
  return (
    <Scroller label={quality.table(title)}>
      <table className={plain['table']}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, LISTED).map(([name, ...cells], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows that are read, never moved or changed by hand
            <tr key={index}>
              <th scope="row">{name}</th>
              {cells.map((cell, place) => (
                <td key={heads[place + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 ? <p className={styles['more']}>{(more ?? quality.more)(countText(left))}</p> : null}
    </Scroller>
  );
}
