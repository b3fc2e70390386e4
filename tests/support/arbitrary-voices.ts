// Random stories of one function of which several sources speak: in time and late, silent and heard again, taken out of use and back, by
// hand and by feeds.

import fc from 'fast-check';
import { after, MINUTE } from '#shared/base/time.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { isManual, receiverSource, type SourceId } from '#shared/reference/source.ts';
import { LMS, Story, sourceOf } from './story.ts';

export const SPOKEN_OF = 'MNL/ambulance/09/aanname' as FunctionId;

const FEEDS = [sourceOf('MNL'), sourceOf('MNL', 'telefonie'), sourceOf('MNL', 'cad')];
const BY_HAND = [sourceOf('MNL', 'handmatig'), sourceOf('MNL', 'handmatig-lms'), receiverSource('ZWB', 'MNL')];
const PLACES = ['MNL', 'MNL', 'ZWB', 'Zeist', 'Breda', '?'];

const feed = fc.constantFrom(...FEEDS);

const turn = fc.oneof(
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
  fc.record({ do: fc.constant('retire' as const), source: feed }),
  fc.record({ do: fc.constant('beat' as const), source: feed }),
);

export const voices = fc.array(turn, { minLength: 2, maxLength: 14, size: 'max' });
export type Voices = typeof voices extends fc.Arbitrary<infer T> ? T : never;

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

function goOn(story: Story, heard: readonly SourceId[]): void {
  story.wait(MINUTE);
  // Who was never heard, or was taken out of use, does not come by going on.
  for (const source of heard)
    if (story.picture.feeds[source] !== undefined && !isManual(source)) story.heartbeat(source);
  story.tick();
}
