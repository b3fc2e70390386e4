// The trouble a feed can make on purpose: doubles, conflicts, late, early and malformed events. For trying the door only.

import { FUNCTIONS, type FunctionId } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Disturbance, Poison } from './scenario/scenario.ts';
import type { Place } from './scenario/scenario-words.ts';
import type { EventWriter, SimulatedEvent } from './scenario/simulated-event.ts';

const LOCATION = 'nl.meldkamer.location.reported.v1';
const STAFFING = 'nl.meldkamer.staffing.reported.v1';

/** `sent`: what this feed sent before, oldest first. */
export function disturbingEvents(
  disturbance: Disturbance,
  meldkamer: MeldkamerId,
  writer: EventWriter,
  sent: readonly SimulatedEvent[],
): readonly SimulatedEvent[] {
  switch (disturbance.kind) {
    case 'duplicate':
      return sent.slice(-disturbance.count).map((event) => ({ ...event, weight: 'news' }));
    case 'conflict': {
      const known = sent.findLast((event) => event.json.includes(STAFFING));
      if (known === undefined) return [];
      const contents = { filled: 99, observedAt: known.writtenAt };
      return [writer.other(STAFFING, `${meldkamer}/politie`, contents, known.id)];
    }
    case 'late':
    case 'future': {
      const ago = disturbance.kind === 'late' ? disturbance.bySeconds : -disturbance.bySeconds;
      return firstFunctionsOf(disturbance.post).map((id) => writer.location(id, disturbance.to, 'news', ago));
    }
    case 'out-of-order':
      return firstFunctionsOf(disturbance.post).flatMap((id) =>
        (
          [
            [disturbance.newer, 1],
            [disturbance.older, 3],
          ] satisfies [Place, number][]
        ).map(([to, ago]) => writer.location(id, to, 'news', ago)),
      );
    case 'poison':
      return [poisoned(disturbance.poison, meldkamer, writer)];
  }
}

function poisoned(poison: Poison, meldkamer: MeldkamerId, writer: EventWriter): SimulatedEvent {
  const post = `${meldkamer}/politie`;
  const good = { task: 'aanname', location: { meldkamer }, observedAt: '2024-01-01T00:00:00.000Z' };
  switch (poison) {
    case 'not-an-event':
      return { ...writer.heartbeat(), weight: 'news', json: '["geen gebeurtenis", null, 7]' };
    case 'unknown-type':
      return writer.other('nl.meldkamer.weather.reported.v9', post, { sunny: true });
    case 'foreign-subject':
      return writer.other(LOCATION, `${otherThan(meldkamer)}/politie`, good);
    case 'no-such-function':
      return writer.other(LOCATION, `${meldkamer}/brandweer/99`, good);
    case 'wrong-shape':
      return writer.other(LOCATION, post, { task: ['aanname'], location: 'thuis' });
    case 'negative-number':
      return writer.other(STAFFING, post, { filled: -3, observedAt: good.observedAt });
    case 'no-such-day':
      return writer.other(LOCATION, post, { ...good, observedAt: '2026-02-30T12:00:00Z' });
    case 'long-text':
      return writer.other(LOCATION, post, { ...good, location: { place: 'Zeist '.repeat(2_000) } });
  }
}

/** The first task of a post is enough to try the door with. */
function firstFunctionsOf(post: string): readonly FunctionId[] {
  return FUNCTIONS.filter((one) => one.post === post)
    .slice(0, 1)
    .map(({ id }) => id);
}

function otherThan(meldkamer: MeldkamerId): MeldkamerId {
  return MELDKAMER_IDS.find((id) => id !== meldkamer) ?? meldkamer;
}
