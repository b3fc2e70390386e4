// The figures of an ingest run: events per second, and processor time per event where the system tells it.

import { percentile, type Run } from '../pairs.ts';
import { BUSY, type Loaded } from '../stage.ts';

export function ingestRun({ result, microseconds }: Loaded): Run {
  const events = result.accepted + result.unchanged + result.duplicates;
  return {
    figures: {
      perSecond: (events * 1_000) / result.milliseconds,
      microsecondsPerEvent: microseconds === null ? Number.NaN : microseconds / events,
      answerP50: percentile(result.answerTimes, 0.5),
      answerP99: percentile(result.answerTimes, 0.99),
      generatorShare: result.share,
    },
    isVoid: result.share > BUSY,
  };
}
