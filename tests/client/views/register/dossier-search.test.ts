// The question to the list of dossiers in the address: whatever it holds, it survives writing and reading, and asks for Dutch days.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STAGES } from '#shared/deviation/afwijking.ts';
import { AFWIJKING_KINDS, KNOWN_REASONS, ORIGINS } from '#shared/deviation/statement.ts';
import { DOSSIER_ORDERS } from '#shared/dossier/dossier-lines.ts';
import { COUNTED_IN, DOSSIER_VIEWS } from '#shared/dossier/dossier-views.ts';
import { DISCIPLINES } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import {
  DOSSIER_COLUMN_IDS,
  DOSSIER_COLUMN_SETS,
} from '../../../../client/views/register/dossiers/dossier-column-ids.ts';
import {
  DOSSIERS_PER_PAGE,
  type DossierSearch,
  dossierFilter,
  dossierPage,
  EVERY_DOSSIER,
  isDossierFiltered,
  readDossierSearch,
  withoutDossierFilters,
  writeDossierSearch,
} from '../../../../client/views/register/dossiers/dossier-search.ts';

function omitUndefined(values: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function some<T>(all: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc.subarray([...all]);
}

const date = fc.oneof(
  fc.constant(''),
  fc
    .date({ min: new Date('2000-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
);

const search: fc.Arbitrary<DossierSearch> = fc.record({
  view: fc.constantFrom(null, ...DOSSIER_VIEWS),
  from: date,
  to: date,
  meldkamer: some(MELDKAMER_IDS),
  discipline: some(DISCIPLINES),
  kind: some(AFWIJKING_KINDS),
  reason: some(KNOWN_REASONS),
  counted: fc.constantFrom(null, ...COUNTED_IN),
  stage: some(STAGES),
  origin: some(ORIGINS),
  decided: fc.constantFrom(true, false, null),
  open: fc.constantFrom(true, false, null),
  // The ends of a search are trimmed: a space there means nothing.
  text: fc.string({ maxLength: 50, unit: 'grapheme' }).map((text) => text.trim()),
  order: fc.record({ by: fc.constantFrom(...DOSSIER_ORDERS), descending: fc.boolean() }),
  after: fc.constantFrom('', 'WyItc3RhcnQi'),
  before: fc.constantFrom('', 'WyJzdGFydCI'),
  page: fc.integer({ min: 1, max: 99_999 }),
  columns: some(DOSSIER_COLUMN_IDS),
});

describe('the address', () => {
  test('holds everything that can be asked, and gives it back', () => {
    fc.assert(
      fc.property(search, (asked) => {
        fc.pre(asked.text.length <= 100);
        expect(readDossierSearch(writeDossierSearch(asked))).toEqual(asked);
      }),
    );
  });

  test('is empty for the whole list, and readable otherwise', () => {
    expect(writeDossierSearch(EVERY_DOSSIER)).toBe('');
    expect(readDossierSearch('')).toEqual(EVERY_DOSSIER);
    expect(
      writeDossierSearch({ ...EVERY_DOSSIER, meldkamer: ['NHL', 'AMS'], open: true, decided: false, page: 2 }),
    ).toBe('?meldkamer=NHL,AMS&decided=no&open=yes&page=2');
  });

  test('leaves out what it cannot mean', () => {
    const broken =
      '?from=2026-02-31&to=gisteren&meldkamer=XXX,LIM&stage=open,active&decided=misschien&order=-prijs&page=0&x=1';
    expect(readDossierSearch(broken)).toEqual({ ...EVERY_DOSSIER, meldkamer: ['LIM'], stage: ['active'] });
  });
});

test('every set of columns keeps their order, and begins with the one that leads to the dossier', () => {
  for (const set of Object.values(DOSSIER_COLUMN_SETS)) {
    expect(set).toEqual(DOSSIER_COLUMN_IDS.filter((id) => (set as readonly string[]).includes(id)));
    expect(set[0]).toBe('number');
  }
  expect(EVERY_DOSSIER.columns).toBe(DOSSIER_COLUMN_SETS.work);
});

describe('the question to the server', () => {
  test('takes dates as Dutch days, both included: the autumn day has 25 hours', () => {
    const asked = { ...EVERY_DOSSIER, from: '2026-10-25', to: '2026-10-25' };
    expect(Object.fromEntries(new URLSearchParams(dossierFilter(asked)))).toEqual({
      from: '2026-10-24T22:00:00.000Z',
      to: '2026-10-25T23:00:00.000Z',
      order: '-start',
    });
  });

  test('has the same filter and order for a page and for an export, and a range only for the page', () => {
    fc.assert(
      fc.property(search, (asked) => {
        const whole = Object.fromEntries(new URLSearchParams(dossierFilter(asked)));
        const page = Object.fromEntries(new URLSearchParams(dossierPage(asked)));
        const { limit, after, before, offset, ...rest } = page;
        expect([rest, limit]).toEqual([whole, String(DOSSIERS_PER_PAGE)]);
        // One way to say which page, and none for the first.
        const counted = asked.page > 1 ? { offset: String((asked.page - 1) * DOSSIERS_PER_PAGE) } : {};
        const place =
          asked.after !== '' ? { after: asked.after } : asked.before !== '' ? { before: asked.before } : counted;
        expect(omitUndefined({ after, before, offset })).toEqual(place);
      }),
    );
  });

  test('is filtered by anything but order, page and columns', () => {
    const shown = { order: { by: 'number', descending: false }, columns: ['number'] } as const;
    expect(isDossierFiltered({ ...EVERY_DOSSIER, ...shown, page: 3 })).toBe(false);
    expect(isDossierFiltered({ ...EVERY_DOSSIER, decided: false })).toBe(true);
    expect(isDossierFiltered({ ...EVERY_DOSSIER, view: 'undecided' })).toBe(false);
    expect(withoutDossierFilters({ ...EVERY_DOSSIER, view: 'running', text: 'Zeist' }).view).toBe('running');
    expect(withoutDossierFilters({ ...EVERY_DOSSIER, ...shown, text: 'Zeist', page: 3 })).toEqual({
      ...EVERY_DOSSIER,
      ...shown,
    });
  });
});
