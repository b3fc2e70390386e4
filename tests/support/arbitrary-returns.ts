// Random stories of one function that is away under a decision without an end, and of which its sources tell afterwards, in any order and
// after a silence or heard all along, where it was in an hour that is over. It is away now, as far as is known.

import fc from 'fast-check';
import { MINUTE } from '#shared/base/time.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { Step } from '#shared/rules/steps.ts';
import { DECISION, SMB } from './decision.ts';
import { instant, place, Story, sourceOf } from './story.ts';

export const AWAY = 'MNL/ambulance/09/aanname' as FunctionId;
export const SOURCES = [sourceOf('MNL'), sourceOf('MNL', 'telefonie')] as const;

const word = fc.record({
  minute: fc.integer({ min: 1, max: 59 }),
  where: fc.constantFrom('MNL', 'MNL', 'Zeist', 'Zeist', '?'),
  source: fc.constantFrom(...SOURCES, SOURCES[0]),
});

export const returns = fc.record({
  words: fc.array(word, { minLength: 1, maxLength: 5 }),
  sources: fc.constantFrom(SOURCES, SOURCES.slice(0, 1)),
  isSilent: fc.boolean(),
  /** It says first where it is now, and then where it was. */
  isPresentFirst: fc.boolean(),
});
export type Returns = typeof returns extends fc.Arbitrary<infer T> ? T : never;

/** What the SMB may decide, without an end. */
export const WITHOUT_END: Extract<Step, { kind: 'decide' }> = {
  ...DECISION,
  about: {
    kind: 'tijdelijke-wijziging-werkwijze',
    functions: [AWAY],
    to: place('Zeist'),
    start: null,
    end: null,
    repeated: false,
  },
};

type Sources = readonly (typeof SOURCES)[number][];

/** Away since ten, decided at a quarter past; it is eleven, and these were heard until then. */
export function decidedWithoutEnd(sources: Sources = SOURCES.slice(0, 1)): Story {
  const story = new Story();
  for (const [time, where] of [
    ['09:59:00', 'MNL'],
    ['10:00:00', 'Zeist'],
  ] as const) {
    story.at(time);
    for (const source of sources) story.located(AWAY, where, { source });
  }
  pass(story, 15, sources).step('2026-0001', WITHOUT_END, SMB);
  return pass(story, 45, sources);
}

/** The same, before anybody said where it is. */
export function registeredBefore(): Story {
  const story = new Story().at('09:00:00');
  story.registered('MNL', [AWAY], { to: place('Zeist') });
  story.step('2026-0001', WITHOUT_END, SMB);
  return story;
}

/** So many minutes, in which these are heard. */
export function pass(story: Story, minutes: number, heard: Sources): Story {
  for (let minute = 0; minute < minutes; minute += 1) {
    story.wait(MINUTE);
    for (const source of heard) story.heartbeat(source);
    story.tick();
  }
  return story;
}

export function tellReturns({ words, sources, isSilent, isPresentFirst }: Returns): Story {
  const story = pass(decidedWithoutEnd(sources), 60, isSilent ? [] : sources);
  const sayNow = (): void => {
    for (const source of sources) story.located(AWAY, 'Zeist', { source });
  };
  if (isPresentFirst) sayNow();
  for (const { minute, where, source } of words) {
    if (!sources.includes(source)) continue;
    story.located(AWAY, where, { source, observedAt: instant(`11:${String(minute).padStart(2, '0')}:00`) });
  }
  if (!isPresentFirst) sayNow();
  return story.wait(MINUTE).tick();
}
