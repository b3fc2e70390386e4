// What a yearly report is made of: all dossiers of the year and its figures, taken once. A report is of one moment and never changes
// while it is read.

import { ok } from '#shared/base/result.ts';
import type { DossierLine, Figures } from '#shared/dossier/api-dossier.ts';
import { type Answer, ask } from '../live/http.ts';
import type { OnProgress } from './gather-pages.ts';
import { gatherDossiers } from './lists.ts';

export type YearReport = {
  readonly figures: Figures;
  readonly dossiers: readonly DossierLine[];
  /** Where the journal was when the first of it was taken, and the last. */
  readonly positions: readonly [first: number, last: number];
};

/** `during`: the year as the server is asked about it. */
export async function askYearReport(during: string, signal: AbortSignal, onProgress: OnProgress): Answer<YearReport> {
  const dossiers = await gatherDossiers(`${during}&order=number`, onProgress, signal);
  if (!dossiers.ok) return dossiers;
  const figures = await ask<Figures>(`/api/v1/figures${during}`, { signal });
  if (!figures.ok) return figures;
  const { lines, position } = dossiers.value;
  return ok({ figures: figures.value, dossiers: lines, positions: [position, figures.value.position] });
}
