// What the journal says about one or more subjects, newest first. A fact that concerns two of them is told once.

import { ok } from '#shared/base/result.ts';
import type { Entry } from '#shared/journal/facts.ts';
import { type Answer, ask } from '../live/http.ts';

export type HistoryLine = Pick<Entry, 'position' | 'recordedAt' | 'by' | 'facts'>;

export async function askHistory(subject: string, limit: number, signal: AbortSignal): Answer<readonly HistoryLine[]> {
  const path = `/api/v1/history?subject=${encodeURIComponent(subject)}&limit=${limit}`;
  const answer = await ask<{ readonly lines: readonly HistoryLine[] }>(path, { signal });
  return answer.ok ? ok(answer.value.lines) : answer;
}

/** At most `limit` lines about all of them together. */
export async function askHistories(
  subjects: readonly string[],
  limit: number,
  signal: AbortSignal,
): Answer<readonly HistoryLine[]> {
  const lines: HistoryLine[] = [];
  for (const answer of await Promise.all(subjects.map((subject) => askHistory(subject, limit, signal)))) {
    if (!answer.ok) return answer;
    lines.push(...answer.value);
  }
  return ok(merged(lines).slice(0, limit));
}

export function merged(lines: readonly HistoryLine[]): readonly HistoryLine[] {
  const byPosition = new Map<number, HistoryLine>();
  for (const line of lines) {
    const known = byPosition.get(line.position);
    byPosition.set(
      line.position,
      known === undefined ? line : { ...known, facts: withoutDoubles([...known.facts, ...line.facts]) },
    );
  }
  return [...byPosition.values()].sort((one, other) => other.position - one.position);
}

function withoutDoubles(facts: HistoryLine['facts']): HistoryLine['facts'] {
  const seen = new Set<string>();
  return facts.filter((fact) => {
    const text = JSON.stringify(fact);
    return seen.has(text) ? false : seen.add(text);
  });
}
