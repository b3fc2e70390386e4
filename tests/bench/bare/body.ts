// Reads a whole request body, as a bare server would that trusts its senders. Only for baselines.

import type { IncomingMessage } from 'node:http';

export function readWhole(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
  });
}
