// Who is heard, and whether to believe it: entries by hand against feeds. Numbers were worked out by hand; moments are Dutch time.

import { expect, test } from 'vitest';
import { MINUTE } from '#shared/base/time.ts';
import type { Figures } from '#shared/dossier/api-dossier.ts';
import type { RegisterLine } from '#shared/register/register-lines.ts';
import { expectSums, playing } from '../support/case.ts';
import { moment } from '../support/case-server.ts';
import { record } from '../support/events.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const NUMBER = '2026-0001';
const BY_HAND = { system: 'handmatig', by: 'meldkamer' } as const;

test('[R73][R84] Zeist until it falls silent at 11:00, home by hand at 11:30, home by itself at 13:00: 60 at Zeist, 120 unknown', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'Zeist');
  await play.at('2026-07-10T11:00+02:00');
  play.silence('MNL');
  await play.at('2026-07-10T11:30+02:00');
  await play.say(AANNAME, 'MNL', BY_HAND);
  await play.at('2026-07-10T12:30+02:00');
  expect(await play.a4(NUMBER)).toBe('active');
  await play.at('2026-07-10T13:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T14:00+02:00');
  await expectSums(play, {
    functions: { [AANNAME]: { outside: 60, unknown: 120 } },
    figures: { uncovered: 60, unknown: 120 },
    dossiers: { [NUMBER]: { uncovered: 60, unknown: 120 } },
  });
});

test('[R71][R73] silent from 09:30, away by hand at 10:00, the feed says home at 11:00, by hand too at 11:30: 30, 60, 30', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T09:30+02:00');
  play.silence('MNL');
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'Zeist', BY_HAND);
  await play.at('2026-07-10T10:30+02:00');
  expect(await play.a4(NUMBER)).toBe('active');
  await play.at('2026-07-10T11:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T11:30+02:00');
  expect(await play.a4(NUMBER)).toBe('active');
  await play.say(AANNAME, 'MNL', BY_HAND);
  await play.at('2026-07-10T12:00+02:00');
  await expectSums(play, {
    functions: { [AANNAME]: { outside: 60, unknown: 30, 'double-claim': 30 } },
    figures: { uncovered: 60, unknown: 30, doubleClaim: 30 },
    dossiers: { [NUMBER]: { uncovered: 60, doubleClaim: 30 } },
  });
});

test('[R71] home by hand at 11:00 against a feed that is heard and says Zeist until 12:00 is a contradiction: 60 and 60', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'Zeist');
  await play.at('2026-07-10T11:00+02:00');
  await play.say(AANNAME, 'MNL', BY_HAND);
  await play.at('2026-07-10T11:30+02:00');
  expect(await play.a4(NUMBER)).toBe('active');
  await play.at('2026-07-10T12:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T13:00+02:00');
  await expectSums(play, {
    functions: { [AANNAME]: { outside: 60, 'double-claim': 60 } },
    figures: { uncovered: 60, doubleClaim: 60 },
    dossiers: { [NUMBER]: { uncovered: 60, doubleClaim: 60 } },
  });
});

test('[R39] a feed at Zeist from 10:00 is taken out of use at 11:00, another says home at 12:00, LMS at 13:00: 60 at Zeist, 120 unknown', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'Zeist');
  await play.at('2026-07-10T11:00+02:00');
  play.silence('MNL');
  await play.retire('MNL');
  await play.at('2026-07-10T11:30+02:00');
  expect(await play.a4(NUMBER)).toBe('active');
  await play.at('2026-07-10T12:00+02:00');
  await play.say(AANNAME, 'MNL', { system: 'cad' });
  // It never said that it was away, so it does not bring it back.
  expect(await play.a4(NUMBER)).toBe('active');
  await play.at('2026-07-10T13:00+02:00');
  await play.say(AANNAME, 'MNL', { system: 'handmatig-lms', by: 'lms' });
  expect(await play.a4(NUMBER)).not.toBe('active');
  await play.at('2026-07-10T14:00+02:00');
  await expectSums(play, {
    functions: { [AANNAME]: { outside: 60, unknown: 120 } },
    figures: { uncovered: 60, unknown: 120 },
    dossiers: { [NUMBER]: { uncovered: 60, unknown: 120 } },
  });
});

