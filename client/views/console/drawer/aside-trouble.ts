// Why an alarm is not set aside, and what to do: at its field, or in one sentence about the whole. Pure.

import { asideTroubleText, knownAsideTrouble } from '../../../desk/aside/aside-said.ts';
import type { Draft, FormField } from '../../../form/field.ts';
import { NOTHING_WRONG, namedIn, saidWrong, type Wrong } from '../../../form/wrong.ts';
import type { Words } from '../../../i18n/nl.ts';
import type { Problem } from '../../../live/http.ts';

export function asideTrouble(problem: Problem, fields: readonly FormField[], draft: Draft, words: Words): Wrong {
  const named = knownAsideTrouble(problem, words) === null ? namedIn(problem.document) : [];
  if (named.length > 0) return saidWrong(named, fields, draft, words);
  return { ...NOTHING_WRONG, whole: asideTroubleText(problem, words) };
}
