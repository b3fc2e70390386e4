// Away again after somebody else said that it was back, told by who said it before: what begins then began then. Every number was worked out
// by hand; moments are Dutch time.

import { expect, test } from 'vitest';
import { instantOf, MINUTE } from '#shared/base/time.ts';
import type { DossierList, Figures } from '#shared/dossier/api-dossier.ts';
import { playing } from '../support/case.ts';
import type { CaseServer } from '../support/case-server.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const POLITIE = 'MNL/politie/aanname';
const BY_LMS = { system: 'handmatig-lms', by: 'lms' } as const;
const BY_HAND = { system: 'handmatig', by: 'meldkamer' } as const;

function moment(clock: string, day = '10'): string {
  return `2026-07-${day}T${clock}+02:00`;
}

function utc(clock: string): string {
  return instantOf(Date.parse(moment(clock)));
}

async function decide(play: CaseServer, number: string, end: string): Promise<void> {
  const kind = 'tijdelijke-wijziging-werkwijze';
  await play.decide(number, { about: { kind, functions: [AANNAME], to: { place: 'Breda' }, end: utc(end) } });
}

async function lineOf(play: CaseServer, number: string) {
  const { afwijkingen } = await play.ask<DossierList>('/api/v1/afwijkingen');
  return afwijkingen.find((one) => one.number === number);
}

/** When it began, and the minutes from then to its decision. */
async function begunAndDecided(play: CaseServer, number: string) {
  const { timeToDecision } = await play.ask<Figures>('/api/v1/figures');
  const figure = timeToDecision.find((one) => one.number === number);
  return [(await lineOf(play, number))?.startedAt, (figure?.ms ?? Number.NaN) / MINUTE];
}

/** Breda from 09:30; its feed silent from 11:00; LMS says at 11:30 that it is home; its feed is heard again at 13:00, and says what it said. */
async function heardAgain({ decidedUntil = null as string | null, isConfirmed = true } = {}): Promise<CaseServer> {
  const play = await playing(moment('08:30'));
  for (const id of [AANNAME, POLITIE]) await play.say(id, 'MNL');
  await play.at(moment('09:30'));
  await play.say(AANNAME, 'Breda');
  if (decidedUntil !== null) await decide(play, '2026-0001', decidedUntil);
  await play.at(moment('11:00'));
  play.silence('MNL');
  await play.at(moment('11:30'));
  await play.say(AANNAME, 'MNL', BY_LMS);
  await play.at(moment('11:35'));
  if (isConfirmed) await play.step('2026-0001', 'returns', {});
  await play.at(moment('13:00'));
  await play.say(POLITIE, 'MNL');
  play.keep('MNL');
  return play;
}

test('[R165] a feed that fell silent and is heard again: it begins when it is heard', async () => {
  const play = await heardAgain();
  await play.at(moment('13:10'));
  await decide(play, '2026-0002', '16:00');
  await play.at(moment('15:00'));
  expect(await begunAndDecided(play, '2026-0002')).toEqual([utc('13:00'), 10]);
});

test('[R165] and it does so still when the meldkamer sets its place right hours later', async () => {
  const play = await heardAgain();
  await play.at(moment('17:00'));
  const rectified = { statement: { to: { place: 'Zeist' } }, reason: 'nader bekend' };
  await play.step('2026-0002', 'rectifications', rectified, 'meldkamer');
  await play.at(moment('17:30'));
  await decide(play, '2026-0003', '20:00');
  await play.at(moment('18:00'));
  expect(await begunAndDecided(play, '2026-0003')).toEqual([utc('13:00'), 270]);
});

test('[R97][R165] the end that was decided passes for what went on when its feed was heard again', async () => {
  const play = await heardAgain({ decidedUntil: '16:00', isConfirmed: false });
  await play.at(moment('17:00'));
  expect((await lineOf(play, '2026-0001'))?.passedEnd).toEqual({ at: utc('16:00'), by: 'decision' });
});

/** By hand, as a meldkamer without a feed: Breda 10:00, and LMS says at 15:00 that it is home. */
async function byHand(decidedUntil: string | null = null): Promise<CaseServer> {
  const play = await playing(moment('09:00'));
  await play.say(AANNAME, 'MNL', BY_HAND);
  await play.at(moment('10:00'));
  await play.say(AANNAME, 'Breda', BY_HAND);
  await play.at(moment('10:10'));
  if (decidedUntil !== null) await decide(play, '2026-0001', decidedUntil);
  await play.at(moment('15:00'));
  await play.say(AANNAME, 'MNL', BY_LMS);
  return play;
}

test('[R165] the same place by hand after a confirmed return: it begins with that word', async () => {
  const play = await byHand();
  await play.at(moment('15:05'));
  await play.step('2026-0001', 'returns', {});
  await play.at(moment('17:01'));
  await play.say(AANNAME, 'Breda', { ...BY_HAND, at: moment('17:00') });
  await play.at(moment('17:10'));
  await decide(play, '2026-0002', '20:00');
  await play.at(moment('18:00'));
  expect(await begunAndDecided(play, '2026-0002')).toEqual([utc('17:00'), 10]);
});

test('[R43][R51][R165] three days later it is another deviation and a recurrence, and the days between are none of the first', async () => {
  const play = await byHand();
  await play.at(moment('17:00', '13'));
  await play.say(AANNAME, 'Breda', BY_HAND);
  await play.at(moment('17:10', '13'));
  const [first, next] = [await lineOf(play, '2026-0001'), await lineOf(play, '2026-0002')];
  // By hand it counts until 14:30, and nobody knows from then until LMS says so at 15:00.
  expect([(first?.unknownMs ?? 0) / MINUTE, next?.recurrenceOf]).toEqual([30, ['2026-0001']]);
  const again = (await play.alarms()).filter((line) => line.startsWith('A14'));
  expect(again).toEqual(['A14 2026-0002 active-unacknowledged']);
});

test('[R97][R165] home before the end that was decided, away again after it: no end was exceeded', async () => {
  const play = await byHand('16:00');
  await play.at(moment('17:00'));
  await play.say(AANNAME, 'Breda', BY_HAND);
  await play.at(moment('17:10'));
  expect((await lineOf(play, '2026-0001'))?.passedEnd).toBeUndefined();
});
