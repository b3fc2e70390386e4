// What is away and not covered is never quiet, and nothing that a feed, a meldkamer or a party sends about itself makes it so: over random
// stories. Each law is shown to notice a mistake that is planted.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { valuesOf } from '#shared/deviation/chunked-map.ts';
import { uncoveredIn } from '#shared/picture/away.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { spansIn } from '../../support/cover.ts';
import { awayNow, isCalledFor } from '../../support/laws-of-truth.ts';
import type { Story } from '../../support/story.ts';

const RUNS = { numRuns: 300 };

describe('[TC7] what is away or contested now and not covered now', () => {
  const holds = (isQuiet: (story: Story, afwijking: Afwijking) => boolean): number => {
    let seen = 0;
    fc.assert(
      fc.property(steps, (told) => {
        const story = tellStory(told);
        story.tick();
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
        const { picture } = tellStory(told);
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
