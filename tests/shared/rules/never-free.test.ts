// What is away and not covered is never quiet, and nothing that a feed, a meldkamer or a party sends about itself makes it so: over random
// stories. Each law is shown to notice a mistake that is planted.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { valuesOf } from '#shared/deviation/chunked-map.ts';
import type { Fact } from '#shared/journal/facts.ts';
import { uncoveredIn } from '#shared/picture/away.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture } from '#shared/picture/picture.ts';
import { type Pasts, pasts, tellPasts } from '../../support/arbitrary-pasts.ts';
import { type Returns, returns, tellReturns } from '../../support/arbitrary-returns.ts';
import { type Steps, steps, tellStory } from '../../support/arbitrary-story.ts';
import { spansIn } from '../../support/cover.ts';
import { foldedOf } from '../../support/dossiers-of.ts';
import {
  awayNow,
  calledForNone,
  countedUncovered,
  hadOtherwise,
  isCalledFor,
  saidOtherwise,
} from '../../support/laws-of-truth.ts';
import type { Story } from '../../support/story.ts';
import { once } from '../../support/told-once.ts';

const RUNS = { numRuns: 300, seed: 20261129 };

/** A second after what was told last. */
const inStory = once((told: Steps) => folded(tellStory(told).wait(1_000).tick()));
const inReturns = once((told: Returns) => folded(tellReturns(told)));
const inPasts = once((told: Pasts) => folded(tellPasts(told)));

function folded(story: Story) {
  return { story, sums: foldedOf(story) };
}

type Seen = (story: Story) => Pick<Story, 'picture' | 'now'>;
const asItIs: Seen = (story) => story;

/** The picture of one who never learnt these facts. */
function without(isOne: (fact: Fact) => boolean): Seen {
  return ({ entries, now }) => {
    const known = entries.map((entry) => ({ ...entry, facts: entry.facts.filter((one) => !isOne(one)) }));
    return { picture: known.reduce(evolve, emptyPicture()), now };
  };
}

