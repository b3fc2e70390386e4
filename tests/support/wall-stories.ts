// The situations in which the wall is looked at: all is well, several things are wrong, a feed is silent, two rooms claim one function.

import { MINUTE, SECOND } from '#shared/base/time.ts';
import { FUNCTIONS, type FunctionId } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, regionsServedBy } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { DECISION, SMB } from './decision.ts';
import { actor, LMS, place, Story, sourceOf } from './story.ts';

/** Every function at its own meldkamer, every post staffed as agreed. */
export function allInPlace(at = '12:30:00'): Story {
  const story = new Story().at(at);
  for (const one of FUNCTIONS) story.located(one.id, one.meldkamer);
  for (const meldkamer of MELDKAMER_IDS) {
    for (const { code } of regionsServedBy(meldkamer)) {
      story.staffed(`${meldkamer}/ambulance/${code}`, 4, 3);
      story.staffed(`${meldkamer}/brandweer/${code}`, 2, 2);
    }
    story.staffed(`${meldkamer}/politie`, 6, 5);
    story.staffed(`${meldkamer}/caco`, 1, 1);
  }
  return story;
}

/** An uitwijk nobody announced, an announced one that was decided, a function outside, too few people, and one acknowledged alarm. */
export function severalProblems(): Story {
  const story = allInPlace();
  const beat = () => heartbeats(story, []);
  story.announced('ZWB', ['ZWB/politie/aanname', 'ZWB/politie/uitgifte'], '12:30:00', '18:00:00', 'plan-1', {
    to: place('RTD'),
  });
  const { party, mandate } = { party: 'lms', mandate: 'beheer-lms' };
  story.step('2026-0001', { ...DECISION, party, mandate, document: null }, LMS);
  story.located('ZWB/politie/aanname', 'RTD');
  story.located('ZWB/politie/uitgifte', 'RTD');
  story.tick().wait(20 * MINUTE);
  beat();
  for (const task of ['aanname', 'uitgifte']) {
    story.located(`MNL/ambulance/09/${task}`, 'Zeist');
    for (const region of ['09', '14', '25']) story.located(`MNL/brandweer/${region}/${task}`, 'AMS');
  }
  story.located('NHL/kmar/uitgifte', 'Schiphol-Oost');
  story.staffed('DHG/ambulance/15', 1, 3);
  story.located('LIM/politie/aanname', '?');
  story.tick();
  story.wait(12 * MINUTE);
  beat();
  story.pass(5 * SECOND);
  const [first] = story.alarms('A3');
  if (first !== undefined) story.acknowledge(first.id, first.version);
  return story;
}

/** One of each level: a meldkamer and a post that are down, one that is disturbed, one in maintenance, all with everything at home. */
export function everyState(story = allInPlace()): Story {
  story.stated('OBR', 'Down');
  story.stated('MNL/ambulance/09', 'Unstaffed');
  story.stated('MNL/brandweer/09', 'Unstaffed');
  story.stated('AMS', 'Overloaded');
  story.stated('LIM', 'ScheduledMaintenanceDown');
  story.stated('NHL', 'MajorIncidentInProgress');
  story.wait(12 * MINUTE);
  heartbeats(story, []);
  story.pass(5 * SECOND);
  return story;
}

/** Two meldkamers are down and moved: about one nobody decided, and a discipline of it is outside; about the other LMS did. */
export function downAndAway(): Story {
  const story = allInPlace().wait(MINUTE);
  heartbeats(story, []);
  for (const meldkamer of ['AMS', 'DHG', 'OBR'] as const) {
    story.stated(meldkamer, 'Down');
    const own = FUNCTIONS.filter((one) => one.meldkamer === meldkamer);
    if (meldkamer === 'OBR')
      for (const one of own.filter(({ discipline }) => discipline === 'ambulance')) story.located(one.id, 'Veldhoven');
    else for (const one of own) story.located(one.id, meldkamer === 'AMS' ? 'NHL' : 'RTD');
  }
  story.step('2026-0001', {
    kind: 'rectify',
    from: null,
    statement: { kind: 'uitwijk', to: place('NHL') },
    reason: 'soort bekend',
  });
  story.step('2026-0001', { ...DECISION, party: 'lms', mandate: 'beheer-lms', document: null }, LMS);
  story.wait(12 * MINUTE);
  heartbeats(story, []);
  return story.tick();
}

