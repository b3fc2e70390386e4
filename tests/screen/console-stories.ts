// The situations in which the console is looked at: an ordinary moment, trouble of every kind, a flood, and a journal that is empty.

import { MINUTE, SECOND } from '#shared/base/time.ts';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import { MELDKAMER_IDS, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { manualSource, type SourceId } from '#shared/reference/source.ts';
import { DECISION } from '../support/decision.ts';
import { functionOf, place, Story, sourceOf } from '../support/story.ts';

export type Situation = { readonly story: Story; readonly alive: readonly SourceId[] };

const POSTS = [...new Set(FUNCTIONS.map(({ post }) => post))];

/** All but whose ids begin so. */
function allAtHome(except: readonly string[] = []): Story {
  const isLeftOut = (id: string): boolean => except.some((one) => id.startsWith(one));
  const story = new Story();
  story.at('09:00:00');
  for (const { id, meldkamer } of FUNCTIONS) if (!isLeftOut(id)) story.located(id, meldkamer);
  POSTS.forEach((post, index) => {
    const isCaCo = post.endsWith('/caco');
    if (!isLeftOut(post)) story.staffed(post, isCaCo ? 1 : 3 + (index % 3 === 0 ? 0 : 2), isCaCo ? 1 : 3);
  });
  return story;
}

function aliveOf(meldkamers: readonly MeldkamerId[]): readonly SourceId[] {
  return meldkamers.map((id) => sourceOf(id));
}

/** Everybody but these is heard every second while time passes. */
function pass(story: Story, milliseconds: number, silent: readonly MeldkamerId[] = []): void {
  const heard = MELDKAMER_IDS.filter((id) => !silent.includes(id));
  story.pass(milliseconds, () => {
    for (const id of heard) if (story.picture.feeds[sourceOf(id)] !== undefined) story.heartbeat(sourceOf(id));
  });
}

export function allNormal(): Situation {
  const story = allAtHome();
  pass(story, 30 * SECOND);
  return { story, alive: aliveOf(MELDKAMER_IDS) };
}

/** Outside, uitwijk announced and not, double claim, silent feeds, below minimum, entered by hand, never heard. */
export function troubled(): Situation {
  // What a feed says as well is not said to be entered by hand.
  const story = allAtHome(['LIM', 'ZWB/politie/aanname']);
  const quiet: readonly MeldkamerId[] = ['OBR', 'LIM'];
  // Before the flood that the rest is close to.
  story.reading({
    kind: 'state',
    subject: 'DHG' as never,
    state: 'Partial',
    reason: 'storing in de telefonie',
    observedAt: story.now,
    source: sourceOf('DHG'),
    meldkamer: 'DHG',
    sentAt: null,
  });
  story.at('09:10:00');
  pass(story, 2 * SECOND, ['LIM']);
  story.announced(
    'RTD',
    [functionOf('RTD/brandweer/17', 'aanname'), functionOf('RTD/brandweer/17', 'uitgifte')],
    '09:00:00',
    '18:00:00',
    'plan-1',
    { to: place('ZWB') },
  );
  story.step('2026-0001', { ...DECISION, party: 'lms', mandate: 'beheer-lms' });
  story.located('RTD/brandweer/17/aanname', 'ZWB');
  story.located('RTD/brandweer/17/uitgifte', 'ZWB');
  story.staffed('MNL/ambulance/09', 1, 3);
  story.staffed('AMS/caco', 0, 1);
  pass(story, 2 * MINUTE, quiet);
  story.located('MNL/ambulance/09/aanname', 'Zeist');
  story.located('MNL/ambulance/09/uitgifte', 'Zeist');
  story.located('MNL/ambulance/09/aanname/planbaar', 'Bilthoven');
  story.located('DHG/politie/aanname', 'RTD');
  story.located('NNL/brandweer/01/aanname', 'ONL', { source: sourceOf('ONL') });
  story.located('ZWB/politie/aanname', 'ZWB', { source: manualSource('ZWB') });
  story.located('NHL/kmar/aanname', 'AMS');
  pass(story, 40 * SECOND, quiet);
  story.located('NHL/kmar/aanname', 'NHL');
  const returned = story.alarms('A3').find(({ meldkamer }) => meldkamer === 'DHG');
  if (returned !== undefined) story.acknowledge(returned.id, returned.version, 'teruggebeld, wordt bekeken');
  pass(story, 20 * SECOND, quiet);
  return { story, alive: aliveOf(MELDKAMER_IDS.filter((id) => !quiet.includes(id))) };
}

export function flooded(): Situation {
  const story = allAtHome();
  pass(story, 5 * SECOND);
  const ambulance = FUNCTIONS.filter(({ discipline }) => discipline === 'ambulance');
  for (const { id } of ambulance.slice(0, 24)) {
    story.wait(500);
    story.located(id, 'Zeist');
  }
  pass(story, 5 * SECOND);
  return { story, alive: aliveOf(MELDKAMER_IDS) };
}

export function feedsGone(): Situation {
  const story = allAtHome();
  pass(story, 10 * SECOND);
  pass(story, 100 * SECOND, ['NNL', 'ONL', 'LIM', 'OBR']);
  return { story, alive: aliveOf(MELDKAMER_IDS.filter((id) => !['NNL', 'ONL', 'LIM', 'OBR'].includes(id))) };
}

export function nothingYet(): Situation {
  return { story: new Story(), alive: [] };
}
