// Random stories of one function of which several sources speak: in time and late, silent and heard again, taken out of use and back, by
// hand and by feeds; and of which LMS establishes who was right.

import fc from 'fast-check';
import { after, earliest, MINUTE } from '#shared/base/time.ts';
import { type FunctionId, parseFunction } from '#shared/reference/functions.ts';
import { isManual, receiverSource, type SourceId } from '#shared/reference/source.ts';
import { registerOf } from './register-of.ts';
import { LMS, Story, sourceOf } from './story.ts';

export const SPOKEN_OF = 'MNL/ambulance/09/aanname' as FunctionId;

const FEEDS = [sourceOf('MNL'), sourceOf('MNL', 'telefonie'), sourceOf('MNL', 'cad')];
const BY_HAND = [sourceOf('MNL', 'handmatig'), sourceOf('MNL', 'handmatig-lms'), receiverSource('ZWB', 'MNL')];
const PLACES = ['MNL', 'MNL', 'ZWB', 'Zeist', 'Breda', '?'];

const feed = fc.constantFrom(...FEEDS);

const turns = [
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('say' as const),
      source: fc.constantFrom(...FEEDS, ...FEEDS, ...BY_HAND),
      where: fc.constantFrom(...PLACES),
      // Seconds; a silence is noticed after 120.
      back: fc.oneof(fc.constant(0), fc.nat({ max: 400 })),
    }),
  },
  // So many minutes in which these feeds are heard.
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      minutes: fc.integer({ min: 1, max: 8 }),
      heard: fc.subarray(FEEDS),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('retire' as const), source: feed }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('beat' as const), source: feed }) },
] as const;

/** LMS establishes which source was right, so many seconds ago and for so long. */
const establishing = fc.record({
  do: fc.constant('establish' as const),
  source: fc.constantFrom(...FEEDS, ...BY_HAND),
  back: fc.integer({ min: 1, max: 600 }),
  length: fc.integer({ min: 1, max: 600 }),
});

const LENGTH = { minLength: 2, maxLength: 14, size: 'max' } as const;
export const voices = fc.array(fc.oneof(...turns), LENGTH);
export const establishedVoices = fc.array(fc.oneof(...turns, { weight: 2, arbitrary: establishing }), LENGTH);
export type Voices = typeof establishedVoices extends fc.Arbitrary<infer T> ? T : never;

export function tellVoices(told: Voices, story = new Story()): Story {
  for (const one of told) {
    story.wait(1_000);
    switch (one.do) {
      case 'say':
        say(story, one);
        break;
      case 'beat':
        story.heartbeat(one.source);
        break;
      case 'retire':
        story.submit({ kind: 'retire-feed', source: one.source }, LMS);
        break;
      case 'establish':
        establish(story, one);
        break;
      case 'pass':
        for (let minute = 0; minute < one.minutes; minute += 1) goOn(story, one.heard);
    }
  }
  return story.wait(1_000).tick();
}

/**
 * Who was silent is heard again before it says anything, and speaks of what is since: it stood for its last word again until it did, and of
 * what is told of the silence itself a screen knows no more.
 */
function say(story: Story, { source, where, back }: Extract<Voices[number], { do: 'say' }>): void {
  if (story.picture.feeds[source]?.silentAt != null) story.heartbeat(source);
  story.wait(1_000);
  const observedAt = after(story.now, -back * 1_000);
  const { joinedAt, heardSince } = story.picture.feeds[source] ?? {};
  const isOfSilence = heardSince !== undefined && heardSince !== joinedAt && observedAt < heardSince;
  story.located(SPOKEN_OF, where, { source, observedAt: isOfSilence ? story.now : observedAt });
}

/** What it said then; it takes the place of all that was established before. */
function establish(story: Story, { source, back, length }: Extract<Voices[number], { do: 'establish' }>): void {
  const tracked = parseFunction(SPOKEN_OF);
  if (tracked === null) throw new Error(SPOKEN_OF);
  const from = after(story.now, -back * 1_000);
  const until = earliest(after(from, length * 1_000), story.now);
  const words = registerOf(story.entries).words(SPOKEN_OF, from, until);
  const said = words.find((one) => one.source === source)?.said ?? [];
  const others = words.filter((one) => one.source !== source);
  const before = (story.picture.established?.[SPOKEN_OF] ?? []).filter((one) => one.from < until && from < one.until);
  const replaces = before.map(({ id }) => id);
  const asked = { function: tracked, source, from, until, reason: 'logboek', said, others, replaces };
  story.submit({ kind: 'establish', asked }, LMS);
}

function goOn(story: Story, heard: readonly SourceId[]): void {
  story.wait(MINUTE);
  // Who was never heard, or was taken out of use, does not come by going on.
  for (const source of heard)
    if (story.picture.feeds[source] !== undefined && !isManual(source)) story.heartbeat(source);
  story.tick();
}
