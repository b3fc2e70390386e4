// Lists that the server gives a page at a time: one page, and the whole list gathered from its pages. Such a list never passes for
// whole when lines moved between two pages.

import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Answer, Problem } from './http.ts';

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

export type GatherProblem = { readonly kind: 'moved' } | { readonly kind: 'refused'; readonly problem: Problem };

export type GatherPages<Line> = {
  /** The lines from this one on, counted from 0, `LINES_AT_ONCE` at most. */
  readonly askFrom: (offset: number) => Answer<Paged<Line>>;
  readonly idOf: (line: Line) => string;
  readonly onProgress: (done: number, total: number) => void;
};

/** Starts over when lines moved meanwhile, a few times; a list that may miss one is not given. */
export async function gatherPages<Line>(parts: GatherPages<Line>): Promise<Result<Paged<Line>, GatherProblem>> {
  for (let turn = 1; turn <= TRIES; turn += 1) {
    const gathered = await gatherOnce(parts);
    if (gathered !== 'moved') return gathered;
  }
  return fail({ kind: 'moved' });
}

async function gatherOnce<Line>(parts: GatherPages<Line>): Promise<Result<Paged<Line>, GatherProblem> | 'moved'> {
  const { askFrom, idOf, onProgress } = parts;
  const lines = new Map<string, Line>();
  let first: Paged<Line> | null = null;
  for (let offset = 0; first === null || offset < first.total; offset += LINES_AT_ONCE) {
    const answer = await askFrom(offset);
    if (!answer.ok) return fail({ kind: 'refused', problem: answer.problem });
    first ??= answer.value;
    if (answer.value.total !== first.total) return 'moved';
    for (const line of answer.value.lines) lines.set(idOf(line), line);
    onProgress(lines.size, first.total);
  }
  const { asOf, position, total } = first;
  return lines.size === total ? ok({ asOf, position, total, lines: [...lines.values()] }) : 'moved';
}
