// What the register says of now is what the screens say, however many sources speak, in time or late, silent and heard again, taken out of
// use and back, and whoever of them was established to have been right for a time. Shown to notice a picture that weighs a late word as any
// other.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import type { FunctionState, LocationClass } from '#shared/location/location.ts';
import { settle } from '#shared/location/settle.ts';
import { functionState, silentFrom, stands } from '#shared/picture/picture.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import { parseFunction } from '#shared/reference/functions.ts';
import { establishedVoices, SPOKEN_OF, tellVoices } from '../../support/arbitrary-voices.ts';
import { registerOf } from '../../support/register-of.ts';
import { Story, sourceOf } from '../../support/story.ts';

const RUNS = { numRuns: 1_500, seed: 20261129 };

type Seen = Record<'unknown' | 'contested' | 'away' | 'late' | 'gone' | 'established' | 'differs', number>;

/** What stands of those who are heard; nobody is: unknown. */
function shown({ picture, now }: Story, state: FunctionState): LocationClass {
  const tracked = parseFunction(SPOKEN_OF);
  if (tracked === null) throw new Error(SPOKEN_OF);
  const isSaid = Object.values(state.claims).some((one) => stands(picture, one, now));
  return isSaid ? settle(tracked, state, (source) => silentFrom(picture, source), now).class : 'unknown';
}

function compared(asShown: (state: FunctionState) => FunctionState, policy = DEFAULT_POLICY): Seen {
  const seen: Seen = { unknown: 0, contested: 0, away: 0, late: 0, gone: 0, established: 0, differs: 0 };
  fc.assert(
    fc.property(establishedVoices, (told) => {
      const story = tellVoices(told, new Story(policy));
      const state = functionState(story.picture, SPOKEN_OF);
      const last = registerOf(story.entries).segments(SPOKEN_OF, story.now).at(-1)?.class ?? 'unknown';
      seen.unknown += Number(last === 'unknown');
      seen.contested += Number(last === 'double-claim');
      seen.away += Number(last === 'outside' || last === 'other-meldkamer');
      seen.late += Number(Object.keys(state.late).length > 0);
      seen.gone += Number(Object.keys(state.gone).length > 0);
      seen.established += Number(SPOKEN_OF in (story.picture.established ?? {}));
      seen.differs += Number(shown(story, asShown(state)) !== last);
    }),
    RUNS,
  );
  return seen;
}

describe('[R5][R39][R71][R72][R84][R88][R89][R91] whatever is said, late or in time, by whoever is silent, retired and joined again', () => {
  it('the register says of now what the screens say', () => {
    const { differs, ...seen } = compared((state) => state);
    expect(differs).toBe(0);
    expect(Object.entries(seen).filter(([, times]) => times < RUNS.numRuns / 20)).toEqual([]);
  });

  it('so it does of who was silent when it was taken out of use: LMS answers it for a moment before that', () => {
    const [telefonie, lms] = [sourceOf('MNL', 'telefonie'), sourceOf('MNL', 'handmatig-lms')];
    const story = tellVoices([
      { do: 'say', source: telefonie, where: 'ZWB', back: 0 },
      { do: 'pass', minutes: 2, heard: [] },
      { do: 'retire', source: telefonie },
      { do: 'say', source: lms, where: 'MNL', back: 3 },
    ]);
    const { picture, now } = story;
    expect(picture.feeds[telefonie]).toBeUndefined();
    const last = registerOf(story.entries).segments(SPOKEN_OF, now).at(-1)?.class;
    expect([shown(story, functionState(picture, SPOKEN_OF)), last]).toEqual(['own', 'own']);
  });

  it.each([
    ['home in time, after it said so late', 'MNL', 91, 'MNL', 'double-claim'],
    ['away, of before it last confirmed that it was home', 'MNL', 91, 'Zeist', 'outside'],
  ])(
    'what a feed confirmed goes out of use with it: it joins again and says %s',
    (_what, first, back, then, reached) => {
      const [gms, cad] = [sourceOf('MNL'), sourceOf('MNL', 'cad')];
      const story = tellVoices([
        { do: 'say', source: gms, where: 'MNL', back: 0 },
        { do: 'say', source: gms, where: 'MNL', back: 0 },
        { do: 'retire', source: gms },
        { do: 'say', source: gms, where: first, back },
        { do: 'say', source: gms, where: then, back: 6 },
        ...(then === 'MNL' ? [{ do: 'say', source: cad, where: 'Breda', back: 0 } as const] : []),
      ]);
      const last = registerOf(story.entries).segments(SPOKEN_OF, story.now).at(-1)?.class;
      expect([shown(story, functionState(story.picture, SPOKEN_OF)), last]).toEqual([reached, reached]);
    },
  );

  it('so it does while and after an entry by hand was to be said again', () => {
    const { location } = DEFAULT_POLICY;
    const policy = { ...DEFAULT_POLICY, location: { ...location, reconfirmManualWithin: 4 * MINUTE } };
    const { differs, ...seen } = compared((state) => state, policy);
    expect(differs).toBe(0);
    expect(Object.entries(seen).filter(([, times]) => times < RUNS.numRuns / 20)).toEqual([]);
  });

  it.each([
    ['weighs a late word as any other', (state: FunctionState) => ({ ...state, late: {} })],
    ['forgets who was taken out of use', (state: FunctionState) => ({ ...state, gone: {} })],
  ])('a picture that %s is noticed', (_what, asShown) => {
    expect(compared(asShown).differs).toBeGreaterThan(0);
  });
});
