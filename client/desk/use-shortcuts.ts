// Does what a key of the desk stands for, where it can be done.

import { useEffect, useRef } from 'react';
import { isTyping } from './help/is-typing.ts';
import { type ShortcutName, shortcutOf } from './help/shortcuts.ts';

type Shortcuts = Readonly<Partial<Record<ShortcutName, () => void>>>;

export function useShortcuts(shortcuts: Shortcuts): void {
  const now = useRef(shortcuts);
  now.current = shortcuts;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const name = shortcutOf(event);
      const act = name === null ? undefined : now.current[name];
      if (act === undefined || (name === 'help' && (isTyping(event.target) || isChoosing(event.target)))) return;
      event.preventDefault();
      if (!event.repeat) act();
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

/** In a list of choices a sign looks for what begins with it. */
function isChoosing(target: EventTarget | null): boolean {
  return target instanceof HTMLSelectElement;
}
