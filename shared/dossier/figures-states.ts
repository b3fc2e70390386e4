// How long each meldkamer was in which state, as a whole and its posts together: every moment is counted in one state, or as unknown (R123).

import { elapsed } from '#shared/base/time.ts';
import { parsePost } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { WORST_STATE_FIRST } from '#shared/reference/service-state.ts';
import type { KnownState, StateStretch } from '#shared/register/state-time.ts';
import type { StateFigure } from './api-dossier.ts';

/** The worst first, and then what nobody knows. */
export const COUNTED_STATES: readonly KnownState[] = [...WORST_STATE_FIRST, 'unknown'];

/** Two rows for each meldkamer: what is 0 was counted. */
export function stateFigures(stretches: readonly StateStretch[]): readonly StateFigure[] {
  return MELDKAMER_IDS.flatMap((meldkamer) => {
    const whole = stretches.filter(({ subject }) => subject === meldkamer);
    const posts = stretches.filter(({ subject }) => parsePost(subject)?.meldkamer === meldkamer);
    return [rowOf(meldkamer, 'meldkamer', whole), rowOf(meldkamer, 'posts', posts)];
  });
}

function rowOf(meldkamer: MeldkamerId, of: StateFigure['of'], stretches: readonly StateStretch[]): StateFigure {
  const sums = new Map<KnownState, number>();
  for (const { state, from, to } of stretches) sums.set(state, (sums.get(state) ?? 0) + elapsed(from, to));
  const ms = Object.fromEntries(COUNTED_STATES.map((state) => [state, sums.get(state) ?? 0]));
  return { meldkamer, of, ms: ms as StateFigure['ms'] };
}
