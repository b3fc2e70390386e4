// What the ladder of a deviation climbed for: what was said of that each time until it stopped. Whoever is called for is not called for less
// because it is said otherwise afterwards (R47, TC8).

import { after, type Instant } from '#shared/base/time.ts';
import type { Afwijking } from './afwijking.ts';
import type { LadderState } from './dossier.ts';
import { type Placed, type Stated, type StatedBefore, saysTheSame, statedAt } from './stated.ts';

/** For each time that it stopped: as it is said of then now, and as it was said before that was set right. */
export function climbedFor(afwijking: Pick<Afwijking, 'dossier'> & Stated): readonly StatedBefore[] {
  const ladder = afwijking.dossier?.ladder ?? null;
  if (ladder === null) return [];
  return [...stopsOf(ladder).map((until) => saidUntil(afwijking, until)), ...(ladder.stoppedFor ?? [])];
}

/** What it climbed for at that moment: what was said of that until it stopped next, or is. */
export function climbedForAt(afwijking: Pick<Afwijking, 'dossier'> & Stated, moment: Instant): Placed {
  const ladder = afwijking.dossier?.ladder ?? null;
  const stop = ladder === null ? undefined : stopsOf(ladder).find((until) => moment < until);
  return ladder?.stoppedFor?.find(({ until }) => until === stop) ?? statedAt(afwijking, moment);
}

type Right = { readonly statement: Partial<Placed>; readonly from: Instant | null };

/** What it climbed for beside what is said of it from now on. What LMS sets `right` of then was wrong. */
export function stoppedFor(
  before: Pick<Afwijking, 'dossier'> & Stated,
  said: Stated,
  right: Right | null,
): readonly StatedBefore[] {
  const ladder = before.dossier?.ladder ?? null;
  if (ladder === null) return [];
  return stopsOf(ladder).flatMap((until) => {
    const was = ladder.stoppedFor?.find((one) => one.until === until) ?? saidUntil(before, until);
    const isRight = right !== null && (right.from === null || right.from < until);
    const one = isRight ? { ...was, ...right.statement } : was;
    return saysTheSame(one, saidUntil(said, until)) ? [] : [one];
  });
}

function stopsOf({ stops = [], stoppedAt }: LadderState): readonly Instant[] {
  return stoppedAt === null ? stops : [...stops, stoppedAt];
}

/** As it was until then: what is said of it from that moment on is not what it climbed for. */
function saidUntil(stated: Stated, until: Instant): StatedBefore {
  return { ...statedAt(stated, after(until, -1)), until };
}
