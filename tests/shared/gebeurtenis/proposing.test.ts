// When several meldkamers are disturbed at once LMS is asked whether that is one event: once, as long as it lasts, and never more than asked.

import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '#shared/base/time.ts';
import type { Proposal } from '#shared/deviation/gebeurtenis.ts';
import { gebeurtenissenOf } from '#shared/picture/picture.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/policy/policy.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { ServiceState } from '#shared/reference/service-state.ts';
import { LMS, Story, sourceOf } from '../../support/story.ts';

/** These said that all is well, so that each is heard and known. */
function storyOf(meldkamers: readonly MeldkamerId[], dossier: Partial<Policy['dossier']> = {}): Story {
  const story = new Story({ ...DEFAULT_POLICY, dossier: { ...DEFAULT_POLICY.dossier, ...dossier } });
  for (const meldkamer of meldkamers) story.stated(meldkamer, 'Normal');
  return story.wait(SECOND).tick();
}

const FOUR: readonly MeldkamerId[] = ['MNL', 'NHL', 'AMS', 'LIM'];

/** One after another, this long apart. */
function disturbed(story: Story, meldkamers: readonly string[], apart: number, state: ServiceState = 'Down'): Story {
  for (const meldkamer of meldkamers) {
    story.stated(meldkamer, state);
    passing(story, apart, FOUR);
  }
  return story;
}

/** Nobody but the one that is silent is quiet while time passes. */
function passing(story: Story, milliseconds: number, heard: readonly MeldkamerId[]): Story {
  let left = milliseconds;
  return story.pass(milliseconds, () => {
    left -= SECOND;
    if (left % (30 * SECOND) === 0) for (const meldkamer of heard) story.heartbeat(sourceOf(meldkamer));
  });
}

function proposals({ picture }: Story): readonly Proposal[] {
  return Object.values(gebeurtenissenOf(picture).proposals);
}

function named(story: Story): readonly (readonly string[])[] {
  return proposals(story).map((one) => one.disturbed.map(({ meldkamer }) => meldkamer).toSorted());
}

function lines(story: Story): readonly string[] {
  return story.alarmLines().filter((line) => line.startsWith('A13'));
}

