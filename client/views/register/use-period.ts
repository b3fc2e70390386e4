// One period with everything around it: its line, its dossier, and what the journal recorded about its function.

import { ok, type Result } from '#shared/base/result.ts';
import type { ApiAfwijking } from '#shared/overview/api-shapes.ts';
import type { RegisterLine } from '#shared/register/register-lines.ts';
import { type Answer, ask, type Problem } from '../../live/http.ts';
import { type KeptAnswer, useKept } from '../../live/kept-answer.ts';
import type { RegisterPage } from './page-merge.ts';
import type { HistoryLine } from './period-history.ts';

/** As many lines about one subject as the server keeps. */
export const HISTORY_ASKED = 500;

export type PeriodFile = {
  /** Null when the register has no such period. */
  readonly line: RegisterLine | null;
  readonly afwijking: ApiAfwijking | null;
  /** Newest first; about the function. */
  readonly history: readonly HistoryLine[];
  /** Newest first; about the source, whose alarms may belong to the period too. */
  readonly ofSource: readonly HistoryLine[];
};

export function usePeriod(id: string): KeptAnswer<PeriodFile> {
  return useKept(id, fetchPeriod);
}

async function fetchPeriod(id: string, signal: AbortSignal): Answer<PeriodFile> {
  // An id is part of other ids (`…@1` of `…@12`), so the one is looked up among those that hold it.
  const found = await ask<RegisterPage>(`/api/v1/register?q=${encodeURIComponent(id)}&pageSize=500`, { signal });
  if (!found.ok) return found;
  const line = found.value.lines.find((one) => one.id === id) ?? null;
  if (line === null) return ok({ line, afwijking: null, history: [], ofSource: [] });
  const [history, ofSource, dossier] = await Promise.all([
    fetchHistory(line.function, signal),
    line.alarms.length === 0 ? nothing : fetchHistory(line.source, signal),
    line.afwijking === null ? null : fetchDossier(line.afwijking, signal),
  ]);
  if (!history.ok) return history;
  if (!ofSource.ok) return ofSource;
  if (dossier !== null && !dossier.ok) return dossier;
  return ok({
    line,
    afwijking: dossier === null ? null : dossier.value,
    history: history.value,
    ofSource: ofSource.value,
  });
}

const nothing: Result<readonly HistoryLine[], Problem> = ok([]);

async function fetchHistory(subject: string, signal: AbortSignal): Answer<readonly HistoryLine[]> {
  const path = `/api/v1/history?subject=${encodeURIComponent(subject)}&limit=${HISTORY_ASKED}`;
  const answer = await ask<{ readonly lines: readonly HistoryLine[] }>(path, { signal });
  return answer.ok ? ok(answer.value.lines) : answer;
}

/** Null when there is no such number. */
async function fetchDossier(number: string, signal: AbortSignal): Answer<ApiAfwijking | null> {
  const path = `/api/v1/afwijkingen/${encodeURIComponent(number)}`;
  const answer = await ask<{ readonly afwijking: ApiAfwijking }>(path, { signal });
  if (answer.ok) return ok(answer.value.afwijking);
  return answer.problem.status === 404 ? ok(null) : answer;
}
