// Does what a key of the desk stands for, where it can be done.

import { useEffect, useRef } from 'react';
import { type ShortcutName, shortcutOf } from './help/shortcuts.ts';

type Shortcuts = Readonly<Partial<Record<ShortcutName, () => void>>>;

export function useShortcuts(shortcuts: Shortcuts): void {
  const now = useRef(shortcuts);
  now.current = shortcuts;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const name = shortcutOf(event);
      const act = name === null ? undefined : now.current[name];
      if (act === undefined || (name === 'help' && isTyping(event.target))) return;
      event.preventDefault();
      if (!event.repeat) act();
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type="checkbox"]), textarea, select');
}
