// One figure: its title, the sentence that says what is counted, and the figure itself. On paper the drawing and its table both stand.

import type { ReactNode } from 'react';
import { omitNull } from '#shared/base/omit-null.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { BarDrawing, BarFigure, type BarRow, type BarsProps, BarTable } from '../../parts/charts/chart-bars.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import styles from './figures.module.css';

export type Form = 'screen' | 'paper';

/** As wide as a page of A4 between its margins allows, in pixels of paper. */
const PAPER_WIDTH = 640;

export type FigureBlockProps = {
  readonly title: string;
  readonly definition: string;
  readonly form: Form;
  readonly children: ReactNode;
};

export function FigureBlock({ title, definition, form, children }: FigureBlockProps) {
  const content = (
    <>
      <p className={styles['definition']}>{definition}</p>
      {children}
    </>
  );
  if (form === 'screen') {
    return (
      <Panel title={title} region={false} className={styles['block'] ?? ''}>
        {content}
      </Panel>
    );
  }
  return (
    <section className={styles['paperBlock']}>
      <h3>{title}</h3>
      {content}
    </section>
  );
}

/** Nothing on paper leads anywhere. */
function unlinked({ id, name, axis, values, beside, earlier }: BarRow): BarRow {
  return { id, name, values, ...omitNull({ axis: axis ?? null, beside: beside ?? null, earlier: earlier ?? null }) };
}

/** Says so when there is nothing to draw: an empty drawing could be taken for a failure. */
export function Bars({ form, ...bars }: BarsProps & { readonly form: Form }) {
  const { figures } = useWords();
  const isNothing = bars.rows.every(({ values, beside = [] }) => [...values, ...beside].every((value) => value === 0));
  if (isNothing) return <p>{figures.nothing}</p>;
  if (form === 'screen') return <BarFigure {...bars} />;
  const rows = bars.rows.map(unlinked);
  return (
    <div className={styles['paperBars']}>
      <BarDrawing {...bars} rows={rows} width={PAPER_WIDTH} />
      <BarTable {...bars} rows={rows} />
    </div>
  );
}
