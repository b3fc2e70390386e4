// A source that is taken out of use: what it said counts no more, what it said was away is not home for it, and when it joins again only
// what it says from then on counts. The register and the screens give one answer.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elapsed, MINUTE, SECOND } from '#shared/base/time.ts';
import { evolve } from '#shared/picture/evolve.ts';
import { emptyPicture, meldkamerState } from '#shared/picture/picture.ts';
import { settledIn } from '#shared/picture/settled.ts';
import { type FunctionId, type PostId, parseFunction } from '#shared/reference/functions.ts';
import { manualSource, receiverSource, type SourceId } from '#shared/reference/source.ts';
import { createBelowMinimum } from '#shared/register/below-minimum.ts';
import { registerOf } from '../../support/register-of.ts';
import { LMS, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname' as FunctionId;
const GMS = sourceOf('MNL');
const TELEFONIE = sourceOf('MNL', 'telefonie');
const BY_LMS = manualSource('MNL', 'lms');

function retire(story: Story, source: SourceId): void {
  story.submit({ kind: 'retire-feed', source }, LMS);
}

/** `outside 09:00:00 | unknown 09:01:00`. */
function course(story: Story): string {
  return registerOf(story.entries)
    .segments(AANNAME, story.now)
    .map(({ class: reached, from }) => `${reached} ${from.slice(11, 19)}`)
    .join(' | ');
}

describe('[R39] what a source said before it was taken out of use', () => {
  it.each(['MNL', 'Zeist'])('never counts again, whatever sign of life it gives: %s', (where) => {
    const story = new Story();
    story.located(AANNAME, where);
    story.wait(MINUTE);
    retire(story, GMS);
    story.wait(MINUTE).heartbeat(GMS);
    story.wait(MINUTE).tick();
    const first = where === 'MNL' ? 'own' : 'outside';
    expect(course(story)).toBe(`${first} 09:00:00 | unknown 09:01:00`);
    expect(story.view(AANNAME).class).toBe('unknown');
    story.located(AANNAME, 'AMS');
    expect(course(story)).toBe(`${first} 09:00:00 | unknown 09:01:00 | other-meldkamer 09:03:00`);
  });

  it('counts no more when it was retired in a silence', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.wait(5 * MINUTE).tick();
    retire(story, GMS);
    story.wait(MINUTE).heartbeat(GMS);
    expect(course(story.wait(MINUTE))).toBe('unknown 09:00:00');
  });

  it('counts again from its joining when it says again the very same', () => {
    const story = new Story();
    story.located(AANNAME, 'Zeist');
    story.wait(MINUTE);
    retire(story, GMS);
    story.wait(MINUTE).located(AANNAME, 'Zeist', { observedAt: '09:00:00' });
    expect(course(story)).toBe('outside 09:00:00 | unknown 09:01:00 | outside 09:02:00');
    expect(story.view(AANNAME).class).toBe('outside');
  });

  it('is not confirmed either for what it says of that time once it is in use again', () => {
    const post = 'MNL/ambulance/09';
    const story = new Story();
    story.staffed(post, 4, 4);
    story.wait(2 * MINUTE).staffed(post, 4, 4);
    retire(story, GMS);
    story.wait(SECOND).staffed(post, 4, 4, '09:01:10');
    story.staffed(post, 2, 4, '09:01:20');
    const { staffing } = meldkamerState(story.picture, 'MNL');
    expect(staffing[post as PostId]?.headcount?.filled).toBe(2);
  });

  it('[R78] counts for no post either', () => {
    const story = new Story();
    story.staffed('MNL/ambulance/09', 1, 2);
    story.wait(MINUTE);
    retire(story, GMS);
    for (let minute = 0; minute < 5; minute += 1) story.wait(MINUTE).heartbeat(GMS);
    const below = createBelowMinimum();
    story.entries.reduce((before, entry) => {
      const after = evolve(before, entry);
      below.note(before, entry, after);
      return after;
    }, emptyPicture());
    const first = story.entries[0]?.recordedAt ?? story.now;
    const lasted = below.within(first, story.now).map(({ from, to }) => elapsed(from, to));
    expect(lasted).toEqual([MINUTE]);
  });
});

describe('[R89] a function that a retired source said was away', () => {
  it('[R7][R39] is not answered by a home that was told while that source was heard, of whatever moment', () => {
    const story = new Story();
    for (const source of [GMS, BY_LMS]) story.located(AANNAME, 'Zeist', { source });
    story.wait(MINUTE).located(AANNAME, 'MNL', { observedAt: '09:01:30' });
    retire(story.wait(10 * SECOND), BY_LMS);
    story.wait(MINUTE).heartbeat(GMS);
    expect(course(story)).toBe('outside 09:00:00 | double-claim 09:01:00 | unknown 09:01:10');
    expect(story.view(AANNAME).class).toBe('unknown');
  });

  it('is unknown in the register as on the screens, until somebody who may says that it is back', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.located(AANNAME, 'Zeist', { source: TELEFONIE });
    story.wait(MINUTE).heartbeat(GMS);
    retire(story, TELEFONIE);
    story.wait(MINUTE).heartbeat(GMS);
    story.located(AANNAME, 'MNL');
    story.wait(MINUTE).heartbeat(GMS);
    story.located(AANNAME, 'MNL', { source: BY_LMS });
    expect(course(story.wait(MINUTE))).toBe('double-claim 09:00:00 | unknown 09:01:00 | own 09:03:00');
  });

  it('is filled by no since of who may not bring it back', () => {
    const story = new Story();
    story.located(AANNAME, 'Zeist', { source: TELEFONIE });
    story.wait(MINUTE);
    retire(story, TELEFONIE);
    story.wait(MINUTE).located(AANNAME, 'MNL', { since: '09:00:30' });
    expect(course(story.wait(MINUTE))).toBe('outside 09:00:00 | unknown 09:01:00 | unknown 09:02:00');
  });
});

describe('[R5][R39][R72][R89] whatever is said, retired and joined again', () => {
  const SOURCES = [GMS, TELEFONIE, manualSource('MNL'), BY_LMS, receiverSource('AMS', 'MNL')];
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ where: fc.constantFrom('MNL', 'Zeist', 'AMS', '?'), by: fc.constantFrom(...SOURCES) }),
    },
    fc.record({ retire: fc.constantFrom(GMS, GMS, TELEFONIE, BY_LMS) }),
    fc.record({ beat: fc.constantFrom(GMS, TELEFONIE) }),
  );

  it('the register says of now what the screens say', () => {
    const tracked = parseFunction(AANNAME);
    if (tracked === null) throw new Error(AANNAME);
    const seen = { unknown: 0, known: 0 };
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 14 }), (steps) => {
        const story = new Story();
        story.heartbeat(GMS);
        story.heartbeat(TELEFONIE);
        for (const one of steps) {
          story.wait(SECOND);
          if ('where' in one) story.located(AANNAME, one.where, { source: one.by });
          else if ('beat' in one) story.heartbeat(one.beat);
          else retire(story, one.retire);
        }
        const shown = settledIn(story.picture, tracked, story.now);
        const [last] = registerOf(story.entries).segments(AANNAME, story.now).slice(-1);
        seen[shown.class === 'unknown' ? 'unknown' : 'known'] += 1;
        expect(last?.class ?? 'unknown').toBe(shown.class);
      }),
      { numRuns: 500 },
    );
    expect(Math.min(seen.unknown, seen.known)).toBeGreaterThan(50);
  });
});
