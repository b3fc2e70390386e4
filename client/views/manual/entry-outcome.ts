// What became of each row after the server answered: what is shown beside it, and which fields have to be looked at again. Pure.

import type { Words } from '../../i18n/nl.ts';
import { problemSentence } from '../../i18n/problem-text.ts';
import type { Prepared } from './manual-events.ts';
import type { EventResult } from './send-events.ts';

export type RowOutcome = EventResult & { readonly row: string };

export function outcomesOf(sent: readonly Prepared[], results: readonly EventResult[]): readonly RowOutcome[] {
  return results.flatMap((result) => {
    const row = sent[result.index]?.row;
    return row === undefined ? [] : [{ ...result, row }];
  });
}

export function isRecorded({ status }: Pick<RowOutcome, 'status'>): boolean {
  return status !== 'rejected';
}

/** What the server found wrong, at the field it is about. */
export function refusalsOf(
  outcomes: readonly RowOutcome[],
  isPost: (row: string) => boolean,
  { manual, problems: words }: Words,
): Readonly<Record<string, string>> {
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  const said = refused.map(({ row, code, problems = [] }) => {
    if (code === 'not-received-here') return [`${row}.reconfirm`, manual.error.notReceived];
    const { path, problem } = problems[0] ?? { path: '', problem: code ?? '' };
    const sentence = problemSentence(words, { status: 400, code: null, problems: [problem], retryAfter: null });
    return [`${row}.${fieldOf(path, isPost(row))}`, code === 'forbidden' ? manual.error.forbidden : sentence];
  });
  return Object.fromEntries(said);
}

/** The field a path of the server is about; the first of the row when it is about the whole. */
function fieldOf(path: string, isPost: boolean): string {
  if (isPost) return path === 'data.minimum' ? 'minimum' : path === 'data.sharedWith' ? 'sharedWith' : 'filled';
  if (path.startsWith('data.location.place')) return 'place';
  return path.startsWith('data.location.meldkamer') ? 'meldkamer' : 'choice';
}
