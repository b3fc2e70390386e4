// What was just done in a list, said where the focus then is.

import { type RefObject, useEffect, useRef } from 'react';
import { useSaid } from '../../i18n/use-said.ts';

const NOTHING_DONE = { text: '', count: 0 };

export type Done = {
  /** Of the line that says it; with `tabIndex={-1}`. */
  readonly said: RefObject<HTMLParagraphElement | null>;
  readonly text: string;
  readonly tell: (text: string) => void;
};

export function useDone(): Done {
  const [done, setDone] = useSaid(NOTHING_DONE);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done.count > 0) said.current?.focus();
  }, [done]);
  return { said, text: done.text, tell: (text) => setDone(({ count }) => ({ text, count: count + 1 })) };
}
