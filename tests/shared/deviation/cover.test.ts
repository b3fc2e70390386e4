// What decisions cover: what was said with them, within the mandate of their party, as recorded by that party or by LMS with something to
// show for it; whatever the order in which they were recorded and whatever is set right in the deviation. The numbers are worked out by hand.

import { describe, expect, test } from 'vitest';
import { HOUR } from '#shared/base/time.ts';
import { endOf, stageOf } from '#shared/deviation/afwijking.ts';
import { firstCovering, mannerOf } from '#shared/deviation/cover.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { redactAfwijking } from '#shared/picture/redact.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import { nextStep } from '#shared/rules/next-step.ts';
import { openPoints } from '#shared/rules/open-points.ts';
import type { StepOf } from '#shared/rules/steps.ts';
import { a4, dossierMinutes, minutesOf, spansIn, spansOf, uncovered } from '../../support/cover.ts';
import { DECISION, NOTHING_SAID, SMB } from '../../support/decision.ts';
import { actor, instant, LMS, place, Story, sourceOf } from '../../support/story.ts';

const NUMBER = '2026-0001';
const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';
const RAVU = actor('party', 'RAV Utrecht');
const BMB = actor('smb', 'Bestuurlijk Meldkamerberaad');

type Words = Partial<Omit<StepOf<'decide'>, 'kind'>>;

function decide(story: Story, words: Words = {}, by = SMB, number = NUMBER) {
  return story.step(number, { ...DECISION, ...words }, by);
}

function code(outcome: unknown): string {
  return (outcome as { readonly code?: string }).code ?? 'taken';
}

function rectify(story: Story, statement: StepOf<'rectify'>['statement']): void {
  expect(code(story.step(NUMBER, { kind: 'rectify', statement, reason: 'nader bekend' }))).toBe('taken');
}

/** Aanname is registered for Zeist, from ten until twelve, and allowed at half past nine. */
function allowed(): Story {
  const story = new Story();
  story.registered('MNL', [AANNAME], {
    to: place('Zeist'),
    start: instant('10:00:00'),
    expectedEnd: instant('12:00:00'),
  });
  decide(story.at('09:30:00'));
  return story;
}

/** Of the function that was allowed: from, until and when recorded. */
function recordedSpans(story: Story): readonly (readonly (string | undefined)[])[] {
  return spansIn(story.afwijking(NUMBER), AANNAME as FunctionId).map(({ from, until, recordedAt }) =>
    [from, until, recordedAt].map((at) => at?.slice(11, 16)),
  );
}

describe('a claim', () => {
  /** A feed says that its function goes to Zwolle, and who decided that; it is away from ten until twelve. */
  function claimed(
    decider: string,
    mandate: string,
    kind: 'overig' | 'tijdelijke-wijziging-werkwijze' = 'overig',
  ): Story {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.announced('MNL', [AANNAME], '10:00:00', null, 'plan-1', { kind, to: place('Zwolle'), decider, mandate });
    story.at('10:00:00').located(AANNAME, 'Zwolle');
    return story;
  }

  test('[R60][A4] of an organisation that nobody knows covers nothing: 120 minutes uncovered, A4 and the ladder', () => {
    const story = claimed('Directie Zorgbedrijf', 'eigen besluit');
    expect([a4(story, NUMBER), story.afwijking(NUMBER).dossier?.ladder?.stoppedAt]).toEqual(['active', null]);
    story.at('12:00:00').located(AANNAME, 'MNL');
    expect([minutesOf(story), dossierMinutes(story, NUMBER)]).toEqual([
      { covered: 0, uncovered: 120 },
      { covered: 0, uncovered: 120 },
    ]);
  });

  test('[R60][A4] that the SMB decided keeps A4 on, and asks the SMB', () => {
    const story = claimed('smb', 'werkwijze-smb', 'tijdelijke-wijziging-werkwijze');
    expect([a4(story, NUMBER), uncovered(story, NUMBER)]).toEqual(['active', [AANNAME]]);
    const asked = story.afwijking(NUMBER).dossier?.notices.filter(({ about }) => about === 'claim');
    expect(asked?.map(({ party, received }) => [party, received])).toEqual([['smb', null]]);
  });

  test('[R60] that its party confirms covers from then on as far as it was decided before: recorded later, by the party itself', () => {
    const story = claimed('smb', 'werkwijze-smb', 'tijdelijke-wijziging-werkwijze');
    story.at('11:00:00').step(NUMBER, { kind: 'confirm-claim', decision: `${NUMBER}-b1`, text: null }, SMB);
    const { dossier } = story.afwijking(NUMBER);
    expect(dossier?.decisions.map(mannerOf)).toEqual([null, 'self']);
    expect([spansOf(story, NUMBER, AANNAME), a4(story, NUMBER)]).toEqual([['11:00-back'], 'returned']);
    expect(dossier?.notices.find(({ about }) => about === 'claim')?.received?.organisation).toBe(SMB.organisation);
  });

  test('[R60] is answered once, by the party that it names, as it was shown', () => {
    const story = claimed('smb', 'werkwijze-smb', 'tijdelijke-wijziging-werkwijze');
    const answer = (kind: 'confirm-claim' | 'deny-claim', by = SMB, version?: number) =>
      code(story.step(NUMBER, { kind, decision: `${NUMBER}-b1`, text: null }, by, version));
    expect([answer('confirm-claim', BMB), answer('confirm-claim', RAVU), answer('confirm-claim', LMS)]).toEqual([
      'not-named',
      'not-named',
      'not-named',
    ]);
    const seen = story.afwijking(NUMBER).version;
    story.wait(1000).announced('MNL', [AANNAME, UITGIFTE], '10:00:00', null, 'plan-1', {
      kind: 'tijdelijke-wijziging-werkwijze',
      to: place('Zwolle'),
      decider: 'smb',
      mandate: 'werkwijze-smb',
    });
    expect([answer('confirm-claim', SMB, seen), answer('confirm-claim')]).toEqual([
      'version-conflict',
      'claim-changed',
    ]);
    const second = (kind: 'confirm-claim' | 'deny-claim') =>
      code(story.step(NUMBER, { kind, decision: `${NUMBER}-b2`, text: null }, SMB));
    expect([second('deny-claim'), second('confirm-claim'), second('deny-claim')]).toEqual([
      'taken',
      'answered-already',
      'answered-already',
    ]);
    expect([a4(story, NUMBER), spansOf(story, NUMBER, AANNAME)]).toEqual(['active', []]);
  });

  test('[R60] that is denied stays to be read', () => {
    const story = claimed('smb', 'werkwijze-smb');
    story.step(NUMBER, { kind: 'deny-claim', decision: `${NUMBER}-b1`, text: 'Niet besproken' }, SMB);
    expect(story.afwijking(NUMBER).dossier?.decisions.map(({ answer }) => [answer?.outcome, answer?.text])).toEqual([
      ['denied', 'Niet besproken'],
    ]);
  });
});

