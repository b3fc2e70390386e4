// Goal 1: events one by one, each answered when it is on disk, against a bare Express that stores nothing.

import { inTurns, rowOf } from '../pairs.ts';
import type { Measured } from '../row.ts';
import { type Asked, Stage } from '../stage.ts';
import { ingestRun } from './ingest-figures.ts';

const CONNECTIONS = 32;

export function goal1(asked: Asked): Promise<Measured> {
  return Stage.on(asked, async (stage) => {
    const { journal, effort } = asked;
    const bare = await stage.part('bare/express-intake.ts');
    const port = await bare.ask<number>('port');
    const load = (seconds: number) => ({ connections: CONNECTIONS, perRequest: 1, seconds });
    const ours = async (seconds: number) => ingestRun(await stage.load('closed', load(seconds)));
    const baseline = async (seconds: number) => ingestRun(await stage.bareLoad(bare, port, 'closed', load(seconds)));
    await baseline(effort.warmUpSeconds);
    await ours(effort.warmUpSeconds);
    const pairs = await inTurns(
      effort.pairs,
      () => ours(effort.seconds),
      () => baseline(effort.seconds),
    );
    return {
      rows: [
        rowOf(pairs, {
          goal: 1,
          what: `single events, ${CONNECTIONS} connections`,
          journal,
          unit: 'events/s',
          figure: 'perSecond',
          threshold: { way: 'at least', value: 0.55, of: 'ratio' },
        }),
        rowOf(pairs, {
          goal: 1,
          what: 'processor time of the server per event',
          journal,
          unit: 'µs',
          figure: 'microsecondsPerEvent',
        }),
      ],
      losses: stage.losses,
    };
  });
}
