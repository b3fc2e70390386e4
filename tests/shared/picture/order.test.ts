// Any order and any repetition of the same readings ends in the same picture.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Instant, latest } from '#shared/base/time.ts';
import { confirmationsOf } from '#shared/journal/heard.ts';
import { locationSubject } from '#shared/journal/reading.ts';
import { functionState } from '#shared/picture/picture.ts';
import { postStaffing } from '#shared/picture/post-staffing.ts';
import type { FunctionId, PostId } from '#shared/reference/functions.ts';
import { instant, Story, sourceOf } from '../../support/story.ts';

const FUNCTIONS = ['MNL/ambulance/09/aanname', 'MNL/ambulance/09/uitgifte'] as const;
const PLACES = ['MNL', 'AMS', 'Zeist', '?'] as const;
const SYSTEMS = ['gms', 'telefonie'] as const;

type Said = {
  readonly second: number;
  readonly functionText: (typeof FUNCTIONS)[number];
  readonly where: (typeof PLACES)[number];
  readonly system: (typeof SYSTEMS)[number];
  readonly saidSince: number | null;
};

const said: fc.Arbitrary<Said> = fc.record({
  second: fc.integer({ min: 10, max: 40 }),
  functionText: fc.constantFrom(...FUNCTIONS),
  where: fc.constantFrom(...PLACES),
  system: fc.constantFrom(...SYSTEMS),
  saidSince: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 4 }),
});

function moment(second: number): string {
  return `08:59:${String(second).padStart(2, '0')}`;
}

function tell(readings: readonly Said[]): Story {
  const story = new Story();
  for (const { functionText, where, second, system, saidSince } of readings) {
    story.wait(1).located(functionText, where, {
      observedAt: moment(second),
      source: sourceOf('MNL', system),
      ...(saidSince === null ? {} : { since: moment(saidSince) }),
    });
  }
  return story;
}

/** What a reader sees of each function; when it was told is not part of it. */
function seen(story: Story): unknown {
  return FUNCTIONS.map((functionText) => {
    const { class: locationClass, claim, standing } = story.view(functionText);
    const claims = Object.values(functionState(story.picture, functionText as FunctionId).claims);
    return {
      locationClass,
      location: claim?.location,
      since: claim?.since,
      standing: standing.map(({ source }) => source).sort(),
      claims: claims
        .map(({ source, location, since, observedAt, otherwiseAt }) => ({
          source,
          location,
          since,
          otherwiseAt,
          observedAt: confirmationsOf(
            story.heard(),
            source,
            locationSubject(functionText as FunctionId, location),
            since,
          ).reduce(latest, observedAt),
        }))
        .sort((one, other) => (one.source < other.source ? -1 : 1)),
    };
  });
}

test('[R10] any order and any repetition of the same location readings ends in the same picture', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(said, {
        maxLength: 14,
        selector: ({ second, functionText, system }) => `${second}${functionText}${system}`,
      }),
      fc.infiniteStream(fc.nat()),
      fc.array(fc.nat({ max: 13 }), { maxLength: 5 }),
      (readings, numbers, again) => {
        const repeated = again.flatMap((index) => readings[index] ?? []);
        const shuffled = shuffle([...readings, ...repeated], numbers);
        const inOrder = [...readings].sort((one, other) => one.second - other.second);
        expect(seen(tell(shuffled))).toEqual(seen(tell(inOrder)));
      },
    ),
    { numRuns: 1500 },
  );
});

test('[R7][R10] two readings of one source at one moment end the same whichever comes first', () => {
  for (const one of PLACES) {
    for (const other of PLACES) {
      const first: Said = { second: 10, functionText: FUNCTIONS[0], where: one, system: 'gms', saidSince: null };
      const second: Said = { ...first, where: other };
      expect(seen(tell([first, second]))).toEqual(seen(tell([second, first])));
    }
  }
});

test('[R10][R26] any order and any repetition of the same staffing readings ends in the same headcount', () => {
  const reading = fc.record({ second: fc.integer({ min: 10, max: 40 }), filled: fc.nat({ max: 5 }) });
  const final = (readings: readonly { second: number; filled: number }[]): unknown => {
    const story = new Story();
    for (const { second, filled } of readings) story.wait(1).staffed('MNL/ambulance/09', filled, 3, moment(second));
    const state = postStaffing(story.picture, 'MNL/ambulance/09' as PostId, story.now)?.state;
    return state === undefined ? null : { level: state.level, headcount: state.headcount };
  };
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (readings, numbers) => {
      const inOrder = [...readings].sort((one, other) => one.second - other.second);
      expect(final(shuffle([...readings, ...readings], numbers))).toEqual(final(inOrder));
    }),
  );
});

function shuffle<T>(items: readonly T[], numbers: Iterator<number>): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const pick = (numbers.next().value as number) % (last + 1);
    const swapped = shuffled[last] as T;
    shuffled[last] = shuffled[pick] as T;
    shuffled[pick] = swapped;
  }
  return shuffled;
}

test('the story clock reads as written', () => {
  const now: Instant = instant('09:00:00');
  expect(now).toBe('2026-11-21T09:00:00.000Z');
});
