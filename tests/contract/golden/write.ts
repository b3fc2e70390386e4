// Writes the golden journal of the code as it stands: node tests/contract/golden/write.ts <folder>. Run once for each version of the
// stored shapes, and for each kind that comes new, by hand, with the commit that brought it (see README.md). Never run again for a
// folder that exists.

import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '#shared/base/time.ts';
import type { Cause, Position } from '#shared/journal/facts.ts';
import { SYSTEM } from '#shared/reference/actor.ts';
import { SYSTEM_RUNTIME } from '../../../server/clock/system-runtime.ts';
import { advance, chainStart } from '../../../server/journal/hash-chain.ts';
import { openSqliteStore } from '../../../server/journal/sqlite/sqlite-store.ts';
import { Liveness } from '../../../server/record/liveness.ts';
import { Recorder } from '../../../server/record/recorder.ts';
import { type Asked, storyOfEverything } from './story-of-everything.ts';
import { toldBy } from './told-by.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder to write');
mkdirSync(folder);
const path = join(folder, 'journal.sqlite');
const { story, asked } = storyOfEverything();
const { journal, sideStore } = await openSqliteStore({ path, runtime: SYSTEM_RUNTIME });
const liveness = new Liveness(sideStore);
let now = story.entries[0]?.recordedAt as Instant;
const recorder = new Recorder({
  journal,
  liveness,
  runtime: { ...SYSTEM_RUNTIME, now: () => now },
  onAdvance: () => undefined,
});

const opening: Asked = {
  at: now,
  intent: { kind: 'open', epoch: journal.epoch, synthetic: false },
  by: SYSTEM,
};
for (const [number, one] of [opening, ...asked].entries()) {
  await writtenByHand();
  now = one.at;
  if (one.intent.kind === 'resume-listening') liveness.listenFrom(now);
  await recorder.submit([{ intent: one.intent, by: one.by, cause: causeOf(one, number) }]);
}

/** What the story has and nobody records any more is written as it was recorded once. */
async function writtenByHand(): Promise<void> {
  const { at } = recorder.picture();
  const next = story.entries[at];
  const isOfBefore = next?.facts.some((fact) => {
    return fact.kind === 'afwijking-changed' && fact.change.kind === 'recurrence-noted';
  });
  if (next === undefined || isOfBefore !== true) return;
  const { position: _given, ...draft } = next;
  await journal.append([draft], at);
}

const stored = await journal.read(0 as Position, 10_000);
const recorded = stored.slice(1).map(({ entry }) => entry.facts);
const told = story.entries.slice(1).map(({ facts }) => facts);
if (!isDeepStrictEqual(recorded, told)) throw new Error('The recorder recorded another story');

let chain = chainStart(journal.epoch);
const lines = stored.map(({ entry, bytes }) => {
  chain = advance(chain, entry.position, bytes);
  return `${chain.hash} ${bytes}\n`;
});
writeFileSync(join(folder, 'entries.txt'), lines.join(''));
const { picture, register, dossiers, figures } = toldBy(stored.map(({ entry }) => entry));
writeFileSync(join(folder, 'picture.json'), `${JSON.stringify(picture, null, 2)}\n`);
writeFileSync(join(folder, 'register.csv'), register);
writeFileSync(join(folder, 'dossiers.csv'), dossiers);
writeFileSync(join(folder, 'figures.csv'), figures);
await journal.close();

// As one file, so that nothing of it is left beside it.
const database = new DatabaseSync(path);
database.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE; VACUUM;');
database.close();

function causeOf({ intent, by, at }: Asked, number: number): Cause | null {
  if (by.role === 'system') return null;
  const said = hash('sha256', JSON.stringify(intent));
  const sender = intent.kind === 'reading' ? intent.reading.source : by.organisation;
  return { key: `${sender} ${at} ${number}`, digest: said };
}
