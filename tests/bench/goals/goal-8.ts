// Goal 8: memory per viewer, against bare Socket.IO; and viewers that stop reading, who may cost little and may not slow down the others.

import { Audience } from '../audience.ts';
import { inTurns, ownRow, percentile, type Run, rowOf } from '../pairs.ts';
import type { Measured, Row } from '../row.ts';
import { type Asked, Stage } from '../stage.ts';

const VIEWERS = 5_000;
const READING = 20;
const STALLED = 10;
/** More than the buffers of the system hide. */
const OFFERED_BYTES = 35 * 1024 * 1024;
const LOAD = { connections: 4, perRequest: 100, seconds: 1 };
const KIBIBYTE = 1_024;
const MEBIBYTE = 1_024 * KIBIBYTE;

type Measurable = { residentBytes(): number | null };

export async function goal8(asked: Asked): Promise<Measured> {
  const memory = await Stage.on(asked, async (stage) => ({ rows: await perViewer(stage), losses: stage.losses }));
  const stalled = await Stage.on(asked, async (stage) => ({ rows: await stalledViewers(stage), losses: stage.losses }));
  return { rows: [...memory.rows, ...stalled.rows], losses: [...memory.losses, ...stalled.losses] };
}

async function perViewer(stage: Stage): Promise<readonly Row[]> {
  const viewers = Math.max(20, VIEWERS * stage.asked.effort.scale);
  const server = await stage.part('bare/fan-out.ts');
  const port = await server.ask<number>('start', 'socket.io');
  const [ours, bare] = [await Audience.of(stage), await Audience.of(stage)];
  // Memory once taken is seldom given back, so there is one pair: what the first viewers cost.
  const pairs = await inTurns(
    1,
    () => growth(stage.server, viewers, () => ours.toProduct(viewers)),
    () => growth(server, viewers, () => bare.toBare('socket.io', port, viewers)),
  );
  return [
    rowOf(pairs, {
      goal: 8,
      what: `memory per viewer, ${viewers} idle viewers`,
      journal: stage.asked.journal,
      unit: 'KiB',
      figure: 'kibibytes',
      threshold: { way: 'at most', value: 1.3, of: 'ratio' },
    }),
  ];
}

async function growth(of: Measurable, viewers: number, connect: () => Promise<unknown>): Promise<Run> {
  const before = of.residentBytes() ?? Number.NaN;
  await connect();
  const after = of.residentBytes() ?? Number.NaN;
  return { figures: { kibibytes: (after - before) / KIBIBYTE / viewers }, isVoid: false };
}

async function stalledViewers(stage: Stage): Promise<readonly Row[]> {
  const { journal } = stage.asked;
  // A run before, so that the memory of the load itself is not counted as that of the stalled viewers.
  await offered(stage, 0);
  const healthy = await offered(stage, 0);
  const disturbed = await offered(stage, STALLED);
  const pairs = [{ ours: disturbed, baseline: healthy }];
  const about = { goal: 8, journal } as const;
  return [
    rowOf(pairs, {
      ...about,
      what: `p99 of ${READING} healthy viewers beside ${STALLED} stalled ones, against none stalled`,
      unit: 'ms',
      figure: 'screenP99',
      threshold: { way: 'at most', value: 1.3, of: 'ratio' },
    }),
    ownRow([disturbed], {
      ...about,
      what: 'memory per stalled viewer',
      unit: 'MiB',
      figure: 'mebibytesPerStalled',
      threshold: { way: 'at most', value: 2, of: 'ours' },
    }),
    ownRow([disturbed], { ...about, what: `stalled viewers let go, of ${STALLED}`, unit: 'viewers', figure: 'letGo' }),
  ];
}

async function offered(stage: Stage, stalled: number): Promise<Run> {
  const audience = await Audience.of(stage);
  const before = stage.server.residentBytes() ?? Number.NaN;
  await audience.toProduct(READING + stalled, { stalled });
  await audience.reset();
  const times: number[] = [];
  const wanted = OFFERED_BYTES * stage.asked.effort.scale;
  let bytes = 0;
  while (bytes < wanted) {
    const { result } = await stage.load('closed', LOAD);
    const seen = await audience.sawAll(Math.max(...result.positions.slice(-1_000)), 'product, beside stalled viewers');
    times.push(...(await audience.toScreen(result)));
    bytes = seen.bytes / READING;
  }
  const { stalledClosed } = await audience.seen();
  const grown = (stage.server.residentBytes() ?? Number.NaN) - before;
  await audience.part.stop();
  return {
    figures: {
      screenP99: percentile(times, 0.99),
      mebibytesPerStalled: stalled === 0 ? 0 : grown / MEBIBYTE / stalled,
      letGo: stalledClosed,
    },
    isVoid: false,
  };
}
