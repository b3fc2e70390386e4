// What follows the picture for those who read back: the register, the trends, the history and the dossiers. Told of every entry, in
// order, own and foreign; holds nothing that cannot be computed again from the journal.

import type { AfwijkingNumber } from '#shared/afwijking.ts';
import { type BelowMinimum, createBelowMinimum } from '#shared/below-minimum.ts';
import { createDossierIndex, type DossierIndex } from '#shared/dossier-index.ts';
import { createDossierMentions } from '#shared/dossier-mentions.ts';
import type { Position } from '#shared/facts.ts';
import { createHistory, type History } from '#shared/history.ts';
import type { Picture } from '#shared/picture.ts';
import { emptyRegister, evolveRegister, type Register } from '#shared/register.ts';
import { createTrend, type Trend } from '#shared/trend.ts';
import type { Advance } from '../recorder.ts';

export type Projections = {
  /** Fits the recorder's `onAdvance`. */
  readonly advance: (advance: Advance) => void;
  readonly register: () => Register;
  readonly history: Pick<History, 'mentions'>;
  readonly trend: Pick<Trend, 'window'>;
  readonly dossiers: (picture: Picture) => DossierIndex;
  /** Every place in the journal where something is said about a deviation, oldest first. */
  readonly mentions: (number: AfwijkingNumber) => readonly Position[];
  readonly belowMinimum: BelowMinimum['within'];
};

export function createProjections(): Projections {
  const history = createHistory();
  const trend = createTrend();
  const dossiers = createDossierIndex();
  const mentions = createDossierMentions();
  const belowMinimum = createBelowMinimum();
  let register = emptyRegister();
  return {
    advance({ before, stored: { entry }, after }) {
      register = evolveRegister(register, before, entry, after);
      history.note(before, entry, after);
      trend.note(before, entry, after);
      mentions.note(before, entry, after);
      belowMinimum.note(before, entry, after);
    },
    register: () => register,
    history,
    trend,
    dossiers,
    mentions: mentions.positions,
    belowMinimum: belowMinimum.within,
  };
}
