// Which alarms are one situation: by hand for what has one cause, and over random stories that no alarm is lost or told twice.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byUrgency } from '#shared/alarm/alarm.ts';
import { MINUTE, SECOND } from '#shared/base/time.ts';
import type { GebeurtenisNumber, ProposalId } from '#shared/deviation/gebeurtenis.ts';
import type { GebeurtenisAsked } from '#shared/gebeurtenis/gebeurtenis-rules.ts';
import { apiAlarms } from '#shared/overview/api-alarm.ts';
import { situationsOf } from '#shared/overview/situations.ts';
import { withoutArchive } from '#shared/picture/picture.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { steps, tellStory } from '../../support/arbitrary-story.ts';
import { EACH_POST_ITS_OWN, instant, LMS, Story, sourceOf } from '../../support/story.ts';

function situationsIn(story: Story) {
  return situationsOf(story.picture, [...story.alarms()].sort(byUrgency), story.now);
}

function told(story: Story): readonly string[] {
  return situationsIn(story).map(
    ({ id, alarms }) =>
      `${id}: ${alarms.map(({ condition, core }) => condition + (core === 'active' ? '' : '-')).join(' ')}`,
  );
}

describe('[R125] a situation', () => {
  test('is the absence of a function with what its deviation lacks, worst first, until all of it is over', () => {
    const story = new Story();
    story.located('MNL/ambulance/09/aanname', 'Zeist');
    expect(told(story)).toEqual(['afwijking 2026-0001: A1 A4 A5']);
    story.wait(MINUTE).located('MNL/ambulance/09/uitgifte', 'Zeist');
    expect(told(story)).toEqual(['afwijking 2026-0001: A1 A1 A4 A5']);
    story.wait(MINUTE).located('MNL/ambulance/09/aanname', 'MNL');
    expect(told(story)).toEqual(['afwijking 2026-0001: A1 A4 A5 A1-']);
    story.wait(MINUTE).located('MNL/ambulance/09/uitgifte', 'MNL');
    expect(told(story)).toEqual(['afwijking 2026-0001: A1- A1- A4- A5-']);
  });

  test('has the staffing of the posts whose functions are away; of a meldkamer at home a dip is one of its own', () => {
    const story = new Story();
    story.located('MNL/ambulance/09/aanname', 'Zeist');
    story.staffed('MNL/ambulance/09', 1, 3);
    story.staffed('MNL/politie', 1, 3);
    story.staffed('MNL/brandweer/09', 1, 3);
    story.wait(MINUTE).tick();
    expect(told(story)).toEqual(['afwijking 2026-0001: A1 A4 A6 A5', 'staffing MNL: A6 A6']);
  });

  test('is that of its deviation, also of a place that is contested or of which nobody knows any more', () => {
    const story = new Story();
    story.located('MNL/ambulance/09/aanname', 'MNL');
    story.located('MNL/ambulance/09/aanname', 'NHL', { source: sourceOf('MNL', 'handmatig') });
    story.wait(MINUTE).located('MNL/ambulance/09/aanname', 'Zeist');
    expect(told(story)).toEqual(['afwijking 2026-0001: A1 A4 A5 double-claim-']);
    expect(apiAlarms(story.overview()).map(({ afwijking }) => afwijking)).toEqual(Array(4).fill('2026-0001'));
    story.wait(MINUTE).located('MNL/ambulance/09/aanname', '?');
    expect(apiAlarms(story.overview())[0]).toMatchObject({ condition: 'A1', afwijking: '2026-0001' });
  });

  test('is a disturbance of one meldkamer, as a whole and of its posts', () => {
    const story = new Story();
    story.stated('DHG', 'Down');
    story.stated('DHG/politie', 'Partial');
    story.stated('RTD', 'Overloaded');
    expect(told(story)).toEqual(['state DHG: service-state service-state', 'state RTD: service-state']);
  });

  describe('of several meldkamers at once', () => {
    const PARTS = (['DHG', 'RTD', 'ZWB'] as const).map((meldkamer) => {
      return { meldkamer, from: instant('09:00:00'), until: null, status: 'disturbed' as const };
    });
    const OPENING = { title: 'Storing telefonie', national: false, parts: PARTS };

    function threeDown(): Story {
      const story = new Story();
      for (const one of ['DHG', 'RTD', 'ZWB']) story.stated(one, 'Down');
      return story.wait(SECOND).tick();
    }

    function act(story: Story, asked: GebeurtenisAsked): Story {
      story.submit({ kind: 'act-on-gebeurtenis', asked }, LMS);
      return story.wait(SECOND).tick();
    }

    test('is what LMS is asked about, the question first, and stays one when it is opened', () => {
      const story = threeDown();
      expect(told(story)).toEqual(['gebeurtenis A13 V1: A13 service-state service-state service-state']);
      act(story, { kind: 'open', statement: OPENING, proposal: 'V1' as ProposalId, reason: 'zelfde storing' });
      expect(told(story)).toEqual(['gebeurtenis G2026-0001: service-state service-state service-state A13-']);
      // What was so while it went on is over with it.
      story.stated('DHG', 'Normal');
      story.wait(MINUTE).tick();
      expect(told(story)).toEqual(['gebeurtenis G2026-0001: service-state service-state A13- service-state-']);
    });

    test('is none of it once LMS said that it is not, nor is what was over before it began or began after its end', () => {
      const dismissed = threeDown();
      act(dismissed, { kind: 'dismiss', proposal: 'V1' as ProposalId, reason: 'drie oorzaken' });
      expect(told(dismissed).toSorted()).toEqual([
        'gebeurtenis A13 V1: A13-',
        'state DHG: service-state',
        'state RTD: service-state',
        'state ZWB: service-state',
      ]);
      const story = new Story();
      for (const one of ['DHG', 'RTD']) story.stated(one, 'Down');
      story.wait(SECOND).stated('DHG', 'Normal');
      story.wait(MINUTE).tick();
      const [, rtd] = PARTS;
      if (rtd === undefined) throw new Error('no part');
      const since = (meldkamer: MeldkamerId) => ({ ...rtd, meldkamer, from: story.now });
      act(story, {
        kind: 'open',
        statement: { ...OPENING, parts: [since('DHG'), since('RTD')] },
        proposal: null,
        reason: 'blijft',
      });
      expect(told(story)).toEqual(['gebeurtenis G2026-0001: service-state', 'state DHG: service-state-']);
      act(story, {
        kind: 'end',
        number: 'G2026-0001' as GebeurtenisNumber,
        version: 1,
        at: story.now,
        reason: 'verholpen',
      });
      story.stated('DHG', 'Down');
      story.wait(SECOND).tick();
      expect(told(story)).toEqual(['state DHG: service-state', 'state RTD: service-state']);
    });

    /** This long after each other; more than a minute, and no alarm tells it of them together. */
    function threeSilent(apart: number): Story {
      const story = new Story();
      for (const { meldkamer } of PARTS) {
        story.heartbeat(sourceOf(meldkamer));
        story.pass(apart);
      }
      return story.pass(2 * MINUTE);
    }

    test('is their silence as well: what LMS is asked about and did not dismiss, and what is opened', () => {
      const story = threeSilent(80 * SECOND);
      expect(told(story)).toEqual(['gebeurtenis A13 V1: A13 A12 A12 A12']);
      act(story, { kind: 'dismiss', proposal: 'V1' as ProposalId, reason: 'drie oorzaken' });
      expect(told(story)).toHaveLength(4);
      act(story, { kind: 'open', statement: OPENING, proposal: null, reason: 'toch een storing' });
      expect(told(story)).toEqual(['gebeurtenis G2026-0001: A12 A12 A12', 'gebeurtenis A13 V1: A13-']);
    });

    test('is the alarm of feeds that fell silent together where all of these are in it', () => {
      const story = threeSilent(SECOND);
      const parts = PARTS.slice(1);
      act(story, { kind: 'open', statement: { ...OPENING, parts }, proposal: null, reason: 'storing' });
      expect(told(story)).toEqual(['gebeurtenis A13 V1: A12 A12', 'gebeurtenis G2026-0001: A12 A12']);
      const restating = { kind: 'restate', number: 'G2026-0001' as GebeurtenisNumber, version: 1 } as const;
      act(story, { ...restating, statement: OPENING, reason: 'ook Den Haag' });
      expect(told(story)).toEqual(['gebeurtenis G2026-0001: A12 A12 A12 A12']);
    });

    test('is of the newest that goes on there; one that ended keeps what was over by then, and nothing that is so now', () => {
      const story = threeDown();
      act(story, { kind: 'open', statement: OPENING, proposal: 'V1' as ProposalId, reason: 'zelfde storing' });
      story.stated('RTD', 'Normal');
      story.wait(SECOND).tick();
      const ending = {
        kind: 'end',
        number: 'G2026-0001' as GebeurtenisNumber,
        version: 1,
        reason: 'verholpen',
      } as const;
      act(story.wait(MINUTE), { ...ending, at: story.now });
      story.stated('DHG', 'Overloaded');
      expect(told(story).toSorted()).toEqual([
        'gebeurtenis G2026-0001: A13- service-state-',
        'state DHG: service-state',
        'state ZWB: service-state',
      ]);
      story.stated('AMS', 'Down');
      const parts = (['DHG', 'AMS'] as const).map((meldkamer) => ({
        ...{ meldkamer, from: story.now, until: null, status: 'disturbed' as const },
      }));
      act(story, { kind: 'open', statement: { ...OPENING, parts }, proposal: null, reason: 'nu samen' });
      expect(told(story).toSorted()).toEqual([
        'gebeurtenis G2026-0001: A13- service-state-',
        'gebeurtenis G2026-0002: service-state service-state',
        'state ZWB: service-state',
      ]);
    });
  });

  test('of a takeover that cannot be carried is one of its own: neither the move nor the dip alone is its cause', () => {
    const story = new Story();
    story.stated('RTD', 'Overloaded');
    story.located('DHG/politie/aanname', 'RTD');
    story.wait(MINUTE).tick();
    expect(told(story)).toEqual(['chain RTD: A8', 'afwijking 2026-0001: A4 A3', 'state RTD: service-state']);
  });

  test('of an announced move that takes in one that was seen is told where the absence is told', () => {
    const story = new Story();
    story.located('DHG/politie/aanname', 'RTD');
    story.located('DHG/politie/uitgifte', 'RTD');
    const [only, ...others] = situationsIn(story);
    expect(others).toEqual([]);
    expect(only?.afwijking).toBe('2026-0001');
    expect(only?.meldkamer).toBe('DHG');
  });

  test('stays one when its deviation was closed and its alarms wait to be seen, behind what is still so', () => {
    const story = new Story();
    story.located('MNL/ambulance/09/aanname', 'Zeist');
    story.wait(MINUTE).located('MNL/ambulance/09/aanname', 'MNL');
    story.wait(MINUTE).located('DHG/politie/aanname', 'RTD');
    expect(told(story).map((one) => one.slice(0, 20))).toEqual(['afwijking 2026-0002:', 'afwijking 2026-0001:']);
    story.step('2026-0001', { kind: 'confirm-return', text: null });
    story.step('2026-0001', { kind: 'evaluate', conclusion: 'Goed verlopen', document: null, actions: [] });
    story.step('2026-0001', { kind: 'close', text: null, despiteOpen: true });
    expect(story.picture.archive).not.toEqual({});
    expect(told(story)[1]).toMatch(/^afwijking 2026-0001: (?:A\d+- ?)+$/);
    // On a screen too, which has no archive to look it up in.
    const onScreen = situationsOf(withoutArchive(story.picture), [...story.alarms()].sort(byUrgency), story.now);
    expect(onScreen).toEqual(situationsIn(story));
  });

  test('[R131] has what LMS joined into its deviation, also once it is back, and on a screen', () => {
    const story = new Story(EACH_POST_ITS_OWN).at('10:00:00');
    for (const post of ['ambulance/09', 'politie', 'brandweer/09']) {
      story.located(`MNL/${post}/aanname`, 'MNL');
      story.wait(MINUTE).located(`MNL/${post}/aanname`, 'Zeist');
    }
    const join = { kind: 'join', reason: 'één verhuizing', despiteContradiction: false } as const;
    story.step('2026-0002', { ...join, with: '2026-0003' });
    story.step('2026-0001', { ...join, with: '2026-0002' });
    const one = () => {
      const onScreen = situationsOf(withoutArchive(story.picture), [...story.alarms()].sort(byUrgency), story.now);
      expect(onScreen).toEqual(situationsIn(story));
      return onScreen.map(({ id }) => id);
    };
    expect(story.alarms().some(({ afwijking }) => afwijking === '2026-0003')).toBe(true);
    expect(one()).toEqual(['afwijking 2026-0001']);
    story.wait(MINUTE);
    for (const post of ['politie', 'brandweer/09']) story.located(`MNL/${post}/aanname`, 'MNL');
    expect(one()).toEqual(['afwijking 2026-0001']);
  });

  test('[R126] says since when functions joined it later than what is one move', () => {
    const story = new Story().at('10:00:00');
    story.located('MNL/ambulance/09/aanname', 'Zeist');
    const extended = () => situationsIn(story).map(({ extendedAt }) => extendedAt);
    story.at('10:15:00').located('MNL/politie/aanname', 'Zeist');
    expect(extended()).toEqual([null]);
    story.at('10:15:01').located('MNL/brandweer/09/aanname', 'Zeist');
    expect(extended()).toEqual([instant('10:15:01')]);
    // Of one function that leaves again it is nothing new; of another it is.
    story.at('10:30:00').located('MNL/politie/aanname', 'MNL');
    story.at('10:31:00').located('MNL/politie/aanname', 'Zeist');
    expect(extended()).toEqual([instant('10:15:01')]);
    story.at('10:40:00').located('MNL/brandweer/09/uitgifte', 'Zeist');
    expect(extended()).toEqual([instant('10:40:00')]);
  });

  test('of a feed that is silent is a situation by itself', () => {
    const story = new Story();
    story.heartbeat(sourceOf('LIM'));
    story.pass(2 * MINUTE);
    expect(told(story)).toEqual([expect.stringMatching(/^alarm \d+: A12$/)]);
  });

  test('holds every alarm once, keeps its name while its cause lasts, and has its worst part in front', () => {
    let several = 0;
    fc.assert(
      fc.property(steps, (story) => {
        const end = tellStory(story);
        const situations = situationsIn(end);
        const ids = situations.flatMap(({ alarms }) => alarms.map(({ id }) => id));
        expect([...ids].sort()).toEqual(
          end
            .alarms()
            .map(({ id }) => id)
            .sort(),
        );
        expect(new Set(situations.map(({ id }) => id)).size).toBe(situations.length);
        for (const { alarms, meldkamer, afwijking } of situations) {
          if (alarms.length > 1) several += 1;
          const [worst] = alarms;
          const meldkamers = new Set(alarms.map((one) => one.meldkamer));
          expect(meldkamer).toBe(meldkamers.size === 1 ? worst?.meldkamer : null);
          for (const one of alarms) {
            if (one.core === 'active') expect(worst?.core).toBe('active');
            if (one.core === 'active' && one.acknowledged === null) expect(worst?.acknowledged).toBeNull();
            if (one.afwijking !== null) expect(afwijking).not.toBeNull();
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(several).toBeGreaterThan(20);
  });
});
