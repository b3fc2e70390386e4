// The name of a file to keep. What comes from an exercise says so in its name, and in a header: nobody may take it for real later.

import type { ServerResponse } from 'node:http';

export const EXERCISE_HEADER = 'X-Meldkamerbeeld-Oefening';

/** The value of Content-Disposition. */
export function attachment(response: ServerResponse, fileName: string): string {
  const exercise = response.getHeader(EXERCISE_HEADER);
  const marked = exercise === undefined ? fileName : `oefening-${exercise}-${fileName}`;
  return `attachment; filename="${marked}"`;
}