describe('LMS on behalf of another', () => {
  test('[R60] needs a document or the number of the entry in its log', () => {
    const story = allowed();
    expect(code(decide(story, { document: null }, LMS))).toBe('nothing-to-show');
    expect(code(decide(story, { document: null, log: '2026-1128-03' }, LMS))).toBe('taken');
    expect(code(decide(story, { document: 'SMB 2026-118' }, LMS))).toBe('taken');
    expect(story.afwijking(NUMBER).dossier?.decisions.map(mannerOf)).toEqual(['self', 'spoken', 'on-behalf']);
  });

  test('[R60] an older entry of LMS with nothing to show for it does not count', () => {
    const story = allowed();
    decide(story, {}, LMS);
    const [, onBehalf] = story.afwijking(NUMBER).dossier?.decisions ?? [];
    expect(onBehalf && mannerOf({ ...onBehalf, document: null })).toBeNull();
  });

  test('[R60][A16] a spoken decision counts, waits for its party, and is an alarm when that does not answer in three days', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.at('2026-11-21T23:00:00.000Z').located(AANNAME, 'Zeist');
    rectify(story, { kind: 'tijdelijke-wijziging-werkwijze' });
    decide(story, { document: null, log: '2026-1121-03' }, LMS);
    expect([a4(story, NUMBER), uncovered(story, NUMBER)]).toEqual(['returned', []]);
    story.at('2026-11-24T22:59:59.000Z').tick();
    expect(story.alarms('A16')).toEqual([]);
    story.at('2026-11-24T23:00:00.000Z').tick();
    expect(story.alarms('A16').map(({ core }) => core)).toEqual(['active']);
    story.wait(1000).step(NUMBER, { kind: 'confirm-claim', decision: `${NUMBER}-b1`, text: null }, SMB);
    expect(story.alarms('A16').map(({ core }) => core)).toEqual(['returned']);
    expect(story.afwijking(NUMBER).dossier?.decisions.map(mannerOf)).toEqual(['on-behalf']);
  });

  test('[R60][A4] what its party denies counts as if it had never been', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.at('10:00:00').located(AANNAME, 'Zeist');
    rectify(story, { kind: 'tijdelijke-wijziging-werkwijze' });
    decide(story, {}, LMS);
    expect([spansOf(story, NUMBER, AANNAME), a4(story, NUMBER)]).toEqual([['10:00-back'], 'returned']);
    story.at('11:00:00').step(NUMBER, { kind: 'deny-claim', decision: `${NUMBER}-b1`, text: null }, SMB);
    expect([spansOf(story, NUMBER, AANNAME), a4(story, NUMBER)]).toEqual([[], 'active']);
    story.at('12:00:00').located(AANNAME, 'MNL');
    expect(minutesOf(story)).toEqual({ covered: 0, uncovered: 120 });
  });

  test('[R60] a ministry is not the SMB, whatever its key is called', () => {
    const story = allowed();
    expect(code(decide(story, {}, actor('ministry', 'Strategisch Meldkamerberaad')))).toBe('not-yours');
    expect(code(decide(story, {}, actor('party', 'Strategisch Meldkamerberaad')))).toBe('not-yours');
  });
});

