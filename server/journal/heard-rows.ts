// Who was heard, as the rows in which it is kept: looked at, because they are told to every screen. None of it is thrown away here: what
// cannot be read was written by somebody else, who may want to know.

import type { Instant } from '#shared/base/time.ts';
import type { ConfirmationKey } from '#shared/journal/heard.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { HeardChanges } from './side-store.ts';
import { JournalUnreachable } from './unreachable.ts';
import { clockMoment, list, type Shape } from './versions/shape.ts';

type Rows = Iterable<readonly [key: string, kept: unknown]>;

const MOMENTS = list(clockMoment);

/** `confirmations` have their moments as JSON. Throws JournalUnreachable for a row that cannot be read, with its key. */
export function heardFrom(sources: Rows, confirmations: Rows): HeardChanges {
  return {
    sources: new Map([...sources].map(([key, kept]) => [key as SourceId, looked(clockMoment, kept, key) as Instant])),
    confirmations: new Map(
      [...confirmations].map(([key, kept]) => [
        key as ConfirmationKey,
        looked(MOMENTS, parsed(kept), key) as readonly Instant[],
      ]),
    ),
  };
}

function looked<T>(shape: Shape<T>, value: unknown, key: string): T {
  const problem = shape.problem(value, true);
  if (problem === null) return value as T;
  throw new JournalUnreachable(`What is kept of who was heard cannot be read: ${key}${problem}; remove it`);
}

/** Undefined when it is no JSON, which no list of moments is. */
function parsed(kept: unknown): unknown {
  try {
    return JSON.parse(String(kept));
  } catch {
    return undefined;
  }
}
