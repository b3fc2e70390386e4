// Lists that the server gives a page at a time: one page, and the whole list gathered from its pages. Such a list never passes for
// whole when a line is missing in it.

import { fail, ok } from '#shared/base/result.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Answer, Problem } from '../live/http.ts';

export type Paged<Line> = {
  readonly asOf: Instant;
  readonly position: number;
  /** How many there are in all; `lines` holds one page of them. */
  readonly total: number;
  /** Milliseconds of all of them together, in a list that a figure opened. */
  readonly countedMs?: number;
  /** How many of them come before this page. */
  readonly offset: number;
  /** Where this page is left, for the one after it and the one before it; null: there is none. */
  readonly next: string | null;
  readonly previous: string | null;
  readonly lines: readonly Line[];
};

/** The whole of a list. */
export type Whole<Line> = Pick<Paged<Line>, 'asOf' | 'position' | 'total' | 'lines'>;

/** The most the server gives at once. */
export const LINES_AT_ONCE = 500;
const TRIES = 3;

/** The list did not stand still while it was gathered. */
export const MOVED: Problem = {
  status: 0,
  title: 'The list moved',
  code: 'list-moved',
  detail: null,
  problems: [],
  retryAfter: null,
  document: {},
};

export type OnProgress = (done: number, total: number) => void;

export type GatherPages<Line> = {
  /** The page after this place, or the first one: `LINES_AT_ONCE` lines at most. */
  readonly askAfter: (place: string | null) => Answer<Paged<Line>>;
  readonly idOf: (line: Line) => string;
  readonly onProgress: OnProgress;
};

/** Starts over when a line moved to where it was passed over, a few times; a list that may miss one is not given. */
export async function gatherPages<Line>(parts: GatherPages<Line>): Answer<Whole<Line>> {
  for (let turn = 1; turn <= TRIES; turn += 1) {
    const gathered = await gatherOnce(parts);
    if (gathered.ok || gathered.problem !== MOVED) return gathered;
  }
  return fail(MOVED);
}

/** As of the first page: what came before that page since is not in it, what came after it is. */
async function gatherOnce<Line>({ askAfter, idOf, onProgress }: GatherPages<Line>): Answer<Whole<Line>> {
  const lines = new Map<string, Line>();
  let first: Paged<Line> | null = null;
  for (let place: string | null = null; first === null || place !== null; ) {
    const answer = await askAfter(place);
    if (!answer.ok) return answer;
    first ??= answer.value;
    for (const line of answer.value.lines) lines.set(idOf(line), line);
    onProgress(lines.size, Math.max(first.total, lines.size));
    place = answer.value.next;
  }
  const { asOf, position, total } = first;
  if (lines.size < total) return fail(MOVED);
  return ok({ asOf, position, total: lines.size, lines: [...lines.values()] });
}
