// What is asked of the register, as it stands in the address: read, written, and turned into the question for the server. Pure.

import type { LocationClass } from '#shared/location/location.ts';
import { DISCIPLINES, type Discipline, SCOPES, type Scope, TASKS, type Task } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { REGISTER_ORDERS, type RegisterOrder } from '#shared/register/register-lines.ts';
import { dateIn, listIn, numberIn, queryText } from '../../../parts/frame/address.ts';
import { orderIn, orderText, putDates, putLists, putMoments } from '../list/list-search.ts';
import { COLUMN_IDS, type ColumnId, SHOWN_AT_FIRST } from './column-ids.ts';

/** The classes a period can have: being at home, lawfully moved or not, is no period. */
export const PERIOD_CLASSES = [
  'outside',
  'double-claim',
  'unknown',
  'other-meldkamer',
] as const satisfies LocationClass[];

export const PAGE_SIZES = [50, 100] as const;

export type RegisterSearch = {
  /** Dutch calendar dates, both included; empty means no limit. */
  readonly from: string;
  readonly to: string;
  readonly meldkamer: readonly MeldkamerId[];
  readonly discipline: readonly Discipline[];
  readonly task: readonly Task[];
  readonly scope: readonly Scope[];
  readonly class: readonly LocationClass[];
  /** Null: both. */
  readonly open: boolean | null;
  /** Minutes. */
  readonly minDuration: number;
  readonly q: string;
  readonly sort: RegisterOrder;
  /** From 1. */
  readonly page: number;
  readonly pageSize: (typeof PAGE_SIZES)[number];
  readonly columns: readonly ColumnId[];
};

export const EVERYTHING: RegisterSearch = {
  from: '',
  to: '',
  meldkamer: [],
  discipline: [],
  task: [],
  scope: [],
  class: [],
  open: null,
  minDuration: 0,
  q: '',
  sort: { by: 'begin', descending: true },
  page: 1,
  pageSize: 50,
  columns: SHOWN_AT_FIRST,
};

const LONGEST_TEXT = 100;
const LONGEST_DURATION = 5_256_000;
const LAST_PAGE = 1_000_000;

/** A value the address cannot mean is left out, so that an old or mistyped link still opens the register. */
export function readSearch(text: string): RegisterSearch {
  const given = new URLSearchParams(text);
  return {
    from: dateIn(given.get('from')),
    to: dateIn(given.get('to')),
    meldkamer: listIn(given.get('meldkamer'), MELDKAMER_IDS),
    discipline: listIn(given.get('discipline'), DISCIPLINES),
    task: listIn(given.get('task'), TASKS),
    scope: listIn(given.get('scope'), SCOPES),
    class: listIn(given.get('class'), PERIOD_CLASSES),
    open: openIn(given.get('open')),
    minDuration: numberIn(given.get('minDuration'), 0, LONGEST_DURATION, 0),
    q: (given.get('q') ?? '').slice(0, LONGEST_TEXT),
    sort: orderIn(given.get('sort'), REGISTER_ORDERS, EVERYTHING.sort),
    page: numberIn(given.get('page'), 1, LAST_PAGE, 1),
    pageSize: PAGE_SIZES.find((size) => String(size) === given.get('pageSize')) ?? EVERYTHING.pageSize,
    columns: given.has('columns') ? listIn(given.get('columns'), COLUMN_IDS) : SHOWN_AT_FIRST,
  };
}

/** `?meldkamer=NHL&open=true`, or nothing when everything is as usual. */
export function writeSearch(search: RegisterSearch): string {
  const written = new URLSearchParams();
  putDates(written, search);
  putFilter(written, search);
  if (search.page !== 1) written.set('page', String(search.page));
  if (search.pageSize !== EVERYTHING.pageSize) written.set('pageSize', String(search.pageSize));
  if (search.columns.join() !== SHOWN_AT_FIRST.join()) written.set('columns', search.columns.join());
  return queryText(written);
}

/** The question for the server without paging: what the exports hold. */
export function filterQuery(search: RegisterSearch): string {
  const asked = new URLSearchParams();
  putMoments(asked, search);
  putFilter(asked, search);
  return queryText(asked);
}

/** The question for one page. */
export function pageQuery(search: RegisterSearch): string {
  const asked = new URLSearchParams(filterQuery(search));
  asked.set('page', String(search.page));
  asked.set('pageSize', String(search.pageSize));
  return queryText(asked);
}

/** Does anything but order, page and columns differ from the whole register? */
export function isFiltered(search: RegisterSearch): boolean {
  return filterQuery({ ...search, sort: EVERYTHING.sort }) !== '';
}

export function withoutFilters({ sort, pageSize, columns }: RegisterSearch): RegisterSearch {
  return { ...EVERYTHING, sort, pageSize, columns };
}

/** The address of one period, with the way back in it. */
export function periodPath(id: string, search: RegisterSearch): string {
  return `/register/${encodeURIComponent(id)}${writeSearch(search)}`;
}

/** Everything but the dates, which the address has as dates and the server as moments. */
function putFilter(params: URLSearchParams, search: RegisterSearch): void {
  putLists(params, search, ['meldkamer', 'discipline', 'task', 'scope', 'class']);
  if (search.open !== null) params.set('open', String(search.open));
  if (search.minDuration > 0) params.set('minDuration', String(search.minDuration));
  if (search.q.trim() !== '') params.set('q', search.q.trim());
  const sort = orderText(search.sort);
  if (sort !== orderText(EVERYTHING.sort)) params.set('sort', sort);
}

function openIn(text: string | null): boolean | null {
  return text === 'true' ? true : text === 'false' ? false : null;
}
