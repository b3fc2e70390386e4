// Compares what the server said it recorded with its journal, entry by entry. A fast wrong answer is no answer.

import type { LoadResult } from '../load/load-run.ts';
import type { ProductServer } from './product-server.ts';

type Line = { readonly position: number; readonly cause: { readonly key: string } | null };

/** Sentences about what was lost, came twice or lies elsewhere than was said; none when all is well. */
export async function journalTroubles(
  server: ProductServer,
  after: number,
  runs: readonly LoadResult[],
): Promise<{ readonly troubles: readonly string[]; readonly entries: number; readonly last: number }> {
  const awaited = new Map<number, number>();
  for (const { numbers, positions } of runs) {
    numbers.forEach((number, index) => {
      awaited.set(positions[index] as number, number);
    });
  }
  const accepted = runs.reduce((sum, run) => sum + run.accepted, 0);
  const troubles: string[] = [];
  if (awaited.size !== accepted) troubles.push(`${accepted - awaited.size} events were given a position twice`);
  const seen = new Set<string>();
  let last = after;
  let found = 0;
  let twice = 0;
  let gaps = 0;
  let entries = 0;
  for await (const { position, cause } of journalLines(server, after)) {
    entries += 1;
    if (position !== last + 1) gaps += 1;
    last = position;
    if (cause === null) continue;
    if (seen.has(cause.key)) twice += 1;
    seen.add(cause.key);
    const number = awaited.get(position);
    if (number !== undefined && cause.key.endsWith(`-${number}`)) found += 1;
  }
  const failed = runs.reduce((sum, run) => sum + run.failed + run.rejected, 0);
  if (found !== accepted)
    troubles.push(`${accepted - found} of ${accepted} accepted events are not where the server said`);
  if (twice > 0) troubles.push(`${twice} events are in the journal twice`);
  if (gaps > 0) troubles.push(`${gaps} gaps in the positions`);
  if (failed > 0) {
    const reason = runs.find(({ firstFailure }) => firstFailure !== null)?.firstFailure ?? 'rejected';
    troubles.push(`${failed} requests or events were refused: ${reason}`);
  }
  return { troubles, entries, last };
}

export async function journalEnd(server: ProductServer): Promise<number> {
  const response = await fetch(`${server.url}/api/v1/journal?after=0&limit=1`, headersOf(server, 'application/json'));
  return ((await response.json()) as { readonly position: number }).position;
}

/** How many times since then an alarm came on, went off or came to be about something else. */
export async function alarmsTold(server: ProductServer, after: number): Promise<number> {
  let told = 0;
  for await (const text of journalText(server, after)) {
    told += text.match(/"kind":"alarm-(?:raised|reraised|returned|changed)"/g)?.length ?? 0;
  }
  return told;
}

async function* journalLines(server: ProductServer, after: number): AsyncGenerator<Line> {
  for await (const text of journalText(server, after)) yield lineOf(text);
}

async function* journalText(server: ProductServer, after: number): AsyncGenerator<string> {
  const response = await fetch(
    `${server.url}/api/v1/journal?after=${after}`,
    headersOf(server, 'application/x-ndjson'),
  );
  if (!response.ok || response.body === null) throw new Error(`The journal answered ${response.status}`);
  let rest = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

const LINE = /^\{"position":(\d+),.*?"cause":(?:null|\{"key":"((?:[^"\\]|\\.)*)")/;

/** Only the two fields that are looked at: parsing all of it would take longer than writing it did. */
function lineOf(text: string): Line {
  const found = LINE.exec(text);
  if (found === null) throw new Error(`Not an entry: ${text.slice(0, 200)}`);
  const [, position, key] = found;
  return { position: Number(position), cause: key === undefined ? null : { key } };
}

function headersOf(server: ProductServer, accept: string): { readonly headers: Record<string, string> } {
  return { headers: { Authorization: `Bearer ${server.readerKey}`, Accept: accept } };
}
