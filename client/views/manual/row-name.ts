// What a row of the form is called away from its place. Pure.

import { type FunctionId, type PostId, parsePost } from '#shared/reference/functions.ts';
import type { I18n } from '../../i18n/i18n.tsx';

/** A row is that of a post, or of a function. */
export function nameOfRow(row: string, { naming, words }: I18n): string {
  return parsePost(row) === null
    ? naming.function(row as FunctionId)
    : words.manual.staffingOf(naming.post(row as PostId));
}
