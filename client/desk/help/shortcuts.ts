// The keys of the desk in one list: what is bound stands in the panel of keys, and what stands there is bound. Pure.

/** A letter goes with Ctrl and Alt, never by itself (WCAG 2.1.4). The question mark only shows this list, and not while somebody types. */
export const SHORTCUTS = { acknowledge: 'B', silence: 'G', group: 'L', enter: 'H', help: '?' } as const;

export type ShortcutName = keyof typeof SHORTCUTS;

export const SHORTCUT_NAMES = Object.keys(SHORTCUTS) as readonly ShortcutName[];

/** As it is written on a screen. */
export function keysOf(name: ShortcutName): string {
  return name === 'help' ? SHORTCUTS.help : `Ctrl+Alt+${SHORTCUTS[name]}`;
}

type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** By the place of a letter, so that what Alt makes of it does not matter. Null: the press means nothing here. */
export function shortcutOf({ code, key, ctrlKey, altKey, shiftKey, metaKey }: Pressed): ShortcutName | null {
  if (metaKey) return null;
  if (!ctrlKey && !altKey) return key === SHORTCUTS.help ? 'help' : null;
  if (!ctrlKey || !altKey || shiftKey) return null;
  return SHORTCUT_NAMES.find((name) => name !== 'help' && code === `Key${SHORTCUTS[name]}`) ?? null;
}
