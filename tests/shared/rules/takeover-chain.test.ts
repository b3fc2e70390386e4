// A8: one of the ten that others lean on cannot carry them, or too few of the ten stand on their own. What is so, what is not, and what ends it.

import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '#shared/base/time.ts';
import { neighboursToday, standsReady } from '#shared/dossier/neighbours-today.ts';
import { chainsNow, independenceNow } from '#shared/picture/takeover-chain.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/policy/policy.ts';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { instant, LMS, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'DHG/ambulance/15/aanname';
const POLICE = 'DHG/politie/aanname';

function policyOf(dossier: Partial<Policy['dossier']>): Policy {
  return { ...DEFAULT_POLICY, dossier: { ...DEFAULT_POLICY.dossier, ...dossier } };
}

/** Each is heard and says that all is well. */
function storyOf(meldkamers: readonly MeldkamerId[] = ['DHG', 'RTD', 'AMS'], policy?: Policy): Story {
  const story = new Story(policy);
  for (const meldkamer of meldkamers) story.stated(meldkamer, 'Normal');
  return story.wait(SECOND).tick();
}

/** What Den Haag has at Rotterdam, which is all there is to it. */
function leaning(policy?: Policy): Story {
  const story = storyOf(undefined, policy);
  story.located(AANNAME, 'RTD');
  return later(story);
}

function later(story: Story, heard: readonly MeldkamerId[] = ['DHG', 'RTD', 'AMS'], for_ = SECOND): Story {
  let left = for_;
  return story.pass(for_, () => {
    left -= SECOND;
    if (left % (30 * SECOND) === 0) for (const meldkamer of heard) story.heartbeat(sourceOf(meldkamer));
  });
}

function lines(story: Story): readonly string[] {
  return story.alarmLines().filter((line) => line.startsWith('A8'));
}

function obstacles(story: Story) {
  return chainsNow(story.picture, story.now).map((one) => one.obstacles);
}

const BROKEN = ['A8 RTD active-unacknowledged'];
const MENDED = ['A8 RTD returned-unacknowledged'];

describe('[R137] [A8] one of the ten that another leans on', () => {
  it('is no alarm while nothing stands in its way, nor where nobody leans on it', () => {
    const story = leaning();
    expect(lines(story)).toEqual([]);
    expect(chainsNow(story.picture, story.now)).toEqual([
      {
        meldkamer: 'RTD',
        leaners: [{ from: 'DHG', functions: [AANNAME], dossiers: ['2026-0001'], notCarried: [] }],
        obstacles: { away: [], states: [], silent: false, below: [] },
      },
    ]);
    story.stated('AMS', 'Down');
    story.located('AMS/politie/aanname', 'Utrecht');
    expect(lines(later(story))).toEqual([]);
  });

  it('that has functions of the same discipline away itself, inside or outside the ten, is one until they are back', () => {
    const story = leaning();
    story.located('RTD/politie/aanname', 'AMS');
    expect(lines(later(story))).toEqual([]);
    story.located('RTD/ambulance/17/uitgifte', 'Zeist');
    expect(lines(later(story))).toEqual(BROKEN);
    expect(story.alarms('A8')).toMatchObject([{ priority: 1, meldkamer: 'RTD', function: null, afwijking: null }]);
    expect(obstacles(story)).toContainEqual({
      away: ['RTD/ambulance/17/uitgifte'],
      states: [],
      silent: false,
      below: [],
    });
    story.located('RTD/ambulance/17/uitgifte', 'RTD');
    expect(lines(later(story))).toEqual(MENDED);
  });

  it.each(['Down', 'Unstaffed', 'Partial', 'Overloaded', 'GoingDown', 'MajorIncidentInProgress'] as const)(
    'that says it is %s is one, and not when it says that all is well again',
    (state) => {
      const story = leaning();
      story.stated('RTD', state);
      expect(lines(later(story))).toEqual(BROKEN);
      story.stated('RTD', 'Normal');
      expect(lines(later(story))).toEqual(MENDED);
    },
  );

  it('that is down for planned work is one, one that is available during it is not', () => {
    const story = leaning();
    story.stated('RTD', 'ScheduledMaintenanceAvailable');
    expect(lines(later(story))).toEqual([]);
    story.stated('RTD', 'ScheduledMaintenanceDown');
    expect(lines(later(story))).toEqual(BROKEN);
  });

  it('counts the state of a post of the same discipline, and of no other', () => {
    const story = leaning();
    story.stated('RTD/politie', 'Down');
    expect(lines(later(story))).toEqual([]);
    story.stated('RTD/ambulance/17', 'Partial');
    expect(lines(later(story))).toEqual(BROKEN);
    expect(obstacles(story)).toMatchObject([{ states: [{ subject: 'RTD/ambulance/17', state: 'Partial' }] }]);
  });

  it('that is silent by all its feeds is one, and not while one of them is heard', () => {
    const story = leaning();
    story.heartbeat(sourceOf('RTD', 'telefonie'));
    const quiet = story.pass(2 * MINUTE, () => {
      story.heartbeat(sourceOf('DHG'));
      story.heartbeat(sourceOf('RTD', 'telefonie'));
    });
    expect(lines(quiet)).toEqual([]);
    expect(lines(later(quiet, ['DHG', 'AMS'], 2 * MINUTE))).toEqual(BROKEN);
    expect(obstacles(quiet)).toMatchObject([{ silent: true }]);
    quiet.heartbeat(sourceOf('RTD'));
    expect(lines(later(quiet))).toEqual(MENDED);
  });

  it('that is not connected yet is none, for nobody knows; one that should be by now is one', () => {
    const story = new Story();
    story.located(AANNAME, 'RTD');
    expect(lines(later(story, ['DHG']))).toEqual([]);
    const from = instant('08:00:00');
    const due = new Story({ ...DEFAULT_POLICY, expected: [{ meldkamer: 'RTD', from, source: 'Aansluitplan' }] });
    due.located(AANNAME, 'RTD');
    expect(lines(later(due, ['DHG']))).toEqual(BROKEN);
  });

  it('that is below its minimum there is one for as long as the alarm of that is on', () => {
    const story = leaning();
    story.staffed('RTD/politie', 1, 2);
    expect(lines(later(story, undefined, MINUTE))).toEqual([]);
    story.staffed('RTD/ambulance/17', 1, 2);
    expect(lines(later(story, undefined, 20 * SECOND))).toEqual([]);
    expect(lines(later(story, undefined, 20 * SECOND))).toEqual(BROKEN);
    // That nobody says any more how many there are is no news.
    expect(lines(later(story, ['DHG', 'AMS'], 3 * MINUTE))).toEqual(BROKEN);
    story.staffed('RTD/ambulance/17', 2, 2);
    expect(lines(later(story, undefined, MINUTE))).toEqual(MENDED);
  });

  it('on which two lean is one, whatever they have there, until one of them is left', () => {
    const story = leaning();
    story.located('DHG/politie/aanname', 'RTD');
    expect(lines(later(story))).toEqual([]);
    story.located('AMS/brandweer/13/aanname', 'RTD');
    expect(lines(later(story))).toEqual(BROKEN);
    expect(chainsNow(story.picture, story.now)).toMatchObject([{ leaners: [{ from: 'AMS' }, { from: 'DHG' }] }]);
    story.located('AMS/brandweer/13/aanname', 'AMS');
    expect(lines(later(story))).toEqual(MENDED);
  });

  it('is leaned on by the word of a deviation that began too, while nobody knows better', () => {
    const story = storyOf(['RTD']);
    story.registered('DHG', [POLICE], { kind: 'uitwijk', to: place('RTD'), start: story.now });
    story.stated('RTD', 'Down');
    expect(lines(later(story, ['RTD']))).toEqual([]);
    story.step('2026-0001', { kind: 'start', at: null, text: null }, LMS);
    expect(lines(later(story, ['RTD']))).toEqual(BROKEN);
  });

  it('is leaned on no more when what leaned has come back', () => {
    const story = leaning();
    story.stated('RTD', 'Down');
    expect(lines(later(story))).toEqual(BROKEN);
    story.located(AANNAME, 'DHG');
    expect(lines(later(story))).toEqual(MENDED);
  });

  it('goes on when whoever leans falls silent, or somebody else says that it is home: that mends nothing', () => {
    const story = leaning();
    story.stated('RTD', 'Down');
    later(story, ['RTD', 'AMS'], 3 * MINUTE);
    expect(lines(story)).toEqual(BROKEN);
    story.located(AANNAME, 'DHG', { source: sourceOf('DHG', 'handmatig') });
    expect(lines(later(story))).toEqual(BROKEN);
  });

  it('asks to be seen anew when another function leans on it or another thing stands in its way, not when one is gone', () => {
    const story = leaning();
    story.stated('RTD', 'Down');
    later(story);
    const seen = (): void => {
      const [alarm] = story.alarms('A8');
      if (alarm === undefined) throw new Error('no alarm');
      story.acknowledge(alarm.id, alarm.version);
      expect(lines(later(story))).toEqual(['A8 RTD active-acknowledged']);
    };
    seen();
    story.located('DHG/ambulance/15/uitgifte', 'RTD');
    expect(lines(later(story))).toEqual(BROKEN);
    seen();
    story.located('RTD/ambulance/17/aanname', 'AMS');
    expect(lines(later(story))).toEqual(BROKEN);
    seen();
    story.located('RTD/ambulance/17/aanname', 'RTD');
    expect(lines(later(story))).toEqual(['A8 RTD active-acknowledged']);
  });
});

describe('[R137] [A8] too few of the ten that stand on their own', () => {
  const FEW = ['A8 few active-unacknowledged'];

  function allTen(policy?: Policy): Story {
    return storyOf(MELDKAMER_IDS, policy);
  }

  it('are fewer than policy says: away, gone by their own word, or silent', () => {
    const story = allTen();
    story.located('MNL/politie/aanname', 'Zeist');
    story.stated('NHL', 'Down');
    story.stated('AMS', 'ScheduledMaintenanceDown');
    expect(lines(later(story, MELDKAMER_IDS))).toEqual([]);
    const heard = MELDKAMER_IDS.filter((id) => id !== 'LIM');
    expect(lines(later(story, heard, 3 * MINUTE))).toEqual(FEW);
    expect(story.alarms('A8')).toMatchObject([
      { priority: 2, meldkamer: null, feeds: ['AMS', 'LIM', 'MNL', 'NHL'].map((id) => sourceOf(id as MeldkamerId)) },
    ]);
    expect([...independenceNow(story.picture, story.now)].filter(([, one]) => one !== 'independent')).toEqual([
      ['MNL', 'away'],
      ['NHL', 'gone'],
      ['AMS', 'gone'],
      ['LIM', 'silent'],
    ]);
    story.heartbeat(sourceOf('LIM'));
    expect(lines(later(story, MELDKAMER_IDS))).toEqual(['A8 few returned-unacknowledged']);
  });

  it('are not for being below a minimum, disturbed or not connected yet, nor by a policy of before', () => {
    const story = storyOf(['MNL', 'NHL', 'AMS', 'DHG']);
    for (const id of ['MNL', 'NHL', 'AMS', 'DHG'] as const) story.stated(id, 'Partial');
    expect(lines(later(story))).toEqual([]);
    expect(independenceNow(story.picture, story.now).get('LIM')).toBe('not-connected');
    const before = allTen(policyOf({ independentFrom: 0 }));
    for (const id of MELDKAMER_IDS) before.stated(id, 'Down');
    expect(lines(later(before, MELDKAMER_IDS))).toEqual([]);
  });

  it('say whether it is partly or wholly away, and when nobody says any more where that is', () => {
    const story = allTen();
    const stands = () => independenceNow(story.picture, story.now).get('LIM');
    const own = FUNCTIONS.filter(({ meldkamer, scope }) => meldkamer === 'LIM' && scope === 'spoed');
    for (const { id } of own.slice(1)) story.located(id, 'OBR');
    expect(stands()).toBe('away');
    story.located(own[0]?.id ?? '', 'OBR');
    expect(stands()).toBe('all-away');
    later(story, ['OBR'], 3 * MINUTE);
    expect(stands()).toBe('last-away');
    later(story, MELDKAMER_IDS, MINUTE);
    expect(stands()).toBe('all-away');
  });

  it('that fell silent together call once, by the alarm of that; one that is away calls besides', () => {
    const story = allTen();
    later(story, [], 3 * MINUTE);
    expect(story.alarmLines()).toContain('A12 koppeling active-unacknowledged');
    expect(lines(story)).toEqual([]);
    story.located('MNL/politie/aanname', 'Zeist');
    expect(lines(later(story, ['MNL']))).toEqual(FEW);
  });

  it('that fell silent one after another call, for no alarm tells it of them together', () => {
    const story = allTen();
    const heard: MeldkamerId[] = [...MELDKAMER_IDS];
    for (const id of ['MNL', 'NHL', 'AMS', 'DHG'] as const) {
      heard.splice(heard.indexOf(id), 1);
      later(story, heard, 2 * MINUTE);
    }
    expect(story.alarmLines().filter((line) => line.startsWith('A12'))).toHaveLength(4);
    expect(lines(story)).toEqual(FEW);
  });

  it('asks to be seen anew when one more of them does not', () => {
    const story = allTen();
    for (const id of ['MNL', 'NHL', 'AMS', 'DHG'] as const) story.stated(id, 'Down');
    later(story, MELDKAMER_IDS);
    const [alarm] = story.alarms('A8');
    if (alarm === undefined) throw new Error('no alarm');
    story.acknowledge(alarm.id, alarm.version);
    story.stated('OBR', 'Down');
    expect(lines(later(story, MELDKAMER_IDS))).toEqual(FEW);
  });
});

describe('[R142] a state that gets less bad', () => {
  /** Acknowledged, and then down for planned work. */
  function eased(story: Story, meldkamer: MeldkamerId): readonly string[] {
    for (const { id, version } of story.alarms()) story.acknowledge(id, version);
    story.stated(meldkamer, 'ScheduledMaintenanceDown');
    return lines(later(story, MELDKAMER_IDS, 2 * MINUTE));
  }

  it('calls nobody anew for too few of the ten', () => {
    const story = storyOf(MELDKAMER_IDS);
    for (const id of ['MNL', 'NHL', 'AMS', 'DHG'] as const) story.stated(id, 'Down');
    later(story, MELDKAMER_IDS);
    expect(eased(story, 'AMS')).toEqual(['A8 few active-acknowledged']);
    story.stated('AMS', 'Normal');
    later(story, MELDKAMER_IDS);
    story.stated('AMS', 'ScheduledMaintenanceDown');
    expect(lines(later(story, MELDKAMER_IDS))).toEqual(['A8 few active-unacknowledged']);
  });

  it('calls nobody anew for one that others lean on', () => {
    const story = leaning();
    story.stated('RTD', 'Down');
    later(story, MELDKAMER_IDS);
    expect(eased(story, 'RTD')).toEqual(['A8 RTD active-acknowledged']);
  });
});

describe('[R137] [R98] the question whether neighbours can take over', () => {
  const AGREED = policyOf({
    takeovers: [{ from: 'DHG', to: 'RTD', discipline: null, extent: 'fully', testedOn: '2026-05-01', source: 'proef' }],
  });

  function neighbour(story: Story) {
    const about = { meldkamer: 'DHG' as const, functions: [AANNAME as never], to: null };
    const [one] = neighboursToday(story.picture, story.sources, about, story.now);
    if (one === undefined) throw new Error('no neighbour');
    return one;
  }

  it('says of each what the alarm says of it', () => {
    const story = leaning(AGREED);
    for (const region of ['17', '18'])
      for (const task of ['aanname', 'uitgifte']) story.located(`RTD/ambulance/${region}/${task}`, 'RTD');
    expect(standsReady(neighbour(story))).toBe(true);
    story.stated('RTD', 'Overloaded');
    later(story);
    const { away, states, silent, below } = neighbour(story);
    expect([{ away, states, silent, below }]).toEqual(obstacles(story));
    expect(standsReady(neighbour(story))).toBe(false);
  });

  it('says who is carried already', () => {
    const story = storyOf(undefined, AGREED);
    for (const region of ['17', '18'])
      for (const task of ['aanname', 'uitgifte']) story.located(`RTD/ambulance/${region}/${task}`, 'RTD');
    story.located('AMS/brandweer/13/aanname', 'RTD');
    expect(neighbour(story)).toMatchObject({ carries: ['AMS'] });
    expect(standsReady(neighbour(story))).toBe(false);
  });
});
