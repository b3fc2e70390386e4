// A file to keep. What comes from an exercise or a demonstration says so in its name, in a header, and in the file itself: nobody may take it
// for real later, whatever it was called by then.

import type { ServerResponse } from 'node:http';
import { BYTE_ORDER_MARK, csvCell, SEPARATOR } from '#shared/base/csv-cell.ts';

export const EXERCISE_HEADER = 'X-Meldkamerbeeld-Oefening';
const DEMONSTRATION_HEADER = 'X-Meldkamerbeeld-Demonstratie';

const demonstrations = new WeakMap<ServerResponse, () => boolean>();

/** Who gives a file with this answer asks then, and only then, whether it is of a demonstration. */
export function askLater(response: ServerResponse, isDemonstration: () => boolean): void {
  demonstrations.set(response, isDemonstration);
}

/** Of which exercise it is, or that it is made up, which a header says as well; null: it is real. */
export function unreal(response: ServerResponse): string | null {
  const exercise = response.getHeader(EXERCISE_HEADER);
  if (exercise !== undefined) return `OEFENING ${exercise}`;
  if (demonstrations.get(response)?.() !== true) return null;
  response.setHeader(DEMONSTRATION_HEADER, 'true');
  return 'DEMONSTRATIE';
}

/** The value of Content-Disposition. */
export function attachment(response: ServerResponse, fileName: string): string {
  const mark = unreal(response)?.toLowerCase().replace(' ', '-');
  return `attachment; filename="${mark === undefined ? '' : `${mark}-`}${fileName}"`;
}

/** Rows of a file for a spreadsheet, with what it is in front of each. */
export function* markedRows(rows: Iterable<string>, mark: string): Generator<string, void> {
  for (const row of rows) {
    const isHead = row.startsWith(BYTE_ORDER_MARK);
    yield isHead
      ? `${BYTE_ORDER_MARK}niet echt${SEPARATOR}${row.slice(BYTE_ORDER_MARK.length)}`
      : `${csvCell(mark)}${SEPARATOR}${row}`;
  }
}
