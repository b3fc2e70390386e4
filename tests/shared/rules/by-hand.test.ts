// What is entered by hand about a function that was away: away counts at once, back only when somebody says so who may.

import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '#shared/base/time.ts';
import { DEFAULT_POLICY } from '#shared/policy/policy.ts';
import { manualSource, receiverSource, type SourceId } from '#shared/reference/source.ts';
import { registerOf } from '../../support/register-of.ts';
import { actor, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const NUMBER = '2026-0001';
const OWN = manualSource('MNL');
const BY_LMS = manualSource('MNL', 'lms');
const LMS = actor('lms', 'LMS');
const MELDKAMER = actor('meldkamer', 'Meldkamer Midden-Nederland', 'MNL');

/** In Zeist according to its feed, which then falls silent. */
function lostInZeist(): Story {
  const story = new Story();
  story.located(AANNAME, 'Zeist');
  story.wait(3 * MINUTE).tick();
  return story;
}

function byHand(story: Story, where: string, source: SourceId = OWN): void {
  story.wait(1_000).located(AANNAME, where, { source });
}

const view = (story: Story) => [story.view(AANNAME).class, story.view(AANNAME).unconfirmedReturn];
const on = (story: Story) => story.alarmLines().filter((line) => / active-/.test(line));
const ended = (story: Story) => story.afwijking(NUMBER).course.endedAt !== null;

describe('[R84] a function that a source said was away', () => {
  it('is not back because its own meldkamer says so: shown as such, unknown, and the alarms stay on', () => {
    const story = lostInZeist();
    byHand(story, 'MNL');
    expect(view(story)).toEqual(['unknown', true]);
    expect(on(story)).toEqual(
      expect.arrayContaining([`A1 ${AANNAME} active-unacknowledged`, `A4 ${NUMBER} active-unacknowledged`]),
    );
    expect(ended(story)).toBe(false);
    story.wait(20 * MINUTE).tick();
    expect(story.afwijking(NUMBER).dossier?.ladder?.turns.length).toBe(2);
  });

  it('is back when the source that said so is heard again and says so', () => {
    const story = lostInZeist();
    byHand(story, 'MNL');
    story.wait(1_000).heartbeat(sourceOf('MNL'));
    expect(view(story)).toEqual(['double-claim', false]);
    story.wait(1_000).located(AANNAME, 'MNL');
    expect([view(story), ended(story)]).toEqual([['own', false], true]);
    expect(on(story)).toEqual([]);
  });

  it('is back when LMS says so by hand', () => {
    const story = lostInZeist();
    byHand(story, 'MNL');
    byHand(story, 'MNL', BY_LMS);
    expect([view(story), ended(story)]).toEqual([['own', false], true]);
    expect(story.picture.meldkamers.MNL?.functions).toMatchObject({ [AANNAME]: { awayBy: [] } });
  });

  it('is not back when LMS says so of what its feed is heard to say, or says again when it is heard again', () => {
    const heard = new Story();
    heard.located(AANNAME, 'Zeist');
    byHand(heard, 'MNL', BY_LMS);
    expect(view(heard)).toEqual(['double-claim', false]);
    heard.wait(3 * MINUTE).tick();
    expect(view(heard)).toEqual(['unknown', true]);

    const again = lostInZeist();
    byHand(again, 'MNL', BY_LMS);
    again.wait(1_000).heartbeat(sourceOf('MNL'));
    again.wait(3 * MINUTE).tick();
    expect(view(again)).toEqual(['unknown', true]);
    byHand(again, 'MNL', BY_LMS);
    expect(view(again)).toEqual(['own', false]);
  });

  it('is back when it was by hand alone that it was said to be away', () => {
    const story = new Story();
    byHand(story, 'Zeist');
    expect([view(story), on(story)]).toEqual([
      ['outside', false],
      expect.arrayContaining([`A1 ${AANNAME} active-unacknowledged`]),
    ]);
    byHand(story, 'MNL');
    expect(view(story)).toEqual(['own', false]);
  });

  it('stays away for its alarms and its ladder when its source says that nobody knows', () => {
    const story = new Story();
    story.located(AANNAME, 'Zeist');
    story.wait(1_000).located(AANNAME, '?');
    expect(story.view(AANNAME).class).toBe('unknown');
    expect(on(story)).toEqual(
      expect.arrayContaining([`A1 ${AANNAME} active-unacknowledged`, `A4 ${NUMBER} active-unacknowledged`]),
    );
    expect([ended(story), story.afwijking(NUMBER).dossier?.ladder?.stoppedAt]).toEqual([false, null]);
  });
});

describe('[R91] a function that was at another meldkamer', () => {
  const ZWB = receiverSource('ZWB', 'MNL');
  const AMS = receiverSource('AMS', 'MNL');

  /** At ZWB according to its feed, which then falls silent. */
  function lostAtZwb(): Story {
    const story = new Story();
    story.located(AANNAME, 'ZWB');
    story.wait(3 * MINUTE).tick();
    return story;
  }

  const said = (story: Story, where: string, source: SourceId) => story.wait(1_000).located(AANNAME, where, { source });

  it('is back when the meldkamer that received it says so: its deviation ends, and its alarms go off', () => {
    const story = lostAtZwb();
    byHand(story, 'MNL');
    expect(view(story)).toEqual(['unknown', true]);
    byHand(story, 'MNL', ZWB);
    expect([view(story), ended(story)]).toEqual([['own', false], true]);
    expect(on(story).filter((line) => !line.startsWith('A12'))).toEqual([]);
    const confirmed = story.entries.flatMap(({ facts }) => facts).findLast(({ kind }) => kind === 'function-located');
    expect(confirmed).toMatchObject({ function: AANNAME, claim: { source: ZWB } });
  });

  it('is back by the word of no other meldkamer, of which it is refused', () => {
    const story = lostAtZwb();
    expect(said(story, 'MNL', AMS)).toEqual({ code: 'not-received-here', meldkamer: 'AMS' });
    expect(story.view(AANNAME).claim?.source).toBe(sourceOf('MNL'));
  });

  it.each(['ZWB', 'AMS', 'Zeist', '?'])('is not said to be at %s by who received it: that is refused', (where) => {
    expect(said(lostAtZwb(), where, ZWB)).toEqual({ code: 'not-received-here', meldkamer: 'ZWB' });
  });

  it('is confirmed once, and again when it was there again', () => {
    const story = lostAtZwb();
    byHand(story, 'MNL', ZWB);
    expect(said(story, 'MNL', ZWB)).toHaveProperty('code', 'not-received-here');
    story.wait(1_000).located(AANNAME, 'ZWB');
    story.wait(3 * MINUTE).tick();
    expect(view(story)).toEqual(['unknown', true]);
    byHand(story, 'MNL', ZWB);
    expect(view(story)).toEqual(['own', false]);
  });

  it('is contested while its feed is heard to say that it is there, and not back when that feed falls silent', () => {
    const story = new Story();
    story.located(AANNAME, 'ZWB');
    byHand(story, 'MNL', ZWB);
    expect(view(story)).toEqual(['double-claim', false]);
    story.wait(3 * MINUTE).tick();
    expect([view(story), ended(story)]).toEqual([['unknown', true], false]);
  });

  it('is not back from where another source says that it is', () => {
    const story = lostAtZwb();
    story.wait(1_000).located(AANNAME, 'Zeist', { source: sourceOf('MNL', 'telefonie') });
    story.wait(3 * MINUTE).tick();
    byHand(story, 'MNL', ZWB);
    expect([view(story), ended(story), story.afwijkingen().length]).toEqual([['unknown', true], false, 1]);
  });

  it('is back also when its source said at last that nobody knows, by the place of its deviation', () => {
    const story = new Story();
    story.located(AANNAME, 'ZWB');
    story.wait(1_000).located(AANNAME, '?');
    byHand(story, 'MNL', AMS);
    expect(ended(story)).toBe(false);
    byHand(story, 'MNL', ZWB);
    expect([view(story), ended(story)]).toEqual([['own', false], true]);
  });

  it('has a dossier that its own meldkamer can end from then on, and not before', () => {
    const story = lostAtZwb();
    const end = () => story.wait(1_000).step(NUMBER, { kind: 'end', at: null, text: 'terug' }, MELDKAMER);
    story.step(NUMBER, { kind: 'tell', about: 'start', parties: ['igj' as never] });
    byHand(story, 'MNL');
    expect(end()).toEqual({ code: 'not-known-back', functions: [AANNAME] });
    byHand(story, 'MNL', ZWB);
    expect(ended(story)).toBe(true);
  });
});

describe('[R90] what a RAV enters of its own function', () => {
  const RAV = manualSource('MNL', 'rav-09');

  it('counts at once when it is away, also while its feed says nothing of it', () => {
    const story = new Story();
    byHand(story, 'Zeist', RAV);
    expect([view(story), on(story)]).toEqual([
      ['outside', false],
      expect.arrayContaining([`A1 ${AANNAME} active-unacknowledged`, `A4 ${NUMBER} active-unacknowledged`]),
    ]);
  });

  it.each([
    ['its feed', sourceOf('MNL')],
    ['its meldkamer by hand', OWN],
  ])('brings nothing back that %s said was away', (_who, source) => {
    const story = new Story();
    byHand(story, 'Zeist', source);
    story.wait(5 * HOUR).tick();
    byHand(story, 'MNL', RAV);
    expect(view(story)).toEqual(['unknown', true]);
    expect([on(story).filter((line) => line.startsWith('A4')).length, ended(story)]).toEqual([1, false]);
  });

  it('is a contradiction of a feed that is heard, both ways, and replaces nothing', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    byHand(story, 'Zeist', RAV);
    expect(view(story)).toEqual(['double-claim', false]);
    story.wait(1_000).located(AANNAME, 'Zeist');
    byHand(story, 'MNL', RAV);
    expect(view(story)).toEqual(['double-claim', false]);
  });
});

