// Says news to a screen reader at a pace that can be followed: urgent at most once in 10 s, the rest gathered
// once in 30 s, and in a flood neither more than once in 60 s.
// It never says the same sentence twice in 5 minutes, and it knows no words of its own.

import type { Priority } from '#shared/alarm/alarm.ts';
import type { Timers } from '#shared/base/runtime.ts';
import { MINUTE, SECOND } from '#shared/base/time.ts';
import { countByPriority, type PriorityCounts } from '#shared/overview/roll-up.ts';

export type Politeness = 'assertive' | 'polite';
/** `polite`: nothing interrupts. `off`: silence, by the user's own choice. */
export type AnnouncerSetting = 'assertive' | 'polite' | 'off';

export type Announcer = {
  /** New critical alarm, start of a flood, connection lost. */
  readonly urgent: (sentence: string, about?: Priority) => void;
  readonly polite: (sentence: string, about?: Priority) => void;
  readonly setFlood: (flood: boolean) => void;
  readonly setSetting: (setting: AnnouncerSetting) => void;
  readonly stop: () => void;
};

export type AnnouncerParts = {
  readonly timers: Timers;
  readonly say: (politeness: Politeness, sentence: string) => void;
  /** One sentence for several, in the user's language: how many new alarms of each priority, how much other news, and the last of all. */
  readonly merge: (raised: PriorityCounts, others: number, last: string) => string;
};

const URGENT_EVERY = 10 * SECOND;
const POLITE_EVERY = 30 * SECOND;
const EVERY_IN_FLOOD = 60 * SECOND;
/** More urgent sentences than this within 10 minutes are a flood, also before anyone called it one. */
const URGENT_MANY = 5;
const URGENT_WINDOW = 10 * MINUTE;
const SAID_ONCE_WITHIN = 5 * MINUTE;
/** Up to this many urgent sentences are said one after the other; more become one. */
const MERGE_ABOVE = 3;

/** `about`: the priority of a new alarm; null: other news. */
type Said = { readonly sentence: string; readonly about: Priority | null };
type Lane = { waiting: readonly Said[]; saidCount: number; takeBack: (() => void) | null };

export function createAnnouncer({ timers, say, merge }: AnnouncerParts): Announcer {
  const { monotonic, after } = timers;
  const said = new Map<string, number>();
  const lanes: Readonly<Record<Politeness, Lane>> = { assertive: emptyLane(), polite: emptyLane() };
  let flood = false;
  let urgentCounts: readonly number[] = [];
  let setting: AnnouncerSetting = 'assertive';

  function every(politeness: Politeness): number {
    const many = urgentCounts.filter((at) => monotonic() - at < URGENT_WINDOW).length > URGENT_MANY;
    if (flood || many) return EVERY_IN_FLOOD;
    return politeness === 'assertive' ? URGENT_EVERY : POLITE_EVERY;
  }

  function add(politeness: Politeness, sentence: string, about: Priority | null): void {
    if (setting === 'off' || wasSaid(sentence)) return;
    const lane = lanes[setting === 'polite' ? 'polite' : politeness];
    lane.waiting = [...lane.waiting, { sentence, about }];
    flush(setting === 'polite' ? 'polite' : politeness);
  }

  function wasSaid(sentence: string): boolean {
    const now = monotonic();
    for (const [old, at] of said) if (now - at >= SAID_ONCE_WITHIN) said.delete(old);
    if (said.has(sentence)) return true;
    said.set(sentence, now);
    return false;
  }

  function flush(politeness: Politeness): void {
    const lane = lanes[politeness];
    if (lane.waiting.length === 0 || lane.takeBack !== null) return;
    const wait = lane.saidCount + every(politeness) - monotonic();
    if (wait > 0) {
      lane.takeBack = after(wait, () => {
        lane.takeBack = null;
        flush(politeness);
      });
      return;
    }
    say(politeness, together(lane.waiting));
    lane.waiting = [];
    lane.saidCount = monotonic();
  }

  function together(waiting: readonly Said[]): string {
    if (waiting.length <= MERGE_ABOVE) return waiting.map(({ sentence }) => sentence).join('. ');
    const raised = waiting.flatMap(({ about }) => (about === null ? [] : [{ priority: about }]));
    return merge(countByPriority(raised), waiting.length - raised.length, waiting.at(-1)?.sentence ?? '');
  }

  return {
    urgent: (sentence, about) => {
      urgentCounts = [...urgentCounts, monotonic()].slice(-URGENT_MANY - 1);
      add('assertive', sentence, about ?? null);
    },
    polite: (sentence, about) => add('polite', sentence, about ?? null),
    setFlood: (now) => {
      flood = now;
    },
    setSetting: (next) => {
      setting = next;
    },
    stop: () => {
      lanes.assertive.takeBack?.();
      lanes.polite.takeBack?.();
    },
  };
}

function emptyLane(): Lane {
  return { waiting: [], saidCount: Number.NEGATIVE_INFINITY, takeBack: null };
}
