// What the list of dossiers says in narrow columns, and how many alarms it counts with a dossier.

import { expect, test } from 'vitest';
import { isAnnunciated } from '#shared/alarm/alarm.ts';
import { situationsOf } from '#shared/overview/situations.ts';
import { hoursText } from '../../../../client/i18n/hours-text.ts';
import { i18nOf } from '../../../../client/i18n/i18n.tsx';
import { alarmCounts } from '../../../../client/views/register/dossiers/alarms-now.tsx';
import { shortFunctions } from '../../../../client/views/register/dossiers/short-functions.ts';
import { Story, sourceOf } from '../../../support/story.ts';

const dutch = i18nOf('nl', () => undefined);

test('functions are named by region, by how many regions, and by task when the other task stays', () => {
  const told = (...ids: string[]) => shortFunctions(dutch, ids);
  expect([
    told('MNL/ambulance/09/aanname'),
    told('MNL/ambulance/09/aanname', 'MNL/ambulance/09/uitgifte'),
    told('NNL/brandweer/01/aanname', 'NNL/brandweer/02/aanname', 'NNL/brandweer/03/aanname'),
    told('AMS/politie/aanname', 'AMS/politie/uitgifte', 'AMS/caco/coordinatie'),
    told('MNL/ambulance/09/uitgifte/planbaar'),
    told('no/such/function'),
  ]).toEqual([
    'Ambul. Utrecht: aanname',
    'Ambul. Utrecht',
    'Brandw. 3 regio’s: aanname',
    'Politie; CaCo',
    'Ambul. Utrecht: uitgifte (planbaar)',
    'no/such/function',
  ]);
});

test('hours are rounded to a tenth, and what is little never reads as nothing', () => {
  const hour = 3_600_000;
  expect([0, 1, hour / 100, hour / 10, 1.25 * hour, 12_345.67 * hour].map((ms) => hoursText(ms, 'nl'))).toEqual([
    '0,0',
    '<0,1',
    '<0,1',
    '0,1',
    '1,3',
    '12\u00a0345,7',
  ]);
  expect([hoursText(1, 'en'), hoursText(90 * 60_000, 'en'), hoursText(-5, 'en')]).toEqual(['<0.1', '1.5', '0.0']);
});

test('[R125] alarms count with the dossier of their situation, as in the list of alarms: about its functions and their posts too', () => {
  const story = new Story();
  story.located('MNL/ambulance/09/aanname', 'MNL');
  story.wait(60_000).located('MNL/ambulance/09/aanname', 'Zeist');
  story.located('NHL/politie/aanname', 'NHL');
  story.pass(120_000);
  const [dossier] = story.afwijkingen();
  if (dossier === undefined) throw new Error('The story observed nothing');
  const about = story.alarms().filter(({ afwijking, function: id }) => afwijking !== null || id !== null);
  expect(about.length).toBeGreaterThan(1);
  expect(about.map(({ condition }) => condition)).toContain('A1');
  expect([...alarmCounts(story.picture, story.now)]).toEqual([[dossier.number, about.length]]);
  story.staffed('MNL/ambulance/09', 1, 3);
  story.pass(11 * 60_000, () => story.heartbeat(sourceOf('MNL')));
  const ofPost = story.alarms().filter(({ post }) => post === 'MNL/ambulance/09');
  expect(ofPost.length).toBeGreaterThan(0);
  const [situation] = situationsOf(story.picture, story.alarms().filter(isAnnunciated), story.now).filter(
    ({ afwijking }) => afwijking === dossier.number,
  );
  expect(situation?.alarms).toEqual(expect.arrayContaining(ofPost));
  expect(alarmCounts(story.picture, story.now).get(dossier.number)).toBe(situation?.alarms.length);
});
