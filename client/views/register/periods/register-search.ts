// What is asked of the register, as it stands in the address, and turned into the question for the server. Pure.

import { KNOWN_REASONS } from '#shared/deviation/statement.ts';
import type { LocationClass } from '#shared/location/location.ts';
import { DISCIPLINES, SCOPES, TASKS } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { REGISTER_ORDERS } from '#shared/register/register-lines.ts';
import { queryText } from '../../../parts/frame/address.ts';
import {
  askedIn,
  count,
  DATE,
  either,
  FLAG,
  oneOf,
  orderBy,
  PLACE,
  readIn,
  type SearchOf,
  someOf,
  TEXT,
  usualOf,
  writeIn,
} from '../list/list-search.ts';
import { COLUMN_IDS, COLUMN_SETS } from './column-ids.ts';

/** The classes a period can have: being at home, lawfully moved or not, is no period. */
export const PERIOD_CLASSES = [
  'outside',
  'double-claim',
  'unknown',
  'other-meldkamer',
] as const satisfies LocationClass[];

/** Where the list is; one of its periods is below it. */
export const PERIODS = '/register/periods';

export const PAGE_SIZES = [50, 100] as const;

const LONGEST_DURATION = 5_256_000;
const LAST_PAGE = 1_000_000;

const ASKED = {
  from: DATE,
  to: DATE,
  meldkamer: someOf(MELDKAMER_IDS),
  discipline: someOf(DISCIPLINES),
  task: someOf(TASKS),
  scope: someOf(SCOPES),
  class: someOf<LocationClass>(PERIOD_CLASSES),
  reason: someOf(KNOWN_REASONS),
  open: either('true', 'false'),
  /** Also time of which nobody ever said anything. */
  unreported: FLAG,
  /** The periods of one silence by themselves. */
  separate: FLAG,
  /** Minutes. */
  minDuration: count(0, LONGEST_DURATION),
  q: TEXT,
  sort: orderBy(REGISTER_ORDERS, { by: 'begin', descending: true }),
  after: PLACE,
  before: PLACE,
  /** In a link of before. */
  page: count(1, LAST_PAGE),
  pageSize: oneOf(PAGE_SIZES),
  columns: someOf(COLUMN_IDS, COLUMN_SETS.place),
};

export type RegisterSearch = SearchOf<typeof ASKED>;

export const EVERYTHING: RegisterSearch = usualOf(ASKED);

export function readSearch(text: string): RegisterSearch {
  return readIn(ASKED, text);
}

export function writeSearch(search: RegisterSearch): string {
  return writeIn(ASKED, search);
}

/** The question for the server without paging: what the exports hold. */
export function filterQuery(search: RegisterSearch): string {
  const asked = narrowing(search);
  if (!search.unreported) asked.set('reported', 'true');
  return queryText(asked);
}

function narrowing(search: RegisterSearch): URLSearchParams {
  return askedIn(ASKED, search, ['unreported', 'separate', 'after', 'before', 'page', 'pageSize', 'columns']);
}

/** The question for one page. */
export function pageQuery(search: RegisterSearch): string {
  const asked = new URLSearchParams(filterQuery(search));
  if (!search.separate) asked.set('joined', 'true');
  const { after, before, page } = search;
  if (after !== '') asked.set('after', after);
  else if (before !== '') asked.set('before', before);
  else if (page > 1) asked.set('page', String(page));
  asked.set('pageSize', String(search.pageSize));
  return queryText(asked);
}

/** Is the list narrower than what somebody said something of? Order, page and columns narrow nothing. */
export function isFiltered(search: RegisterSearch): boolean {
  return narrowing({ ...search, sort: EVERYTHING.sort }).size > 0;
}

export function withoutFilters({ unreported, separate, sort, pageSize, columns }: RegisterSearch): RegisterSearch {
  return { ...EVERYTHING, unreported, separate, sort, pageSize, columns };
}

/** What only this list can be asked, which stood at the address of the dossiers before. */
const ONLY_HERE = [
  'task',
  'scope',
  'class',
  'unreported',
  'minDuration',
  'q',
  'sort',
  'pageSize',
] as const satisfies (keyof RegisterSearch)[];

/** Is an address of the register of before, which was this list? */
export function asksForPeriods(text: string): boolean {
  const asked = new URLSearchParams(text);
  return ONLY_HERE.some((name) => asked.has(name));
}

/** The address of one period, with the way back in it. */
export function periodPath(id: string, search: RegisterSearch): string {
  return `${PERIODS}/${encodeURIComponent(id)}${writeSearch(search)}`;
}
