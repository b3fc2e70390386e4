// Goal 12: another policy tried on ninety days of ten meldkamers whose staffing changes each hour, against a bare fold of the same entries: what
// judging every alarm anew, twice, costs beside reading the past once. In one process, without the thread and the journal around it.

import { after, DAY, HOUR } from '#shared/base/time.ts';
import { fold } from '#shared/picture/evolve.ts';
import { createWhatIfReplay } from '#shared/quality/what-if-replay.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { Story } from '../../support/story.ts';
import { inTurns, type Run, rowOf } from '../pairs.ts';
import type { Measured } from '../row.ts';
import type { Asked } from '../stage.ts';

const DAYS = 90;

export async function goal12({ journal, effort }: Asked): Promise<Measured> {
  const days = Math.max(1, Math.round(DAYS * effort.scale));
  const story = hourly(days);
  const { entries, now: to, picture } = story;
  const inForce = picture.policy;
  const tried = { ...inForce, staffing: { ...inForce.staffing, onDelay: 10 * inForce.staffing.onDelay } };
  const asked = { inForce, tried, from: after(to, -days * DAY), to, seats: 1 };
  const losses: string[] = [];
  const pairs = await inTurns(
    effort.pairs,
    async () =>
      timed(() => {
        const replay = createWhatIfReplay(asked);
        for (const entry of entries) replay.note(entry);
        const { before, entries: seen } = replay.result();
        if (before.calls === 0) losses.push(`${journal}: a past of ${seen} entries in which nothing called`);
      }),
    async () => timed(() => void fold(entries)),
  );
  const about = { goal: 12, journal, figure: 'seconds', unit: 's' } as const;
  return {
    rows: [
      rowOf(pairs, {
        ...about,
        what: `another policy tried on ${days} days of ten meldkamers (${entries.length} entries), against a bare fold`,
        threshold: { way: 'at most', value: 10, of: 'ours' },
      }),
    ],
    losses,
  };
}

/** Each hour another number of people in every meldkamer, below its minimum one hour of six. */
function hourly(days: number): Story {
  const story = new Story();
  for (let hour = 0; hour < days * 24; hour += 1) {
    for (const [index, id] of MELDKAMER_IDS.entries()) {
      story.staffed(`${id}/politie`, (hour + index) % 6 === 0 ? 0 : 1 + ((hour + index) % 3), 1);
    }
    story.wait(30_000).tick();
    story.wait(HOUR - 30_000);
  }
  return story;
}

function timed(act: () => void): Run {
  const started = performance.now();
  act();
  return { figures: { seconds: (performance.now() - started) / 1_000 }, isVoid: false };
}
