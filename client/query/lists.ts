// The two lists of the register as pages of lines: the periods, and the dossiers.

import { ok } from '#shared/base/result.ts';
import type { DossierLine, DossierList } from '#shared/dossier/api-dossier.ts';
import type { RegisterLine } from '#shared/register/register-lines.ts';
import type { ShownLine } from '#shared/register/silences.ts';
import { type Answer, ask } from '../live/http.ts';
import { gatherPages, LINES_AT_ONCE, type OnProgress, type Paged, type Whole } from './gather-pages.ts';

export type RegisterPage = Paged<ShownLine> & {
  /** Milliseconds of all of them together, as far as they lie in the time asked about. */
  readonly withinMs: number;
  /** How many periods there are in all: more than lines where silences are joined. */
  readonly periods: number;
  readonly page: number;
  readonly pageSize: number;
  /** How many lines that pass the rest of the filter are time of which nobody ever said anything, shown or not. */
  readonly unreported: number;
};

/** `query`: what chooses and orders them, from its question mark on. */
export function askPeriods(query: string, signal?: AbortSignal): Answer<RegisterPage> {
  return ask<RegisterPage>(`/api/v1/register${query}`, signal === undefined ? {} : { signal });
}

export async function askDossiers(query: string, signal?: AbortSignal): Answer<Paged<DossierLine>> {
  const answer = await ask<DossierList>(`/api/v1/afwijkingen${query}`, signal === undefined ? {} : { signal });
  if (!answer.ok) return answer;
  const { afwijkingen, ...rest } = answer.value;
  return ok({ ...rest, lines: afwijkingen });
}

/** A whole list, and what it was chosen by. */
export type Gathered<Line> = Whole<Line> & { readonly filter: string };

/** Every period that passes the filter. */
export async function gatherPeriods(
  filter: string,
  onProgress: OnProgress,
  asking: (query: string) => Answer<RegisterPage> = askPeriods,
): Answer<Gathered<RegisterLine>> {
  const gathered = await gatherPages<RegisterLine>({
    askAfter: (place) => asking(withMore(filter, `pageSize=${LINES_AT_ONCE}`, place)),
    idOf: ({ id }) => id,
    onProgress,
  });
  return gathered.ok ? ok({ ...gathered.value, filter }) : gathered;
}

/** Every dossier that passes the filter. */
export async function gatherDossiers(
  filter: string,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Answer<Gathered<DossierLine>> {
  const gathered = await gatherPages<DossierLine>({
    askAfter: (place) => askDossiers(withMore(filter, `limit=${LINES_AT_ONCE}`, place), signal),
    idOf: ({ number }) => number,
    onProgress,
  });
  return gathered.ok ? ok({ ...gathered.value, filter }) : gathered;
}

function withMore(filter: string, size: string, after: string | null): string {
  return `${filter === '' ? '?' : `${filter}&`}${after === null ? '' : `after=${after}&`}${size}`;
}
