// A titled part of a screen, and one stop for F6. Its heading level keeps the headings in order.

import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

export type PanelProps = {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly level?: 2 | 3;
  /** Beside the title: buttons, counts. */
  readonly tools?: ReactNode;
  /** A stop for F6; on unless the panel is a small part of another. */
  readonly region?: boolean;
  /** No inner space, for tables and grids that touch the edge. */
  readonly flush?: boolean;
  readonly className?: string;
};

export function Panel(props: PanelProps) {
  const { title, children, level = 2, tools = null, region = true, flush = false, className = '' } = props;
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      className={`${styles['panel']} ${className}`}
      aria-labelledby={id}
      {...(region ? { 'data-region': '', tabIndex: -1 } : {})}
    >
      <header className={styles['head']}>
        <Heading id={id}>{title}</Heading>
        {tools}
      </header>
      <div className={flush ? styles['flush'] : styles['body']}>{children}</div>
    </section>
  );
}
