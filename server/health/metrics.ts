// What a monitoring system counts about one running server, in a registry of its own. Numbers and names of roles and feeds only;
// never an id of a key, an organisation or a text.

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { elapsed, type Instant } from '#shared/base/time.ts';
import type { HeardSources } from '#shared/journal/heard.ts';
import { apiAlarm } from '#shared/overview/api-alarm.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { Audience } from '#shared/picture/redact.ts';

export type IngestResult = 'accepted' | 'unchanged' | 'duplicate' | 'rejected';

/** What can only be read off at the moment someone asks. */
export type Reading = { readonly picture: Picture; readonly heard: HeardSources; readonly now: Instant };

export type Metrics = {
  /** One event and what became of it, in the real journal or in that of an exercise. Fits the intake's `onResult`. */
  readonly observeEvent: (result: IngestResult, isPlayed: boolean) => void;
  /** One request to the door for events. */
  readonly observeIngest: (httpStatus: number, milliseconds: number) => void;
  /** One append of a group. Fits the recorder's `onAppend`. */
  readonly observeAppend: (milliseconds: number, entries: number) => void;
  readonly socketOpened: (audience: Audience) => void;
  readonly socketClosed: (audience: Audience) => void;
  /** A screen was dropped because it did not keep up. */
  readonly observeSlowScreen: () => void;
  /** An error that no door caught. */
  readonly observeUnforeseen: () => void;
  readonly contentType: string;
  readonly text: (reading: Reading) => Promise<string>;
};

const APPEND_SECONDS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2];
const GROUP_SIZES = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const events = new Counter({
    name: 'meldkamerbeeld_events_total',
    help: 'Events taken in, by what became of them.',
    labelNames: ['result'],
    registers,
  });
  const played = new Counter({
    name: 'meldkamerbeeld_exercise_events_total',
    help: 'Events of an exercise, by what became of them; in no other count of events.',
    labelNames: ['result'],
    registers,
  });
  const requests = new Histogram({
    name: 'meldkamerbeeld_ingest_seconds',
    help: 'Requests to the door for events, by HTTP status, from arrival to answer.',
    labelNames: ['status'],
    buckets: APPEND_SECONDS,
    registers,
  });
  const appends = new Histogram({
    name: 'meldkamerbeeld_append_seconds',
    help: 'How long an append took until it was on disk.',
    buckets: APPEND_SECONDS,
    registers,
  });
  const groups = new Histogram({
    name: 'meldkamerbeeld_append_entries',
    help: 'How many entries were appended together.',
    buckets: GROUP_SIZES,
    registers,
  });
  const sockets = new Gauge({
    name: 'meldkamerbeeld_sockets',
    help: 'Screens connected, by what they may know.',
    labelNames: ['audience'],
    registers,
  });
  const slow = new Counter({
    name: 'meldkamerbeeld_slow_screens_total',
    help: 'Screens dropped because they did not keep up.',
    registers,
  });
  const unforeseen = new Counter({
    name: 'meldkamerbeeld_unforeseen_errors_total',
    help: 'Errors that nobody caught; each is a fault of this software and in the log.',
    registers,
  });
  const position = new Gauge({
    name: 'meldkamerbeeld_journal_position',
    help: 'Position of the picture in the journal.',
    registers,
  });
  const feedAges = new Gauge({
    name: 'meldkamerbeeld_feed_age_seconds',
    help: 'Seconds since a feed was last heard.',
    labelNames: ['source'],
    registers,
  });
  const alarms = new Gauge({
    name: 'meldkamerbeeld_alarms',
    help: 'Alarms that are not done, by priority and state.',
    labelNames: ['priority', 'state'],
    registers,
  });

  const readOff = ({ picture, heard, now }: Reading): void => {
    position.set(picture.at);
    feedAges.reset();
    for (const feed of Object.values(picture.feeds)) {
      const heardAt = heard[feed.source] ?? feed.lastHeardAt ?? feed.joinedAt;
      feedAges.set({ source: feed.source }, Math.max(0, elapsed(heardAt, now) / 1000));
    }
    alarms.reset();
    for (const alarm of Object.values(picture.alarms)) {
      alarms.inc({ priority: alarm.priority, state: apiAlarm(alarm, null).state });
    }
  };

  return {
    observeEvent: (result, isPlayed) => (isPlayed ? played : events).inc({ result }),
    observeIngest: (httpStatus, milliseconds) => requests.observe({ status: httpStatus }, milliseconds / 1000),
    observeAppend(milliseconds, entries) {
      appends.observe(milliseconds / 1000);
      groups.observe(entries);
    },
    socketOpened: (audience) => sockets.inc({ audience }),
    socketClosed: (audience) => sockets.dec({ audience }),
    observeSlowScreen: () => slow.inc(),
    observeUnforeseen: () => unforeseen.inc(),
    contentType: registry.contentType,
    text(reading) {
      readOff(reading);
      return registry.metrics();
    },
  };
}
