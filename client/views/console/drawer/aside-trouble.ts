// Why an alarm is not set aside, and what to do: at its field, or in one sentence about the whole. Pure.

import type { Alarm } from '#shared/alarm/alarm.ts';
import type { Draft, FormField } from '../../../form/field.ts';
import { NOTHING_WRONG, namedIn, saidWrong, type Wrong } from '../../../form/wrong.ts';
import type { Words } from '../../../i18n/nl.ts';
import { problemClause } from '../../../i18n/problem-text.ts';
import type { Problem } from '../../../live/http.ts';

export function asidesPath({ id }: Pick<Alarm, 'id'>): string {
  return `/api/v1/alarms/${encodeURIComponent(id)}/asides`;
}

export function asideTrouble(problem: Problem, fields: readonly FormField[], draft: Draft, words: Words): Wrong {
  const { trouble } = words.console.aside;
  const said: Readonly<Record<string, string>> = trouble.codes;
  const known =
    said[problem.code ?? ''] ?? (problem.status === 0 || problem.status === 503 ? trouble.unreachable : null);
  if (known !== null) return { ...NOTHING_WRONG, whole: known };
  const named = namedIn(problem.document);
  if (named.length > 0) return saidWrong(named, fields, draft, words);
  return { ...NOTHING_WRONG, whole: trouble.other(problemClause(words.problems, problem)) };
}
