// The time that somebody asks about: in the right order, and not longer than can sensibly be answered in one go.

import { fail, ok, type Result } from '#shared/base/result.ts';
import { DAY, elapsed, type Instant } from '#shared/base/time.ts';
import { invalidInput, type Problem } from '../http/problems.ts';

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
