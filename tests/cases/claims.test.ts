// Who decided, who is said to have decided, and for what they may: claims, spoken decisions and mandates. Numbers were worked out by hand;
// moments are Dutch time. Unless a case says otherwise aanname is at Zeist from 10:00 to 12:00: 120 minutes.

import { describe, expect, test } from 'vitest';
import type { OwnNotices } from '#shared/dossier/api-dossier.ts';
import { confirmsNothing } from '#shared/dossier/decision-reach.ts';
import type { Entry } from '#shared/journal/facts.ts';
import type { Policy } from '#shared/policy/policy.ts';
import { expectSums, playing } from '../support/case.ts';
import type { CaseServer } from '../support/case-server.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const NUMBER = '2026-0001';

async function home(opens = '2026-07-10T09:00+02:00'): Promise<CaseServer> {
  const play = await playing(opens);
  await play.say(AANNAME, 'MNL');
  return play;
}

async function away(place = 'Zeist'): Promise<CaseServer> {
  const play = await home();
  await play.at('2026-07-10T10:00+02:00');
  await play.say(AANNAME, place);
  return play;
}

async function back(play: CaseServer): Promise<void> {
  await play.at('2026-07-10T12:00+02:00');
  await play.say(AANNAME, 'MNL');
  await play.at('2026-07-10T13:00+02:00');
}

const UNCOVERED = { figures: { uncovered: 120 }, dossiers: { [NUMBER]: { uncovered: 120 } } };

