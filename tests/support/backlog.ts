// A backlog sent to a real server in batches, with what the others notice of it: how long another feed waits for its answers, and how often
// a screen has its pulse.

import { HOUR } from '#shared/base/time.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { locationEvent, post, type SentEvent } from './events.ts';
import { ScreenClient } from './screen-client.ts';

const POSTS = ['MNL/ambulance/09', 'MNL/ambulance/25', 'MNL/politie', 'MNL/brandweer/09', 'MNL/brandweer/25'];
const PLACES = [{ meldkamer: 'MNL' }, { place: 'Zeist' }, { meldkamer: 'AMS' }] as const;
const PER_REQUEST = 500;
const OTHER: MeldkamerId = 'NHL';

export type Noticed = {
  /** Milliseconds from each request of the other feed to its answer, in the order of asking. */
  readonly answers: readonly number[];
  readonly pulses: number;
  readonly milliseconds: number;
};

/** Readings of the last ten hours, each at another moment, the newest first. */
export function backlogOf(count: number, now = Date.now()): readonly (readonly SentEvent[])[] {
  const readings = Array.from({ length: count }, (_, turn) => {
    const observedAt = new Date(now - HOUR - Math.round(((9 * HOUR) / count) * turn)).toISOString();
    const task = turn % 2 === 0 ? 'aanname' : 'uitgifte';
    return locationEvent(
      POSTS[(turn >> 1) % POSTS.length] ?? '',
      task,
      PLACES[Math.floor(turn / (2 * POSTS.length)) % PLACES.length] ?? PLACES[0],
      { observedAt, id: `backlog-${turn}` },
    );
  });
  return Array.from({ length: Math.ceil(count / PER_REQUEST) }, (_, batch) =>
    readings.slice(batch * PER_REQUEST, (batch + 1) * PER_REQUEST),
  );
}

/** One batch after the other; how many events were taken. A pace that is asked for is kept. */
export async function sendBacklog(
  url: string,
  key: string,
  batches: readonly (readonly SentEvent[])[],
): Promise<number> {
  let taken = 0;
  for (const batch of batches) {
    let answer = await post(url, key, batch);
    while (answer.status === 429) {
      const seconds = Number(answer.headers.get('retry-after') ?? 1);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
      answer = await post(url, key, batch);
    }
    taken += answer.body.results?.filter(({ status }) => status === 'accepted').length ?? 0;
  }
  return taken;
}

/** What another feed and a screen notice while this goes on. */
export async function noticedDuring(
  url: string,
  keys: { readonly feed: string; readonly screen: string },
  work: () => Promise<unknown>,
): Promise<Noticed> {
  const screen = new ScreenClient(url, { key: keys.screen });
  const refused = await screen.connected();
  if (refused !== null) throw new Error(refused);
  await screen.hello();
  const before = screen.pulses.length;
  const answers: number[] = [];
  const startedAt = performance.now();
  let isDone = false;
  const asking = (async () => {
    while (!isDone) {
      const place = answers.length % 2 === 0 ? { meldkamer: 'AMS' } : { meldkamer: OTHER };
      const askedAt = performance.now();
      const { status } = await post(url, keys.feed, locationEvent(`${OTHER}/politie`, 'aanname', place));
      if (status !== 200) throw new Error(`The other feed was answered ${status}`);
      answers.push(performance.now() - askedAt);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  await work().finally(() => {
    isDone = true;
  });
  await asking;
  const milliseconds = performance.now() - startedAt;
  const pulses = screen.pulses.length - before;
  screen.close();
  return { answers, pulses, milliseconds };
}
