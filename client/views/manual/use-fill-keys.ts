// The keys that fill in many rows, and Ctrl+Enter that records. Nothing is filled in while somebody types a text: Ctrl+Alt makes letters there.

import { useEffect, useRef } from 'react';
import type { Discipline } from '#shared/reference/functions.ts';
import { isTyping } from '../../desk/help/is-typing.ts';
import type { Filling } from './fill-in.ts';
import { fillingOf } from './fill-keys.ts';

export type FillKeys = {
  readonly fill: (how: Filling, of: Discipline | null) => void;
  readonly submit: () => void;
  readonly disciplines: readonly Discipline[];
};

export function useFillKeys(keys: FillKeys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const { fill, submit, disciplines } = now.current;
      const filling = fillingOf(event, disciplines);
      const isRecord = event.key === 'Enter' && event.ctrlKey && !event.altKey && !event.shiftKey && !event.metaKey;
      if ((filling === null && !isRecord) || (filling !== null && isTyping(event.target))) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.repeat) return;
      if (filling === null) submit();
      else fill(filling.how, filling.of);
    }
    // Before the button that has the focus takes it for a press.
    addEventListener('keydown', onKeyDown, true);
    return () => removeEventListener('keydown', onKeyDown, true);
  }, []);
}
