// In an exercise no sentence says the number of a dossier as if it were a real one.

import { expect, test } from 'vitest';
import { markedWords, markNumbers } from '../../../client/i18n/exercise/marked-numbers.ts';
import { nl } from '../../../client/i18n/nl.ts';

const { numbered } = nl.exercise;
const words = markedWords(nl, numbered);

test.each([
  ['Afwijking 2026-0001', 'Afwijking oefening 2026-0001'],
  ['G2026-0001 · Storing', 'oefening G2026-0001 · Storing'],
  ['2026-0001: van 2026-0002', 'oefening 2026-0001: van oefening 2026-0002'],
  ['oefening 2026-0001', 'oefening 2026-0001'],
  ['za 2026-11-21, 13:45:07', 'za 2026-11-21, 13:45:07'],
  ['/register/2026-0001', '/register/2026-0001'],
])('[R153] %s reads %s', (text, marked) => expect(markNumbers(text, numbered)).toBe(marked));

test('[R153] all words that are given a number mark it, once', () => {
  expect(words.domain.afwijking('2026-0001')).toBe('Afwijking oefening 2026-0001');
  expect(words.notices.dossier('2026-0001')).toBe('Dossier oefening 2026-0001');
  expect(words.notices.dossier(words.exercise.numbered('2026-0001'))).toBe('Dossier oefening 2026-0001');
  expect(words.dossier.notFound('2026-0001')).toContain('oefening 2026-0001');
  expect(words.console.title).toBe(nl.console.title);
});