describe('[TC7] what is away or contested now and not covered now', () => {
  const holds = (isQuiet: (story: Story, afwijking: Afwijking) => boolean): number => {
    let seen = 0;
    fc.assert(
      fc.property(steps, (told) => {
        const { story } = inStory(told);
        for (const { id, afwijking } of awayNow(story)) {
          expect([id, afwijking !== null]).toEqual([id, true]);
          if (afwijking === null || !uncoveredIn(story.picture, afwijking, story.now).includes(id)) continue;
          seen += 1;
          expect([id, isQuiet(story, afwijking)]).toEqual([id, false]);
        }
      }),
      RUNS,
    );
    return seen;
  };

  test('[R64] has an alarm and a running ladder', () => {
    expect(holds(({ picture }, one) => !isCalledFor(picture, one))).toBeGreaterThan(60);
  });

  /** Of random returns that become known afterwards: in how many it counts as uncovered now in the sums, and in how many of these nobody is called. */
  const counted = (seenBy: Seen) => {
    const seen = { uncovered: 0, covered: 0, quiet: 0 };
    fc.assert(
      fc.property(returns, (told) => {
        const { story, sums } = inReturns(told);
        const uncovered = countedUncovered(sums);
        seen[uncovered.length > 0 ? 'uncovered' : 'covered'] += 1;
        seen.quiet += calledForNone(seenBy(story), uncovered).length;
      }),
      RUNS,
    );
    return seen;
  };

  test('[R62] nor what the sums count as uncovered now, in whatever order it became known', () => {
    const { quiet, ...seen } = counted((story) => story);
    expect(quiet).toBe(0);
    expect(Object.entries(seen).filter(([, times]) => times < 100)).toEqual([]);
  });

  test('a picture that learns nothing of a return that is over is noticed', () => {
    expect(counted(without((one) => one.kind === 'function-returned' && one.at !== null)).quiet).toBeGreaterThan(50);
  });

  /** In how many moments of random pasts the sums and the picture say each, and in how many they contradict each other. */
  const compared = <Told>(
    told: fc.Arbitrary<Told>,
    tell: (told: Told) => ReturnType<typeof folded>,
    seenBy: Seen,
    numRuns: number,
  ) => {
    const seen = { covered: 0, uncovered: 0, otherwise: 0 };
    fc.assert(
      fc.property(told, (one) => {
        const { story, sums } = tell(one);
        const { covered, uncovered, otherwise } = saidOtherwise(seenBy(story), sums);
        seen.covered += covered;
        seen.uncovered += uncovered;
        seen.otherwise += otherwise.length;
        if (seenBy === asItIs) expect(otherwise).toEqual([]);
      }),
      { ...RUNS, numRuns, endOnFailure: true },
    );
    return seen;
  };

  test('[R130] what the sums count as covered or as uncovered now the picture calls so, whatever became known of the past', () => {
    const { covered, uncovered } = compared(pasts, inPasts, asItIs, 400);
    expect([covered, uncovered].map((count) => count > 40)).toEqual([true, true]);
  });

  test('[R130] and so in any story', () => {
    const { covered, uncovered } = compared(steps, inStory, asItIs, 200);
    expect([covered, uncovered].map((count) => count > 10)).toEqual([true, true]);
  });

  /** In how many moments of random stories it is away, named in several deviations, and had by another than the sums count it in. */
  const had = (seenBy: Seen) => {
    const seen = { away: 0, several: 0, otherwise: 0 };
    fc.assert(
      fc.property(steps, (told) => {
        const { story, sums } = inStory(told);
        const { away, several, otherwise } = hadOtherwise(seenBy(story), sums);
        seen.away += away;
        seen.several += several;
        seen.otherwise += otherwise.length;
        if (seenBy === asItIs) expect(otherwise).toEqual([]);
      }),
      { ...RUNS, numRuns: 500, endOnFailure: true },
    );
    return seen;
  };

  test('[R77][R96] what is away now is called for and undecided in the deviation that the sums count it in, and in no other', () => {
    const { away, several } = had(asItIs);
    expect([away, several].map((count) => count > 100)).toEqual([true, true]);
  });

  test('a picture in which one that was registered never began is noticed', () => {
    const isOfRegistered = (fact: Fact): boolean =>
      fact.kind === 'afwijking-changed' && fact.change.kind === 'started' && fact.number !== '2026-0001';
    expect(had(without(isOfRegistered)).otherwise).toBeGreaterThan(5);
  });

  test.each(['return-undone', 'function-returned'] as const)(
    'a picture that learns nothing of %s is noticed',
    (kind) => {
      expect(
        compared(
          pasts,
          inPasts,
          without((one) => one.kind === kind),
          400,
        ).otherwise,
      ).toBeGreaterThan(2);
    },
  );

  test('an alarm that looks at the last decision alone is noticed', () => {
    const byLast = (_story: Story, { dossier }: Afwijking): boolean => dossier?.decisions.at(-1)?.outcome === 'allowed';
    expect(() => holds(byLast)).toThrow();
  });
});

describe('[TC8] nothing that is said of who decided', () => {
  test('[R60] covers anything', () => {
    let claims = 0;
    fc.assert(
      fc.property(steps, (told) => {
        const { picture } = inStory(told).story;
        for (const afwijking of valuesOf(picture.afwijkingen)) {
          const { dossier, functions } = afwijking;
          const said = dossier?.decisions.filter((one) => one.told === 'announced') ?? [];
          claims += said.length;
          const only = { ...afwijking, dossier: dossier && { ...dossier, decisions: said } };
          expect(functions.flatMap((id) => spansIn(only, id))).toEqual([]);
        }
      }),
      RUNS,
    );
    expect(claims).toBeGreaterThan(20);
  });
});
