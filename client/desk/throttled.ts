// Holds a value back so that it changes at most once in so many milliseconds: the first change shows at once. Never drops the last one.

import { useEffect, useRef, useState } from 'react';
import { SECOND } from '#shared/base/time.ts';
import { useLive } from '../live/hooks.ts';

/** Digits that change faster than this cannot be read. */
const READABLE = 2 * SECOND;

/** However often something changes, the server is asked about it no more than this. */
export const ASK_EVERY = 2 * SECOND;

/** `of`: what it is a value of; that of another is shown at once. */
export function useThrottled<T>(value: T, every: number = READABLE, of = ''): T {
  const { runtime } = useLive();
  const [{ shown, ...held }, setHeld] = useState({ shown: value, of });
  if (held.of !== of) setHeld({ shown: value, of });
  const shownCount = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (Object.is(value, shown)) return;
    const show = () => {
      shownCount.current = runtime.monotonic();
      setHeld({ shown: value, of });
    };
    const wait = shownCount.current + every - runtime.monotonic();
    if (wait <= 0) {
      show();
      return;
    }
    return runtime.after(wait, show);
  }, [value, shown, every, of, runtime]);
  return shown;
}
