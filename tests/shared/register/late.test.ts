// A late reading is placed by what its source is known to have said around it; what only confirmed made no entry of its own.

import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '#shared/base/time.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import { registerOf } from '../../support/register-of.ts';
import { instant, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const GMS = sourceOf('MNL');

/** `outside 09:00 | own 09:10`. */
function course(story: Story): string {
  return registerOf(story.entries)
    .segments(AANNAME as never, story.now)
    .map(({ class: reached, location, from }) => {
      const name = location?.kind === 'elsewhere' ? ` ${location.place}` : '';
      return `${reached}${name} ${from.slice(11, 16)}`;
    })
    .join(' | ');
}

/** Said at these minutes past nine, each when it was seen. */
function said(story: Story, where: string, minutes: readonly number[]): void {
  for (const minute of minutes) story.at(`09:${String(minute).padStart(2, '0')}:00`).located(AANNAME, where);
}

function lateIn(story: Story): unknown {
  return story.entries
    .flatMap(({ facts }) => facts)
    .findLast((fact) => fact.kind === 'reading-late' && fact.reading.kind === 'location');
}

describe('[R87] a reading that comes late', () => {
  it('holds until the next word of its source, also when that only confirmed and the source has moved on', () => {
    const story = new Story();
    said(story, 'Zeist', [0, 5, 10]);
    said(story, 'MNL', [20]);
    story.located(AANNAME, 'MNL', { observedAt: '09:07:00' });
    expect(course(story)).toBe('outside Zeist 09:00 | own 09:07 | outside Zeist 09:10 | own 09:20');
  });

  it('is kept with its place, its since, and what was said around it', () => {
    const story = new Story();
    said(story, 'Zeist', [0, 5, 10]);
    said(story, 'MNL', [20]);
    story.located(AANNAME, 'Breda', { observedAt: '09:07:00', since: '09:06:00' });
    const zeist = (name: string, at: string) => ({ at: instant(at), location: { kind: 'elsewhere', place: name } });
    expect(lateIn(story)).toMatchObject({
      observedAt: instant('09:07:00'),
      reading: {
        location: { place: 'Breda' },
        since: instant('09:06:00'),
        earlier: zeist('zeist', '09:05:00'),
        later: zeist('zeist', '09:10:00'),
        exact: true,
      },
    });
  });

  it('makes no absence shorter where what was said around it is not known any more', () => {
    const story = new Story();
    const minutes = Array.from({ length: 50 }, (_, minute) => minute);
    said(story, 'Zeist', minutes);
    story.located(AANNAME, 'MNL', { observedAt: '09:05:30' });
    expect(lateIn(story)).toMatchObject({ reading: { exact: false } });
    expect(course(story)).toBe('outside Zeist 09:00');
    const home = new Story();
    said(home, 'MNL', minutes);
    home.located(AANNAME, 'Zeist', { observedAt: '09:05:30' });
    expect(course(home)).toBe('own 09:00 | outside Zeist 09:05 | own 09:18');
  });

  it('fills time of which nobody knew with its own since, back to the word before it', () => {
    const story = new Story();
    said(story, 'MNL', [0]);
    story.at('09:01:00').heartbeat(GMS);
    story.at('09:04:00').tick();
    story.at('11:00:00').located(AANNAME, 'MNL');
    story.located(AANNAME, 'Zeist', { observedAt: '10:30:00', since: '10:00:00' });
    expect(course(story)).toBe('own 09:00 | unknown 09:01 | outside Zeist 10:00 | own 11:00');
  });
});

it('[R87] what was given as "since" once is not given again by whoever only repeats the place', () => {
  const night = (since?: string): Story => {
    const story = new Story();
    story.located(AANNAME, 'Zeist', { since: '08:00:00' });
    story.wait(MINUTE).heartbeat(GMS);
    story.wait(5 * MINUTE).tick();
    story.wait(HOUR).located(AANNAME, 'Zeist', since === undefined ? {} : { since });
    return story;
  };
  expect(course(night())).toBe('outside Zeist 08:00 | unknown 09:01 | outside Zeist 10:06');
  expect(course(night('08:00:00'))).toBe('outside Zeist 08:00');
  const location = { ...DEFAULT_POLICY.location, confirmWithin: 10 * MINUTE };
  const story = new Story({ ...DEFAULT_POLICY, location });
  story.located(AANNAME, 'Zeist', { since: '08:00:00' });
  while (story.now < instant('09:30:00')) story.wait(MINUTE).heartbeat(GMS);
  story.tick().located(AANNAME, 'Zeist');
  expect(course(story)).toBe('outside Zeist 08:00 | unknown 09:10 | outside Zeist 09:30');
});