describe('a mandate', () => {
  const HAAGLANDEN = [
    'DHG/ambulance/15',
    'DHG/ambulance/16',
    'DHG/brandweer/15',
    'DHG/brandweer/16',
    'DHG/politie',
  ].map((post) => `${post}/aanname`);

  test('[R61][A4] is held per function: a RAV that allows five functions covers its own', () => {
    const story = new Story();
    for (const id of HAAGLANDEN) story.located(id, 'DHG');
    story.registered('DHG', HAAGLANDEN, {
      kind: 'uitwijk',
      to: place('RTD'),
      start: instant('10:00:00'),
      expectedEnd: instant('12:00:00'),
    });
    const outcome = decide(
      story.at('09:30:00'),
      { party: 'rav-15', mandate: 'eigen-uitwijk', document: null },
      actor('party', 'RAV Haaglanden'),
    );
    expect(code(outcome)).toBe('taken');
    story.at('10:00:00');
    for (const id of HAAGLANDEN) story.located(id, 'RTD');
    expect([a4(story, NUMBER), uncovered(story, NUMBER)]).toEqual([
      'active',
      HAAGLANDEN.filter((id) => !id.startsWith('DHG/ambulance/15')).sort(),
    ]);
    story.at('12:00:00');
    for (const id of HAAGLANDEN) story.located(id, 'DHG');
    expect([minutesOf(story), dossierMinutes(story, NUMBER)]).toEqual([
      { covered: 120, uncovered: 480 },
      { covered: 120, uncovered: 480 },
    ]);
  });

  test('[R61] is that of the policy in force when it was decided, and words of no policy are another ground', () => {
    const story = new Story();
    const { dossier } = story.picture.policy;
    const without = { ...story.picture.policy, dossier: { ...dossier, mandates: dossier.mandates.slice(0, 2) } };
    const withAll = { ...story.picture.policy, version: '2' };
    story.submit({ kind: 'adopt-policy', policy: without });
    story.registered('MNL', [AANNAME], { to: place('Zeist'), start: instant('10:00:00') });
    story.at('10:30:00').submit({ kind: 'adopt-policy', policy: withAll });
    decide(story.at('11:00:00'), { decidedAt: instant('10:00:00') });
    decide(story, { mandate: 'Eigen afweging', decidedAt: instant('10:45:00') });
    expect(spansOf(story, NUMBER, AANNAME)).toEqual([]);
    decide(story, { decidedAt: instant('10:30:00') });
    expect(spansOf(story, NUMBER, AANNAME)).toEqual(['10:30-back']);
    const least = { ...withAll, version: '3', dossier: { ...dossier, mandates: [] } };
    story.at('12:00:00').submit({ kind: 'adopt-policy', policy: least });
    expect(spansOf(story, NUMBER, AANNAME)).toEqual(['10:30-back']);
  });

  test('[R61] is named by its id or by its exact basis', () => {
    const [byBasis, byId] = [DECISION.mandate, 'werkwijze-smb'].map((mandate) => {
      const story = new Story();
      story.registered('MNL', [AANNAME], { to: place('Zeist'), start: instant('10:00:00') });
      decide(story, { mandate });
      return [spansOf(story, NUMBER, AANNAME), story.afwijking(NUMBER).dossier?.decisions[0]?.mandate];
    });
    expect([byBasis, byId]).toEqual([
      [['10:00-back'], DECISION.mandate],
      [['10:00-back'], DECISION.mandate],
    ]);
  });

  test('[R61] of LMS does not reach beyond the ten', () => {
    const story = new Story();
    story.registered('MNL', [AANNAME], { kind: 'storing', to: place('Zeist'), start: instant('10:00:00') });
    decide(story, { party: 'lms', mandate: 'beheer-lms' }, LMS);
    decide(story, { party: 'lms', mandate: 'beheer-lms', about: { ...NOTHING_SAID, to: place('NHL') } }, LMS);
    expect(spansIn(story.afwijking(NUMBER), AANNAME as FunctionId).map(({ to, decision }) => [to, decision])).toEqual([
      [place('NHL'), 1],
    ]);
  });

  test('[R45] that belongs to others alone is refused by name of who holds it, and nothing is recorded', () => {
    const story = allowed();
    const outcome = decide(story, { party: 'rav-09' }, RAVU);
    expect(outcome).toEqual({ code: 'no-mandate', party: 'rav-09', holders: ['smb', 'bmb'] });
    expect(story.afwijking(NUMBER).dossier?.decisions).toHaveLength(1);
  });
});

