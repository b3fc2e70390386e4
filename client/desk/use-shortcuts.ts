// The keys that work everywhere on the console: Ctrl+Alt with B, G or L. Never a single letter (WCAG 2.1.4).

import { useEffect, useRef } from 'react';

export type Shortcuts = {
  /** Ctrl+Alt+B. */
  readonly acknowledge: () => void;
  /** Ctrl+Alt+G. */
  readonly silence: () => void;
  /** Ctrl+Alt+L. */
  readonly group: () => void;
};

/** By the place of the key, so that what Alt makes of its letter does not matter. */
const ACT: Readonly<Record<string, keyof Shortcuts>> = { KeyB: 'acknowledge', KeyG: 'silence', KeyL: 'group' };

export function useShortcuts(shortcuts: Shortcuts): void {
  const now = useRef(shortcuts);
  now.current = shortcuts;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!event.ctrlKey || !event.altKey || event.shiftKey || event.metaKey) return;
      const act = ACT[event.code];
      if (act === undefined) return;
      event.preventDefault();
      if (!event.repeat) now.current[act]();
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
