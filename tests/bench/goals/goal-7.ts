// Goal 7: viewers must not throttle the intake. Our own server with a hundred viewers against itself with none; and a thousand
// viewers with 500 events a second, where answers and screens must stay quick.

import { Audience } from '../audience.ts';
import { inTurns, ownRow, type Run, rowOf } from '../pairs.ts';
import type { Measured, Row } from '../row.ts';
import { type Asked, BUSY, type Loaded, Stage } from '../stage.ts';
import { ingestRun } from './ingest-figures.ts';
import { bareToScreen, oursToScreen } from './to-screen.ts';

const FEW = 100;
const MANY = 1_000;
const BUSY_DAY = { connections: 8, perSecond: 500 };
const RUNS = 3;

export function goal7(asked: Asked): Promise<Measured> {
  return Stage.on(asked, async (stage) => {
    const audience = await Audience.of(stage);
    const throttled = await withAndWithout(stage, audience);
    const many = await manyViewers(stage, audience);
    const bare = await collapse(stage);
    return { rows: [...throttled, ...many, ...bare], losses: stage.losses };
  });
}

async function withAndWithout(stage: Stage, audience: Audience): Promise<readonly Row[]> {
  const { journal, effort } = stage.asked;
  const viewers = Math.max(5, FEW * effort.scale);
  const rows: Row[] = [];
  for (const { connections, perRequest } of [
    { connections: 32, perRequest: 1 },
    { connections: 4, perRequest: 100 },
  ]) {
    const load = (seconds: number) => stage.load('closed', { connections, perRequest, seconds });
    const without = async () => ingestRun(await load(effort.seconds));
    const withViewers = async (): Promise<Run> => {
      await audience.toProduct(viewers);
      await audience.reset();
      const loaded = await load(effort.seconds);
      return viewed(audience, loaded, viewers);
    };
    await load(effort.warmUpSeconds);
    const isSingle = perRequest === 1;
    // Batches are shown beside it and have no goal of their own.
    const pairs = await inTurns(isSingle ? effort.pairs : Math.min(RUNS, effort.pairs), withViewers, without);
    const about = { goal: 7, journal, unit: 'events/s', figure: 'perSecond' } as const;
    const what = isSingle ? 'single events' : `batches of ${perRequest}`;
    rows.push(
      rowOf(pairs, {
        ...about,
        what: `${what} with ${viewers} viewers, against none`,
        ...(isSingle ? { threshold: { way: 'at least', value: 0.45, of: 'ratio' } as const } : {}),
      }),
      ownRow(
        pairs.map(({ ours }) => ours),
        { ...about, what: `${what}: frames per viewer`, unit: 'frames/s', figure: 'framesPerViewer' },
      ),
      ownRow(
        pairs.map(({ ours }) => ours),
        { ...about, what: `${what}: to each viewer`, unit: 'KiB/s', figure: 'kibibytesPerViewer' },
      ),
    );
  }
  return rows;
}

async function viewed(audience: Audience, loaded: Loaded, viewers: number): Promise<Run> {
  const run = ingestRun(loaded);
  const seen = await audience.sawAll(Math.max(...loaded.result.positions.slice(-1_000)), `product, ${viewers} viewers`);
  await audience.disconnect();
  const seconds = loaded.result.milliseconds / 1_000;
  return {
    figures: {
      ...run.figures,
      framesPerViewer: seen.frames / viewers / seconds,
      kibibytesPerViewer: seen.bytes / 1_024 / viewers / seconds,
    },
    isVoid: run.isVoid || seen.share > BUSY,
  };
}

async function manyViewers(stage: Stage, audience: Audience): Promise<readonly Row[]> {
  const { journal, effort } = stage.asked;
  const viewers = Math.max(10, MANY * effort.scale);
  await audience.toProduct(viewers);
  const load = { ...BUSY_DAY, seconds: effort.seconds };
  await oursToScreen(stage, audience, { ...load, seconds: effort.warmUpSeconds });
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await oursToScreen(stage, audience, load));
  await audience.disconnect();
  const about = { goal: 7, journal, unit: 'ms' } as const;
  const what = `${viewers} viewers, ${BUSY_DAY.perSecond} events/s`;
  return [
    ownRow(runs, {
      ...about,
      what: `${what}: answer p99`,
      figure: 'answerP99',
      threshold: { way: 'at most', value: 150, of: 'ours' },
    }),
    ownRow(runs, {
      ...about,
      what: `${what}: screen p99`,
      figure: 'screenP99',
      threshold: { way: 'at most', value: 200, of: 'ours' },
    }),
    ownRow(runs, { ...about, what: `${what}: answer p50`, figure: 'answerP50' }),
    ownRow(runs, { ...about, what: `${what}: screen p50`, figure: 'screenP50' }),
  ];
}

/** Beside it, for who wonders why we do not simply emit each event: what that does to the answers. */
async function collapse(stage: Stage): Promise<readonly Row[]> {
  const { journal, effort } = stage.asked;
  const viewers = Math.max(10, MANY * effort.scale);
  const part = await stage.part('bare/chain.ts');
  const port = await part.ask<number>('start', stage.server.redis?.url ?? null);
  const audience = await Audience.of(stage);
  await audience.toBare('socket.io', port, viewers);
  const run = await bareToScreen(
    stage,
    audience,
    { part, port },
    { ...BUSY_DAY, seconds: Math.min(1, effort.seconds) },
  );
  await audience.part.stop();
  await part.stop();
  const about = { goal: 7, journal, unit: 'ms' } as const;
  return [
    ownRow([run], { ...about, what: 'the same on the bare chain, io.emit per event: answer p99', figure: 'answerP99' }),
    ownRow([run], { ...about, what: 'the same on the bare chain, io.emit per event: screen p99', figure: 'screenP99' }),
  ];
}
