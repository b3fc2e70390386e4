// What became of each row after the server answered: what is shown beside it, and which fields have to be looked at again. Pure.

import type { Field } from './entry-draft.ts';
import type { Prepared } from './manual-events.ts';
import type { EventResult } from './send-events.ts';

export type RowOutcome = EventResult & { readonly row: string };

/** What the server found wrong with one row, in its own (English) words. */
export type Refusal = {
  readonly row: string;
  readonly field: Field;
  readonly forbidden: boolean;
  readonly reason: string;
};

export function outcomesOf(sent: readonly Prepared[], results: readonly EventResult[]): readonly RowOutcome[] {
  return results.flatMap((result) => {
    const row = sent[result.index]?.row;
    return row === undefined ? [] : [{ ...result, row }];
  });
}

export function isRecorded({ status }: Pick<RowOutcome, 'status'>): boolean {
  return status !== 'rejected';
}

export function refusalsOf(outcomes: readonly RowOutcome[], isPost: (row: string) => boolean): readonly Refusal[] {
  return outcomes.flatMap(({ row, status, code, problems = [] }) => {
    if (status !== 'rejected') return [];
    const forbidden = code === 'forbidden';
    const first = problems[0] ?? { path: '', problem: code ?? '' };
    return [{ row, field: fieldOf(first.path, isPost(row)), forbidden, reason: first.problem }];
  });
}

/** The field a path of the server is about; the first of the row when it is about the whole. */
function fieldOf(path: string, isPost: boolean): Field {
  if (isPost) return path === 'data.minimum' ? 'minimum' : 'filled';
  if (path.startsWith('data.location.place')) return 'place';
  return path.startsWith('data.location.meldkamer') ? 'meldkamer' : 'choice';
}
