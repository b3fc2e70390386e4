// Random but possible histories, for laws that must hold whatever happened. What they contain is counted (story-census.ts).

import fc from 'fast-check';
import { after, HOUR, instantOf, MINUTE, millisecondsOf } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { byNumber } from '#shared/deviation/number.ts';
import { allAfwijkingen } from '#shared/picture/picture.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { STEP_KINDS } from '#shared/rules/steps.ts';
import { decision, takeDecision } from './arbitrary-decisions.ts';
import { ASKERS, advance, isApt, isAptFor, recordDecision, stepOf } from './arbitrary-step.ts';
import { place, Story, sourceOf } from './story.ts';
import { contradict, fallSilent, moveTogether, nights, overrun, restart, serverOff } from './story-turns.ts';

const FUNCTIONS = [
  'MNL/ambulance/09/aanname',
  'MNL/ambulance/09/uitgifte',
  'NHL/politie/aanname',
  'NHL/caco/coordinatie',
];
/** Of one meldkamer, of several posts. */
const TOGETHER = [...FUNCTIONS.slice(0, 2), 'MNL/politie/aanname', 'MNL/brandweer/09/aanname'];
const POSTS = ['MNL/ambulance/09', 'MNL/caco', 'NHL/politie'];
const PLACES = ['MNL', 'NHL', 'AMS', 'Zeist', 'Utrecht', '?'];
const SOURCES = [
  sourceOf('MNL'),
  sourceOf('MNL', 'telefonie'),
  sourceOf('NHL'),
  sourceOf('AMS'),
  sourceOf('MNL', 'handmatig'),
  sourceOf('MNL', 'handmatig-lms'),
];
/** Places that are nobody's home here. */
const AWAY = ['AMS', 'Zeist', 'Utrecht'];

const index = (length: number): fc.Arbitrary<number> => fc.nat({ max: length - 1 });

const step = fc.oneof(
  fc.record({
    do: fc.constant('locate' as const),
    what: index(FUNCTIONS.length),
    where: index(PLACES.length),
    source: index(SOURCES.length),
    /** Seconds; most come at once, some later than a silence would have been noticed. */
    back: fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 30 }) }, fc.nat({ max: 900 })),
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
    decider: fc.constantFrom(null, null, 'smb', 'lms', 'Directie'),
  }),
  fc.record({ do: fc.constant('acknowledge' as const), pick: fc.nat() }),
  fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ do: fc.constant('wait-long' as const), hours: fc.integer({ min: 1, max: 60 * 24 }) }),
  fc.record({
    do: fc.constant('register' as const),
    what: index(FUNCTIONS.length),
    where: index(PLACES.length),
    by: index(ASKERS.length),
    hours: fc.option(fc.integer({ min: -2, max: 20 * 24 }), { freq: 4 }),
    /** Minutes; some are registered when it has begun. */
    ago: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 300 })),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('step' as const),
      pick: fc.nat(),
      kind: fc.nat(),
      by: fc.nat(),
      // Most are possible; the others are there to be refused.
      apt: fc.integer({ min: 0, max: 4 }).map((one) => one > 0),
      variant: fc.nat({ max: 11 }),
    }),
  },
  fc.record({
    do: fc.constant('decide' as const),
    pick: fc.nat(),
    variant: fc.nat({ max: 19 }),
    hours: fc.nat({ max: 48 }),
  }),
  fc.record({ do: fc.constant('advance' as const), pick: fc.nat(), times: fc.integer({ min: 1, max: 8 }) }),
  fc.record({
    do: fc.constantFrom('silence' as const, 'silence' as const, 'off' as const),
    source: index(SOURCES.length),
    minutes: fc.integer({ min: 3, max: 300 }),
    backlog: fc.array(
      fc.record({ what: index(FUNCTIONS.length), where: index(PLACES.length), minute: fc.nat({ max: 299 }) }),
      { maxLength: 5 },
    ),
  }),
  fc.record({
    do: fc.constantFrom('contradict' as const, 'nights' as const, 'overrun' as const),
    what: index(FUNCTIONS.length),
    where: index(AWAY.length),
    times: fc.integer({ min: 2, max: 4 }),
  }),
  fc.record({
    do: fc.constant('move' as const),
    where: index(AWAY.length),
    /** Who leaves, and how many minutes after the one before. */
    leaving: fc.array(fc.record({ what: index(TOGETHER.length), after: fc.nat({ max: 20 }) }), {
      minLength: 2,
      maxLength: 4,
    }),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('decisions' as const),
      pick: fc.nat(),
      told: fc.array(decision, { minLength: 2, maxLength: 5 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('rectify' as const, 'set-right' as const, 'set-right' as const),
      pick: fc.nat(),
      variant: fc.nat({ max: 3 }),
    }),
  },
  // Out of it and into it, from the beginning or from a moment.
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('name' as const),
      pick: fc.nat(),
      functions: fc.subarray(FUNCTIONS.slice(0, 2), { minLength: 1 }),
      ago: fc.option(fc.nat({ max: 120 })),
    }),
  },
  fc.record({ do: fc.constant('restart' as const) }),
);

