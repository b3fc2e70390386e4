// What the address of the wall says about appearance and language, because nobody can choose them at the wall itself.

import { useEffect } from 'react';
import { useI18n } from '../../../i18n/i18n.tsx';
import { applyTheme, storedTheme, type Theme } from '../../../parts/frame/theme.ts';

/** Dark unless the address or someone at this browser chose light; Dutch unless they chose English. */
export function wallTheme(search: string, stored: Theme | null): 'light' | 'dark' {
  const asked = new URLSearchParams(search).get('theme');
  if (asked === 'light' || asked === 'dark') return asked;
  return stored === 'light' ? 'light' : 'dark';
}

/** `?theme=light`, `?lang=en`. */
export function useAddressChoices(): void {
  const { language, chooseLanguage } = useI18n();
  useEffect(() => {
    const dress = () => applyTheme(wallTheme(location.search, storedTheme()));
    dress();
    const later = setTimeout(dress);
    return () => clearTimeout(later);
  }, []);
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('lang');
    if ((asked === 'en' || asked === 'nl') && asked !== language) chooseLanguage(asked);
  }, [language, chooseLanguage]);
}
