// Reads a request body up to a limit. Never decompresses, and never keeps more than the limit in memory.

import type { IncomingMessage } from 'node:http';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Timers } from '#shared/base/runtime.ts';

/** `gone`: the sender left before the end, so there is nobody to answer. */
export type NoBody = 'too-large' | 'gone';

export function readBody(request: IncomingMessage, limit: number): Promise<Result<Buffer, NoBody>> {
  if (Number(request.headers['content-length']) > limit) return Promise.resolve(fail('too-large'));
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      if (size > limit) return;
      size += chunk.length;
      if (size <= limit) {
        chunks.push(chunk);
      } else {
        chunks.length = 0;
        resolve(fail('too-large'));
      }
    });
    request.on('end', () => resolve(ok(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks))));
    request.on('error', () => resolve(fail('gone')));
    request.on('close', () => resolve(fail('gone')));
  });
}

/** Bytes of a refused body that are still taken off the line, so that a sender who is nearly done can finish. */
const BYTES_DISMISSED = 2_097_152;

/**
 * After an answer that did not wait for the whole body: lets the sender finish for a moment, unread, because cutting
 * the connection at once would throw away the answer on its way. A sender that sends much more is no longer read,
 * which costs us no memory, and is cut off when its moment is over.
 */
export function dismissBody(request: IncomingMessage, patience: number, timers: Timers): void {
  if (request.complete || request.destroyed) return;
  let left = BYTES_DISMISSED;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.pause();
  });
  // Marks the body as being read by us; otherwise Node takes all of it off the line once the answer is out.
  request.read(0);
  const cancel = timers.after(patience, () => request.socket.destroy());
  request.once('end', cancel);
  request.once('close', cancel);
}
