// Several functions in one line, by post: `Ambulance Utrecht (aanname, uitgifte)`. Never leaves one out.

import { type FunctionId, parseFunction } from '#shared/reference/functions.ts';
import type { DomainWords } from '#shared/words/domain.ts';
import type { Naming } from '#shared/words/naming.ts';

/** One text per post, in the order in which the posts are first named. */
export function functionsByPost(words: DomainWords, naming: Naming, ids: readonly string[]): readonly string[] {
  const tasks = new Map<string, string[]>();
  for (const id of ids) {
    const tracked = parseFunction(id);
    const post = tracked === null ? id : naming.post(tracked.post);
    const known = tasks.get(post) ?? [];
    if (tracked !== null && tracked.discipline !== 'caco') {
      const planned = tracked.scope === 'planbaar' ? ` ${words.scope.planbaar}` : '';
      known.push(`${words.task[tracked.task]}${planned}`);
    }
    tasks.set(post, known);
  }
  return [...tasks].map(([post, some]) => (some.length === 0 ? post : `${post} (${some.join(', ')})`));
}

/** Everything in one line, for a label or a sentence. */
export function functionList(
  words: DomainWords,
  naming: Naming,
  ids: readonly FunctionId[] | readonly string[],
): string {
  return functionsByPost(words, naming, ids).join('; ');
}
