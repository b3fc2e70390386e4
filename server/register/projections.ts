// What follows the picture for those who read back: the register, the trends, the history and the dossiers. Told of every entry, in
// order, own and foreign; holds nothing that cannot be computed again from the journal.

import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { createDossierIndex, type DossierIndex } from '#shared/dossier/dossier-index.ts';
import { createDossierMentions } from '#shared/dossier/dossier-mentions.ts';
import type { Position } from '#shared/journal/facts.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { type AlarmPast, createAlarmPast } from '#shared/quality/alarm-past.ts';
import { type BelowMinimum, createBelowMinimum } from '#shared/register/below-minimum.ts';
import { createHistory, type History } from '#shared/register/history.ts';
import { createRegister, type GrowingRegister } from '#shared/register/register.ts';
import { createStateTime, type StateTime } from '#shared/register/state-time.ts';
import { createTrend, type Trend } from '#shared/register/trend.ts';
import type { Advance } from '../record/journal-fold.ts';

export type Projections = {
  /** Fits the recorder's `onAdvance`. */
  readonly advance: (advance: Advance) => void;
  readonly register: Omit<GrowingRegister, 'note'>;
  readonly history: Pick<History, 'mentions'>;
  readonly trend: Pick<Trend, 'window'>;
  readonly dossiers: (picture: Picture) => DossierIndex;
  /** Every place in the journal where something is said about a deviation, oldest first. */
  readonly mentions: (number: AfwijkingNumber) => readonly Position[];
  readonly belowMinimum: BelowMinimum['within'];
  readonly states: StateTime['within'];
  readonly alarmPast: AlarmPast['within'];
};

export function createProjections(): Projections {
  const history = createHistory();
  const trend = createTrend();
  const dossiers = createDossierIndex();
  const mentions = createDossierMentions();
  const belowMinimum = createBelowMinimum();
  const states = createStateTime();
  const alarmPast = createAlarmPast();
  const register = createRegister();
  return {
    advance({ before, stored: { entry }, after }) {
      register.note(before, entry, after);
      history.note(before, entry, after);
      trend.note(before, entry, after);
      mentions.note(before, entry, after);
      belowMinimum.note(before, entry, after);
      states.note(before, entry, after);
      alarmPast.note(before, entry, after);
    },
    register,
    history,
    trend,
    dossiers,
    mentions: mentions.positions,
    belowMinimum: belowMinimum.within,
    states: states.within,
    alarmPast: alarmPast.within,
  };
}
