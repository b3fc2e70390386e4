// Lists that the server gives a page at a time: one page, and the whole list gathered from its pages. Such a list never passes for
// whole when lines moved between two pages.

import { fail, ok } from '#shared/base/result.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Answer, Problem } from '../live/http.ts';

export type Paged<Line> = {
  readonly asOf: Instant;
  readonly position: number;
  /** How many there are in all; `lines` holds one page of them. */
  readonly total: number;
  readonly lines: readonly Line[];
};

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
  /** The lines from this one on, counted from 0, `LINES_AT_ONCE` at most. */
  readonly askFrom: (offset: number) => Answer<Paged<Line>>;
  readonly idOf: (line: Line) => string;
  readonly onProgress: OnProgress;
};

/** Starts over when lines moved meanwhile, a few times; a list that may miss one is not given. */
export async function gatherPages<Line>(parts: GatherPages<Line>): Answer<Paged<Line>> {
  for (let turn = 1; turn <= TRIES; turn += 1) {
    const gathered = await gatherOnce(parts);
    if (gathered.ok || gathered.problem !== MOVED) return gathered;
  }
  return fail(MOVED);
}

async function gatherOnce<Line>({ askFrom, idOf, onProgress }: GatherPages<Line>): Answer<Paged<Line>> {
  const lines = new Map<string, Line>();
  let first: Paged<Line> | null = null;
  for (let offset = 0; first === null || offset < first.total; offset += LINES_AT_ONCE) {
    const answer = await askFrom(offset);
    if (!answer.ok) return answer;
    first ??= answer.value;
    if (answer.value.total !== first.total) return fail(MOVED);
    for (const line of answer.value.lines) lines.set(idOf(line), line);
    onProgress(lines.size, first.total);
  }
  const { asOf, position, total } = first;
  return lines.size === total ? ok({ asOf, position, total, lines: [...lines.values()] }) : fail(MOVED);
}
