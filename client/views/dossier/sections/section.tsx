// One titled part of a dossier, with an anchor that links and the list of parts lead to.

import { type ReactNode, useId } from 'react';
import { useWords } from '../../../i18n/i18n.tsx';
import styles from './section.module.css';
import { type Section, sectionId } from './sections.ts';

export type DossierSectionProps = {
  readonly section: Section;
  /** What is empty, in one line, when nothing was recorded in it: the part is folded to that line, and opens. Null: something was. */
  readonly empty?: string | null;
  readonly children: ReactNode;
};

export function DossierSection({ section, empty = null, children }: DossierSectionProps) {
  const { dossier } = useWords();
  const heading = useId();
  return (
    <section
      id={sectionId(section)}
      tabIndex={-1}
      data-region=""
      aria-labelledby={heading}
      className={styles['section']}
    >
      {empty === null ? (
        <>
          <h2 id={heading}>{dossier.section[section]}</h2>
          {children}
        </>
      ) : (
        <details className={styles['folded']}>
          <summary>
            <h2 id={heading}>{dossier.section[section]}</h2>
            <span className={styles['empty']}>{empty}</span>
          </summary>
          <div className={styles['inside']}>{children}</div>
        </details>
      )}
    </section>
  );
}

export type SubsectionProps = { readonly title: ReactNode; readonly id?: string; readonly children: ReactNode };

export function Subsection({ title, id, children }: SubsectionProps) {
  return (
    <div className={styles['subsection']} {...(id === undefined ? {} : { id, tabIndex: -1 })}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

/** Tables may be wider than the page: they scroll by themselves, also with the keyboard. */
export function WideTable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section in each section would make landmarks of tables
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div role="group" aria-label={label} className={styles['wide']} data-wide="" tabIndex={0}>
      {children}
    </div>
  );
}

export type HeadRowProps<Column extends string> = {
  readonly columns: readonly Column[];
  readonly text: Readonly<Record<Column, string>>;
};

/** The head of a table of which each column has one word. */
export function HeadRow<Column extends string>({ columns, text }: HeadRowProps<Column>) {
  return (
    <tr>
      {columns.map((column) => (
        <th key={column} scope="col">
          {text[column]}
        </th>
      ))}
    </tr>
  );
}
