// What opens and closes the lines that one line stands for.

import type { ReactNode } from 'react';
import styles from './unfold.module.css';

export type UnfoldProps = {
  readonly isOpen: boolean;
  /** In full, for a screen reader. */
  readonly name: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

export function Unfold({ isOpen, name, onPress, children }: UnfoldProps) {
  return (
    <button type="button" className={styles['unfold']} aria-expanded={isOpen} aria-label={name} onClick={onPress}>
      <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {children}
    </button>
  );
}
