// The register as one JSON file, gathered page by page. It never passes for whole when lines moved between two pages.

import type { RegisterLine } from '#shared/register-lines.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Instant } from '#shared/time.ts';
import type { Answer, Problem } from '../../live/http.ts';
import type { RegisterPage } from './page-merge.ts';

/** The most the server gives at once. */
export const LINES_AT_ONCE = 500;
const TRIES = 3;

export type RegisterFile = {
  readonly asOf: Instant;
  readonly position: number;
  readonly filter: string;
  readonly total: number;
  readonly lines: readonly RegisterLine[];
};

export type GatherProblem = { readonly kind: 'moved' } | { readonly kind: 'refused'; readonly problem: Problem };

export type Gather = {
  readonly filter: string;
  readonly askPage: (query: string) => Answer<RegisterPage>;
  readonly onProgress: (done: number, total: number) => void;
};

/** Starts over when lines moved meanwhile, a few times; a file that may miss one is not given. */
export async function gatherRegister(parts: Gather): Promise<Result<RegisterFile, GatherProblem>> {
  for (let turn = 1; turn <= TRIES; turn += 1) {
    const gathered = await gatherOnce(parts);
    if (gathered !== 'moved') return gathered;
  }
  return fail({ kind: 'moved' });
}

async function gatherOnce(parts: Gather): Promise<Result<RegisterFile, GatherProblem> | 'moved'> {
  const { filter, askPage, onProgress } = parts;
  const lines = new Map<string, RegisterLine>();
  let first: RegisterPage | null = null;
  for (let page = 1; first === null || (page - 1) * LINES_AT_ONCE < first.total; page += 1) {
    const answer = await askPage(`${filter === '' ? '?' : `${filter}&`}page=${page}&pageSize=${LINES_AT_ONCE}`);
    if (!answer.ok) return fail({ kind: 'refused', problem: answer.problem });
    first ??= answer.value;
    if (answer.value.total !== first.total) return 'moved';
    for (const line of answer.value.lines) lines.set(line.id, line);
    onProgress(lines.size, first.total);
  }
  const { asOf, position, total } = first;
  return lines.size === total ? ok({ asOf, position, filter, total, lines: [...lines.values()] }) : 'moved';
}
