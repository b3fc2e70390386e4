// Where a field is: in what is sent, on the page, and in a sentence.

import type { FormWords } from '../i18n/nl/form.ts';
import type { FormField } from './field.ts';

/** `findings[2].evidence`. */
export function rowPath(name: string, index: number, column: string): string {
  return `${name}[${index}].${column}`;
}

/** The id of a field on the page: where the list of errors leads to. */
export function fieldId(form: string, path: string): string {
  return `${form}-${path.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
}

/** `Regel 2, Uiterlijk`. */
export function fieldTitle(path: string, fields: readonly FormField[], words: FormWords): string {
  for (const field of fields) {
    if (field.name === path) return field.title ?? field.label;
    if (field.kind !== 'rows' || !path.startsWith(`${field.name}[`)) continue;
    const [, index = '0', name] = /\[(\d+)\]\.(.+)$/.exec(path) ?? [];
    const row = field.fixed?.[Number(index)]?.title ?? words.row(Number(index) + 1);
    const column = field.columns.find((one) => one.name === name);
    return column === undefined ? row : `${row}, ${column.label}`;
  }
  return path;
}
