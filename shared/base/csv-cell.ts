// One cell of a CSV file that cannot run as a formula in any spreadsheet (OWASP ASVS 5.0.0, 1.2.10), that no spreadsheet turns into
// another number or a date, and that reads back whole (RFC 4180).

/** Semicolons, because a Dutch spreadsheet takes a comma for a decimal sign and opens such a file with one click. */
export const SEPARATOR = ';';

/** A byte order mark tells Excel that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What makes a spreadsheet compute, also behind spaces, and in the full-width forms that some take for the same. */
const RUNS = /^(?:[\t\r\n\0]|[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

/** What somebody wrote and a spreadsheet would change without a word: `0012` into 12, `3.10` into 3,1, `12-11` into a day, `1e5`. */
const CHANGES =
  /^(?:0\d+|\d{16,}|\d+(?:[.,]\d+)*e\d+|\d+(?:[.,]\d+)+|\d[\d.,]*%|\d{1,2}(?::\d{2}){1,2}|\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?|\d{1,2}[-/.]\d{4}|true|false|waar|onwaar)$/i;

/** Numbers are ours and stay numbers, a minus sign included, and so do days; nothing is an empty cell. */
export type CsvValue = string | number | { readonly day: string } | null;

export function csvCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.day;
  if (typeof value === 'number') return String(value).replace('.', ',');
  const safe = RUNS.test(value) || CHANGES.test(value) ? `'${value}` : value;
  return /[";,\r\n\t\0]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvRow(values: readonly CsvValue[]): string {
  return `${values.map(csvCell).join(SEPARATOR)}\r\n`;
}
