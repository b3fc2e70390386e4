// The time that somebody asks about: in the right order, and not longer than can sensibly be answered in one go.

import { fail, ok, type Result } from '#shared/base/result.ts';
import { DAY, elapsed, type Instant } from '#shared/base/time.ts';
import { invalidInput, type Problem } from './problems.ts';
import { moment } from './query.ts';

export type Range = { readonly from: Instant; readonly to: Instant };

const YEAR = 366 * DAY;

export function rangeOf(from: Instant, to: Instant, mostYears: number): Result<Range, Problem> {
  const problem =
    from >= to
      ? 'must come before `to`'
      : elapsed(from, to) > mostYears * YEAR
        ? `must not lie more than ${mostYears} years before \`to\``
        : null;
  if (problem === null) return ok({ from, to });
  return fail(invalidInput([{ path: 'from', problem }], 'The query is not valid.'));
}

const EARLIEST = '2000-01-01T00:00:00.000Z';
const LATEST = '2200-01-01T00:00:00.000Z';

/** What a query says of it: two moments, not absurdly far away. Either may be left out. */
export function rangeShape(words: string) {
  const far = { error: `must lie between ${EARLIEST} and ${LATEST}` };
  const near = (instant: Instant | null): boolean => instant === null || (EARLIEST <= instant && instant < LATEST);
  return {
    from: moment().refine(near, far).describe(`${words} from this moment on.`),
    to: moment().refine(near, far).describe(`${words} before this moment.`),
  };
}
