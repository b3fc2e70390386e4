// Where looking back begins when the address names no moment: with the begin of the deviation it is about, or else with the newest
// moment there is.

import { useEffect, useState } from 'react';
import type { Instant } from '#shared/base/time.ts';
import type { ApiAfwijking } from '#shared/overview/api-shapes.ts';
import { useServerNow } from '../../live/hooks.ts';
import { ask } from '../../live/http.ts';

type Begun = { readonly around: string; readonly at: Instant | null };

/** Null while it is not known. */
export function useStart(around: string, isNeeded: boolean): Instant | null {
  const now = useServerNow();
  const [begun, setBegun] = useState<Begun | null>(null);
  useEffect(() => {
    if (!isNeeded || around === '') return;
    const stop = new AbortController();
    void ask<{ readonly afwijking: Pick<ApiAfwijking, 'start' | 'startedAt'> }>(`/api/v1/afwijkingen/${around}`, {
      signal: stop.signal,
    }).then((answer) => {
      if (stop.signal.aborted) return;
      const at = answer.ok ? ((answer.value.afwijking.startedAt ?? answer.value.afwijking.start) as Instant) : null;
      setBegun({ around, at });
    });
    return () => stop.abort();
  }, [around, isNeeded]);
  if (now === null) return null;
  if (around === '') return now;
  return begun?.around === around ? (begun.at ?? now) : null;
}
