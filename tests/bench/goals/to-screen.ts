// From sending an event to seeing it on the last screen, at a steady rate: on our server and on the bare chain.

import type { Audience } from '../audience.ts';
import type { OpenLoad } from '../load/load-run.ts';
import { percentile, type Run } from '../pairs.ts';
import type { Part } from '../process/part.ts';
import { BUSY, type Loaded, type Stage } from '../stage.ts';

/** Viewers stay connected between runs, so that none of the time goes into connecting. */
export async function oursToScreen(
  stage: Stage,
  audience: Audience,
  load: OpenLoad,
): Promise<Run & { readonly loaded: Loaded }> {
  await audience.reset();
  const loaded = await stage.load('open', load);
  return screenRun(audience, loaded, Math.max(...loaded.result.positions), 'product');
}

export async function bareToScreen(
  stage: Stage,
  audience: Audience,
  bare: { readonly part: Part; readonly port: number },
  load: OpenLoad,
): Promise<Run & { readonly loaded: Loaded }> {
  await audience.reset();
  const loaded = await stage.bareLoad(bare.part, bare.port, 'open', load);
  return screenRun(audience, loaded, Math.max(...loaded.result.positions), 'baseline');
}

async function screenRun(audience: Audience, loaded: Loaded, last: number, who: string) {
  const seen = await audience.sawAll(last, who);
  const times = await audience.toScreen(loaded.result);
  const { answerTimes, share, milliseconds } = loaded.result;
  return {
    loaded,
    figures: {
      screenP50: percentile(times, 0.5),
      screenP99: percentile(times, 0.99),
      answerP50: percentile(answerTimes, 0.5),
      answerP99: percentile(answerTimes, 0.99),
      framesPerSecond: (seen.frames * 1_000) / milliseconds,
      bytes: seen.bytes,
      seenEvents: times.length,
    },
    isVoid: share > BUSY || seen.share > BUSY,
  };
}
