// One cell of a CSV file that cannot run as a formula in any spreadsheet (OWASP ASVS 5.0.0, 1.2.10) and reads back whole (RFC 4180).

/** Semicolons, because a Dutch spreadsheet takes a comma for a decimal sign and opens such a file with one click. */
export const SEPARATOR = ';';

/** A byte order mark tells Excel that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What makes a spreadsheet compute, also behind spaces, and in the full-width forms that some take for the same. */
const RUNS = /^(?:[\t\r\n\0]|[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

/** Numbers are ours and stay numbers, a minus sign included; nothing is an empty cell. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = RUNS.test(value) ? `'${value}` : value;
  return /[";,\r\n\t\0]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvRow(values: readonly (string | number | null)[]): string {
  return `${values.map(csvCell).join(SEPARATOR)}\r\n`;
}
