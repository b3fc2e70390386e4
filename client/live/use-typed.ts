// What is being typed, which outlives the end of a login: who comes back as the same finds it where it was.

import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react';
import { useLive, useSession } from './hooks.ts';

/** @param place What is filled in, one of a kind in this tab. `isBack`: it was typed before the login ended. */
export function useTyped<T>(place: string, begin: () => T): readonly [T, Dispatch<SetStateAction<T>>, boolean] {
  const { sessions, kept } = useLive();
  const { session } = useSession();
  const [begun] = useState(begin);
  const [back] = useState(() => (session === null ? null : (kept.take(session, place) as T | null)));
  const [value, setValue] = useState(back ?? begun);
  const owner = useRef(session);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  useEffect(
    () => () => {
      const isTyped = JSON.stringify(latest.current) !== JSON.stringify(begun);
      const isOut = sessions.getSnapshot().status === 'out';
      if (isOut && isTyped && owner.current !== null) kept.keep(owner.current, place, latest.current);
    },
    [begun, kept, place, sessions],
  );
  return [value, setValue, back !== null];
}
