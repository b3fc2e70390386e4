// Who is heard, and whether to believe it: entries by hand against feeds. Numbers were worked out by hand; moments are Dutch time.

import { expect, test } from 'vitest';
import { expectSums, playing } from '../support/case.ts';

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
