// What a yearly report is made of: all dossiers of the year, its pilots whole, its figures and those of the year before, taken once. A report is
// of one moment and never changes while it is read.

import { ok } from '#shared/base/result.ts';
import type { DossierDetail, DossierLine, Figures } from '#shared/dossier/api-dossier.ts';
import { type Answer, ask } from '../live/http.ts';
import type { OnProgress } from './gather-pages.ts';
import { gatherDossiers } from './lists.ts';

export type YearReport = {
  readonly figures: Figures;
  /** Of as much of the year before, to compare with. */
  readonly earlier: Figures;
  readonly dossiers: readonly DossierLine[];
  /** Those of them that are pilots, by number. */
  readonly pilots: readonly DossierDetail[];
  /** Where the journal was when the first of it was taken, and the last. */
  readonly positions: readonly [first: number, last: number];
};

/** `during` and `before`: the year, and what it is compared with, as the server is asked about them. */
export async function askYearReport(
  during: string,
  before: string,
  signal: AbortSignal,
  onProgress: OnProgress,
): Answer<YearReport> {
  const dossiers = await gatherDossiers(`${during}&order=number`, onProgress, signal);
  if (!dossiers.ok) return dossiers;
  const { lines, position } = dossiers.value;
  const pilots: DossierDetail[] = [];
  for (const { number } of lines.filter(({ kind }) => kind === 'pilot')) {
    const pilot = await ask<DossierDetail>(`/api/v1/afwijkingen/${number}`, { signal });
    if (!pilot.ok) return pilot;
    pilots.push(pilot.value);
  }
  const earlier = await ask<Figures>(`/api/v1/figures${before}`, { signal });
  if (!earlier.ok) return earlier;
  const figures = await ask<Figures>(`/api/v1/figures${during}`, { signal });
  if (!figures.ok) return figures;
  return ok({
    figures: figures.value,
    earlier: earlier.value,
    dossiers: lines,
    pilots,
    positions: [position, figures.value.position],
  });
}