describe('cover', () => {
  test('[R62] of decisions of 10 and 12 July is the same in either order of recording: 48 hours', () => {
    const told = [false, true].map((isReversed) => {
      const story = new Story().at('2026-07-10T08:00:00.000Z');
      story.located(AANNAME, 'MNL');
      story.at('2026-07-10T09:00:00.000Z').located(AANNAME, 'Zeist');
      rectify(story, { kind: 'tijdelijke-wijziging-werkwijze' });
      const moments = ['2026-07-10T09:00:00.000Z', '2026-07-12T08:00:00.000Z'].map(instant);
      while (story.wait(11 * HOUR).now < instant('2026-07-12T08:30:00.000Z')) story.located(AANNAME, 'Zeist');
      story.at('2026-07-12T08:30:00.000Z').located(AANNAME, 'Zeist');
      for (const decidedAt of isReversed ? moments.toReversed() : moments) decide(story.wait(1000), { decidedAt });
      story.at('2026-07-12T09:00:00.000Z').located(AANNAME, 'MNL');
      return minutesOf(story, '2026-07-01T00:00:00.000Z', '2026-08-01T00:00:00.000Z');
    });
    expect(told).toEqual([
      { covered: 48 * 60, uncovered: 0 },
      { covered: 48 * 60, uncovered: 0 },
    ]);
  });

  /** Away at Tilburg from ten until twelve, under a decision. */
  function atTilburg(): Story {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.at('10:00:00').located(AANNAME, 'Tilburg');
    rectify(story, { kind: 'tijdelijke-wijziging-werkwijze' });
    decide(story);
    return story.at('12:00:00');
  }

  test('[R62] is not touched by setting the kind of the deviation right: 120 minutes stay 120', () => {
    const story = atTilburg();
    story.located(AANNAME, 'MNL');
    rectify(story, { kind: 'pilot' });
    expect([minutesOf(story), dossierMinutes(story, NUMBER)]).toEqual([
      { covered: 120, uncovered: 0 },
      { covered: 120, uncovered: 0 },
    ]);
  });

  test('[R46][R62] is of the place that was decided about: Tilburg 120 covered, then Breda 60 uncovered', () => {
    const story = atTilburg();
    rectify(story, { to: place('Breda') });
    story.located(AANNAME, 'Breda');
    expect([a4(story, NUMBER), uncovered(story, NUMBER)]).toEqual(['active', [AANNAME]]);
    story.at('13:00:00').located(AANNAME, 'MNL');
    expect(minutesOf(story)).toEqual({ covered: 120, uncovered: 60 });
  });

  test('[R62] is of its functions alone: what was added to the deviation afterwards is in no decision', () => {
    const story = allowed();
    rectify(story, { functions: [AANNAME, UITGIFTE] as readonly string[] as readonly FunctionId[] });
    expect([spansOf(story, NUMBER, AANNAME), spansOf(story, NUMBER, UITGIFTE)]).toEqual([['10:00-12:00'], []]);
    decide(story.at('11:00:00'));
    expect([spansOf(story, NUMBER, AANNAME), spansOf(story, NUMBER, UITGIFTE)]).toEqual([
      ['10:00-12:00', '11:00-12:00'],
      ['11:00-12:00'],
    ]);
  });

  test('[R62] keeps the time that was decided about when the deviation gets another', () => {
    const longer = allowed();
    rectify(longer, { start: instant('09:40:00'), expectedEnd: instant('15:00:00') });
    const shorter = allowed();
    rectify(shorter, { start: instant('10:30:00'), expectedEnd: instant('11:00:00') });
    expect([spansOf(longer, NUMBER, AANNAME), spansOf(shorter, NUMBER, AANNAME)]).toEqual([
      ['10:00-12:00'],
      ['10:00-12:00'],
    ]);
  });

  test('[R62] is of what the decision says where that differs from the deviation', () => {
    const story = allowed();
    const about = { ...NOTHING_SAID, start: instant('10:30:00'), end: instant('11:00:00'), to: place('Bilthoven') };
    decide(story, { about });
    expect(spansIn(story.afwijking(NUMBER), AANNAME as FunctionId).map(({ to, from }) => [to, from])).toEqual([
      [place('Zeist'), instant('10:00:00')],
      [place('Bilthoven'), instant('10:30:00')],
    ]);
  });

  test('[R62] is nothing without a place', () => {
    const story = new Story();
    story.registered('MNL', [AANNAME], { start: instant('10:00:00') });
    decide(story);
    expect(spansOf(story, NUMBER, AANNAME)).toEqual([]);
  });

  test('[R62][R64] without an end lasts until the first return: the next night is uncovered anew and gives A4', () => {
    const story = atTilburg();
    story.located(AANNAME, 'MNL');
    story.at('12:30:00').located(AANNAME, 'Tilburg');
    expect([a4(story, NUMBER), uncovered(story, NUMBER)]).toEqual(['active', [AANNAME]]);
    story.at('13:30:00').located(AANNAME, 'MNL');
    expect(minutesOf(story)).toEqual({ covered: 120, uncovered: 60 });
  });

  test('[R62] for absences that return lasts until the date that it names', () => {
    const story = new Story();
    story.located(AANNAME, 'MNL');
    story.at('10:00:00').located(AANNAME, 'Tilburg');
    rectify(story, { kind: 'tijdelijke-wijziging-werkwijze' });
    decide(story, { about: { ...NOTHING_SAID, end: instant('13:00:00'), repeated: true } });
    story.at('12:00:00').located(AANNAME, 'MNL');
    story.at('12:30:00').located(AANNAME, 'Tilburg');
    expect(a4(story, NUMBER)).not.toBe('active');
    story.at('13:00:00').heartbeat(sourceOf('MNL'));
    story.tick();
    expect(a4(story, NUMBER)).toBe('active');
    story.at('13:30:00').located(AANNAME, 'MNL');
    expect(minutesOf(story)).toEqual({ covered: 150, uncovered: 30 });
  });

  test('[R46] is longer when it is extended, and what was extended late leaves a gap', () => {
    const story = allowed();
    decide(story.at('11:00:00'), { outcome: 'extended', until: instant('14:00:00') });
    decide(story.at('15:00:00'), { outcome: 'extended', until: instant('18:00:00') });
    expect(spansOf(story, NUMBER, AANNAME)).toEqual(['10:00-12:00', '11:00-14:00', '15:00-18:00']);
  });

  test('[R45][R46] is no longer by an extension of which nobody knows the mandate', () => {
    const story = allowed();
    decide(story.at('11:00:00'), { outcome: 'extended', mandate: null, until: instant('14:00:00') });
    expect([spansOf(story, NUMBER, AANNAME), endOf(story.afwijking(NUMBER))]).toEqual([
      ['10:00-12:00'],
      instant('12:00:00'),
    ]);
  });

  test('the end that was rectified after an extension, and a wall knows the end that holds', () => {
    const story = allowed();
    decide(story.at('11:00:00'), { outcome: 'extended', until: instant('14:00:00') });
    const wall = () => endOf(redactAfwijking('wall', story.afwijking(NUMBER)));
    expect([endOf(story.afwijking(NUMBER)), wall()]).toEqual([instant('14:00:00'), instant('14:00:00')]);
    rectify(story, { expectedEnd: instant('13:00:00') });
    expect([endOf(story.afwijking(NUMBER)), wall()]).toEqual([instant('13:00:00'), instant('13:00:00')]);
    expect(story.step(NUMBER, { kind: 'rectify', statement: { start: instant('13:00:00') }, reason: 'later' })).toEqual(
      { code: 'ends-before-start', start: instant('13:00:00') },
    );
  });
});

