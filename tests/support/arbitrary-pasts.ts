// Random stories of one function under a decision without an end: what its sources say of now and of before, in any order, while they are
// heard, fall silent and are heard again, and what LMS establishes afterwards.

import fc from 'fast-check';
import { after, HOUR, MINUTE, SECOND } from '#shared/base/time.ts';
import { parseFunction } from '#shared/reference/functions.ts';
import { AWAY, decidedWithoutEnd, pass, registeredBefore, SOURCES, WITHOUT_END } from './arbitrary-returns.ts';
import { SMB } from './decision.ts';
import { foldedOf } from './dossiers-of.ts';
import { LMS, type Story, sourceOf } from './story.ts';
import { restart } from './story-turns.ts';

const source = fc.constantFrom(...SOURCES, SOURCES[0]);
const by = fc.oneof(
  { weight: 5, arbitrary: source },
  fc.constantFrom(sourceOf('MNL', 'handmatig'), sourceOf('MNL', 'handmatig-lms')),
);
const where = fc.constantFrom('MNL', 'MNL', 'Zeist', 'Zeist', '?');
const silence = fc.record({
  do: fc.constant('pass' as const),
  minutes: fc.integer({ min: 1, max: 20 }),
  heard: fc.constantFrom(SOURCES, SOURCES.slice(0, 1), SOURCES.slice(1), []),
});

const move = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('say' as const),
      source: by,
      where,
      unit: fc.constant(SECOND),
      back: fc.oneof(fc.constant(0), fc.nat({ max: 50 })),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('say' as const),
      source: by,
      where,
      unit: fc.constant(MINUTE),
      back: fc.integer({ min: 1, max: 90 }),
    }),
  },
  { weight: 3, arbitrary: silence },
  fc.record({
    do: fc.constant('establish' as const),
    source,
    back: fc.integer({ min: 2, max: 120 }),
    lasts: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({ do: fc.constant('off' as const), minutes: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ do: fc.constant('decide' as const), back: fc.nat({ max: 60 }), seconds: fc.nat({ max: 59 }) }),
  fc.record({ do: fc.constant('long' as const), hours: fc.constantFrom(1, 13) }),
  fc.record({ do: fc.constant('retire' as const), source }),
);

export const pasts = fc.record({
  begins: fc.constantFrom('away' as const, 'unheard' as const),
  moves: fc.array(move, { minLength: 2, maxLength: 16, size: 'max' }),
  /** Both say at the end that it is away now. */
  isAwayNow: fc.boolean(),
});
export type Pasts = typeof pasts extends fc.Arbitrary<infer T> ? T : never;

export function tellPasts({ begins, moves, isAwayNow }: Pasts): Story {
  const story = begins === 'away' ? decidedWithoutEnd(SOURCES) : registeredBefore();
  for (const one of moves) {
    story.wait(1_000).tick();
    if (one.do === 'pass') pass(story, one.minutes, one.heard);
    else if (one.do === 'off') restart(story.wait(one.minutes * MINUTE));
    else if (one.do === 'long') pass(story.wait(one.hours * HOUR), 1, SOURCES);
    else if (one.do === 'retire') story.submit({ kind: 'retire-feed', source: one.source }, LMS);
    else if (one.do === 'decide') {
      const decidedAt = after(story.now, -one.back * MINUTE - one.seconds * SECOND);
      story.step('2026-0001', { ...WITHOUT_END, decidedAt }, SMB);
    } else if (one.do === 'establish') establish(story, one);
    else {
      story.located(AWAY, one.where, { source: one.source, observedAt: after(story.now, -one.back * one.unit) });
    }
  }
  for (const each of isAwayNow ? SOURCES : []) story.wait(1_000).located(AWAY, 'Zeist', { source: each });
  return story.wait(MINUTE).tick();
}

type Told = Extract<Pasts['moves'][number], { do: 'establish' }>;

/** As the server has it: with what each said then, by the register. */
function establish(story: Story, { source: right, back, lasts }: Told): void {
  const { register } = foldedOf(story);
  const from = after(story.now, -back * MINUTE);
  const until = after(from, Math.min(back, lasts) * MINUTE);
  const words = register.words(AWAY, from, until);
  const said = words.find((one) => one.source === right)?.said ?? [];
  const others = words.filter((one) => one.source !== right);
  const tracked = parseFunction(AWAY);
  if (tracked === null) throw new Error(AWAY);
  const replaces = (story.picture.established?.[AWAY] ?? [])
    .filter((one) => one.from < until && from < one.until)
    .map(({ id }) => id);
  const asked = { function: tracked, source: right, from, until, reason: 'logboek', said, others, replaces };
  story.submit({ kind: 'establish', asked }, LMS);
}
