// The views that somebody gave a name: read with care, one for each name, and not more than can be taken in.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_SAVED, savedFrom, withoutSaved, withSaved } from '../../../../client/views/register/list/saved-views.ts';

const MINE = { name: 'NHL zonder besluit', search: '?view=undecided&meldkamer=NHL' };

test('what was saved is read back, and under its name it is replaced or taken away', () => {
  const saved = withSaved([], { ...MINE, name: `  ${MINE.name} ` });
  expect(savedFrom(JSON.stringify(saved))).toEqual([MINE]);
  expect(withSaved(saved, { ...MINE, search: '' })).toEqual([{ ...MINE, search: '' }]);
  expect(withoutSaved(saved, MINE.name)).toEqual([]);
  expect(withSaved(saved, { name: ' ', search: '?open=yes' })).toEqual(saved);
});

test('there are never more than fit, and the last ones are not pushed out', () => {
  const all = Array.from({ length: MOST_SAVED + 3 }, (_, index) => ({ name: String(index), search: '' }));
  const saved = all.reduce(withSaved, []);
  expect(saved.map(({ name }) => name)).toEqual(all.slice(0, MOST_SAVED).map(({ name }) => name));
});

test('what a browser kept of something else is nothing, and leads nowhere else', () => {
  expect([null, '', '{', '{}', '[1,null,{}]', '[{"name":"x","search":"//elders"}]'].map(savedFrom)).toEqual(
    Array(6).fill([]),
  );
  fc.assert(fc.property(fc.json(), (text) => Array.isArray(savedFrom(text))));
});
