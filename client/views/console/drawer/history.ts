// What the journal says about one or more subjects, newest first. A fact that concerns two of them is told once.

import { ok } from '#shared/base/result.ts';
import type { Entry } from '#shared/journal/facts.ts';
import { type Answer, ask } from '../../../live/http.ts';

export type HistoryLine = Pick<Entry, 'position' | 'recordedAt' | 'by' | 'facts'>;

export const LINES_SHOWN = 50;

export async function askHistory(subjects: readonly string[], signal: AbortSignal): Answer<readonly HistoryLine[]> {
  const answers = await Promise.all(
    subjects.map((subject) =>
      ask<{ readonly lines: readonly HistoryLine[] }>(
        `/api/v1/history?subject=${encodeURIComponent(subject)}&limit=${LINES_SHOWN}`,
        { signal },
      ),
    ),
  );
  const lines: HistoryLine[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    lines.push(...answer.value.lines);
  }
  return ok(merged(lines));
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
  return [...byPosition.values()].sort((one, other) => other.position - one.position).slice(0, LINES_SHOWN);
}

function withoutDoubles(facts: HistoryLine['facts']): HistoryLine['facts'] {
  const seen = new Set<string>();
  return facts.filter((fact) => {
    const text = JSON.stringify(fact);
    return seen.has(text) ? false : seen.add(text);
  });
}
