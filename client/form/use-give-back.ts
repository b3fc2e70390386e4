// A form that stood in the place of the buttons that open it is closed: the focus goes back to the one it came from.

import { type RefObject, useEffect, useRef, useState } from 'react';

export type GiveBack = {
  /** What the buttons stand in. */
  readonly around: RefObject<HTMLDivElement | null>;
  /** To the button with that `data-opens`; where it has gone, or for null, to the region that it was in. */
  readonly giveBack: (opener: string | null) => void;
};

export function useGiveBack(): GiveBack {
  const around = useRef<HTMLDivElement>(null);
  const [due, setDue] = useState<{ readonly opener: string | null } | null>(null);
  useEffect(() => {
    if (due === null) return;
    const button =
      due.opener === null ? null : around.current?.querySelector<HTMLElement>(`[data-opens="${due.opener}"]`);
    (button ?? around.current?.closest<HTMLElement>('[data-region]'))?.focus();
  }, [due]);
  return { around, giveBack: (opener) => setDue({ opener }) };
}
