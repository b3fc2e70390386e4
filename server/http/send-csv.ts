// A list as a file to keep.

import type { ServerResponse } from 'node:http';
import type { Timers } from '#shared/base/runtime.ts';
import { attachment, markedRows, unreal } from './attachment.ts';
import { API_VERSION } from './problems.ts';
import { streamPieces } from './stream.ts';

/** `pieces`: a row each. `name` is without extension; `headers` are what is said besides. Goes as fast as it is taken. */
export function sendCsv(
  response: ServerResponse,
  timers: Timers,
  name: string,
  pieces: Iterable<string>,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const mark = unreal(response);
  response.writeHead(200, {
    'API-Version': API_VERSION,
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': attachment(response, `${name}.csv`),
    'Cache-Control': 'no-store',
    ...headers,
  });
  return streamPieces(response, mark === null ? pieces : markedRows(pieces, mark), timers);
}
