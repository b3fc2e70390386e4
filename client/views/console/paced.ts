// Holds a value back so that it changes at most once in so many milliseconds: the first change shows at once. Never drops the last one.

import { useEffect, useRef, useState } from 'react';
import { SECOND } from '#shared/base/time.ts';
import { useLive } from '../../live/hooks.ts';

/** Digits that change faster than this cannot be read. */
export const READABLE = 2 * SECOND;

export function usePaced<T>(value: T, every: number = READABLE): T {
  const { runtime } = useLive();
  const [shown, setShown] = useState(value);
  const shownCount = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (Object.is(value, shown)) return;
    const show = () => {
      shownCount.current = runtime.monotonic();
      setShown(value);
    };
    const wait = shownCount.current + every - runtime.monotonic();
    if (wait <= 0) {
      show();
      return;
    }
    return runtime.after(wait, show);
  }, [value, shown, every, runtime]);
  return shown;
}
