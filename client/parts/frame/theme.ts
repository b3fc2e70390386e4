// Light or dark: as the system has it, unless chosen otherwise. The choice stays with this browser.

import { useCallback, useState } from 'react';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const STORED_AS = 'meldkamerbeeld.theme';

/** Null when nobody chose. A browser may forbid storage; then nothing is remembered. */
export function storedTheme(): Theme | null {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(STORED_AS)) ?? null;
  } catch {
    return null;
  }
}

export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

export function useTheme(): readonly [theme: Theme, choose: (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => storedTheme() ?? 'auto');
  const choose = useCallback((next: Theme) => {
    try {
      localStorage.setItem(STORED_AS, next);
    } catch {
      // The choice lasts as long as the page.
    }
    applyTheme(next);
    setTheme(next);
  }, []);
  return [theme, choose];
}
