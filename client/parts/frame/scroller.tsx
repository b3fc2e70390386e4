// What may be wider than its place: it scrolls sideways by itself, never the page, and can be reached and scrolled by keyboard.

import { type ReactNode, useEffect, useRef } from 'react';
import styles from './scroller.module.css';

export type ScrollerProps = {
  readonly label: string;
  /** The part of the width, from 0 to 1, that is to be seen at first; the beginning when left out. */
  readonly startAt?: number;
  readonly children: ReactNode;
};

export function Scroller({ label, startAt = 0, children }: ScrollerProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element !== null) element.scrollLeft = startAt * element.scrollWidth - element.clientWidth / 2;
  }, [startAt]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <div ref={place} role="group" className={styles['scroller']} aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
