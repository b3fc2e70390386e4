// Why an alarm is not set aside, in one sentence about the whole. Pure.

import type { Alarm } from '#shared/alarm/alarm.ts';
import type { Words } from '../../i18n/nl.ts';
import { problemClause } from '../../i18n/problem-text.ts';
import type { Problem } from '../../live/http.ts';

export function asidesPath({ id }: Pick<Alarm, 'id'>): string {
  return `/api/v1/alarms/${encodeURIComponent(id)}/asides`;
}

/** Null: it is none of those that are known. */
export function knownAsideTrouble({ code, status }: Problem, words: Words): string | null {
  const { trouble } = words.console.aside;
  const said: Readonly<Record<string, string>> = trouble.codes;
  return said[code ?? ''] ?? (status === 0 || status === 503 ? trouble.unreachable : null);
}

export function asideTroubleText(problem: Problem, words: Words): string {
  return knownAsideTrouble(problem, words) ?? words.console.aside.trouble.other(problemClause(words.problems, problem));
}
