// Random but possible histories, for laws that must hold whatever happened.

import fc from 'fast-check';
import { instantOf, millisecondsOf } from '#shared/time.ts';
import { Story, sourceOf } from './story.ts';

const FUNCTIONS = [
  'MNL/ambulance/09/aanname',
  'MNL/ambulance/09/uitgifte',
  'NHL/politie/aanname',
  'NHL/caco/coordinatie',
];
const POSTS = ['MNL/ambulance/09', 'MNL/caco', 'NHL/politie'];
const PLACES = ['MNL', 'NHL', 'AMS', 'Zeist', 'Utrecht', '?'];
const SOURCES = [
  sourceOf('MNL'),
  sourceOf('MNL', 'telefonie'),
  sourceOf('NHL'),
  sourceOf('AMS'),
  sourceOf('MNL', 'handmatig'),
];

const index = (length: number): fc.Arbitrary<number> => fc.nat({ max: length - 1 });

const step = fc.oneof(
  fc.record({
    do: fc.constant('locate' as const),
    what: index(FUNCTIONS.length),
    where: index(PLACES.length),
    source: index(SOURCES.length),
    back: fc.nat({ max: 30 }),
  }),
  fc.record({ do: fc.constant('staff' as const), what: index(POSTS.length), filled: fc.nat({ max: 4 }) }),
  fc.record({
    do: fc.constant('beat' as const),
    source: index(SOURCES.length),
    skew: fc.integer({ min: -600, max: 100 }),
  }),
  fc.record({
    do: fc.constant('announce' as const),
    what: index(FUNCTIONS.length),
    minutes: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({ do: fc.constant('acknowledge' as const), pick: fc.nat() }),
  fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 200 }) }),
);

export const steps = fc.array(step, { maxLength: 40 });
export type Steps = typeof steps extends fc.Arbitrary<infer T> ? T : never;

export function tellStory(told: Steps): Story {
  const story = new Story();
  const at = <T>(list: readonly T[], position: number): T => list[position] as T;
  for (const one of told) {
    story.wait(500);
    switch (one.do) {
      case 'locate':
        story.located(at(FUNCTIONS, one.what), at(PLACES, one.where), {
          source: at(SOURCES, one.source),
          observedAt: instantOf(millisecondsOf(story.now) - one.back * 1000),
        });
        break;
      case 'staff':
        story.staffed(at(POSTS, one.what), one.filled, 2);
        break;
      case 'beat':
        story.heartbeat(at(SOURCES, one.source), instantOf(millisecondsOf(story.now) + one.skew * 1000));
        break;
      case 'announce':
        story.announced(
          'MNL',
          [at(FUNCTIONS, one.what)],
          story.now,
          instantOf(millisecondsOf(story.now) + one.minutes * 60_000),
        );
        break;
      case 'acknowledge': {
        const alarms = story.alarms();
        const alarm = alarms[one.pick % Math.max(1, alarms.length)];
        if (alarm !== undefined) story.acknowledge(alarm.id, alarm.version, 'gezien');
        break;
      }
      case 'wait':
        story.wait(one.seconds * 1000).tick();
        break;
    }
  }
  return story;
}
