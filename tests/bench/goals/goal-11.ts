// Goal 11: a backlog of a hundred thousand readings of one feed, in batches of 500: how long another feed waits for its answers beside it,
// against the same feed alone; whether the pulse keeps its time; and what memory it takes.

import { backlogOf, type Noticed, noticedDuring, sendBacklog } from '../../support/backlog.ts';
import { event, post } from '../../support/events.ts';
import { ownRow, percentile, type Run, rowOf } from '../pairs.ts';
import type { Measured } from '../row.ts';
import { type Asked, Stage } from '../stage.ts';

const READINGS = 100_000;
const ALONE_SECONDS = 10;
const MEBIBYTE = 1_024 * 1_024;

export function goal11(asked: Asked): Promise<Measured> {
  return Stage.on(asked, async ({ server, losses }) => {
    const { journal, effort } = asked;
    const count = Math.max(1_000, READINGS * effort.scale);
    const keys = { feed: server.feedKeys.NHL, screen: server.readerKey };
    const runOf = ({ answers, pulses, milliseconds }: Noticed, more: Readonly<Record<string, number>>): Run => ({
      figures: { answerP99: percentile(answers, 0.99), pulsesPerMinute: (pulses * 60_000) / milliseconds, ...more },
      isVoid: false,
    });
    await post(server.url, server.feedKeys.MNL, event('heartbeat', 'MNL', {}));
    const alone = await noticedDuring(server.url, keys, () => pause(ALONE_SECONDS * effort.scale));
    const batches = backlogOf(count);
    const before = server.residentBytes() ?? Number.NaN;
    let taken = 0;
    const beside = await noticedDuring(server.url, keys, async () => {
      taken = await sendBacklog(server.url, server.feedKeys.MNL, batches);
    });
    const grown = ((server.residentBytes() ?? Number.NaN) - before) / MEBIBYTE;
    if (taken !== count) losses.push(`${journal}: ${count - taken} of ${count} readings of the backlog were not taken`);
    const figures = { perSecond: (count * 1_000) / beside.milliseconds, mebibytes: grown };
    const pairs = [{ ours: runOf(beside, figures), baseline: runOf(alone, {}) }];
    const about = { goal: 11, journal } as const;
    return {
      rows: [
        rowOf(pairs, {
          ...about,
          what: `p99 of the answers to another feed, beside a backlog of ${count} readings, against none`,
          unit: 'ms',
          figure: 'answerP99',
        }),
        rowOf(pairs, {
          ...about,
          what: 'pulses of a screen meanwhile, against none',
          unit: 'per minute',
          figure: 'pulsesPerMinute',
          threshold: { way: 'at least', value: 0.8, of: 'ratio' },
        }),
        ownRow([pairs[0]?.ours as Run], {
          ...about,
          what: 'readings of the backlog',
          unit: 'readings/s',
          figure: 'perSecond',
        }),
        ownRow([pairs[0]?.ours as Run], {
          ...about,
          what: `memory that ${count} readings more in the journal take`,
          unit: 'MiB',
          figure: 'mebibytes',
          threshold: { way: 'at most', value: 512, of: 'ours' },
        }),
      ],
      losses,
    };
  });
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
}
