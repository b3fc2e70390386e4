// The functions that something is about, as a sender names them: one by one, or a post that stands for all its tasks.

import { z } from 'zod';
import { FUNCTIONS, type FunctionId, parseFunction } from '#shared/reference/functions.ts';
import { must } from './field-kinds.ts';

const MOST_FUNCTIONS = 150;

/** Planbare zorg is not among the tasks of a post: that may be elsewhere without a deviation (R14). */
const OF_POST: ReadonlyMap<string, readonly FunctionId[]> = new Map(
  [...Map.groupBy(FUNCTIONS, ({ post }) => post)].map(([post, tracked]) => [post, tracked.map(({ id }) => id)]),
);

const named = z.string({ error: must('the name of a function') }).transform((text, context): readonly FunctionId[] => {
  const known = parseFunction(text);
  const meant = known === null ? OF_POST.get(text) : [known.id];
  if (meant !== undefined) return meant;
  context.addIssue({
    code: 'custom',
    message: 'must name a function, such as MNL/politie or MNL/ambulance/09 or MNL/ambulance/09/aanname',
  });
  return z.NEVER;
});

/** At least one; each once, however often it was named. */
export const functionsField = z
  .array(named, { error: must('a list of functions') })
  .min(1, { error: 'must name at least one function' })
  .max(MOST_FUNCTIONS, { error: `may name ${MOST_FUNCTIONS} functions at most` })
  .transform((lists): readonly FunctionId[] => [...new Set(lists.flat())]);
