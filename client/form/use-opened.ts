// The heading of a form that was just opened: it has the focus, and as much of the form as fits is in view below it, its buttons with it.

import { type RefObject, useEffect, useRef } from 'react';

/** For a heading with `tabIndex={-1}`. */
export function useOpened(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView();
  }, []);
  return heading;
}
