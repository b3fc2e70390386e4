// Baseline: ioredis with pipelined XADD, a fixed number of entries in a pipeline, one pipeline in flight, no look at doubles.

import { Redis } from 'ioredis';
import { answerParent } from '../process/child-side.ts';
import { monotonic } from '../process/monotonic.ts';
import { sample } from './sample.ts';

type Wish = { readonly url: string; readonly seconds: number; readonly group: number };

const STREAM = 'bare';
let written = 0;

answerParent({
  run: async (value) => {
    const { url, seconds, group } = value as Wish;
    const redis = new Redis(url);
    const startedAt = monotonic();
    let events = 0;
    while (monotonic() - startedAt < seconds * 1_000) {
      const pipeline = redis.pipeline();
      for (let index = 0; index < group; index += 1) {
        written += 1;
        pipeline.xadd(STREAM, '*', 'e', sample(String(written)));
      }
      const answers = (await pipeline.exec()) ?? [];
      if (answers.length !== group || answers.some(([problem]) => problem !== null)) throw new Error('An XADD failed');
      events += group;
    }
    const milliseconds = monotonic() - startedAt;
    const kept = await redis.xlen(STREAM);
    await redis.unlink(STREAM);
    redis.disconnect();
    return { events, milliseconds, kept };
  },
});
