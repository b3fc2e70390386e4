// Writes a long answer piece by piece, no faster than its reader takes it, so that a slow reader costs no memory.

import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Ends the response after the last piece. Stops asking for pieces as soon as the reader is gone. */
export async function streamPieces(
  response: ServerResponse,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  for await (const piece of pieces) {
    if (response.destroyed) return;
    if (response.write(piece)) continue;
    const drained = await once(response, 'drain', { signal: gone.signal }).then(
      () => true,
      () => false,
    );
    if (!drained) return;
  }
  response.end();
}
