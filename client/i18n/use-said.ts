// What a screen keeps in words, such as what it just said aloud: never in another language than that of the rest of it.

import { type SetStateAction, useCallback, useState } from 'react';
import { useI18n } from './i18n.tsx';

/** As `useState`, but once another language is chosen it is `nothing` again: what was said was heard, and is said by no one else. */
export function useSaid<T>(nothing: T, begin: T = nothing): readonly [T, (next: SetStateAction<T>) => void] {
  const { language } = useI18n();
  const [said, setSaid] = useState({ value: begin, language });
  const say = useCallback(
    (next: SetStateAction<T>) =>
      setSaid((before) => {
        const value = before.language === language ? before.value : nothing;
        return { value: next instanceof Function ? next(value) : next, language };
      }),
    [language, nothing],
  );
  return [said.language === language ? said.value : nothing, say];
}
