// Random stories are the same each time one commit is checked, so that a check says something of the change and not of the hour.
// `STORIES_SEED=random` tells others, `STORIES_SEED=<whole number>` those of a failure that was reported.

import fc from 'fast-check';

const SEED = 20261129;
const asked = process.env['STORIES_SEED'] ?? String(SEED);

if (asked !== 'random') {
  if (!/^-?\d{1,10}$/.test(asked)) throw new Error(`STORIES_SEED is ${asked}: give a whole number, or the word random`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });
}
