// What the file of a list is called: by its filter, in letters that every system keeps.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '#shared/base/time.ts';
import { listFileName } from '#shared/words/list-file-name.ts';

const AS_OF = '2026-11-30T23:30:00.000Z' as Instant;

function named(query: string, of = 'afwijkingen'): string {
  return listFileName(of, new URLSearchParams(query), AS_OF);
}

describe('the name of the file of a list', () => {
  test('of the whole list has what it is and the Dutch day alone, whatever its order', () => {
    expect([named(''), named('order=-start&text=')]).toEqual(['afwijkingen-2026-12-01', 'afwijkingen-2026-12-01']);
  });

  test.each([
    ['view=undecided&meldkamer=NHL,AMS', 'geen-besluit-NHL-AMS'],
    ['view=running&decided=no&open=yes', 'loopt-zonder-besluit-met-open-punten'],
    ['view=last-year', 'jaar-2025'],
    ['stage=active,refused&kind=onderhoud&origin=observed', 'loopt-afgewezen-onderhoud-door-het-systeem-waargenomen'],
    ['from=2026-10-24T22:00:00.000Z&to=2026-10-25T23:00:00.000Z', 'vanaf-2026-10-25-tot-en-met-2026-10-25'],
    ['meldkamer=NHL,AMS,LIM,ONL', '4-meldkamers'],
    ['text=Café “De Eik”/2026', 'zoek-Cafe-De-Eik-2026'],
    [
      'class=outside&task=aanname&open=true&minDuration=90&reported=true&q=Zeist',
      'buiten-aanname-loopt-langer-dan-90-min-zoek-Zeist',
    ],
  ])('tells %s', (query, told) => {
    expect(named(query)).toBe(`afwijkingen-${told}-stand-2026-12-01`);
  });

  test('stays short, and keeps to letters, digits and dashes, whatever was searched for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const name = named(new URLSearchParams({ text, view: 'past-term', meldkamer: 'NHL' }).toString());
        expect(name).toMatch(/^afwijkingen(-[A-Za-z0-9]+)+-2026-12-01$/);
        expect(name.length).toBeLessThan(200);
      }),
    );
    const long = named(
      `text=${'lange zin '.repeat(10)}&view=past-term&stage=active,refused,closed&discipline=ambulance`,
    );
    expect(long).toBe('afwijkingen-4-filters-stand-2026-12-01');
  });
});
