// Goal 10: from starting the process to the first correct picture, with a long journal, against reading and parsing the same entries
// and keeping the last word per subject.

import { join } from 'node:path';
import { DEFAULT_NAMESPACE, redisKeys } from '../../../server/journal/redis/redis-keys.ts';
import { inTurns, type Run, rowOf } from '../pairs.ts';
import { monotonic } from '../process/monotonic.ts';
import { Part } from '../process/part.ts';
import type { Measured } from '../row.ts';
import { type Asked, Stage } from '../stage.ts';

/** A tenth of a million takes a tenth of the time; what is compared is the ratio. */
const ENTRIES = 100_000;
const FILL = { connections: 4, perRequest: 100, seconds: 2 };
const PAIRS_AT_MOST = 2;

export function goal10(asked: Asked): Promise<Measured> {
  return Stage.on(asked, async (stage) => {
    const { journal, effort } = asked;
    let entries = await stage.end();
    while (entries < ENTRIES * effort.scale) {
      await stage.load('closed', FILL);
      entries = await stage.end();
    }
    const before = await pictureOf(stage);
    const ours = async (): Promise<Run> => {
      await stage.server.end();
      const startedAt = monotonic();
      await stage.server.restart();
      const after = await pictureOf(stage);
      const milliseconds = monotonic() - startedAt;
      if (after !== before) stage.losses.push(`${journal}: the picture after a start is not the one before it`);
      return { figures: { milliseconds }, isVoid: false };
    };
    const pairs = await inTurns(Math.min(PAIRS_AT_MOST, effort.pairs), ours, () => bareReplay(stage));
    return {
      rows: [
        rowOf(pairs, {
          goal: 10,
          what: `start with ${entries} entries, to the first picture`,
          journal,
          unit: 'ms',
          figure: 'milliseconds',
          threshold: { way: 'at most', value: 1.5, of: 'ratio' },
          note: 'a journal of 100,000 entries instead of a million; starting from a stored snapshot is not part of the product and not measured',
        }),
      ],
      losses: stage.losses,
    };
  });
}

async function bareReplay(stage: Stage): Promise<Run> {
  const expected = await stage.end();
  const startedAt = monotonic();
  const part = await Part.start('bare/replay.ts');
  const { entries } = await part.ask<{ entries: number }>('replay', {
    redisUrl: stage.server.redis?.url ?? null,
    stream: redisKeys(DEFAULT_NAMESPACE).stream,
    sqlitePath: join(stage.server.home.folder, 'journal.sqlite'),
  });
  const milliseconds = monotonic() - startedAt;
  await part.stop();
  if (entries !== expected) stage.losses.push(`baseline: ${entries} of ${expected} entries read`);
  return { figures: { milliseconds }, isVoid: false };
}

/** What is recorded of places, without what depends on the moment of asking. */
async function pictureOf(stage: Stage): Promise<string> {
  const headers = { Authorization: `Bearer ${stage.server.readerKey}` };
  const response = await fetch(`${stage.server.url}/api/v1/picture`, { headers });
  if (!response.ok) throw new Error(`The picture answered ${response.status}`);
  const { meldkamers } = (await response.json()) as {
    readonly meldkamers: readonly {
      readonly id: string;
      readonly functions: readonly { readonly id: string; readonly location: unknown }[];
    }[];
  };
  return JSON.stringify(
    meldkamers.map(({ id, functions }) => [
      id,
      functions.map((one) => {
        const { class: kind, since } = one.location as { readonly class: string; readonly since: string };
        return [one.id, kind, since];
      }),
    ]),
  );
}
