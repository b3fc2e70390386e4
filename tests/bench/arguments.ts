// What was asked on the command line. A word that is not known is an error, for a mistyped option would measure something else.

import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { type Effort, FULL, QUICK } from './effort.ts';
import type { JournalKind } from './product/product-server.ts';

export type Wanted = {
  readonly goals: readonly number[];
  readonly journals: readonly JournalKind[];
  readonly effort: Effort;
  readonly isJson: boolean;
  /** Where the profiles of our server go; null when none are wanted. */
  readonly profileFolder: string | null;
};

const USE = 'npm run bench -- [--json] [--quick] [--goals 1,2,4] [--journal sqlite|redis] [--profile <folder>]';

export function wantedFrom(words: readonly string[], known: readonly number[]): Result<Wanted, string> {
  let values: ReturnType<typeof parsed>;
  try {
    values = parsed(words);
  } catch (problem) {
    return fail(`${(problem as Error).message}\n${USE}`);
  }
  const goals = values.goals === undefined ? known : values.goals.split(',').map(Number);
  const unknown = goals.filter((goal) => !known.includes(goal));
  if (unknown.length > 0) return fail(`The goals are ${known.join(', ')}\n${USE}`);
  const { journal } = values;
  if (journal !== undefined && journal !== 'sqlite' && journal !== 'redis')
    return fail(`No journal ${journal}\n${USE}`);
  return ok({
    goals,
    journals: journal === undefined ? ['sqlite', 'redis'] : [journal],
    effort: values.quick === true ? QUICK : FULL,
    isJson: values.json === true,
    profileFolder: values.profile ?? null,
  });
}

function parsed(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    options: {
      json: { type: 'boolean' },
      quick: { type: 'boolean' },
      goals: { type: 'string' },
      journal: { type: 'string' },
      profile: { type: 'string' },
    },
  }).values;
}
