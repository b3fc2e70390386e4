// The list of periods as one JSON file, gathered page by page.

import { ok, type Result } from '#shared/base/result.ts';
import type { RegisterLine } from '#shared/register/register-lines.ts';
import type { Answer } from '../../live/http.ts';
import { type GatherProblem, gatherPages, LINES_AT_ONCE, type Paged } from '../../live/paged.ts';
import type { RegisterPage } from './page-merge.ts';

export type RegisterFile = Paged<RegisterLine> & { readonly filter: string };

export type Gather = {
  readonly filter: string;
  readonly askPage: (query: string) => Answer<RegisterPage>;
  readonly onProgress: (done: number, total: number) => void;
};

export async function gatherRegister(parts: Gather): Promise<Result<RegisterFile, GatherProblem>> {
  const { filter, askPage, onProgress } = parts;
  const gathered = await gatherPages<RegisterLine>({
    askFrom: (offset) =>
      askPage(`${filter === '' ? '?' : `${filter}&`}page=${offset / LINES_AT_ONCE + 1}&pageSize=${LINES_AT_ONCE}`),
    idOf: ({ id }) => id,
    onProgress,
  });
  return gathered.ok ? ok({ ...gathered.value, filter }) : gathered;
}
