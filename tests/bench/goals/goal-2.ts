// Goal 2: batches, each event looked up for doubles, against a writer that only writes. Sending everything again must add nothing.

import { inTurns, ownRow, type Run, rowOf } from '../pairs.ts';
import type { Part } from '../process/part.ts';
import type { Measured } from '../row.ts';
import { type Asked, Stage } from '../stage.ts';
import { ingestRun } from './ingest-figures.ts';

const CONNECTIONS = 4;
const PER_REQUEST = 100;
const GROUP = 256;

export function goal2(asked: Asked): Promise<Measured> {
  return Stage.on(asked, async (stage) => {
    const { journal, effort } = asked;
    const writer = await stage.part(journal === 'redis' ? 'bare/redis-writer.ts' : 'bare/sqlite-writer.ts');
    const load = (seconds: number, more: object = {}) => ({
      connections: CONNECTIONS,
      perRequest: PER_REQUEST,
      seconds,
      ...more,
    });
    const ours = async (seconds: number) => ingestRun(await stage.load('closed', load(seconds)));
    const baseline = (seconds: number) => written(stage, writer, seconds);
    await baseline(effort.warmUpSeconds);
    await ours(effort.warmUpSeconds);
    const pairs = await inTurns(
      effort.pairs,
      () => ours(effort.seconds),
      () => baseline(effort.seconds),
    );

    await stage.load('closed', load(effort.seconds / 3, { keep: true }));
    const before = await stage.end();
    const again = await stage.load('closed', load(Number.POSITIVE_INFINITY, { again: 'all' }));
    const added = (await stage.end()) - before;
    if (added > 0) stage.losses.push(`${journal}: sending everything again added ${added} entries`);
    if (again.result.accepted + again.result.unchanged > 0) {
      stage.losses.push(
        `${journal}: ${again.result.accepted + again.result.unchanged} events sent again were taken for new`,
      );
    }
    const half = await stage.load('closed', load(Number.POSITIVE_INFINITY, { again: 'half' }));
    const about = { goal: 2, journal, unit: 'events/s', figure: 'perSecond' } as const;
    return {
      rows: [
        rowOf(pairs, {
          ...about,
          what: `batches of ${PER_REQUEST}, ${CONNECTIONS} connections`,
          threshold: { way: 'at least', value: 0.5, of: 'ratio' },
          note: `the baseline writes groups of ${GROUP} (${journal === 'redis' ? 'ioredis pipeline of XADD, appendfsync always' : 'one transaction, WAL, synchronous FULL, unique id'})`,
        }),
        rowOf(pairs, { ...about, what: 'processor time per event', unit: 'µs', figure: 'microsecondsPerEvent' }),
        ownRow([{ figures: { added }, isVoid: false }], {
          ...about,
          what: `entries added by ${again.result.duplicates} events sent again`,
          unit: 'entries',
          figure: 'added',
          threshold: { way: 'at most', value: 0, of: 'ours' },
        }),
        ownRow([ingestRun(again)], { ...about, what: 'all of it doubles' }),
        ownRow([ingestRun(half)], { ...about, what: 'half of it doubles' }),
      ],
      losses: stage.losses,
    };
  });
}

async function written(stage: Stage, writer: Part, seconds: number): Promise<Run> {
  const before = writer.processorTime();
  const { events, milliseconds, kept } = await writer.ask<{ events: number; milliseconds: number; kept: number }>(
    'run',
    {
      url: stage.server.redis?.url,
      seconds,
      group: GROUP,
    },
  );
  const after = writer.processorTime();
  if (kept !== events) stage.losses.push(`baseline: ${events} written, ${kept} kept`);
  return {
    figures: {
      perSecond: (events * 1_000) / milliseconds,
      microsecondsPerEvent: before === null || after === null ? Number.NaN : (after - before) / events,
    },
    isVoid: false,
  };
}