describe('a refusal', () => {
  test('[R62] ends what was allowed before it, whenever either was recorded, until somebody allows it again', () => {
    const story = allowed();
    decide(story.at('11:30:00'), { outcome: 'refused', decidedAt: instant('10:30:00') });
    expect(spansOf(story, NUMBER, AANNAME)).toEqual(['10:00-10:30']);
    decide(story, { decidedAt: instant('11:00:00') });
    expect(spansOf(story, NUMBER, AANNAME)).toEqual(['10:00-10:30', '11:00-12:00']);
    decide(story, { decidedAt: instant('10:15:00') });
    expect(spansOf(story, NUMBER, AANNAME)).toEqual(['10:00-10:30', '10:15-10:30', '11:00-12:00']);
  });

  test('[R62] of two at one moment the refusal holds', () => {
    const story = allowed();
    decide(story.at('10:30:00'), { outcome: 'refused', decidedAt: instant('09:30:00') });
    expect(spansOf(story, NUMBER, AANNAME)).toEqual([]);
  });

  test('[R62] does not end because the end of the deviation passed', () => {
    const story = allowed();
    rectify(story, { expectedEnd: instant('11:00:00') });
    decide(story.at('10:30:00'), { outcome: 'refused' });
    expect(spansOf(story, NUMBER, AANNAME)).toEqual(['10:00-10:30']);
    decide(story, {
      outcome: 'refused',
      decidedAt: instant('10:10:00'),
      about: { ...NOTHING_SAID, end: instant('10:20:00') },
    });
    expect(spansOf(story, NUMBER, AANNAME)).toEqual(['10:00-10:10', '10:20-10:30']);
  });

  test('[R62][R50] of a party without the mandate is an objection: on record, an open point, and it ends nothing', () => {
    const story = allowed();
    story.at('10:30:00');
    const outcome = decide(story, { outcome: 'refused', party: 'rav-09', mandate: 'eigen-uitwijk' }, RAVU);
    expect([code(outcome), spansOf(story, NUMBER, AANNAME)]).toEqual(['taken', ['10:00-12:00']]);
    const open = (told: Story) => openPoints(told.picture, told.afwijking(NUMBER), told.now);
    expect(open(story)).toEqual(expect.arrayContaining(['objection']));
    const bare = new Story();
    bare.registered('MNL', [AANNAME], { to: place('Zeist') });
    decide(bare, { outcome: 'refused', party: 'rav-09', mandate: null }, RAVU);
    expect(open(bare)).toEqual(expect.arrayContaining(['decision', 'objection']));
    expect(stageOf(bare.afwijking(NUMBER))).toBe('announced');
  });

  test('[R62] nothing is decided that is over before it was decided, said or taken from the deviation, now or set right', () => {
    const story = allowed();
    const over = (end: string, decidedAt: string | null = null) => ({
      about: { ...NOTHING_SAID, end: instant(end) },
      decidedAt: decidedAt === null ? null : instant(decidedAt),
    });
    const refused = { code: 'ends-before-start', start: instant('11:00:00') };
    story.at('11:00:00');
    expect(decide(story, over('10:30:00'))).toEqual(refused);
    expect(decide(story, over('11:00:00'))).toEqual(refused);
    expect(decide(story, { outcome: 'refused', ...over('10:30:00') })).toEqual(refused);
    expect(code(decide(story, over('10:30:00', '10:15:00')))).toBe('taken');
    // The end of the deviation, which it takes when it says none.
    expect(decide(story.at('12:30:00'))).toEqual({ code: 'ends-before-start', start: instant('12:30:00') });
    const words = { ...NOTHING_SAID, end: instant('10:05:00') } as never;
    const fixed = { kind: 'rectify-decision', decision: `${NUMBER}-b2`, words, reason: 'typefout' } as const;
    expect(story.step(NUMBER, fixed, SMB)).toEqual({ code: 'ends-before-start', start: instant('10:15:00') });
  });

  test('cannot be extended, nor can anything end before it begins or have been decided tomorrow', () => {
    const story = allowed();
    const about = { ...NOTHING_SAID, end: instant('09:00:00') };
    expect(decide(story, { about })).toEqual({ code: 'ends-before-start', start: instant('10:00:00') });
    const endless = new Story();
    endless.registered('MNL', [AANNAME], { to: place('Zeist') });
    expect(code(decide(endless, { about: { ...NOTHING_SAID, repeated: true } }))).toBe('repeated-without-end');
    expect(decide(story, { decidedAt: instant('23:00:00') })).toEqual({
      code: 'in-the-future',
      moment: instant('23:00:00'),
    });
    decide(story.at('10:30:00'), { outcome: 'refused' });
    expect(code(decide(story, { outcome: 'extended', until: instant('15:00:00') }))).toBe('out-of-order');
  });
});

