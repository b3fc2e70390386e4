// What is asked of the list of dossiers, as it stands in the address, and turned into the question for the server. Pure.

import { STAGES } from '#shared/deviation/afwijking.ts';
import { AFWIJKING_KINDS, ORIGINS } from '#shared/deviation/statement.ts';
import { DOSSIER_ORDERS } from '#shared/dossier/dossier-lines.ts';
import { DISCIPLINES } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { queryText } from '../../../parts/frame/address.ts';
import {
  askedIn,
  count,
  DATE,
  either,
  orderBy,
  readIn,
  type SearchOf,
  someOf,
  TEXT,
  usualOf,
  writeIn,
} from '../list/list-search.ts';
import { DOSSIER_COLUMN_IDS, DOSSIER_COLUMNS_AT_FIRST } from './dossier-column-ids.ts';

export const DOSSIERS_PER_PAGE = 50;

const LAST_PAGE = 100_000;

const ASKED = {
  from: DATE,
  to: DATE,
  meldkamer: someOf(MELDKAMER_IDS),
  discipline: someOf(DISCIPLINES),
  kind: someOf(AFWIJKING_KINDS),
  stage: someOf(STAGES),
  origin: someOf(ORIGINS),
  /** Decided by a party with a mandate. */
  decided: either('yes', 'no'),
  /** With open points. */
  open: either('yes', 'no'),
  text: TEXT,
  order: orderBy(DOSSIER_ORDERS, { by: 'start', descending: true }),
  page: count(1, LAST_PAGE),
  columns: someOf(DOSSIER_COLUMN_IDS, DOSSIER_COLUMNS_AT_FIRST),
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
  return dossierRange(search, (search.page - 1) * DOSSIERS_PER_PAGE, DOSSIERS_PER_PAGE);
}

/** The question for so many lines from one on, counted from 0. */
export function dossierRange(search: DossierSearch, offset: number, limit: number): string {
  const asked = new URLSearchParams(dossierFilter(search));
  if (offset > 0) asked.set('offset', String(offset));
  asked.set('limit', String(limit));
  return queryText(asked);
}

/** Does anything but order, page and columns differ from the whole list? */
export function isDossierFiltered(search: DossierSearch): boolean {
  return askedFilter(search).size > 0;
}

export function withoutDossierFilters({ order, columns }: DossierSearch): DossierSearch {
  return { ...EVERY_DOSSIER, order, columns };
}

function askedFilter(search: DossierSearch): URLSearchParams {
  return askedIn(ASKED, search, ['order', 'page', 'columns']);
}