test('[R84] Zeist until it falls silent at 11:00, home by the hand of LMS at 11:30: 60 at Zeist, 30 unknown', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'Zeist');
  await play.at('2026-07-10T11:00+02:00');
  play.silence('MNL');
  await play.at('2026-07-10T11:30+02:00');
  await play.say(AANNAME, 'MNL', { system: 'handmatig-lms', by: 'lms' });
  expect(await play.a4(NUMBER)).not.toBe('active');
  await play.at('2026-07-10T13:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T14:00+02:00');
  await expectSums(play, {
    functions: { [AANNAME]: { outside: 60, unknown: 30 } },
    figures: { uncovered: 60, unknown: 30 },
    dossiers: { [NUMBER]: { uncovered: 60, unknown: 30 } },
  });
});

test('[R84] both at Zeist from 10:00; one home at 11:00, the other silent from 11:20, home said again at 12:00: 60, 20 twice, back at 12:00', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  const CAD = { system: 'cad' } as const;
  for (const options of [{}, CAD]) await play.say(AANNAME, 'MNL', options);
  await play.at('2026-07-10T10:00+02:00');
  for (const options of [{}, CAD]) await play.say(AANNAME, 'Zeist', options);
  await play.at('2026-07-10T11:00+02:00');
  await play.say(AANNAME, 'MNL', CAD);
  await play.at('2026-07-10T11:20+02:00');
  expect(await play.a4(NUMBER)).toBe('active');
  play.silence('MNL');
  await play.at('2026-07-10T11:40+02:00');
  expect(await play.a4(NUMBER)).toBe('active');
  await play.at('2026-07-10T12:00+02:00');
  await play.say(AANNAME, 'MNL', CAD);
  await play.at('2026-07-10T13:00+02:00');
  expect(await play.a4(NUMBER)).toBe('returned');
  await expectSums(play, {
    functions: { [AANNAME]: { outside: 60, 'double-claim': 20 } },
    figures: { uncovered: 60, doubleClaim: 20 },
    dossiers: { [NUMBER]: { uncovered: 60, doubleClaim: 20 } },
  });
});

test('[R84][R89] the same, the other out of use from 11:20: 60 at Zeist, 20 twice, 40 unknown until home is said again', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  const CAD = { system: 'cad' } as const;
  for (const options of [{}, CAD]) await play.say(AANNAME, 'MNL', options);
  await play.at('2026-07-10T10:00+02:00');
  for (const options of [{}, CAD]) await play.say(AANNAME, 'Zeist', options);
  await play.at('2026-07-10T11:00+02:00');
  await play.say(AANNAME, 'MNL', CAD);
  await play.at('2026-07-10T11:20+02:00');
  await play.retire('MNL');
  await play.at('2026-07-10T11:40+02:00');
  expect(await play.a4(NUMBER)).toBe('active');
  await play.at('2026-07-10T12:00+02:00');
  await play.say(AANNAME, 'MNL', CAD);
  await play.at('2026-07-10T13:00+02:00');
  expect(await play.a4(NUMBER)).toBe('returned');
  await expectSums(play, {
    functions: { [AANNAME]: { outside: 60, 'double-claim': 20, unknown: 40 } },
    figures: { uncovered: 60, doubleClaim: 20, unknown: 40 },
    dossiers: { [NUMBER]: { uncovered: 60, doubleClaim: 20, unknown: 40 } },
  });
});

test('[R88] time that is established to be unknown, of which no deviation tells, is in no sum of what was established', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'unknown');
  await play.at('2026-07-10T11:00+02:00');
  await play.say(AANNAME, 'MNL');
  const [from, until] = ['10:00', '10:30'].map((time) => moment(`2026-07-10T${time}+02:00`));
  const source = 'urn:nld:meldkamer:MNL:gms';
  const said = { function: AANNAME, source, from, until, reason: 'Nagegaan in het logboek' };
  await record(play.url, await play.key('lms'), '/api/v1/register/establishments', said);
  await play.at('2026-07-10T12:00+02:00');
  await expectSums(play, { functions: { [AANNAME]: { unknown: 60 } }, figures: { unknown: 60 }, dossiers: {} });
});