export const steps = fc.array(step, { maxLength: 40, size: '+1' });
export type Steps = typeof steps extends fc.Arbitrary<infer T> ? T : never;

export function tellStory(told: Steps): Story {
  return tellOn(new Story(), told);
}

/** The same in a story that goes on. */
export function tellOn(story: Story, told: Steps): Story {
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
          'plan-1',
          { decider: one.decider },
        );
        break;
      case 'acknowledge': {
        const alarms = story.alarms();
        const alarm = alarms[one.pick % Math.max(1, alarms.length)];
        if (alarm !== undefined) story.acknowledge(alarm.id, alarm.version, 'gezien');
        break;
      }
      case 'register':
        story.registered(
          'MNL',
          [at(FUNCTIONS, one.what)],
          {
            kind: one.by % 2 === 0 ? 'pilot' : 'tijdelijke-wijziging-werkwijze',
            to: place(at(PLACES, one.where)),
            start: after(story.now, -one.ago * MINUTE),
            expectedEnd: one.hours === null ? null : after(story.now, one.hours * HOUR),
          },
          at(ASKERS, one.by),
          story.afwijkingen().map(({ number }) => number),
        );
        break;
      case 'step': {
        const number = picked(story, one.pick);
        if (number === null) break;
        const afwijking = story.afwijking(number);
        const kinds = one.apt ? STEP_KINDS.filter((kind) => isApt(kind, afwijking)) : STEP_KINDS;
        const kind = at(kinds, one.kind % kinds.length);
        const fit = one.apt ? ASKERS.filter((asker) => isAptFor(asker, kind, afwijking)) : ASKERS;
        const askers = fit.length > 0 ? fit : ASKERS;
        story.step(number, stepOf(kind, one.variant, afwijking, story.now), at(askers, one.by % askers.length));
        break;
      }
      case 'decide': {
        const number = picked(story, one.pick);
        if (number !== null) recordDecision(story, number, one.variant, one.hours);
        break;
      }
      case 'advance': {
        const number = picked(story, one.pick);
        for (let time = 0; number !== null && time < one.times; time += 1) advance(story.wait(500), number);
        break;
      }
      case 'off':
      case 'silence': {
        const backlog = one.backlog.map(({ what, where, minute }) => {
          return { what: at(FUNCTIONS, what), where: at(PLACES, where), minute };
        });
        const turn = one.do === 'off' ? serverOff : fallSilent;
        turn(story, at(SOURCES, one.source), one.minutes, backlog);
        break;
      }
      case 'contradict':
        contradict(story, at(FUNCTIONS, one.what), at(AWAY, one.where));
        break;
      case 'nights':
        nights(story, at(FUNCTIONS, one.what), at(AWAY, one.where), one.times);
        break;
      case 'overrun':
        overrun(story, at(FUNCTIONS, one.what), at(AWAY, one.where), one.times);
        break;
      case 'move':
        moveTogether(
          story,
          at(AWAY, one.where),
          one.leaving.map(({ what, after: minutes }) => ({ what: at(TOGETHER, what), minutes })),
        );
        break;
      case 'decisions': {
        const number = picked(story, one.pick);
        for (const told of number === null ? [] : one.told) takeDecision(story, number as string, told);
        break;
      }
      case 'rectify':
      case 'set-right': {
        const kind = one.do === 'rectify' ? 'rectify' : 'rectify-decision';
        const number = picked(story, one.pick, (afwijking) => isApt(kind, afwijking));
        if (number !== null) story.step(number, stepOf(kind, one.variant, story.afwijking(number), story.now));
        break;
      }
      case 'name': {
        const number = picked(story, one.pick, ({ functions }) => functions.some((id) => FUNCTIONS.indexOf(id) < 2));
        const from = one.ago === null ? null : after(story.now, -one.ago * MINUTE);
        const statement = { functions: one.functions as string[] as FunctionId[] };
        if (number !== null) story.step(number, { kind: 'rectify', statement, from, reason: 'nagekeken' });
        break;
      }
      case 'restart':
        restart(story);
        break;
      case 'wait-long':
        story.wait(one.hours * HOUR).tick();
        break;
      case 'wait':
        story.wait(one.seconds * 1000).tick();
        break;
    }
  }
  return story;
}

/** One of the deviations that there are, done or not, that is apt for this; null while there are none. */
function picked(
  { picture }: Story,
  pick: number,
  isOne: (afwijking: Afwijking) => boolean = () => true,
): string | null {
  const numbers = [...allAfwijkingen(picture)]
    .filter(isOne)
    .sort(byNumber)
    .map(({ number }) => number);
  return numbers[pick % Math.max(1, numbers.length)] ?? null;
}
