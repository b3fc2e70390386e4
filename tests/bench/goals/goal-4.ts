// Goal 4: one viewer, a quiet and a busy day: how long until an event is on the screen, against the bare chain.

import { Audience } from '../audience.ts';
import { inTurns, rowOf } from '../pairs.ts';
import type { Measured, Row } from '../row.ts';
import { type Asked, Stage } from '../stage.ts';
import { bareToScreen, oursToScreen } from './to-screen.ts';

/** Over all pairs at least 2,000 events at each rate, for the sake of the 99th percentile. */
const RATES = [
  { perSecond: 50, seconds: 8 },
  { perSecond: 200, seconds: 3 },
];
const CONNECTIONS = 4;

export function goal4(asked: Asked): Promise<Measured> {
  return Stage.on(asked, async (stage) => {
    const { journal, effort } = asked;
    const part = await stage.part('bare/chain.ts');
    const port = await part.ask<number>('start', stage.server.redis?.url ?? null);
    const [ourViewer, bareViewer] = [await Audience.of(stage), await Audience.of(stage)];
    await ourViewer.toProduct(1);
    await bareViewer.toBare('socket.io', port, 1);
    const load = (perSecond: number, seconds: number) => ({ connections: CONNECTIONS, perSecond, seconds });
    const ours = (perSecond: number, seconds: number) => oursToScreen(stage, ourViewer, load(perSecond, seconds));
    const baseline = (perSecond: number, seconds: number) =>
      bareToScreen(stage, bareViewer, { part, port }, load(perSecond, seconds));
    await baseline(200, effort.warmUpSeconds);
    await ours(200, effort.warmUpSeconds);
    const rows: Row[] = [];
    for (const { perSecond, seconds } of RATES) {
      const long = Math.max(seconds * effort.scale, effort.seconds / 3);
      const pairs = await inTurns(
        effort.pairs,
        () => ours(perSecond, long),
        () => baseline(perSecond, long),
      );
      const about = { goal: 4, journal, unit: 'ms' } as const;
      rows.push(
        rowOf(pairs, {
          ...about,
          what: `event to screen, ${perSecond} events/s, p50`,
          figure: 'screenP50',
          threshold: { way: 'at most', value: 1.5, of: 'ratio' },
        }),
        rowOf(pairs, {
          ...about,
          what: `event to screen, ${perSecond} events/s, p99`,
          figure: 'screenP99',
          threshold: { way: 'at most', value: 2, of: 'ratio' },
        }),
      );
    }
    return { rows, losses: stage.losses };
  });
}
