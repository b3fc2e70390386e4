// What is asked of the list of dossiers, as it stands in the address: read, written, and turned into the question for the server. Pure.

import { STAGES, type Stage } from '#shared/deviation/afwijking.ts';
import { AFWIJKING_KINDS, type AfwijkingKind, ORIGINS, type Origin } from '#shared/deviation/statement.ts';
import { DOSSIER_ORDERS, type DossierOrder } from '#shared/dossier/dossier-lines.ts';
import { DISCIPLINES, type Discipline } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { dateIn, listIn, numberIn, queryText } from '../../../parts/frame/address.ts';
import { orderIn, orderText, putDates, putLists, putMoments } from '../list/list-search.ts';
import { DOSSIER_COLUMN_IDS, DOSSIER_COLUMNS_AT_FIRST, type DossierColumnId } from './dossier-column-ids.ts';

export const DOSSIERS_PER_PAGE = 50;

export type DossierSearch = {
  /** Dutch calendar dates, both included; empty means no limit. */
  readonly from: string;
  readonly to: string;
  readonly meldkamer: readonly MeldkamerId[];
  readonly discipline: readonly Discipline[];
  readonly kind: readonly AfwijkingKind[];
  readonly stage: readonly Stage[];
  readonly origin: readonly Origin[];
  /** Decided by a party with a mandate, or not; null: both. */
  readonly decided: boolean | null;
  /** With open points or without; null: both. */
  readonly open: boolean | null;
  readonly text: string;
  readonly order: DossierOrder;
  /** From 1. */
  readonly page: number;
  readonly columns: readonly DossierColumnId[];
};

export const EVERY_DOSSIER: DossierSearch = {
  from: '',
  to: '',
  meldkamer: [],
  discipline: [],
  kind: [],
  stage: [],
  origin: [],
  decided: null,
  open: null,
  text: '',
  order: { by: 'start', descending: true },
  page: 1,
  columns: DOSSIER_COLUMNS_AT_FIRST,
};

const LONGEST_TEXT = 100;
const LAST_PAGE = 100_000;

/** A value the address cannot mean is left out, so that an old or mistyped link still opens the list. */
export function readDossierSearch(text: string): DossierSearch {
  const given = new URLSearchParams(text);
  return {
    from: dateIn(given.get('from')),
    to: dateIn(given.get('to')),
    meldkamer: listIn(given.get('meldkamer'), MELDKAMER_IDS),
    discipline: listIn(given.get('discipline'), DISCIPLINES),
    kind: listIn(given.get('kind'), AFWIJKING_KINDS),
    stage: listIn(given.get('stage'), STAGES),
    origin: listIn(given.get('origin'), ORIGINS),
    decided: yesNoIn(given.get('decided')),
    open: yesNoIn(given.get('open')),
    text: (given.get('text') ?? '').slice(0, LONGEST_TEXT),
    order: orderIn(given.get('order'), DOSSIER_ORDERS, EVERY_DOSSIER.order),
    page: numberIn(given.get('page'), 1, LAST_PAGE, 1),
    columns: given.has('columns') ? listIn(given.get('columns'), DOSSIER_COLUMN_IDS) : DOSSIER_COLUMNS_AT_FIRST,
  };
}

/** `?meldkamer=NHL&open=yes`, or nothing when everything is as usual. */
export function writeDossierSearch(search: DossierSearch): string {
  const written = new URLSearchParams();
  putDates(written, search);
  putFilter(written, search);
  const order = orderText(search.order);
  if (order !== orderText(EVERY_DOSSIER.order)) written.set('order', order);
  if (search.page !== 1) written.set('page', String(search.page));
  if (search.columns.join() !== DOSSIER_COLUMNS_AT_FIRST.join()) written.set('columns', search.columns.join());
  return queryText(written);
}

/** The question for the server without paging: what the exports hold. */
export function dossierFilter(search: DossierSearch): string {
  const asked = askedFilter(search);
  asked.set('order', orderText(search.order));
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
  const asked = new URLSearchParams();
  putMoments(asked, search);
  putFilter(asked, search);
  return asked;
}

function putFilter(params: URLSearchParams, search: DossierSearch): void {
  putLists(params, search, ['meldkamer', 'discipline', 'kind', 'stage', 'origin']);
  for (const name of ['decided', 'open'] as const) {
    const value = search[name];
    if (value !== null) params.set(name, value ? 'yes' : 'no');
  }
  if (search.text.trim() !== '') params.set('text', search.text.trim());
}

function yesNoIn(text: string | null): boolean | null {
  return text === 'yes' ? true : text === 'no' ? false : null;
}
