// The question to the register in the address: it survives reading and writing, and asks the server for Dutch days.

import { describe, expect, test } from 'vitest';
import { areDatesReversed } from '../../../../client/parts/frame/address.ts';
import {
  asksForPeriods,
  EVERYTHING,
  filterQuery,
  isFiltered,
  pageQuery,
  periodPath,
  type RegisterSearch,
  readSearch,
  withoutFilters,
  writeSearch,
} from '../../../../client/views/register/periods/register-search.ts';

const FULL: RegisterSearch = {
  from: '2026-10-25',
  to: '2026-10-25',
  meldkamer: ['NHL', 'AMS'],
  discipline: ['brandweer'],
  task: ['uitgifte'],
  scope: ['spoed'],
  class: ['outside', 'unknown'],
  reason: ['techniek', 'unknown'],
  open: false,
  unreported: true,
  separate: true,
  minDuration: 90,
  q: 'Zeist & omgeving',
  sort: { by: 'duration', descending: true },
  after: 'WyItYmVnaW4i',
  before: '',
  page: 1,
  pageSize: 100,
  columns: ['begin', 'end', 'position'],
};

describe('the address', () => {
  test('holds every filter, and gives each back', () => {
    expect(readSearch(writeSearch(FULL))).toEqual(FULL);
    expect(writeSearch(FULL)).toBe(
      '?from=2026-10-25&to=2026-10-25&meldkamer=NHL,AMS&discipline=brandweer&task=uitgifte&scope=spoed' +
        '&class=outside,unknown&reason=techniek,unknown&open=false&unreported=true&separate=true&minDuration=90&q=Zeist+%26+omgeving&sort=-duration&after=WyItYmVnaW4i&pageSize=100' +
        '&columns=begin,end,position',
    );
  });

  test('is empty for the whole register', () => {
    expect(writeSearch(EVERYTHING)).toBe('');
    expect(readSearch('')).toEqual(EVERYTHING);
  });

  test('leaves out what it cannot mean', () => {
    const broken =
      '?from=2026-02-31&to=gisteren&meldkamer=XXX,LIM&class=own,outside&open=misschien&minDuration=-4&sort=prijs&page=0&pageSize=7&x=1';
    expect(readSearch(broken)).toEqual({ ...EVERYTHING, meldkamer: ['LIM'], class: ['outside'] });
  });

  test('of a period keeps the way back, and survives the slashes of its id', () => {
    const path = periodPath('NHL/brandweer/12/uitgifte@85', { ...EVERYTHING, open: true });
    expect(path).toBe('/register/periods/NHL%2Fbrandweer%2F12%2Fuitgifte%4085?open=true');
  });
});

test('of what stood at the address of the dossiers before, only what those cannot be asked is for the periods', () => {
  expect(['', '?meldkamer=NHL', '?open=yes&text=Zeist'].map(asksForPeriods)).toEqual([false, false, false]);
  expect(['?q=2026-0001', '?class=outside', '?sort=-duration'].map(asksForPeriods)).toEqual([true, true, true]);
});

describe('the question to the server', () => {
  test('takes dates as Dutch days, both included: the autumn day has 25 hours', () => {
    const asked = new URLSearchParams(filterQuery({ ...EVERYTHING, from: '2026-10-25', to: '2026-10-25' }));
    expect(Object.fromEntries(asked)).toEqual({
      from: '2026-10-24T22:00:00.000Z',
      to: '2026-10-25T23:00:00.000Z',
      reported: 'true',
    });
  });

  test('has the same filter for a page and for an export, and paging only for the page', () => {
    const filter = new URLSearchParams(filterQuery(FULL));
    const page = new URLSearchParams(pageQuery(FULL));
    expect(Object.fromEntries(page)).toEqual({ ...Object.fromEntries(filter), after: 'WyItYmVnaW4i', pageSize: '100' });
    expect([filter.has('columns'), filter.has('page')]).toEqual([false, false]);
  });

  test('is about what somebody said something of, unless all of it is asked for', () => {
    expect(filterQuery(EVERYTHING)).toBe('?reported=true');
    expect(filterQuery({ ...EVERYTHING, unreported: true })).toBe('');
    expect(writeSearch({ ...EVERYTHING, unreported: true })).toBe('?unreported=true');
  });

  test('is filtered by anything but order, page, columns and time of which nobody said anything', () => {
    const { unreported, separate, sort, after, pageSize, columns } = FULL;
    expect(isFiltered({ ...EVERYTHING, unreported, separate, sort, after, page: 3, pageSize, columns })).toBe(false);
    expect(isFiltered({ ...EVERYTHING, open: true })).toBe(true);
    expect(withoutFilters(FULL)).toEqual({ ...EVERYTHING, unreported, separate, sort, pageSize, columns });
    expect([areDatesReversed(FULL), areDatesReversed({ ...FULL, to: '2026-10-24' })]).toEqual([false, true]);
  });
});
