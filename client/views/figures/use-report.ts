// What a yearly report is made of: all dossiers of the year and its figures, taken once. A report is of one moment and never changes
// while it is read; it is made anew on request.

import { useCallback, useEffect, useState } from 'react';
import { ok, type Result } from '#shared/base/result.ts';
import type { DossierLine, DossierList, Figures } from '#shared/dossier/api-dossier.ts';
import { ask, type Problem } from '../../live/http.ts';
import { type GatherProblem, gatherPages, LINES_AT_ONCE, type Paged } from '../../live/paged.ts';
import { figuresQuery, yearPeriod } from './figures-search.ts';

export type YearReport = {
  readonly figures: Figures;
  readonly dossiers: readonly DossierLine[];
  /** Where the journal was when the first of it was taken, and the last. */
  readonly positions: readonly [first: number, last: number];
};

export type Making =
  | { readonly state: 'busy'; readonly done: number; readonly total: number }
  | { readonly state: 'failed'; readonly problem: GatherProblem; readonly failures: number }
  | { readonly state: 'made'; readonly report: YearReport };

const BEGIN: Making = { state: 'busy', done: 0, total: 0 };

export function useReport(year: string): { readonly making: Making; readonly again: () => void } {
  const [making, setMaking] = useState<Making>(BEGIN);
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every turn makes it anew
  useEffect(() => {
    const stop = new AbortController();
    const say = (next: (before: Making) => Making) => stop.signal.aborted || setMaking(next);
    say((before) => (before.state === 'failed' ? before : BEGIN));
    void makeReport(year, stop.signal, (done, total) =>
      say((before) => (before.state === 'failed' ? before : { state: 'busy', done, total })),
    ).then((made) =>
      say((before) => {
        if (made.ok) return { state: 'made', report: made.value };
        const failures = before.state === 'failed' ? before.failures + 1 : 1;
        return { state: 'failed', problem: made.problem, failures };
      }),
    );
    return () => stop.abort();
  }, [year, turn]);

  return { making, again: useCallback(() => setTurn((before) => before + 1), []) };
}

async function makeReport(
  year: string,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<Result<YearReport, GatherProblem>> {
  const during = figuresQuery(yearPeriod(year));
  const gathered = await gatherPages<DossierLine>({
    askFrom: async (offset): Promise<Result<Paged<DossierLine>, Problem>> => {
      const path = `/api/v1/afwijkingen${during}&order=number&offset=${offset}&limit=${LINES_AT_ONCE}`;
      const answer = await ask<DossierList>(path, { signal });
      if (!answer.ok) return answer;
      const { afwijkingen, ...rest } = answer.value;
      return ok({ ...rest, lines: afwijkingen });
    },
    idOf: ({ number }) => number,
    onProgress,
  });
  if (!gathered.ok) return gathered;
  const figures = await ask<Figures>(`/api/v1/figures${during}`, { signal });
  if (!figures.ok) return { ok: false, problem: { kind: 'refused', problem: figures.problem } };
  const { lines, position } = gathered.value;
  return ok({ figures: figures.value, dossiers: lines, positions: [position, figures.value.position] });
}
