// The words of the chosen language, for every component. Dutch unless chosen otherwise; the choice stays with this browser.

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Alarm, AlarmKey, AlarmSubject, ConditionId } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { worldOf } from '#shared/wire/world-path.ts';
import { type Naming, namingOf } from '#shared/words/naming.ts';
import { en } from './en.ts';
import { markedWords } from './exercise/marked-numbers.ts';
import { alarmAbout, factSentence } from './fact-words.ts';
import type { Language } from './format.ts';
import { nl, type Words } from './nl.ts';

export type I18n = {
  readonly words: Words;
  readonly language: Language;
  readonly chooseLanguage: (language: Language) => void;
  readonly naming: Naming;
  /** One sentence for a timeline. */
  readonly sayFact: (fact: Fact, now: Instant | null) => string;
  /** One sentence for an alarm. */
  readonly sayAlarm: (
    alarm: AlarmSubject &
      Pick<Alarm, 'service'> &
      Partial<Pick<Alarm, 'core'>> & { readonly condition: ConditionId; readonly key?: AlarmKey },
  ) => string;
};

const STORED_AS = 'meldkamerbeeld.language';

export function i18nOf(language: Language, chooseLanguage: (language: Language) => void): I18n {
  const spoken: Words = language === 'nl' ? nl : en;
  const isExercise = 'location' in globalThis && worldOf(location.pathname) !== '';
  const { receiver, numbered } = spoken.exercise;
  const words = isExercise ? markedWords(spoken, numbered) : spoken;
  const naming = isExercise ? namingOf(words.domain, receiver, numbered) : namingOf(words.domain);
  return {
    words,
    language,
    chooseLanguage,
    naming,
    sayFact: (fact, now) => factSentence(words, naming, fact, now),
    sayAlarm: (alarm) => words.alarms.condition[alarm.condition].sentence(alarmAbout(naming, alarm, alarm.key ?? null)),
  };
}

const I18nContext = createContext<I18n | null>(null);

export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(storedLanguage);
  const choose = useCallback((next: Language) => {
    store(next);
    setLanguage(next);
  }, []);
  const i18n = useMemo(() => i18nOf(language, choose), [language, choose]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <I18nContext value={i18n}>{children}</I18nContext>
    </I18nProvider>
  );
}

export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (i18n === null) throw new Error('No WordsProvider around this component');
  return i18n;
}

export function useWords(): Words {
  return useI18n().words;
}

/** A browser may forbid storage; then the choice lasts as long as the page. */
function storedLanguage(): Language {
  try {
    return localStorage.getItem(STORED_AS) === 'en' ? 'en' : 'nl';
  } catch {
    return 'nl';
  }
}

function store(language: Language): void {
  try {
    localStorage.setItem(STORED_AS, language);
  } catch {
    // Nothing is lost but the memory of the choice.
  }
}
