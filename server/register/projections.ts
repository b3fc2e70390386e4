// What follows the picture for those who read back: the register, the trends and the history. Told of every entry, in order,
// own and foreign; holds nothing that cannot be computed again from the journal.

import { createHistory, type History } from '#shared/history.ts';
import { emptyRegister, evolveRegister, type Register } from '#shared/register.ts';
import { createTrend, type Trend } from '#shared/trend.ts';
import type { Advance } from '../recorder.ts';

export type Projections = {
  /** Fits the recorder's `onAdvance`. */
  readonly advance: (advance: Advance) => void;
  readonly register: () => Register;
  readonly history: Pick<History, 'mentions'>;
  readonly trend: Pick<Trend, 'window'>;
};

export function createProjections(): Projections {
  const history = createHistory();
  const trend = createTrend();
  let register = emptyRegister();
  return {
    advance({ before, stored: { entry }, after }) {
      register = evolveRegister(register, before, entry, after);
      history.note(before, entry, after);
      trend.note(before, entry, after);
    },
    register: () => register,
    history,
    trend,
  };
}
