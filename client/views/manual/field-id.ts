// The id of a field on the page: where the list of errors leads to.

import type { Field } from './entry-draft.ts';

export function fieldId(row: string, field: Field | 'reconfirm' | 'name'): string {
  return `entry-${row.replaceAll('/', '-')}-${field}`;
}