describe('[R132] several meldkamers that are disturbed at once', () => {
  it('are proposed as one event, each with its own begin and state', () => {
    const story = storyOf(FOUR);
    const first = story.now;
    disturbed(story, ['MNL', 'NHL', 'AMS'], MINUTE);
    expect(proposals(story)).toMatchObject([
      {
        id: 'V1',
        disturbed: [
          { meldkamer: 'MNL', from: first, state: 'Down', sources: [sourceOf('MNL')] },
          { meldkamer: 'NHL' },
          { meldkamer: 'AMS' },
        ],
        answer: null,
      },
    ]);
    expect(lines(story)).toEqual(['A13 V1 active-unacknowledged']);
    expect(story.alarms('A13')).toMatchObject([
      {
        priority: 1,
        meldkamer: null,
        feeds: [...FOUR]
          .slice(0, 3)
          .map((id) => sourceOf(id))
          .sort(),
      },
    ]);
  });

  it('are not when they are fewer than policy says, or further apart', () => {
    expect(proposals(disturbed(storyOf(FOUR), ['MNL', 'NHL'], SECOND))).toEqual([]);
    expect(proposals(disturbed(storyOf(FOUR, { eventWithin: MINUTE }), ['MNL', 'NHL', 'AMS'], 31 * SECOND))).toEqual(
      [],
    );
    expect(
      proposals(disturbed(storyOf(FOUR, { eventWithin: MINUTE }), ['MNL', 'NHL', 'AMS'], 30 * SECOND)),
    ).toHaveLength(1);
    expect(proposals(disturbed(storyOf(FOUR, { eventFrom: 2 }), ['MNL', 'NHL'], SECOND))).toHaveLength(1);
  });

  it('are not by a policy of before there was a time for it, also at one moment', () => {
    const story = storyOf(FOUR, { eventWithin: 0 });
    for (const meldkamer of FOUR) story.stated(meldkamer, 'Down');
    story.wait(SECOND).tick();
    expect(proposals(story)).toEqual([]);
  });

  it('count once, whatever posts of them are disturbed, and not while they plan it', () => {
    const posts = ['MNL', 'MNL/politie', 'MNL/ambulance/09', 'NHL'];
    expect(proposals(disturbed(storyOf(FOUR), posts, SECOND))).toEqual([]);
    expect(proposals(disturbed(storyOf(FOUR), ['MNL/politie', 'NHL', 'AMS'], SECOND, 'Partial'))).toHaveLength(1);
    expect(proposals(disturbed(storyOf(FOUR), FOUR, SECOND, 'ScheduledMaintenanceDown'))).toEqual([]);
  });

  it('count from when they were gone, also one that was less than it should be long before', () => {
    const story = disturbed(storyOf(FOUR), ['MNL'], 20 * MINUTE, 'Partial');
    disturbed(story, ['NHL', 'AMS'], SECOND);
    expect(proposals(story)).toEqual([]);
    const gone = story.now;
    disturbed(story, ['MNL'], SECOND);
    expect(proposals(story)[0]?.disturbed).toContainEqual({
      meldkamer: 'MNL',
      from: gone,
      state: 'Down',
      sources: [sourceOf('MNL')],
    });
  });

  it('do not begin anew by saying why, by another name for being gone, or by what another source says too', () => {
    const story = disturbed(storyOf(FOUR), ['MNL', 'NHL', 'AMS'], 40 * MINUTE);
    for (const meldkamer of ['MNL', 'NHL', 'AMS'] as const) {
      story.stated(meldkamer, 'Down', sourceOf(meldkamer), 'stroom');
      story.stated(meldkamer, 'Unstaffed');
      story.stated(meldkamer, 'Unstaffed', sourceOf(meldkamer, 'telefonie'));
    }
    passing(story, MINUTE, FOUR);
    expect(named(story)).toEqual([]);
  });

  it('count when all their feeds are silent, from when the last was heard, and not while one of them is heard', () => {
    const story = storyOf(FOUR);
    for (const meldkamer of FOUR) story.heartbeat(sourceOf(meldkamer, 'telefonie'));
    story.stated('MNL', 'Down');
    story.stated('NHL', 'Down');
    const lastHeard = story.now;
    story.pass(2 * MINUTE, () => {
      for (const meldkamer of ['MNL', 'NHL', 'LIM'] as const) story.heartbeat(sourceOf(meldkamer));
    });
    expect(named(story)).toEqual([['AMS', 'MNL', 'NHL']]);
    const [silent] = (proposals(story)[0]?.disturbed ?? []).filter(({ state }) => state === null);
    expect(silent).toEqual({
      meldkamer: 'AMS',
      from: lastHeard,
      state: null,
      sources: [sourceOf('AMS'), sourceOf('AMS', 'telefonie')],
    });
  });

  it('grow the proposal as long as nobody answered, and ask again', () => {
    const story = disturbed(storyOf(FOUR), ['MNL', 'NHL', 'AMS'], SECOND);
    const [alarm] = story.alarms('A13');
    if (alarm === undefined) throw new Error('no alarm');
    story.acknowledge(alarm.id, alarm.version);
    expect(lines(story)).toEqual(['A13 V1 active-acknowledged']);
    disturbed(passing(story, MINUTE, FOUR), ['LIM'], SECOND);
    expect(named(story)).toEqual([['AMS', 'LIM', 'MNL', 'NHL']]);
    expect(lines(story)).toEqual(['A13 V1 active-unacknowledged']);
    // Who joined is of it from then on, and is not named over and over.
    const before = story.entries.length;
    passing(story, 10 * MINUTE, FOUR);
    const after = story.entries.slice(before).flatMap(({ facts }) => facts.map(({ kind }) => kind));
    expect(after).not.toContain('gebeurtenis-proposed');
  });

  it('grow it and are no other one when as many as are enough follow at once', () => {
    const all: readonly MeldkamerId[] = [...FOUR, 'DHG', 'RTD'];
    const story = disturbed(storyOf(all), ['MNL', 'NHL', 'AMS'], SECOND);
    passing(story, 2 * MINUTE, ['MNL', 'NHL', 'AMS']);
    expect(named(story)).toEqual([all.toSorted()]);
  });

  it('are proposed apart when they come too late for one that lingers unanswered, and grow the one that they follow', () => {
    const later: readonly MeldkamerId[] = ['OBR', 'LIM', 'DHG', 'RTD'];
    const all = [...FOUR, ...later];
    const story = disturbed(storyOf(all), ['MNL', 'NHL', 'AMS'], SECOND);
    for (const meldkamer of ['NHL', 'AMS']) story.stated(meldkamer, 'Normal');
    passing(story, 10 * MINUTE, all);
    expect(lines(story)).toEqual(['A13 V1 returned-unacknowledged']);
    for (const meldkamer of later.slice(0, 2)) story.wait(SECOND).stated(meldkamer, 'Down');
    expect(named(story.wait(SECOND).tick())).toEqual([['AMS', 'MNL', 'NHL']]);
    story.stated('DHG', 'Down');
    expect(named(story.wait(SECOND).tick())).toEqual([
      ['AMS', 'MNL', 'NHL'],
      ['DHG', 'LIM', 'OBR'],
    ]);
    expect(lines(story)).toEqual(['A13 V1 returned-unacknowledged', 'A13 V2 active-unacknowledged']);
    story.stated('RTD', 'Down');
    expect(named(story.wait(SECOND).tick())).toEqual([
      ['AMS', 'MNL', 'NHL'],
      ['DHG', 'LIM', 'OBR', 'RTD'],
    ]);
  });

  it('do not take in one that was disturbed long before, so that it silences nothing when they recover and go down again', () => {
    const story = disturbed(storyOf(FOUR), ['LIM'], 20 * MINUTE);
    disturbed(story, ['MNL', 'NHL', 'AMS'], MINUTE);
    expect(named(story)).toEqual([['AMS', 'MNL', 'NHL']]);
    const dismissal = { kind: 'dismiss', proposal: 'V1' as never, reason: 'Drie losse werkzaamheden' } as const;
    story.submit({ kind: 'act-on-gebeurtenis', asked: dismissal }, LMS);
    disturbed(story, ['MNL', 'NHL', 'AMS'], SECOND, 'Normal');
    passing(story, MINUTE, FOUR);
    expect(proposals(story)).toEqual([]);
    disturbed(story, ['MNL', 'NHL', 'AMS'], SECOND);
    expect(proposals(story)).toMatchObject([{ id: 'V2', answer: null }]);
    expect(named(story)).toEqual([['AMS', 'MNL', 'NHL']]);
    expect(lines(story)).toContain('A13 V2 active-unacknowledged');
  });

  it('take in one that turns out to have begun a little earlier', () => {
    const story = storyOf(FOUR);
    passing(story, SECOND, FOUR);
    const lastHeard = story.now;
    story.wait(SECOND);
    for (const meldkamer of ['MNL', 'NHL', 'AMS']) story.stated(meldkamer, 'Down');
    expect(named(story.wait(SECOND).tick())).toEqual([['AMS', 'MNL', 'NHL']]);
    passing(story, 2 * MINUTE, ['MNL', 'NHL', 'AMS']);
    expect(named(story)).toEqual([FOUR.toSorted()]);
    expect(proposals(story)[0]?.disturbed).toContainEqual(
      expect.objectContaining({ meldkamer: 'LIM', from: lastHeard }),
    );
  });

  it('are not proposed again before it is over, whatever was answered', () => {
    const story = disturbed(storyOf(FOUR), ['MNL', 'NHL', 'AMS'], SECOND);
    const dismissal = { kind: 'dismiss', proposal: 'V1' as never, reason: 'Drie losse werkzaamheden' } as const;
    story.submit({ kind: 'act-on-gebeurtenis', asked: dismissal }, LMS);
    expect(proposals(story)).toMatchObject([{ answer: { kind: 'dismissed', reason: 'Drie losse werkzaamheden' } }]);
    expect(lines(story)).toEqual(['A13 V1 returned-unacknowledged']);
    disturbed(story, ['MNL'], MINUTE, 'Normal');
    disturbed(story, ['MNL'], SECOND);
    expect(named(story)).toEqual([['AMS', 'MNL', 'NHL']]);
    disturbed(story, ['MNL', 'NHL', 'AMS'], SECOND, 'Normal');
    passing(story, MINUTE, FOUR);
    expect(proposals(story)).toEqual([]);
    disturbed(story, ['MNL', 'NHL', 'AMS'], SECOND);
    expect(proposals(story)).toMatchObject([{ id: 'V2', answer: null }]);
  });

  it('count anew once they recovered, also while another of what they were named in lingers', () => {
    const all: readonly MeldkamerId[] = [...FOUR, 'OBR'];
    const story = disturbed(storyOf(all), ['MNL', 'NHL', 'AMS'], SECOND, 'Overloaded');
    for (const meldkamer of ['MNL', 'NHL'] as const) story.stated(meldkamer, 'Normal');
    passing(story, 60 * MINUTE, all);
    expect(named(story)).toEqual([['AMS', 'MNL', 'NHL']]);
    for (const meldkamer of ['MNL', 'LIM', 'OBR'] as const) story.stated(meldkamer, 'Down');
    passing(story, 2 * SECOND, all);
    expect(named(story)).toEqual([
      ['AMS', 'MNL', 'NHL'],
      ['LIM', 'MNL', 'OBR'],
    ]);
    expect(lines(story)).toContain('A13 V2 active-unacknowledged');
    // Nothing is proposed over and over.
    const before = story.entries.length;
    passing(story, MINUTE - SECOND, all);
    const kinds = story.entries.slice(before).flatMap(({ facts }) => facts.map(({ kind }) => kind));
    expect(kinds).not.toContain('gebeurtenis-proposed');
  });

  it.each([
    [
      'count anew once they were heard for longer than what is one',
      6 * MINUTE,
      [FOUR.slice(0, 3).toSorted(), ['LIM', 'MNL', 'NHL']],
    ],
    ['are the same where they say so as soon as they are heard', MINUTE, [FOUR.slice(0, 3).toSorted()]],
  ])('that were named silent, while another of them still is, %s', (_, well, expected) => {
    const story = passing(passing(storyOf(FOUR), 10 * MINUTE, FOUR), 2 * MINUTE, ['LIM']);
    const dismissal = { kind: 'dismiss', proposal: 'V1' as never, reason: 'Koppelvlak' } as const;
    story.submit({ kind: 'act-on-gebeurtenis', asked: dismissal }, LMS);
    const heard = FOUR.filter((one) => one !== 'AMS');
    for (const meldkamer of heard) story.heartbeat(sourceOf(meldkamer));
    passing(story, well, heard);
    for (const meldkamer of heard) story.stated(meldkamer, 'Down');
    passing(story, 2 * SECOND, heard);
    expect(named(story)).toEqual(expected);
  });

  it('call once where two of what lingers are down with a third', () => {
    const story = disturbed(storyOf(FOUR), ['MNL', 'NHL', 'AMS'], SECOND, 'Overloaded');
    for (const meldkamer of ['MNL', 'NHL'] as const) story.stated(meldkamer, 'Normal');
    passing(story, 60 * MINUTE, FOUR);
    for (const meldkamer of ['MNL', 'NHL', 'LIM'] as const) story.stated(meldkamer, 'Down');
    passing(story, 2 * SECOND, FOUR);
    expect(lines(story).filter((line) => line.includes(' active'))).toEqual(['A13 V2 active-unacknowledged']);
  });

  it('end what was proposed when all of them are well, and what nobody answered goes off', () => {
    const story = disturbed(storyOf(FOUR), ['MNL', 'NHL', 'AMS'], SECOND);
    disturbed(story, ['MNL', 'NHL'], SECOND, 'Normal');
    passing(story, MINUTE, FOUR);
    expect(named(story)).toEqual([['AMS', 'MNL', 'NHL']]);
    expect(lines(story)).toEqual(['A13 V1 returned-unacknowledged']);
    disturbed(story, ['MNL'], SECOND);
    expect(lines(story)).toEqual(['A13 V1 returned-unacknowledged']);
    disturbed(story, ['NHL'], SECOND);
    expect(lines(story)).toEqual(['A13 V1 active-unacknowledged']);
    disturbed(story, ['MNL', 'NHL', 'AMS'], SECOND, 'Normal');
    passing(story, MINUTE, FOUR);
    expect(proposals(story)).toEqual([]);
    expect(lines(story)).toEqual(['A13 V1 returned-unacknowledged']);
  });

  it('that fell silent together call once, by the alarm of that; one that says it is disturbed calls besides', () => {
    const story = storyOf(FOUR).pass(2 * MINUTE);
    expect(named(story)).toEqual([['AMS', 'LIM', 'MNL', 'NHL']]);
    expect(lines(story)).toEqual([]);
    expect(story.alarmLines()).toContain('A12 koppeling active-unacknowledged');
    story.stated('OBR', 'Down');
    story.wait(SECOND).tick();
    expect(lines(story)).toEqual(['A13 V1 active-unacknowledged']);
  });

  it('that said so go on calling when they fall silent together after it', () => {
    const story = disturbed(storyOf(FOUR), ['MNL', 'NHL', 'AMS'], SECOND).pass(2 * MINUTE);
    expect(story.alarmLines()).toContain('A12 koppeling active-unacknowledged');
    expect(lines(story)).toEqual(['A13 V1 active-unacknowledged']);
  });
});
