// Why an acknowledgement did not come through and what the operator has to do, in one sentence. Pure.

import type { Alarm } from '#shared/alarm/alarm.ts';
import type { Naming } from '#shared/words/naming.ts';
import { clockTime } from '../i18n/format.ts';
import type { Words } from '../i18n/nl.ts';
import { problemClause } from '../i18n/problem-text.ts';
import type { Problem } from '../live/http.ts';

type TroubleWords = Pick<Words, 'console' | 'problems'>;

/** `now`: the alarm as the live picture has it; null when it is done. */
export function troubleText(words: TroubleWords, naming: Naming, problem: Problem, now: Alarm | null): string {
  const { trouble } = words.console.acknowledge;
  const { problems } = words;
  const first = now?.acknowledged ?? null;
  switch (problem.status) {
    case 0:
    case 503:
      return trouble.unreachable;
    case 400:
      return trouble.note(problemClause(problems, problem));
    case 403:
      return trouble.forbidden;
    case 404:
      return trouble.gone;
    case 409:
      if (problem.code === 'exercise-over') return trouble.exerciseOver;
      if (first !== null) return trouble.first(naming.actor(first), clockTime(first.at));
      if (now === null) return trouble.gone;
      if (problem.code === 'alarm-suppressed') return trouble.suppressed;
      return problem.code === 'already-acknowledged' ? trouble.firstUnknown : trouble.changed;
    default:
      return trouble.other(problemClause(problems, problem));
  }
}
