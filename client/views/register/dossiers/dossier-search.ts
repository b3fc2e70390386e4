// What is asked of the list of dossiers, as it stands in the address, and turned into the question for the server. Pure.

import { STAGES } from '#shared/deviation/afwijking.ts';
import { AFWIJKING_KINDS, KNOWN_REASONS, ORIGINS } from '#shared/deviation/statement.ts';
import { DOSSIER_ORDERS } from '#shared/dossier/dossier-lines.ts';
import { COUNTED_IN, DOSSIER_VIEWS } from '#shared/dossier/dossier-views.ts';
import { DISCIPLINES } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { queryText } from '../../../parts/frame/address.ts';
import {
  askedIn,
  atMostOne,
  count,
  DATE,
  either,
  orderBy,
  PLACE,
  readIn,
  type SearchOf,
  someOf,
  TEXT,
  usualOf,
  writeIn,
} from '../list/list-search.ts';
import { DOSSIER_COLUMN_IDS, DOSSIER_COLUMN_SETS } from './dossier-column-ids.ts';

/** Where the list is. */
export const REGISTER = '/register';

export const DOSSIERS_PER_PAGE = 50;

const LAST_PAGE = 100_000;

const ASKED = {
  view: atMostOne(DOSSIER_VIEWS),
  from: DATE,
  to: DATE,
  meldkamer: someOf(MELDKAMER_IDS),
  discipline: someOf(DISCIPLINES),
  kind: someOf(AFWIJKING_KINDS),
  reason: someOf(KNOWN_REASONS),
  /** What a figure counts, between the two dates. */
  counted: atMostOne(COUNTED_IN),
  stage: someOf(STAGES),
  origin: someOf(ORIGINS),
  /** Decided by a party with a mandate. */
  decided: either('yes', 'no'),
  /** With open points. */
  open: either('yes', 'no'),
  text: TEXT,
  order: orderBy(DOSSIER_ORDERS, { by: 'start', descending: true }),
  after: PLACE,
  before: PLACE,
  /** In a link of before. */
  page: count(1, LAST_PAGE),
  columns: someOf(DOSSIER_COLUMN_IDS, DOSSIER_COLUMN_SETS.work),
};

export type DossierSearch = SearchOf<typeof ASKED>;

export const EVERY_DOSSIER: DossierSearch = usualOf(ASKED);

export function readDossierSearch(text: string): DossierSearch {
  return readIn(ASKED, text);
}

export function writeDossierSearch(search: DossierSearch): string {
  return writeIn(ASKED, search);
}

/** The question for the server without paging: what the exports hold. */
export function dossierFilter(search: DossierSearch): string {
  const asked = askedFilter(search);
  asked.set('order', ASKED.order.write(search.order));
  return queryText(asked);
}

/** The question for one page. */
export function dossierPage(search: DossierSearch): string {
  const { after, before, page } = search;
  const asked = new URLSearchParams(dossierFilter(search));
  if (after !== '') asked.set('after', after);
  else if (before !== '') asked.set('before', before);
  else if (page > 1) asked.set('offset', String((page - 1) * DOSSIERS_PER_PAGE));
  asked.set('limit', String(DOSSIERS_PER_PAGE));
  return queryText(asked);
}

/** The question for how many there are in all. */
export const COUNT_ALL = '?limit=1';

/** Is the view narrowed? Order, page and columns narrow nothing. */
export function isDossierFiltered(search: DossierSearch): boolean {
  return askedFilter({ ...search, view: null }).size > 0;
}

export function withoutDossierFilters({ view, order, columns }: DossierSearch): DossierSearch {
  return { ...EVERY_DOSSIER, view, order, columns };
}

function askedFilter(search: DossierSearch): URLSearchParams {
  return askedIn(ASKED, search, ['order', 'after', 'before', 'page', 'columns']);
}
