// Goal 9: everyone connects at the same moment, as after a restart. Time until the last picture is complete, against a server that
// writes out a snapshot for each; and what it costs in bytes to come back with a cursor.

import { Audience } from '../audience.ts';
import { inTurns, ownRow, type Run, rowOf } from '../pairs.ts';
import type { Measured } from '../row.ts';
import { type Asked, Stage } from '../stage.ts';

const VIEWERS = 1_000;
/** A blink of the network on a quiet day. */
const MISSED = { connections: 1, perSecond: 10, seconds: 1 };

export function goal9(asked: Asked): Promise<Measured> {
  return Stage.on(asked, async (stage) => {
    const { journal, effort } = asked;
    const viewers = Math.max(10, VIEWERS * effort.scale);
    const bare = await stage.part('bare/snapshot.ts');
    const port = await bare.ask<number>('start', await picture(stage));
    const audience = await Audience.of(stage);
    const together = viewers;
    const ours = async (): Promise<Run> => {
      const { milliseconds } = await audience.toProduct(viewers, { together });
      await audience.disconnect();
      return { figures: { milliseconds }, isVoid: false };
    };
    const baseline = async (): Promise<Run> => {
      const { milliseconds } = await audience.toBare('socket.io', port, viewers, { together, awaitsSnapshot: true });
      await audience.disconnect();
      return { figures: { milliseconds }, isVoid: false };
    };
    await baseline();
    await ours();
    const pairs = await inTurns(effort.pairs, ours, baseline);

    const fresh = await audience.toProduct(viewers, { together });
    const cursor = await audience.disconnect();
    await stage.load('open', MISSED);
    const resumed = await audience.toProduct(viewers, { together, cursor });
    await audience.disconnect();
    const share = resumed.welcomeBytes / fresh.welcomeBytes;
    const about = { goal: 9, journal } as const;
    return {
      rows: [
        rowOf(pairs, {
          ...about,
          what: `${viewers} viewers at once, to the last complete picture`,
          unit: 'ms',
          figure: 'milliseconds',
          threshold: { way: 'at most', value: 0.8, of: 'ratio' },
          note: 'the baseline sends the same picture, written out for each viewer; a viewer above nine tenths of a core is expected here and not void',
        }),
        ownRow([{ figures: { share }, isVoid: false }], {
          ...about,
          what: 'bytes of coming back with a cursor, as a share of a fresh picture',
          unit: 'x',
          figure: 'share',
          threshold: { way: 'at most', value: 0.05, of: 'ours' },
          note: `while away: ${MISSED.perSecond * MISSED.seconds} events`,
        }),
      ],
      losses: stage.losses,
    };
  });
}

/** The very picture a viewer gets, as JSON, so that both sides send the same. */
async function picture(stage: Stage): Promise<string> {
  const part = await stage.part('viewers/snapshot-reader.ts');
  return part.ask<string>('snapshot', { url: stage.server.url, key: stage.server.readerKey });
}