describe('a decision that was written down wrongly', () => {
  const fix = (story: Story, words: StepOf<'rectify-decision'>['words'], by = SMB, which = 1) =>
    code(
      story.step(NUMBER, { kind: 'rectify-decision', decision: `${NUMBER}-b${which}`, words, reason: 'Typefout' }, by),
    );

  test('[R63] is set right by its party: what it adds was recorded later, what it drops is covered no more', () => {
    const story = allowed();
    story.at('11:00:00');
    expect(fix(story, { end: instant('13:00:00'), start: instant('10:30:00') })).toBe('taken');
    expect(recordedSpans(story)).toEqual([
      ['10:30', '12:00', '09:30'],
      ['10:30', '13:00', '11:00'],
    ]);
    expect(
      story.afwijking(NUMBER).dossier?.decisions[0]?.earlier.map(({ about, reason }) => [about.end, reason]),
    ).toEqual([[instant('12:00:00'), 'Typefout']]);
  });

  test('[R63] what a refusal took before it was set right to begin later was recorded to be covered then', () => {
    const story = allowed();
    decide(story.at('11:00:00'), { outcome: 'refused' });
    story.at('11:45:00');
    expect(fix(story, { start: instant('11:30:00') }, SMB, 2)).toBe('taken');
    expect(recordedSpans(story)).toEqual([
      ['10:00', '11:00', '09:30'],
      ['11:00', '11:30', '11:45'],
    ]);
  });

  test('[R63] so was what a refusal took that is said now to be about another function', () => {
    const story = allowed();
    decide(story.at('11:00:00'), { outcome: 'refused' });
    story.at('11:45:00');
    expect(fix(story, { functions: [UITGIFTE] as readonly string[] as readonly FunctionId[] }, SMB, 2)).toBe('taken');
    expect(recordedSpans(story)).toEqual([
      ['10:00', '11:00', '09:30'],
      ['11:00', '12:00', '11:45'],
    ]);
  });

  test('[R46] of two that were recorded at one moment the one that was recorded first counts, also where it begins later', () => {
    const story = new Story();
    story.registered('MNL', [AANNAME], { to: place('Zeist'), start: instant('10:00:00') });
    const subject = {
      kind: 'tijdelijke-wijziging-werkwijze',
      functions: [AANNAME as FunctionId],
      repeated: false,
    } as const;
    for (const start of ['11:00:00', '10:00:00'].map(instant)) {
      decide(story, { about: { ...subject, to: place('Zeist'), start, end: instant('12:00:00') } });
    }
    const spans = spansIn(story.afwijking(NUMBER), AANNAME as FunctionId).map((one) => ({
      ...one,
      number: NUMBER as AfwijkingNumber,
    }));
    expect(new Set(spans.map(({ recordedAt }) => recordedAt)).size).toBe(1);
    expect(firstCovering(spans, [place('Zeist')])?.decision).toBe(0);
  });

  test('[R63] covers what it said before, said no more and says again only as recorded the last time', () => {
    const story = allowed();
    expect(fix(story.at('11:00:00'), { to: null })).toBe('taken');
    expect(spansOf(story, NUMBER, AANNAME)).toEqual([]);
    expect(fix(story.at('11:30:00'), { to: place('Zeist') })).toBe('taken');
    const spans = spansIn(story.afwijking(NUMBER), AANNAME as FunctionId);
    expect(spans.map(({ recordedAt }) => recordedAt)).toEqual([instant('11:30:00')]);
  });

  test('[R63] keeps when it was recorded where nothing of its cover changes', () => {
    const story = allowed();
    expect(fix(story.at('11:00:00'), { document: 'SMB 2026-119' })).toBe('taken');
    const spans = spansIn(story.afwijking(NUMBER), AANNAME as FunctionId);
    expect(spans.map(({ recordedAt }) => recordedAt)).toEqual([instant('09:30:00')]);
    expect(fix(story, { document: 'SMB 2026-119' })).toBe('nothing-changed');
  });

  test('[R63] is for its party, and for LMS with the document where LMS recorded it', () => {
    const story = allowed();
    expect([fix(story, { document: 'x' }, RAVU), fix(story, { document: 'x' }, LMS)]).toEqual([
      'not-named',
      'not-named',
    ]);
    decide(story, { document: null, log: '2026-1128-03' }, LMS);
    expect(fix(story, { end: instant('13:00:00') }, LMS, 2)).toBe('nothing-to-show');
    expect(fix(story, { end: instant('13:00:00'), document: 'SMB 2026-120' }, LMS, 2)).toBe('taken');
    expect(fix(story, { end: instant('14:00:00') }, SMB, 2)).toBe('taken');
    expect(fix(story, { end: instant('14:00:00') }, SMB, 9)).toBe('no-such-decision');
  });
});