test('[R88] an hour at Zeist of which half is established to be unknown, in its deviation: 30 uncovered, 30 unknown and established', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'Zeist');
  await play.at('2026-07-10T10:15+02:00');
  await play.say(AANNAME, 'unknown', { system: 'telefonie' });
  await play.at('2026-07-10T11:00+02:00');
  await play.say(AANNAME, 'MNL');
  const [from, until] = ['10:15', '10:45'].map((time) => moment(`2026-07-10T${time}+02:00`));
  const source = 'urn:nld:meldkamer:MNL:telefonie';
  const said = { function: AANNAME, source, from, until, reason: 'Nagegaan in het logboek' };
  await record(play.url, await play.key('lms'), '/api/v1/register/establishments', said);
  await play.at('2026-07-10T12:00+02:00');
  const sums = { uncovered: 30, unknown: 30, established: 30 };
  await expectSums(play, {
    functions: { [AANNAME]: { outside: 30, unknown: 30 } },
    figures: sums,
    dossiers: { [NUMBER]: sums },
  });
  const range = `from=2026-07-01T00:00:00.000Z&to=${play.now}`;
  expect(await play.text(`/api/v1/figures.csv?${range}`)).toContain(
    'MNL;;;;waarvan vastgesteld achteraf;1800;seconden',
  );
});

test('[R88] an hour claimed twice: half established at Zeist, ten minutes established at home; each a number of its own, and the sums add up', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.say(AANNAME, 'MNL', { system: 'telefonie' });
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'Zeist');
  await play.at('2026-07-10T11:00+02:00');
  await play.say(AANNAME, 'MNL');
  const [from, half, later] = ['10:00', '10:30', '10:40'].map((time) => moment(`2026-07-10T${time}+02:00`));
  const establish = async (system: string, begin = from, until = half) => {
    const source = `urn:nld:meldkamer:MNL:${system}`;
    const said = { function: AANNAME, source, from: begin, until, reason: 'Nagegaan in het logboek' };
    await record(play.url, await play.key('lms'), '/api/v1/register/establishments', said);
  };
  await establish('gms');
  await establish('telefonie', half, later);
  await play.at('2026-07-10T12:00+02:00');
  const sums = { uncovered: 30, doubleClaim: 20, established: 30 };
  await expectSums(play, {
    functions: { [AANNAME]: { outside: 30, 'double-claim': 20 } },
    figures: sums,
    dossiers: { [NUMBER]: sums },
  });
  const range = `from=2026-07-01T00:00:00.000Z&to=${play.now}`;
  const { months } = await play.ask<Figures>(`/api/v1/figures?${range}`);
  const [row] = months.filter(({ meldkamer, ownMs }) => meldkamer === 'MNL' && ownMs > 0);
  expect([row?.establishedMs, row?.establishedHomeMs]).toEqual([30 * MINUTE, 10 * MINUTE]);
  const file = await play.text(`/api/v1/figures.csv?${range}`);
  expect(file).toContain('MNL;;;;waarvan vastgesteld achteraf;1800;seconden');
  expect(file).toContain('MNL;;;;"eigen meldkamer, waarvan vastgesteld achteraf";600;seconden');
  const lines = await play.ask<{ readonly lines: readonly RegisterLine[] }>('/api/v1/register?reported=true');
  expect(lines.lines.flatMap(({ segments }) => segments.map((one) => one.established ?? false))).toContain(true);
});

test('[R100] that who said away does not know, told within a minute, takes back nothing of what was contested until it was told', async () => {
  const play = await playing('2026-07-10T09:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, 'Zeist');
  await play.at('2026-07-10T10:05+02:00');
  await play.say(AANNAME, 'MNL', { system: 'cad' });
  await play.at('2026-07-10T10:10+02:00');
  await play.say(AANNAME, 'unknown', { at: '2026-07-10T10:09:01+02:00' });
  await play.at('2026-07-10T10:20+02:00');
  const { months } = await play.ask<Figures>('/api/v1/figures');
  expect(months.map(({ doubleClaimMs }) => doubleClaimMs / MINUTE)).toContain(5);
});
