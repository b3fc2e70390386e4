// `npm run mutate` in little: a rule that is turned round makes a test that cites it fail, and a change that turns nothing makes none.

import { afterAll, expect, test } from 'vitest';
import type { Mutant } from '../mutation/mutants.ts';
import { Scratch } from '../mutation/scratch.ts';
import { textOf } from '../support/pages.ts';

const FILE = 'shared/location/location.ts';
const scratch = new Scratch();

afterAll(() => scratch.remove());

test('a rule turned round in a copy is noticed there, and the tree itself stays as it is', async () => {
  const before = textOf(FILE);
  const tried = async (mutant: Mutant) => scratch.tryOut(mutant, ['R6'], ['tests/shared/location/location.test.ts']);
  const noticed = await tried([FILE, 'plainName(location.place)', 'location.place']);
  expect([noticed.kind, noticed.tests]).toEqual(['failed', [expect.stringMatching(/^\[R6\] /)]]);
  const harmless = await tried([FILE, 'plainName(location.place)', 'plainName(location.place.trim())']);
  expect([harmless.kind, harmless.tests.length]).toEqual(['passed', 1]);
  expect(textOf(FILE)).toBe(before);
});
