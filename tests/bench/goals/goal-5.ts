// Goal 5: a thousand viewers and a quiet day: how long until the last of them sees an event, against the bare chain.

import { Audience } from '../audience.ts';
import { inTurns, rowOf } from '../pairs.ts';
import type { Measured } from '../row.ts';
import { type Asked, Stage } from '../stage.ts';
import { bareToScreen, oursToScreen } from './to-screen.ts';

const VIEWERS = 1_000;
const LOAD = { connections: 4, perSecond: 20 };
const SECONDS = 5;

export function goal5(asked: Asked): Promise<Measured> {
  return Stage.on(asked, async (stage) => {
    const { journal, effort } = asked;
    const viewers = Math.max(10, VIEWERS * effort.scale);
    const seconds = Math.max(SECONDS * effort.scale, effort.seconds);
    const part = await stage.part('bare/chain.ts');
    const port = await part.ask<number>('start', stage.server.redis?.url ?? null);
    const [ours, bare] = [await Audience.of(stage), await Audience.of(stage)];
    await ours.toProduct(viewers);
    await bare.toBare('socket.io', port, viewers);
    const oursRun = (long: number) => oursToScreen(stage, ours, { ...LOAD, seconds: long });
    const bareRun = (long: number) => bareToScreen(stage, bare, { part, port }, { ...LOAD, seconds: long });
    await bareRun(effort.warmUpSeconds);
    await oursRun(effort.warmUpSeconds);
    const pairs = await inTurns(
      effort.pairs,
      () => oursRun(seconds),
      () => bareRun(seconds),
    );
    const about = { goal: 5, journal, unit: 'ms' } as const;
    return {
      rows: [
        rowOf(pairs, { ...about, what: `event to the last of ${viewers} screens, p50`, figure: 'screenP50' }),
        rowOf(pairs, {
          ...about,
          what: `event to the last of ${viewers} screens, p99`,
          figure: 'screenP99',
          threshold: { way: 'at most', value: 1.5, of: 'ratio' },
        }),
      ],
      losses: stage.losses,
    };
  });
}
