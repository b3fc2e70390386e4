// Goal 6: how much one process can push to a thousand and to five thousand viewers. A delivery is one event seen by one viewer.
// The baselines push 200 bytes per message; we push whole entries, several in one frame when there is a flood.

import { Audience } from '../audience.ts';
import { inTurns, type Run, rowOf } from '../pairs.ts';
import type { Part } from '../process/part.ts';
import type { Measured, Row } from '../row.ts';
import { type Asked, BUSY, Stage } from '../stage.ts';

const VIEWERS = [1_000, 5_000];
/** Events that may be under way to the viewers at a time: the same for product and baselines. */
const AHEAD = 64;
const LONGEST_SECONDS = 1.5;
const STRETCH_PAIRS = 2;
const FLOOD = { connections: 4, perRequest: 16, ahead: AHEAD };

export function goal6(asked: Asked): Promise<Measured> {
  return Stage.on(asked, async (stage) => {
    const rows: Row[] = [];
    for (const viewers of VIEWERS) rows.push(...(await ceiling(stage, Math.max(10, viewers * asked.effort.scale))));
    return { rows, losses: stage.losses };
  });
}

async function ceiling(stage: Stage, viewers: number): Promise<readonly Row[]> {
  const { journal, effort } = stage.asked;
  const seconds = Math.min(LONGEST_SECONDS, effort.seconds);
  const ours = await Audience.of(stage);
  await ours.toProduct(viewers);
  ours.part.onTold((position) => void stage.generator.ask('seen', position));
  const socketIo = await bareFanOut(stage, 'socket.io', viewers);
  const ws = await bareFanOut(stage, 'ws', viewers);
  const oursRun = () => oursFlood(stage, ours, viewers, seconds);
  await socketIo(effort.warmUpSeconds);
  await ws(effort.warmUpSeconds);
  await oursRun();
  const pairs = await inTurns(effort.pairs, oursRun, () => socketIo(seconds));
  const stretch = await inTurns(Math.min(STRETCH_PAIRS, effort.pairs), oursRun, () => ws(seconds));
  await ours.part.stop();
  const about = { goal: 6, journal, unit: 'deliveries/s', figure: 'deliveriesPerSecond' } as const;
  return [
    rowOf(pairs, {
      ...about,
      what: `events to ${viewers} viewers, against io.emit`,
      threshold: { way: 'at least', value: 0.9, of: 'ratio' },
      note: 'a delivery is one event at one viewer; we put the events of a flood together in frames, the baselines send each by itself',
    }),
    rowOf(stretch, { ...about, what: `events to ${viewers} viewers, against ws.send (stretch 0.9x)` }),
    rowOf(pairs, {
      ...about,
      what: `frames to ${viewers} viewers, against io.emit`,
      unit: 'frames/s',
      figure: 'framesPerSecond',
    }),
    rowOf(pairs, { ...about, what: 'processor time per delivery', unit: 'µs', figure: 'microsecondsPerDelivery' }),
    rowOf(pairs, { ...about, what: 'processor time per frame', unit: 'µs', figure: 'microsecondsPerFrame' }),
  ];
}

async function oursFlood(stage: Stage, audience: Audience, viewers: number, seconds: number): Promise<Run> {
  await audience.reset();
  const from = await stage.end();
  const before = stage.server.processorTime();
  const result = await stage.windowLoad({ ...FLOOD, seconds }, from);
  const seen = await audience.sawAll(Math.max(from, ...result.positions), `product, ${viewers} viewers`);
  const after = stage.server.processorTime();
  await stage.check([result]);
  const microseconds = before === null || after === null ? Number.NaN : after - before;
  return floodRun(seen, result.milliseconds, microseconds, Math.max(result.share, seen.share));
}

async function bareFanOut(
  stage: Stage,
  kind: 'socket.io' | 'ws',
  viewers: number,
): Promise<(seconds: number) => Promise<Run>> {
  const server = await stage.part('bare/fan-out.ts');
  const audience = await Audience.of(stage);
  await audience.toBare(kind, await server.ask<number>('start', kind), viewers);
  audience.part.onTold((position) => void server.ask('seen', position));
  return (seconds) => bareFlood(server, audience, `${kind}, ${viewers} viewers`, seconds);
}

async function bareFlood(server: Part, audience: Audience, who: string, seconds: number): Promise<Run> {
  await audience.reset();
  const before = server.processorTime();
  const flood = await server.ask<{ last: number; milliseconds: number }>('flood', { seconds, ahead: AHEAD });
  const seen = await audience.sawAll(flood.last, who);
  const after = server.processorTime();
  const microseconds = before === null || after === null ? Number.NaN : after - before;
  return floodRun(seen, flood.milliseconds, microseconds, seen.share);
}

function floodRun(
  { entries, frames }: { readonly entries: number; readonly frames: number },
  milliseconds: number,
  microseconds: number,
  share: number,
): Run {
  return {
    figures: {
      deliveriesPerSecond: (entries * 1_000) / milliseconds,
      framesPerSecond: (frames * 1_000) / milliseconds,
      microsecondsPerDelivery: microseconds / entries,
      microsecondsPerFrame: microseconds / frames,
    },
    isVoid: share > BUSY,
  };
}
