// The decisions that cover some time are the same ones that a look at every decision would find.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { after, MINUTE } from '#shared/base/time.ts';
import { coverSpans } from '#shared/deviation/cover.ts';
import { indexOf } from '#shared/dossier/dossier-index.ts';
import { mandatedPeriods } from '#shared/dossier/mandated-periods.ts';
import { manyDossiers } from '../../server/dossier/many-dossiers.ts';
import { instant } from '../../support/story.ts';

const BEGIN = instant('2021-01-01T00:00:00.000Z');

test('finds by moment what a look at every decision finds, also behind one that never ends', () => {
  const all = indexOf(manyDossiers(4_000).picture).all;
  const [endless] = all;
  const functionId = endless?.functions[0];
  if (endless?.dossier == null || functionId === undefined) throw new Error('No dossiers');
  const decisions = endless.dossier.decisions.map((one) => ({ ...one, about: { ...one.about, end: null } }));
  const course = { ...endless.course, endedAt: null, returnedAt: null, closedAt: null };
  const mixed = [...all, { ...endless, expectedEnd: null, course, dossier: { ...endless.dossier, decisions } }];
  fc.assert(
    fc.property(
      fc.subarray(mixed),
      fc.integer({ min: -600, max: 1_000_000 }),
      fc.integer({ min: 1, max: 3_000 }),
      (some, minutes, length) => {
        const [from, to] = [after(BEGIN, minutes * MINUTE), after(BEGIN, (minutes + length) * MINUTE)];
        const found = mandatedPeriods(some, functionId).during(from, to);
        const expected = some.filter((one) =>
          coverSpans(one, functionId).some((span) => span.from < to && (span.until === null || span.until > from)),
        );
        expect(new Set(found.map(({ afwijking }) => afwijking))).toEqual(new Set(expected));
      },
    ),
    { numRuns: 300 },
  );
});