describe('[R63] what LMS changes after its party answered', () => {
  const answer = (story: Story, kind: 'confirm-claim' | 'deny-claim'): string =>
    code(story.step(NUMBER, { kind, decision: `${NUMBER}-b1`, text: null }, SMB));
  const widen = (story: Story): string =>
    code(
      story.step(NUMBER, {
        kind: 'rectify-decision',
        decision: `${NUMBER}-b1`,
        words: { ...NOTHING_SAID, end: instant('20:00:00'), document: 'brief 7' } as never,
        reason: 'ruimer',
      }),
    );

  /** Away at Zeist since ten; LMS notes at once what the SMB decided, and the SMB confirms that at half past ten. */
  function confirmed(shown: Words = { document: null, log: '2026-1128-03' }): Story {
    const story = new Story();
    story.at('10:00:00').registered('MNL', [AANNAME], { to: place('Zeist'), expectedEnd: instant('12:00:00') });
    story.located(AANNAME, 'Zeist');
    expect(code(decide(story, shown, LMS))).toBe('taken');
    expect(answer(story.at('10:30:00'), 'confirm-claim')).toBe('taken');
    return story;
  }

  const asked = (story: Story) =>
    story
      .afwijking(NUMBER)
      .dossier?.notices.filter(({ about }) => about === 'claim')
      .map(({ party, received }) => [party, received?.at ?? null]);

  test('[R60][A16] is told to it anew, and spoken until it answers; what it confirmed stays with the words of then', () => {
    const story = confirmed();
    expect(widen(story.at('11:00:00'))).toBe('taken');
    const [one] = story.afwijking(NUMBER).dossier?.decisions ?? [];
    expect([one?.answer, one?.earlier.map((words) => words.answer?.outcome), one && mannerOf(one)]).toEqual([
      null,
      ['confirmed'],
      'spoken',
    ]);
    expect(openPoints(story.picture, story.afwijking(NUMBER), story.now)).toContain('spoken-decision');
    expect(asked(story)).toEqual([
      ['smb', instant('10:30:00')],
      ['smb', null],
    ]);
    story.at('2026-11-24T10:59:59.000Z').tick();
    expect(story.alarms('A16')).toEqual([]);
    story.at('2026-11-24T11:00:00.000Z').tick();
    expect(story.alarms('A16').map(({ core }) => core)).toEqual(['active']);
    expect(answer(story, 'confirm-claim')).toBe('taken');
    const [again] = story.afwijking(NUMBER).dossier?.decisions ?? [];
    expect([again && mannerOf(again), asked(story)?.map(([, received]) => received !== null)]).toEqual([
      'on-behalf',
      [true, true],
    ]);
  });

  test('[R60][A4] is denied as any other, and cannot be set right back into counting', () => {
    for (const shown of [{ document: null, log: '2026-1128-03' }, { document: 'SMB 2026-117' }]) {
      const story = confirmed(shown);
      widen(story.at('11:00:00'));
      expect([asked(story)?.length, answer(story, 'deny-claim'), answer(story, 'confirm-claim')]).toEqual([
        2,
        'taken',
        'answered-already',
      ]);
      expect([spansOf(story, NUMBER, AANNAME), a4(story, NUMBER)]).toEqual([[], 'active']);
      expect(widen(story.at('11:30:00'))).toBe('denied-before');
      expect(code(decide(story, { decidedAt: instant('11:30:00') }, LMS))).toBe('taken');
      expect([asked(story)?.at(-1), a4(story, NUMBER)]).toEqual([['smb', null], 'returned']);
    }
  });

  test('but not what its party sets right itself', () => {
    const story = confirmed();
    const words = { ...NOTHING_SAID, end: instant('20:00:00') } as never;
    story.at('11:00:00').step(NUMBER, { kind: 'rectify-decision', decision: `${NUMBER}-b1`, words, reason: 'x' }, SMB);
    expect([asked(story)?.length, story.afwijking(NUMBER).dossier?.decisions.map(mannerOf)]).toEqual([
      1,
      ['on-behalf'],
    ]);
  });
});

