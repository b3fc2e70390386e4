// The detail beside the picture, not over it: the rest stays usable. Takes the focus when it opens; Escape closes it.

import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../../../i18n/i18n.tsx';
import { Button } from '../../../parts/controls/button.tsx';
import styles from './drawer.module.css';

export type DrawerProps = {
  readonly title: string;
  /** Marks beside the title. */
  readonly marks: ReactNode;
  readonly clocks: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

export function Drawer({ title, marks, clocks, onClose, children }: DrawerProps) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject is another opening
  useEffect(() => heading.current?.focus(), [title]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  }

  return (
    <aside
      className={styles['drawer']}
      data-region=""
      data-drawer=""
      tabIndex={-1}
      aria-label={words.console.drawer.label(title)}
      onKeyDown={onKeyDown}
    >
      <header className={styles['top']}>
        <div className={styles['title']}>
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {marks}
        </div>
        <Button look="quiet" onPress={onClose} aria-label={words.app.buttons.close}>
          <X aria-hidden="true" size={20} />
        </Button>
        <div className={styles['clocks']}>{clocks}</div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable with the keyboard */}
      <section className={styles['body']} tabIndex={0} aria-label={title}>
        {children}
      </section>
    </aside>
  );
}
