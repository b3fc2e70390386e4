// Writes a long answer piece by piece, no faster than its reader takes it, so that a slow reader costs no memory; and lets everyone
// else go first between two pieces, so that a fast reader of a million rows keeps nobody waiting.

import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { endOfTurn, type Timers } from '#shared/base/runtime.ts';

/** Characters that go out at once: enough to spare most of the cost of writing, and made in a few milliseconds. */
const AT_ONCE = 16_384;

/** Ends the response after the last piece. Stops asking for pieces as soon as the reader is gone. */
export async function streamPieces(
  response: ServerResponse,
  pieces: Iterable<string> | AsyncIterable<string>,
  timers: Timers,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  let waiting = '';
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length < AT_ONCE) continue;
    const isFull = !response.write(waiting);
    waiting = '';
    // A reader that takes everything at once never makes us wait: without a turn of the loop nobody else would be heard till the end.
    await endOfTurn(timers);
    if (response.destroyed || (isFull && response.writableNeedDrain && !(await drained(response, gone.signal)))) return;
  }
  response.end(waiting);
}

/** False when the reader went away instead. */
function drained(response: ServerResponse, gone: AbortSignal): Promise<boolean> {
  return once(response, 'drain', { signal: gone }).then(
    () => true,
    () => false,
  );
}
