// One period with everything around it: its line, its announcement, and what the journal recorded about its function.

import { useCallback, useEffect, useState } from 'react';
import type { ApiAfwijking } from '#shared/api-shapes.ts';
import type { RegisterLine } from '#shared/register-lines.ts';
import { ok, type Result } from '#shared/result.ts';
import { SECOND } from '#shared/time.ts';
import { useLive } from '../../live/hooks.ts';
import { type Answer, ask, type Problem } from '../../live/http.ts';
import type { RegisterPage } from './page-merge.ts';
import type { HistoryLine } from './period-history.ts';

/** As many lines about one subject as the server keeps. */
export const HISTORY_ASKED = 500;
const REFRESH_EVERY = 5 * SECOND;

export type PeriodFile = {
  /** Null when the register has no such period. */
  readonly line: RegisterLine | null;
  readonly afwijking: ApiAfwijking | null;
  /** Newest first; about the function. */
  readonly history: readonly HistoryLine[];
  /** Newest first; about the source, whose alarms may belong to the period too. */
  readonly ofSource: readonly HistoryLine[];
};

export type AnnouncementFile = {
  /** Null when there is no such number. */
  readonly afwijking: ApiAfwijking | null;
  readonly lines: readonly RegisterLine[];
};

export function usePeriod(id: string) {
  return useKept(id, fetchPeriod);
}

export function useAnnouncement(number: string) {
  return useKept(number, fetchAnnouncement);
}

type Kept<T> = {
  readonly of: string;
  readonly file: T | null;
  readonly problem: Problem | null;
  readonly failures: number;
};

/** Asks again when the journal has moved on; what is shown stays while it asks. */
function useKept<T>(id: string, fetchFile: (id: string, signal: AbortSignal) => Answer<T>) {
  const { store } = useLive();
  const [kept, setKept] = useState<Kept<T>>({ of: id, file: null, problem: null, failures: 0 });
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every retry asks again
  useEffect(() => {
    const stop = new AbortController();
    let asking = false;
    let position: number = store.getSnapshot().picture.at;
    async function look() {
      asking = true;
      const answer = await fetchFile(id, stop.signal);
      asking = false;
      if (stop.signal.aborted) return;
      setKept((before) => {
        if (answer.ok) return { of: id, file: answer.value, problem: null, failures: 0 };
        const file = before.of === id ? before.file : null;
        return { of: id, file, problem: answer.problem, failures: before.failures + 1 };
      });
    }
    void look();
    const timer = setInterval(() => {
      const now = store.getSnapshot().picture.at;
      if (now === position || asking || document.visibilityState === 'hidden') return;
      position = now;
      void look();
    }, REFRESH_EVERY);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [id, fetchFile, store, tries]);

  const retry = useCallback(() => setTries((before) => before + 1), []);
  const isThis = kept.of === id;
  return {
    file: isThis ? kept.file : null,
    problem: isThis ? kept.problem : null,
    failures: kept.failures,
    retry,
  };
}

async function fetchPeriod(id: string, signal: AbortSignal): Answer<PeriodFile> {
  // An id is part of other ids (`…@1` of `…@12`), so the one is looked up among those that hold it.
  const found = await ask<RegisterPage>(`/api/v1/register?q=${encodeURIComponent(id)}&pageSize=500`, { signal });
  if (!found.ok) return found;
  const line = found.value.lines.find((one) => one.id === id) ?? null;
  if (line === null) return ok({ line, afwijking: null, history: [], ofSource: [] });
  const [history, ofSource, announcement] = await Promise.all([
    fetchHistory(line.function, signal),
    line.alarms.length === 0 ? nothing : fetchHistory(line.source, signal),
    line.afwijking === null ? null : fetchAnnouncement(line.afwijking, signal),
  ]);
  if (!history.ok) return history;
  if (!ofSource.ok) return ofSource;
  if (announcement !== null && !announcement.ok) return announcement;
  return ok({
    line,
    afwijking: announcement === null ? null : announcement.value.afwijking,
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

async function fetchAnnouncement(number: string, signal: AbortSignal): Answer<AnnouncementFile> {
  const answer = await ask<AnnouncementFile>(`/api/v1/afwijkingen/${encodeURIComponent(number)}`, { signal });
  if (answer.ok) return ok({ afwijking: answer.value.afwijking, lines: answer.value.lines });
  return answer.problem.status === 404 ? ok({ afwijking: null, lines: [] }) : answer;
}
