// The thread in which another policy is tried on the past: takes entries in groups, says after each that it may have the next, and at the end
// what it came to. Knows no journal and no clock.

import { parentPort, workerData } from 'node:worker_threads';
import type { Entry } from '#shared/journal/facts.ts';
import type { WhatIf } from '#shared/quality/what-if.ts';
import { createWhatIfReplay, type WhatIfAsked } from '#shared/quality/what-if-replay.ts';

export type ToWorker = { readonly kind: 'entries'; readonly entries: readonly Entry[] } | { readonly kind: 'end' };
export type FromWorker =
  | { readonly kind: 'next' }
  | { readonly kind: 'result'; readonly result: Omit<WhatIf, 'recorded'> };

const replay = createWhatIfReplay(workerData as WhatIfAsked);

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'end') return say({ kind: 'result', result: replay.result() });
  for (const entry of message.entries) replay.note(entry);
  say({ kind: 'next' });
});

function say(message: FromWorker): void {
  parentPort?.postMessage(message);
}