describe('[R84] a dossier of functions that are not known to be back', () => {
  const end = (story: Story, text: string | null, by = LMS) =>
    story.wait(1_000).step(NUMBER, { kind: 'end', at: null, text }, by);
  const REFUSED = { code: 'not-known-back', functions: [AANNAME] };

  it('is ended by nobody but LMS, and by LMS with a reason', () => {
    const story = lostInZeist();
    byHand(story, '?', sourceOf('MNL'));
    byHand(story, 'MNL');
    expect(end(story, 'alles is weer gewoon', MELDKAMER)).toEqual(REFUSED);
    expect(end(story, null)).toEqual(REFUSED);
    expect(end(story, 'gebeld met de meldkamer')).not.toHaveProperty('code');
    expect(ended(story)).toBe(true);
  });
});

it('[R5][A2] counts until the grace is over, and has to be said again before', () => {
  const { location } = DEFAULT_POLICY;
  const story = new Story({ ...DEFAULT_POLICY, location: { ...location, reconfirmManualWithin: 5 * MINUTE } });
  story.located(AANNAME, 'MNL');
  byHand(story, 'Zeist', BY_LMS);
  const classes = [4, 2, 28, 2].map((minutes) => {
    for (let minute = 0; minute < minutes; minute += 1) story.wait(MINUTE).heartbeat(sourceOf('MNL'));
    story.tick();
    const counted = registerOf(story.entries)
      .segments(AANNAME as never, story.now)
      .at(-1)?.class;
    return [story.view(AANNAME).class, counted, on(story).some((line) => line.startsWith('A2'))];
  });
  expect(classes).toEqual([
    ['double-claim', 'double-claim', false],
    ['double-claim', 'double-claim', true],
    ['double-claim', 'double-claim', true],
    ['own', 'own', false],
  ]);
});
