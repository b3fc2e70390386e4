// Appearance and language, as two native lists: few enough to need nothing more.

import { useI18n } from '../../i18n/i18n.tsx';
import { THEMES, type Theme, useTheme } from '../frame/theme.ts';
import styles from './choices.module.css';

export function Choices() {
  const { words, language, chooseLanguage } = useI18n();
  const [theme, chooseTheme] = useTheme();
  return (
    <span className={styles['choices']}>
      <select
        className={styles['list']}
        aria-label={words.app.theme}
        value={theme}
        onChange={(event) => chooseTheme(event.currentTarget.value as Theme)}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {words.app.themeChoice[one]}
          </option>
        ))}
      </select>
      <select
        className={styles['list']}
        aria-label={words.app.language}
        value={language}
        onChange={(event) => chooseLanguage(event.currentTarget.value === 'en' ? 'en' : 'nl')}
      >
        <option value="nl" lang="nl">
          Nederlands
        </option>
        <option value="en" lang="en">
          English
        </option>
      </select>
    </span>
  );
}
