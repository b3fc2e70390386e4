// The rows of the ladder on the page of a dossier: every turn that was taken, in order, and the steps of today's policy that were not.

import type { DossierDetail } from '#shared/dossier/api-dossier.ts';

type Chain = Pick<DossierDetail['chain'], 'steps' | 'turns'>;

type LadderRow = {
  /** Which step; the first is 0. */
  readonly index: number;
  /** Null: not taken since the ladder last began. */
  readonly turn: Chain['turns'][number] | null;
};

/** What comes before the first turn stands above it; what comes next stands below the last one. */
export function ladderRows({ steps, turns }: Chain): readonly LadderRow[] {
  const first = turns[0]?.step ?? 0;
  const left = steps.flatMap(({ taken }, index): readonly LadderRow[] => (taken ? [] : [{ index, turn: null }]));
  return [
    ...left.filter(({ index }) => index < first),
    ...turns.map((turn): LadderRow => ({ index: turn.step, turn })),
    ...left.filter(({ index }) => index >= first),
  ];
}
