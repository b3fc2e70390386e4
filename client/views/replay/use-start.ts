// Where looking back begins when the address names no moment: with the begin of the deviation it is about, or else with the newest
// moment there is.

import type { Instant } from '#shared/base/time.ts';
import { useServerNow } from '../../live/hooks.ts';
import { queries } from '../../query/queries.ts';
import { useAnswer } from '../../query/use-answer.ts';

/** Null while it is not known. */
export function useStart(around: string, isNeeded: boolean): Instant | null {
  const now = useServerNow();
  const { value, problem } = useAnswer(isNeeded && around !== '' ? queries.dossier(around) : null);
  if (value !== null) return (value.afwijking.startedAt ?? value.afwijking.start) as Instant;
  return around === '' || problem !== null ? now : null;
}
