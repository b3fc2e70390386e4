// One period with everything around it: its line, its dossier, and what the journal recorded about its function.

import { ok } from '#shared/base/result.ts';
import type { ApiAfwijking } from '#shared/overview/api-shapes.ts';
import type { RegisterLine } from '#shared/register/register-lines.ts';
import { type Answer, ask } from '../live/http.ts';
import { askHistory, type HistoryLine } from './history.ts';
import { askPeriods } from './lists.ts';

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

export async function askPeriod(id: string, signal: AbortSignal): Answer<PeriodFile> {
  // An id is part of other ids (`…@1` of `…@12`), so the one is looked up among those that hold it.
  const found = await askPeriods(`?q=${encodeURIComponent(id)}&pageSize=500`, signal);
  if (!found.ok) return found;
  const line = found.value.lines.find((one) => one.id === id) ?? null;
  if (line === null) return ok({ line, afwijking: null, history: [], ofSource: [] });
  const [history, ofSource, afwijking] = await Promise.all([
    askHistory(line.function, HISTORY_ASKED, signal),
    line.alarms.length === 0 || line.source === null ? ok([]) : askHistory(line.source, HISTORY_ASKED, signal),
    line.afwijking === null ? ok(null) : askAfwijking(line.afwijking, signal),
  ]);
  if (!history.ok) return history;
  if (!ofSource.ok) return ofSource;
  if (!afwijking.ok) return afwijking;
  return ok({ line, afwijking: afwijking.value, history: history.value, ofSource: ofSource.value });
}

/** Null when there is no such number. */
async function askAfwijking(number: string, signal: AbortSignal): Answer<ApiAfwijking | null> {
  const path = `/api/v1/afwijkingen/${encodeURIComponent(number)}`;
  const answer = await ask<{ readonly afwijking: ApiAfwijking }>(path, { signal });
  if (answer.ok) return ok(answer.value.afwijking);
  return answer.problem.status === 404 ? ok(null) : answer;
}