describe('[R60] what a feed says of who decided', () => {
  const SAID = {
    kind: 'overig',
    functions: [AANNAME],
    to: { place: 'Zwolle' },
    reason: 'te weinig centralisten',
    start: '2026-07-10T08:00:00Z',
    expectedEnd: '2026-07-10T10:00:00Z',
  };

  test('by nobody known, on a ground of its own: 120 uncovered, A4, a ladder', async () => {
    const play = await home();
    await play.announce('MNL', 'MNL-1', { ...SAID, decider: 'Directie Zorgbedrijf', mandate: 'eigen besluit' });
    await play.at('2026-07-10T10:00+02:00');
    await play.say(AANNAME, 'Zwolle');
    await play.at('2026-07-10T10:20+02:00');
    expect(await play.a4(NUMBER)).toBe('active');
    expect((await play.dossier(NUMBER)).dossier.ladder?.turns).toHaveLength(2);
    await back(play);
    await expectSums(play, UNCOVERED);
  });

  const BY_SMB = {
    ...SAID,
    kind: 'tijdelijke-wijziging-werkwijze',
    decider: 'SMB',
    mandate: 'Procedure tijdelijke wijziging werkwijze (SMB/BMB)',
  };

  /** What dossier and notice say beforehand of what the claim would cover. */
  async function beforehand(play: CaseServer) {
    const { decisions, dossier } = await play.dossier(NUMBER, 'smb');
    const { notices } = await play.ask<OwnNotices>('/api/v1/notices', 'smb');
    const [claim] = decisions;
    expect(notices.flatMap((one) => one.decisions ?? []).map(({ functions }) => functions)).toEqual([claim?.functions]);
    const outside = claim?.functions.map((one) => one.outside);
    return { outside, nothing: claim && confirmsNothing(claim), mandate: dossier.decisions[0]?.mandate };
  }

  const GROUNDS = [
    ['its basis', BY_SMB.mandate, { outside: [null], nothing: null, mandate: BY_SMB.mandate }],
    ['its id', 'werkwijze-smb', { outside: [null], nothing: null, mandate: BY_SMB.mandate }],
    ['other words', 'op gezag', { outside: ['other-ground'], nothing: 'outside', mandate: 'op gezag' }],
    ['nothing', null, { outside: ['unnamed'], nothing: 'unnamed', mandate: null }],
  ] as const;
  test.each(GROUNDS)(
    'on a mandate named by %s: says beforehand what confirming covers, and that is so',
    async (_, mandate, said) => {
      const play = await home();
      const told = { ...BY_SMB, decidedAt: '2026-07-10T06:40:00Z', mandate };
      await play.announce('MNL', 'MNL-1', told);
      const { afwijking } = await play.dossier(NUMBER);
      await play.announce('MNL', 'MNL-1', told);
      expect((await play.dossier(NUMBER)).afwijking.version).toBe(afwijking.version);
      expect(await beforehand(play)).toEqual(said);
      await play.step(NUMBER, 'confirmations', { decision: `${NUMBER}-b1` }, 'smb');
      const { decisions } = await play.dossier(NUMBER);
      expect(decisions[1]?.functions.map(({ outside }) => outside)).toEqual(said.outside);
    },
  );

  async function claimed(decidedAt: string | null): Promise<CaseServer> {
    const play = await home();
    await play.announce('MNL', 'MNL-1', { ...BY_SMB, decidedAt });
    await play.at('2026-07-10T10:00+02:00');
    await play.say(AANNAME, 'Zwolle');
    await play.at('2026-07-10T10:30+02:00');
    expect(await play.a4(NUMBER)).toBe('active');
    return play;
  }

  test('by the SMB, and nobody answers: 120 uncovered', async () => {
    const play = await claimed('2026-07-10T06:55:00Z');
    await back(play);
    await expectSums(play, UNCOVERED);
  });

  test('decided 08:55 as it says, confirmed 10:30: 30 recorded later, 90 in time', async () => {
    const play = await claimed('2026-07-10T06:55:00Z');
    await play.step(NUMBER, 'confirmations', { decision: `${NUMBER}-b1` }, 'smb');
    expect(await play.a4(NUMBER)).not.toBe('active');
    await back(play);
    const all = { covered: 120, coveredLater: 30, coveredInTime: 90, byParty: 120 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });

  test('without a moment it counts from its confirming at 10:30: 30 uncovered, 90 covered', async () => {
    const play = await claimed(null);
    await play.step(NUMBER, 'confirmations', { decision: `${NUMBER}-b1` }, 'smb');
    await back(play);
    const all = { covered: 90, coveredInTime: 90, byParty: 90, uncovered: 30 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });

  test('decided 08:55 as it says, confirmed 12:30 when its end has passed: 120 recorded later', async () => {
    const play = await claimed('2026-07-10T06:55:00Z');
    await play.at('2026-07-10T12:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2026-07-10T12:30+02:00');
    expect((await play.dossier(NUMBER)).decisions.map(({ isOver }) => isOver)).toEqual([undefined]);
    await play.step(NUMBER, 'confirmations', { decision: `${NUMBER}-b1` }, 'smb');
    await play.at('2026-07-10T13:00+02:00');
    const all = { covered: 120, coveredLater: 120, byParty: 120 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });

  test('without a moment, confirmed 12:30 when its end has passed: covers nothing, and says so beforehand', async () => {
    const play = await claimed(null);
    await play.at('2026-07-10T12:00+02:00');
    await play.say(AANNAME, 'MNL');
    await play.at('2026-07-10T12:30+02:00');
    expect((await play.dossier(NUMBER, 'smb')).decisions.map(({ isOver }) => isOver)).toEqual([true]);
    const { decisions } = await play.step(NUMBER, 'confirmations', { decision: `${NUMBER}-b1` }, 'smb');
    expect(decisions.map(({ isOver }) => isOver)).toEqual([undefined, true]);
    await play.at('2026-07-10T13:00+02:00');
    await expectSums(play, UNCOVERED);
  });

  test('denied: 120 uncovered; twice, by another, or confirmed after all: refused', async () => {
    const play = await claimed('2026-07-10T06:55:00Z');
    const claim = { decision: `${NUMBER}-b1` };
    expect(await play.refusal(NUMBER, 'denials', claim, 'rav-09')).toBe('409 not-named');
    await play.step(NUMBER, 'denials', claim, 'smb');
    expect(await play.refusal(NUMBER, 'denials', claim, 'smb')).toBe('409 answered-already');
    expect(await play.refusal(NUMBER, 'confirmations', claim, 'smb')).toBe('409 answered-already');
    expect(await play.a4(NUMBER)).toBe('active');
    await back(play);
    await expectSums(play, UNCOVERED);
  });
});

describe('[R60] what LMS notes of what another decided at 10:15, at 10:20', () => {
  const SPOKEN = { decidedAt: '2026-07-10T08:15:00Z', document: null, log: 'logboek LMS 2026-0710-03' };
  const ABOUT = { about: { kind: 'tijdelijke-wijziging-werkwijze' } };

  async function noted(said: Readonly<Record<string, unknown>>): Promise<CaseServer> {
    const play = await away();
    await play.at('2026-07-10T10:20+02:00');
    await play.decide(NUMBER, { ...SPOKEN, ...ABOUT, ...said }, 'lms');
    return play;
  }

  test('spoken: 15 uncovered, 105 covered in a column of its own; an alarm when it is not answered in three days', async () => {
    const play = await noted({});
    expect(await play.a4(NUMBER)).not.toBe('active');
    await back(play);
    const all = { covered: 105, spoken: 105, uncovered: 15 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
    await play.at('2026-07-13T10:00+02:00');
    expect((await play.alarms()).filter((line) => line.startsWith('A16'))).toEqual([]);
    await play.at('2026-07-13T10:35+02:00');
    expect((await play.alarms()).filter((line) => line.startsWith('A16'))).toEqual([
      `A16 ${NUMBER} active-unacknowledged`,
    ]);
  });

  test('spoken and confirmed: 15 uncovered, 5 recorded later, 100 in time, none by the party itself', async () => {
    const play = await noted({});
    await play.at('2026-07-10T11:00+02:00');
    await play.step(NUMBER, 'confirmations', { decision: `${NUMBER}-b1` }, 'smb');
    await back(play);
    const all = { covered: 105, coveredLater: 5, coveredInTime: 100, uncovered: 15 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });

  test('spoken and denied at 11:00: 120 uncovered, and A4 as if it had never been', async () => {
    const play = await noted({});
    await play.at('2026-07-10T11:00+02:00');
    await play.step(NUMBER, 'denials', { decision: `${NUMBER}-b1` }, 'smb');
    expect(await play.a4(NUMBER)).toBe('active');
    await back(play);
    await expectSums(play, UNCOVERED);
  });

  test('with a document: 15 uncovered, 5 later, 100 in time; without document or log it is refused', async () => {
    const play = await away();
    await play.at('2026-07-10T10:20+02:00');
    expect(await play.refusal(NUMBER, 'decisions', { ...ALLOWED, ...ABOUT, document: null }, 'lms')).toBe(
      '400 nothing-to-show',
    );
    await play.decide(NUMBER, { ...SPOKEN, ...ABOUT, log: null, document: 'SMB 2026-117' }, 'lms');
    await back(play);
    const all = { covered: 105, coveredLater: 5, coveredInTime: 100, uncovered: 15 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });
});

const ALLOWED = {
  outcome: 'allowed',
  party: 'smb',
  capacity: 'Landelijke strategische sturing',
  mandate: 'werkwijze-smb',
};

describe('[R61] a mandate is held per function, place and moment', () => {
  test('RAV Haaglanden allows an uitwijk of five functions to Rotterdam, 2 h: 120 covered, 480 uncovered, A4 stays', async () => {
    const functions = [
      'DHG/politie',
      'DHG/ambulance/15',
      'DHG/ambulance/16',
      'DHG/brandweer/15',
      'DHG/brandweer/16',
    ].map((post) => `${post}/aanname`);
    const play = await playing('2026-07-10T09:00+02:00');
    for (const one of functions) await play.say(one, 'DHG');
    const number = await play.register({
      meldkamer: 'DHG',
      kind: 'uitwijk',
      functions,
      to: { meldkamer: 'RTD' },
      start: '2026-07-10T08:00:00Z',
      expectedEnd: '2026-07-10T10:00:00Z',
    });
    await play.at('2026-07-10T09:50+02:00');
    const { decisions } = await play.decide(
      number,
      { party: 'rav-15', capacity: 'Verantwoordelijk voor de eigen meldkamerfunctie', mandate: 'eigen-uitwijk' },
      'rav-15',
    );
    expect(decisions[0]?.functions.filter(({ outside }) => outside === null).map(({ function: id }) => id)).toEqual([
      'DHG/ambulance/15/aanname',
    ]);
    await play.at('2026-07-10T10:00+02:00');
    for (const one of functions) await play.say(one, 'RTD');
    await play.at('2026-07-10T11:00+02:00');
    expect(await play.a4(number)).toBe('active');
    expect((await play.dossier(number)).afwijking.uncovered).toHaveLength(4);
    await play.at('2026-07-10T12:00+02:00');
    for (const one of functions) await play.say(one, 'DHG');
    await play.at('2026-07-10T13:00+02:00');
    const all = { covered: 120, coveredInTime: 120, byParty: 120, uncovered: 480 };
    await expectSums(play, { figures: all, dossiers: { [number]: all } });
  });

  test('another ground is recorded and covers nothing: 120 uncovered', async () => {
    const play = await away();
    await play.decide(NUMBER, { mandate: 'op eigen gezag' });
    expect(await play.a4(NUMBER)).toBe('active');
    await back(play);
    await expectSums(play, UNCOVERED);
  });

  test('LMS has no mandate for Zeist: a storing decided by LMS covers none of 120; a RAV has none for Zeist either', async () => {
    const play = await away();
    const lms = { party: 'lms', capacity: 'Beheerder van de meldkamers', mandate: 'beheer-lms', document: null };
    await play.decide(NUMBER, { ...lms, about: { kind: 'storing' } }, 'lms');
    expect(await play.a4(NUMBER)).toBe('active');
    const rav = { party: 'rav-09', capacity: 'eigen functie', mandate: 'eigen-uitwijk' };
    expect(await play.refusal(NUMBER, 'decisions', { ...ALLOWED, ...rav, about: { kind: 'uitwijk' } }, 'rav-09')).toBe(
      '400 uitwijk-outside',
    );
    await back(play);
    await expectSums(play, UNCOVERED);
  });

  describe.each(['embedded', 'redis'] as const)('on the %s journal', (store) => {
    const PILOT = { mandate: 'proef-rav', party: 'rav-09', capacity: 'proef', document: 'P 1' };
    const withPilot = (usual: Policy): Policy => {
      const { mandates } = usual.dossier;
      const [first] = mandates;
      if (first === undefined) throw new Error('no mandate in the policy');
      const added = { ...first, id: 'proef-rav', kinds: ['pilot'] as const, party: 'responsible' as const };
      const all = [...mandates, { ...added, to: 'anywhere' as const, basis: 'Proefregeling 2026' }];
      return { ...usual, version: '2026-p', dossier: { ...usual.dossier, mandates: all } };
    };
    const adopted = async (play: CaseServer) => {
      const { entries } = await play.ask<{ readonly entries: readonly Entry[] }>('/api/v1/journal?limit=5000');
      return entries
        .flatMap(({ facts }) => facts)
        .flatMap((fact) => (fact.kind === 'policy-adopted' ? [fact.policy.version] : []));
    };

    test('the first policy file, at 10:30, adds a mandate: what was decided at 10:15 is not within it, what is decided at 11:00 is', async () => {
      const play = await playing('2026-07-10T09:00+02:00', { store });
      await play.say(AANNAME, 'MNL');
      await play.at('2026-07-10T10:00+02:00');
      await play.say(AANNAME, 'Zeist');
      await play.at('2026-07-10T10:30+02:00');
      await play.restart(withPilot);
      await play.at('2026-07-10T11:00+02:00');
      const about = { kind: 'pilot' };
      const early = await play.decide(NUMBER, { ...PILOT, about, decidedAt: '2026-07-10T08:15:00Z' }, 'rav-09');
      expect(early.decisions[0]?.functions).toEqual([{ function: AANNAME, outside: 'other-ground' }]);
      expect(await play.a4(NUMBER)).toBe('active');
      const late = await play.decide(NUMBER, { ...PILOT, about }, 'rav-09');
      expect(late.decisions[1]?.functions).toEqual([{ function: AANNAME, outside: null }]);
      await back(play);
      expect(await adopted(play)).toEqual(['2026-1', '2026-p']);
      const all = { covered: 60, coveredInTime: 60, byParty: 60, uncovered: 60 };
      await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
    });

    test('a policy file at the very first start is the first, by itself', async () => {
      const play = await playing('2026-07-10T09:00+02:00', { store, policy: withPilot });
      expect(await adopted(play)).toEqual(['2026-p']);
    });
  });

  test('a mandate that policy gets at 11:00 counts from then on: 70 uncovered until LMS decides again at 11:10, 50 covered', async () => {
    const play = await away();
    const lms = { party: 'lms', capacity: 'Beheerder van de meldkamers', document: null, about: { kind: 'overig' } };
    await play.at('2026-07-10T10:30+02:00');
    await play.decide(NUMBER, { ...lms, mandate: 'overig-lms' }, 'lms');
    expect(await play.a4(NUMBER)).toBe('active');
    await play.at('2026-07-10T11:00+02:00');
    await play.restart((usual) => ({
      ...usual,
      version: '2026-2',
      dossier: {
        ...usual.dossier,
        mandates: [
          ...usual.dossier.mandates,
          {
            id: 'overig-lms',
            kinds: ['overig'],
            party: 'lms' as never,
            to: 'anywhere',
            capacity: 'Beheerder',
            basis: 'Besluit 2026-9',
            source: 'proef',
          },
        ],
      },
    }));
    expect(await play.a4(NUMBER)).toBe('active');
    await play.at('2026-07-10T11:10+02:00');
    await play.decide(NUMBER, { ...lms, mandate: 'overig-lms' }, 'lms');
    expect(await play.a4(NUMBER)).not.toBe('active');
    await back(play);
    const all = { covered: 50, coveredInTime: 50, byParty: 50, uncovered: 70 };
    await expectSums(play, { figures: all, dossiers: { [NUMBER]: all } });
  });
});
