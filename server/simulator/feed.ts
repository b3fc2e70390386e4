// One simulated feed: it beats, repeats and reports like the real thing, and does what a step tells it.
// Its own clock may be wrong and it may fall silent; it never invents anything that its scenario does not say.

import { type Instant, SECOND } from '#shared/base/time.ts';
import { SAID_BY_FEED } from '#shared/deviation/announcement.ts';
import type { PostId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { disturbingEvents } from './disturbance.ts';
import { emptySituation, followTheDay, returnToUsual } from './feed-situation.ts';
import type { Outbox } from './outbox.ts';
import { type Action, type Scenario, USUAL_SYSTEM } from './scenario/scenario.ts';
import { functionsOfMove, sourceOf } from './scenario/scenario-subjects.ts';
import type { ClockTime } from './scenario/scenario-words.ts';
import {
  type EventWriter,
  eventWriter,
  type SimulatedEvent,
  type Stamp,
  type Weight,
} from './scenario/simulated-event.ts';
import { bodyOf, realTimeFrom } from './scenario/written.ts';
import { usualMinimum } from './usual-staffing.ts';

export type Feed = {
  readonly source: SourceId;
  readonly meldkamer: MeldkamerId;
  readonly system: string;
  readonly outbox: Outbox;
  beat(): void;
  /** Everything once more, unless something still waits to be sent: then it would say nothing. */
  repeat(): void;
  returnToUsual(minute: number): void;
  reportAll(): void;
  followTheDay(minute: number): void;
  carryOut(action: Action, realTimeOf: (time: ClockTime) => Instant, round: number): void;
  fallSilent(): void;
  speakAgain(): void;
};

/** Enough to send some of them once more. */
const REMEMBERED = 50;

export function createFeed(
  scenario: Scenario,
  meldkamer: MeldkamerId,
  system: string,
  run: string,
  stamp: Omit<Stamp, 'aheadBy'>,
  outbox: Outbox,
): Feed {
  const source = sourceOf(meldkamer, system);
  const situation = emptySituation();
  let aheadSeconds = 0;
  let silences = 0;
  let sent: readonly SimulatedEvent[] = [];
  const writer: EventWriter = eventWriter(source, run, { ...stamp, aheadBy: () => aheadSeconds * SECOND });

  /** While the feed is silent nothing is written down: at the end of the silence it reports everything as it is then. */
  function say(write: () => readonly SimulatedEvent[]): void {
    if (silences > 0) return;
    queue(write());
  }

  function queue(events: readonly SimulatedEvent[]): void {
    if (events.length === 0) return;
    sent = [...sent, ...events].slice(-REMEMBERED);
    outbox.add(events);
  }

  function everything(weight: Weight): readonly SimulatedEvent[] {
    return [
      ...[...situation.places].map(([id, place]) => writer.location(id, place, weight)),
      ...[...situation.seats].map(([post, seats]) => writer.staffing(post, seats, weight)),
      ...[...situation.states].map(([subject, claim]) => writer.state(subject, claim, weight)),
    ];
  }

  function sayStaffing(posts: readonly PostId[]): void {
    say(() =>
      posts.flatMap((post) => {
        const seats = situation.seats.get(post);
        return seats === undefined ? [] : [writer.staffing(post, seats, 'news')];
      }),
    );
  }

  function carryOut(action: Action, realTimeOf: (time: ClockTime) => Instant, round: number): void {
    if (action.kind === 'location') {
      if ((action.system ?? USUAL_SYSTEM) !== system) return;
      const ids = functionsOfMove(action);
      for (const id of ids) situation.places.set(id, action.to);
      say(() => ids.map((id) => writer.location(id, action.to, 'news')));
      return;
    }
    if (action.kind === 'clock') {
      aheadSeconds = action.aheadSeconds;
      return;
    }
    // What is said by one system only is said by the usual one.
    if (system !== USUAL_SYSTEM) return;
    switch (action.kind) {
      case 'staffing': {
        const post = action.post as PostId;
        const was = situation.seats.get(post);
        const { filled, planned = was?.planned ?? filled, minimum = was?.minimum ?? usualMinimum(post) } = action;
        situation.seats.set(post, { filled, planned, minimum });
        situation.fixedSeats.add(post);
        sayStaffing([post]);
        return;
      }
      case 'usual-staffing':
        situation.fixedSeats.delete(action.post as PostId);
        return;
      case 'state': {
        const claim = { state: action.state, reason: action.reason };
        situation.states.set(action.subject, claim);
        say(() => [writer.state(action.subject, claim, 'news')]);
        return;
      }
      case 'afwijking': {
        const reference = `${action.reference}-${run.slice(0, 8)}-${round + 1}`;
        const realTime = realTimeFrom(stamp.clock.now(), realTimeOf);
        queue([writer.afwijking(reference, bodyOf(SAID_BY_FEED, action.says, realTime))]);
        return;
      }
      case 'inject':
        queue(disturbingEvents(action.disturbance, meldkamer, writer, sent));
        return;
      // What people do is not said by a feed.
      case 'silence':
      case 'register':
      case 'step':
        return;
    }
  }

  return {
    source,
    meldkamer,
    system,
    outbox,
    beat: () => say(() => [writer.heartbeat()]),
    repeat() {
      if (outbox.isEmpty()) say(() => everything('repeat'));
    },
    returnToUsual(minute) {
      aheadSeconds = 0;
      returnToUsual(situation, scenario, meldkamer, system, minute);
    },
    reportAll: () => say(() => [writer.heartbeat(), ...everything('news')]),
    followTheDay: (minute) => sayStaffing(followTheDay(situation, minute)),
    carryOut,
    fallSilent() {
      silences += 1;
      outbox.hold();
    },
    speakAgain() {
      silences -= 1;
      if (silences > 0) return;
      outbox.release();
      say(() => [writer.heartbeat(), ...everything('news')]);
    },
  };
}
