// Goal 3: what it costs to answer only after the disk has it. On Redis our own server with appendfsync everysec is the baseline,
// switched while it runs; the product itself never starts on such a Redis. SQLite has no such switch from outside.

import { Redis } from 'ioredis';
import { inTurns, percentile, type Run, rowOf } from '../pairs.ts';
import type { Measured, Row } from '../row.ts';
import { type Asked, Stage } from '../stage.ts';
import { ingestRun } from './ingest-figures.ts';

const MANY = { connections: 32, perRequest: 1 };
const ONE = { connections: 1, perRequest: 1 };

export function goal3(asked: Asked): Promise<Measured> {
  return Stage.on(asked, async (stage) => {
    const rows = stage.server.redis === null ? await onSqlite(stage) : await onRedis(stage, stage.server.redis.url);
    return { rows, losses: stage.losses };
  });
}

async function onRedis(stage: Stage, url: string): Promise<readonly Row[]> {
  const { effort } = stage.asked;
  const redis = new Redis(url);
  const run = async (flush: 'always' | 'everysec', shape: typeof MANY, seconds: number): Promise<Run> => {
    await redis.config('SET', 'appendfsync', flush);
    return ingestRun(await stage.load('closed', { ...shape, seconds }));
  };
  await run('everysec', MANY, effort.warmUpSeconds);
  const many = await inTurns(
    effort.pairs,
    () => run('always', MANY, effort.seconds),
    () => run('everysec', MANY, effort.seconds),
  );
  const one = await inTurns(
    effort.pairs,
    () => run('always', ONE, effort.seconds / 3),
    () => run('everysec', ONE, effort.seconds / 3),
  );
  redis.disconnect();
  const added = one.map(
    ({ ours, baseline }) => (ours.figures['answerP50'] ?? 0) - (baseline.figures['answerP50'] ?? 0),
  );
  return [
    rowOf(many, {
      goal: 3,
      what: 'fsync always, against our own everysec',
      journal: 'redis',
      unit: 'events/s',
      figure: 'perSecond',
      threshold: { way: 'at least', value: 0.5, of: 'ratio' },
    }),
    await againstFlush(stage, 'added to the answer (p50), against one fdatasync', added),
  ];
}

/** The whole answer stands in for what durability adds to it. */
async function onSqlite(stage: Stage): Promise<readonly Row[]> {
  const { effort } = stage.asked;
  const times: number[] = [];
  for (let run = 0; run < effort.pairs; run += 1) {
    const loaded = await stage.load('closed', { ...ONE, seconds: effort.seconds / 3 });
    times.push(ingestRun(loaded).figures['answerP50'] ?? Number.NaN);
  }
  return [await againstFlush(stage, 'the whole answer (p50), against one fdatasync', times)];
}

async function againstFlush(stage: Stage, what: string, times: readonly number[]): Promise<Row> {
  const disk = await stage.part('bare/disk-flush.ts');
  const baseline: number[] = [];
  for (let run = 0; run < times.length; run += 1) {
    baseline.push(percentile(await disk.ask<Float64Array>('flush', stage.asked.effort.seconds / 3), 0.5));
  }
  const pairs = times.map((time, index) => ({
    ours: { figures: { time }, isVoid: false },
    baseline: { figures: { time: baseline[index] ?? Number.NaN }, isVoid: false },
  }));
  const { journal } = stage.asked;
  const about = { goal: 3, what, journal, unit: 'ms', figure: 'time' } as const;
  return journal === 'redis'
    ? rowOf(pairs, { ...about, threshold: { way: 'at most', value: 3, of: 'ratio' } })
    : rowOf(pairs, about);
}
