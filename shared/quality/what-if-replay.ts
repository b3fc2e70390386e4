// A journal gone through once for two policies: folded as it was recorded up to the begin of the time, and judged anew from there on by the
// policy in force and by the one that is tried.

import type { Instant } from '#shared/base/time.ts';
import type { Entry } from '#shared/journal/facts.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture } from '#shared/picture/picture.ts';
import type { Policy } from '#shared/policy/policy.ts';
import { createRejudging, type Rejudging } from './rejudging.ts';
import { notReplayed, type WhatIf, whatIf } from './what-if.ts';

export type WhatIfAsked = {
  readonly inForce: Policy;
  readonly tried: Policy;
  readonly from: Instant;
  readonly to: Instant;
  readonly seats: number;
};

export type WhatIfReplay = {
  /** Every entry from the first one on, in order. */
  readonly note: (entry: Entry) => void;
  readonly result: () => Omit<WhatIf, 'recorded'>;
};

export function createWhatIfReplay(asked: WhatIfAsked): WhatIfReplay {
  const { inForce, tried, from, to, seats } = asked;
  let recorded = emptyPicture();
  let both: readonly [before: Rejudging, after: Rejudging] | null = null;
  let entries = 0;
  const begun = (): readonly [Rejudging, Rejudging] => {
    both ??= [createRejudging(recorded, inForce, from), createRejudging(recorded, tried, from)];
    return both;
  };
  return {
    note(entry) {
      if (entry.recordedAt < from && both === null) {
        recorded = evolve(recorded, entry);
      } else if (entry.recordedAt < to) {
        entries += 1;
        for (const one of begun()) one.note(entry);
      }
    },
    result() {
      for (const one of begun()) one.until(to);
      const [before, after] = begun().map((one) => one.past(to)) as [
        ReturnType<Rejudging['past']>,
        ReturnType<Rejudging['past']>,
      ];
      const compared = whatIf({ before, after, from, to, seats });
      return { from, to, seats, entries, ...compared, notReplayed: notReplayed(inForce, tried) };
    },
  };
}
