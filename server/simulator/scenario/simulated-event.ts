// Writes what a feed says as CloudEvents 1.0, once: a retry sends the very same bytes. It never sends.

import { after, type Clock, type Instant } from '#shared/base/time.ts';
import { type FunctionId, type PostId, parseFunction } from '#shared/reference/functions.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { StateClaim } from '../feed-situation.ts';
import type { Seats } from '../usual-staffing.ts';
import type { ClockTime, Place } from './scenario-words.ts';

/** `heartbeat`s are worthless when late and `repeat`s say nothing new; `news` must arrive. */
export type Weight = 'heartbeat' | 'repeat' | 'news';

export type SimulatedEvent = {
  readonly id: string;
  readonly weight: Weight;
  /** By the real clock, whatever the feed's own clock says. */
  readonly writtenAt: Instant;
  /** The bytes that are sent. */
  readonly json: string;
};

export type EventWriter = {
  heartbeat(): SimulatedEvent;
  location(id: FunctionId, to: Place, weight: Weight, agoSeconds?: number): SimulatedEvent;
  staffing(post: PostId, seats: Seats, weight: Weight): SimulatedEvent;
  state(subject: string, claim: StateClaim, weight: Weight): SimulatedEvent;
  afwijking(reference: string, contents: Readonly<Record<string, unknown>>): SimulatedEvent;
  /** Any contents under any type and subject, for trying the door. */
  other(type: string, subject: string, contents: Readonly<Record<string, unknown>>, id?: string): SimulatedEvent;
};

export type Stamp = {
  readonly clock: Clock;
  /** How far the feed's own clock runs ahead, in milliseconds. */
  readonly aheadBy: () => number;
  readonly scenarioTime: () => ClockTime;
};

/** `run` makes the ids different from those of every other run. */
export function eventWriter(source: SourceId, run: string, stamp: Stamp): EventWriter {
  const meldkamer = source.split(':')[3] ?? '';
  let written = 0;
  const lastObserved = new Map<string, Instant>();
  const ownTime = () => after(stamp.clock.now(), stamp.aheadBy());

  /** Two readings of one subject in the same millisecond would leave open which of them holds. */
  function observeNow(subject: string): Instant {
    const last = lastObserved.get(subject);
    const now = ownTime();
    const observed = last === now ? after(now, 1) : now;
    lastObserved.set(subject, observed);
    return observed;
  }

  function write(type: string, subject: string, contents: object, weight: Weight, id?: string): SimulatedEvent {
    written += 1;
    const event = {
      specversion: '1.0',
      id: id ?? `${run}-${written}`,
      source,
      type,
      subject,
      time: ownTime(),
      datacontenttype: 'application/json',
      scenariotime: stamp.scenarioTime(),
      data: contents,
    };
    return { id: event.id, weight, writtenAt: stamp.clock.now(), json: JSON.stringify(event) };
  }

  return {
    heartbeat: () => write('nl.meldkamer.heartbeat.v1', meldkamer, {}, 'heartbeat'),
    location(id, to, weight, agoSeconds = 0) {
      const tracked = parseFunction(id);
      if (tracked === null) throw new Error(`No function ${id}`);
      const { post, task, scope } = tracked;
      const observedAt = agoSeconds === 0 ? observeNow(id) : after(ownTime(), -agoSeconds * 1_000);
      return write('nl.meldkamer.location.reported.v1', post, { task, scope, location: to, observedAt }, weight);
    },
    staffing(post, seats, weight) {
      const contents = { ...seats, ...qualifications(post, seats.filled), observedAt: observeNow(post) };
      return write('nl.meldkamer.staffing.reported.v1', post, contents, weight);
    },
    state: (subject, claim, weight) =>
      write('nl.meldkamer.state.reported.v1', subject, { ...claim, observedAt: observeNow(subject) }, weight),
    afwijking: (reference, contents) => write('nl.meldkamer.afwijking.reported.v1', reference, contents, 'news'),
    other: (type, subject, contents, id) => write(type, subject, contents, 'news', id),
  };
}

/** Ambulance seats are split by qualification: at least half nurses, the rest 112-centralisten. Synthetic. */
function qualifications(post: PostId, filled: number): object {
  if (!post.includes('/ambulance/')) return {};
  const nurses = Math.ceil(filled / 2);
  return { qualifications: { verpleegkundig: nurses, '112-centralist': filled - nurses } };
}