describe('[R94] what stands is found function by function', () => {
  const POLITIE = 'MNL/politie/aanname';
  const POLICE = actor('party', 'Politie');
  const OWN = { mandate: 'eigen-uitwijk', capacity: null, document: null } as const;
  const about = (functions: readonly string[]) => ({ ...NOTHING_SAID, functions: functions as readonly FunctionId[] });

  /** An uitwijk of two functions to Rotterdam, each allowed by who answers for it; at half past ten the police refuse theirs. */
  function refusedInPart(): Story {
    const story = new Story();
    for (const id of [AANNAME, POLITIE]) story.located(id, 'MNL');
    story.registered('MNL', [AANNAME, POLITIE], {
      kind: 'uitwijk',
      to: place('RTD'),
      start: instant('10:00:00'),
      expectedEnd: instant('12:00:00'),
    });
    story.at('09:30:00');
    expect(code(decide(story, { ...OWN, party: 'rav-09', about: about([AANNAME]) }, RAVU))).toBe('taken');
    expect(nextStep(story.picture, story.afwijking(NUMBER), story.now)?.kind).toBe('assess');
    expect(code(decide(story, { ...OWN, party: 'politie', about: about([POLITIE]) }, POLICE))).toBe('taken');
    story.at('10:00:00');
    for (const id of [AANNAME, POLITIE]) story.located(id, 'RTD');
    const refusal = { ...OWN, outcome: 'refused', party: 'politie', about: about([POLITIE]) } as const;
    expect(code(decide(story.at('10:30:00'), refusal, POLICE))).toBe('taken');
    return story;
  }

  test('a holder extends its own function after another one refused another, and cannot extend what was refused', () => {
    const story = refusedInPart();
    const extended = { ...OWN, outcome: 'extended', until: instant('14:00:00') } as const;
    story.at('11:00:00');
    expect(code(decide(story, { ...extended, party: 'politie', about: about([POLITIE]) }, POLICE))).toBe(
      'out-of-order',
    );
    expect(code(decide(story, { ...extended, party: 'rav-09', about: about([AANNAME]) }, RAVU))).toBe('taken');
    expect([AANNAME, POLITIE].map((id) => spansOf(story, NUMBER, id))).toEqual([
      ['10:00-12:00', '11:00-14:00'],
      ['10:00-10:30'],
    ]);
    expect(endOf(story.afwijking(NUMBER))).toBe(instant('14:00:00'));
  });

  test('an extension is later than what stands for its own functions, and never makes the whole end sooner', () => {
    const story = refusedInPart();
    rectify(story, { expectedEnd: instant('16:00:00') });
    const extended = { ...OWN, outcome: 'extended', party: 'rav-09', about: about([AANNAME]) } as const;
    expect(decide(story, { ...extended, until: instant('11:59:00') }, RAVU)).toEqual({
      code: 'ends-before-start',
      isExtended: true,
      start: instant('12:00:00'),
    });
    expect(code(decide(story, { ...extended, until: instant('13:00:00') }, RAVU))).toBe('taken');
    expect(endOf(story.afwijking(NUMBER))).toBe(instant('16:00:00'));
  });

  test('what was refused was decided: it is uncovered and no open point, and no contradiction with what another holder allowed', () => {
    const story = refusedInPart();
    const points = () => openPoints(story.picture, story.afwijking(NUMBER), story.now);
    expect([uncovered(story, NUMBER), a4(story, NUMBER)]).toEqual([[POLITIE], 'active']);
    expect(points()).not.toContain('decision');
    expect(points()).not.toContain('contradiction');
    story.at('12:00:00').heartbeat(sourceOf('MNL'));
    expect([uncovered(story, NUMBER), points().includes('decision')]).toEqual([[AANNAME, POLITIE], true]);
  });

  test('an objection and a claim stay open until each function they are about was decided', () => {
    const story = refusedInPart();
    const objection = { outcome: 'refused', party: 'rav-25', mandate: null, about: about([AANNAME, POLITIE]) } as const;
    story.at('10:45:00').step(NUMBER, { ...DECISION, ...objection, document: 'RAV 25-1' }, LMS);
    const isOpen = () => openPoints(story.picture, story.afwijking(NUMBER), story.now).includes('objection');
    expect(isOpen()).toBe(true);
    decide(story.at('11:00:00'), { ...OWN, party: 'rav-09', about: about([AANNAME]) }, RAVU);
    expect(isOpen()).toBe(true);
    decide(story.at('11:10:00'), { ...OWN, party: 'politie', about: about([POLITIE]) }, POLICE);
    expect(isOpen()).toBe(false);
  });
});