/** Two ends that were announced and passed: of what is seen elsewhere, and of what nobody sees away. */
export function pastEnds(): Story {
  const story = allInPlace();
  story.announced('ZWB', ['ZWB/politie/aanname'], '12:30:00', '12:40:00', 'plan-1', { to: place('RTD') });
  story.announced('MNL', ['MNL/brandweer/09/aanname'], '12:30:00', '12:45:00', 'plan-2', { to: place('Zeist') });
  story.located('ZWB/politie/aanname', 'RTD');
  story.tick().wait(20 * MINUTE);
  heartbeats(story, []);
  return story.tick();
}

/** One of each class of place, and long names. */
export function everyPlace(): Story {
  const story = allInPlace();
  story.wait(MINUTE);
  heartbeats(story, []);
  story.located('MNL/politie/aanname', 'Utrecht');
  story.located('MNL/brandweer/09/uitgifte', 'Hoofdkantoor Veiligheidsregio');
  story.located('NHL/kmar/uitgifte', 'AMS');
  story.located('NHL/kmar/uitgifte', 'NHL', { source: sourceOf('AMS') });
  story.located('NHL/politie/uitgifte', 'AMS');
  story.located('RTD/ambulance/17/aanname', '?');
  story.located('LIM/politie/uitgifte', 'OBR');
  return story.tick();
}

/** Two functions are away in one deviation, and only one of them was decided about. */
export function decidedForOne(): Story {
  const story = allInPlace().wait(60_000);
  for (const task of ['aanname', 'uitgifte']) story.located(`MNL/ambulance/09/${task}`, 'Zeist');
  story.step('2026-0001', {
    kind: 'rectify',
    from: null,
    statement: { kind: 'tijdelijke-wijziging-werkwijze' },
    reason: 'soort bekend',
  });
  const functions = ['MNL/ambulance/09/aanname' as FunctionId];
  const about = { kind: null, functions, to: null, start: null, end: null, repeated: false } as const;
  story.step('2026-0001', { ...DECISION, about }, SMB);
  return story;
}

/** Of one move each who answers for a function decided about its own: the politie first, the RAV a minute later. */
export function decidedByTwo(): Story {
  const story = allInPlace().wait(MINUTE);
  for (const one of ['politie/aanname', 'ambulance/24/aanname']) story.located(`LIM/${one}`, 'OBR');
  const statement = { kind: 'uitwijk', to: place('OBR') } as const;
  story.step('2026-0001', { kind: 'rectify', statement, reason: 'soort bekend' });
  const own = { ...DECISION, mandate: 'eigen-uitwijk', capacity: null, document: null };
  story.step('2026-0001', { ...own, party: 'politie' }, actor('party', 'Politie'));
  story.wait(MINUTE);
  heartbeats(story, []);
  story.step('2026-0001', { ...own, party: 'rav-24' }, actor('party', 'RAV Limburg-Zuid'));
  return story;
}

/** The feed of one meldkamer fell silent two minutes ago. */
export function silentFeed(): { readonly story: Story; readonly silent: readonly SourceId[] } {
  const story = allInPlace();
  const silent = [sourceOf('OBR')];
  story.pass(150 * SECOND, () => heartbeats(story, silent));
  return { story, silent };
}

/** Two meldkamers say that they perform the same function. */
export function doubleClaim(): Story {
  const story = allInPlace();
  story.wait(MINUTE);
  heartbeats(story, []);
  story.located('NNL/ambulance/02/uitgifte', 'ONL', { source: sourceOf('ONL') });
  story.located('NNL/ambulance/02/uitgifte', 'NNL');
  story.tick().wait(4 * MINUTE);
  heartbeats(story, []);
  return story.tick();
}

export function heartbeats(story: Story, silent: readonly SourceId[]): void {
  for (const meldkamer of MELDKAMER_IDS) {
    const source = sourceOf(meldkamer);
    if (!silent.includes(source)) story.heartbeat(source);
  }
}
