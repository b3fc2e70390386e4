// Baseline: reads a whole journal from its storage, parses each entry and keeps the last word per subject. Knows nothing of the rules.

import { DatabaseSync } from 'node:sqlite';
import { Redis } from 'ioredis';
import { answerParent } from '../process/child-side.ts';

type Wish = { readonly redisUrl: string | null; readonly stream: string; readonly sqlitePath: string };
type Parsed = { readonly facts: readonly { readonly kind: string; readonly [field: string]: unknown }[] };

const READ_AT_ONCE = 5_000;
const last = new Map<string, unknown>();
let entries = 0;

function fold(bytes: string): void {
  entries += 1;
  for (const fact of (JSON.parse(bytes) as Parsed).facts) {
    const subject =
      fact['function'] ?? (fact['state'] as { readonly post?: string } | undefined)?.post ?? fact['source'];
    last.set(`${fact.kind} ${String(subject)}`, fact);
  }
}

async function fromRedis(url: string, stream: string): Promise<void> {
  const redis = new Redis(url);
  let from = '-';
  for (;;) {
    const group = await redis.xrange(stream, from, '+', 'COUNT', READ_AT_ONCE);
    for (const [, fields] of group) fold(fields[1] as string);
    const newest = group.at(-1);
    if (newest === undefined || group.length < READ_AT_ONCE) break;
    from = `(${newest[0]}`;
  }
  redis.disconnect();
}

function fromSqlite(path: string): void {
  const database = new DatabaseSync(path, { readOnly: true });
  for (const row of database.prepare('SELECT bytes FROM entries ORDER BY position').iterate())
    fold(row['bytes'] as string);
  database.close();
}

answerParent({
  replay: async (value) => {
    const { redisUrl, stream, sqlitePath } = value as Wish;
    if (redisUrl === null) fromSqlite(sqlitePath);
    else await fromRedis(redisUrl, stream);
    return { entries, subjects: last.size };
  },
});
