// The eighteen questions: what answers each, what leaves it open, and that nothing unknown is ever called answered.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recurrencesOf } from '#shared/deviation/recurrence.ts';
import type { QuestionState } from '#shared/dossier/api-dossier.ts';
import { inspectionQuestions, QUESTION_POINTS } from '#shared/dossier/inspection-questions.ts';
import { stretchesOf } from '#shared/dossier/ledger.ts';
import { apiAfwijkingen } from '#shared/overview/api-afwijking.ts';
import { redactAfwijking } from '#shared/picture/redact.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/policy/policy.ts';
import { FUNCTIONS, type FunctionId } from '#shared/reference/functions.ts';
import type { GuaranteeId } from '#shared/reference/guarantee.ts';
import { partyOfActor } from '#shared/reference/parties.ts';
import { ROLES } from '#shared/reference/roles.ts';
import { OPEN_POINTS, openPoints } from '#shared/rules/open-points.ts';
import type { Step } from '#shared/rules/steps.ts';
import { DECISION, SMB } from '../../support/decision.ts';
import { foldedOf } from '../../support/dossiers-of.ts';
import { recurrenceOf } from '../../support/recurrence-of.ts';
import { actor, instant, LMS, place, Story, sourceOf } from '../../support/story.ts';

const AANNAME = 'MNL/ambulance/09/aanname';
const UITGIFTE = 'MNL/ambulance/09/uitgifte';

const DECIDED = { ...DECISION, decidedAt: instant('09:30:00') };

const WHOLE = { isWhole: true, unknownMs: 0 };

function questionsOf(story: Story, number = '2026-0001', reconstruction = WHOLE): readonly QuestionState[] {
  const afwijking = story.afwijking(number);
  const { picture, now, sources: heard } = story;
  const earlier = recurrencesOf(picture, afwijking, picture.policy.dossier);
  const coverage = stretchesOf(afwijking, foldedOf(story).ledger);
  return inspectionQuestions({ picture, heard, now, earlier, reconstruction, coverage }, afwijking);
}

function statesOf(story: Story): Readonly<Record<number, QuestionState['state']>> {
  return Object.fromEntries(questionsOf(story).map(({ question, state }) => [question, state]));
}

test('every open point leaves at least one of the eighteen questions open', () => {
  const named = Object.values(QUESTION_POINTS).flatMap(({ main, besides }) => [...main, ...besides]);
  expect(Object.keys(QUESTION_POINTS).map(Number)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
  expect([...new Set(named)].toSorted()).toEqual([...OPEN_POINTS].toSorted());
});

test.each(['AMS', 'Zeist'])(
  '[R49] as long as nothing was found at %s the question which guarantees hold is open',
  (where) => {
    const story = new Story().at('10:00:00');
    story.located('MNL/ambulance/09/aanname', where);
    expect(statesOf(story)[7]).toBe('open');
    const findings = [{ item: 'g02' as GuaranteeId, side: 'site', state: 'unknown', evidence: null }] as const;
    story.step('2026-0001', { kind: 'find-guarantees', findings }, LMS);
    expect(statesOf(story)[7]).toBe('open');
  },
);

test('[R64] a decision about one of two functions is one in part, and says which one it does not cover', () => {
  const story = new Story();
  for (const id of [AANNAME, UITGIFTE]) story.located(id, 'MNL');
  story.at('10:00:00');
  for (const id of [AANNAME, UITGIFTE]) story.located(id, 'Zeist');
  const number = '2026-0001';
  const said = () => {
    const [one] = apiAfwijkingen(story.picture, story.now);
    return [one?.decided, one?.undecided, statesOf(story)[3]];
  };
  const decide = (functions: readonly string[]) => {
    const about = {
      kind: 'tijdelijke-wijziging-werkwijze',
      to: null,
      start: null,
      end: null,
      repeated: false,
    } as const;
    story.step(number, { ...DECISION, about: { ...about, functions: functions as FunctionId[] } }, SMB);
  };
  expect(said()).toEqual([false, undefined, 'open']);
  decide([AANNAME]);
  expect(said()).toEqual([false, [UITGIFTE], 'partly']);
  decide([UITGIFTE]);
  expect(said()).toEqual([true, undefined, 'partly']);
});

describe('a move that nobody announced', () => {
  test('answers where it is and that it can be reconstructed, and leaves nearly all else open', () => {
    const story = new Story().at('10:00:00');
    story.located(AANNAME, 'Zeist');
    expect(questionsOf(story)).toEqual([
      { question: 1, state: 'answered', openPoints: [] },
      { question: 2, state: 'partly', openPoints: ['kind', 'forced'] },
      { question: 3, state: 'open', openPoints: ['decision'] },
      { question: 4, state: 'open', openPoints: ['consulted'] },
      { question: 5, state: 'open', openPoints: ['kind', 'assessment'] },
      { question: 6, state: 'open', openPoints: ['reason-category', 'reason'] },
      { question: 7, state: 'open', openPoints: ['guarantees'] },
      { question: 8, state: 'open', openPoints: ['fallback', 'fallback-test', 'fallback-speed', 'return-plan'] },
      { question: 9, state: 'open', openPoints: [] },
      { question: 10, state: 'open', openPoints: ['receipts'] },
      { question: 11, state: 'open', openPoints: [] },
      { question: 12, state: 'open', openPoints: [] },
      { question: 13, state: 'open', openPoints: ['end', 'review'] },
      // Policy has a ladder, and names nobody who may decide about this kind.
      { question: 14, state: 'partly', openPoints: ['owner'] },
      { question: 15, state: 'answered', openPoints: [] },
      { question: 16, state: 'open', openPoints: [] },
      { question: 17, state: 'open', openPoints: [] },
      { question: 18, state: 'answered', openPoints: [] },
    ]);
  });

  test('[I13] where it is becomes open again when nobody confirms it any more', () => {
    const story = new Story().at('10:00:00');
    story.located(AANNAME, 'Zeist');
    story.wait(DEFAULT_POLICY.feed.silentAfter);
    expect([statesOf(story)[1], statesOf(story)[2]]).toEqual(['open', 'open']);
  });
});

/** All that policy says can take over. */
const NEIGHBOURS = FUNCTIONS.filter((one) => one.meldkamer === 'NHL' && one.discipline === 'ambulance').map(
  ({ id }) => id,
);

/** A policy that has an agreed minimum and a tested relation for MNL. */
const COMPLETE: Policy = {
  ...DEFAULT_POLICY,
  version: 'proef',
  staffing: {
    ...DEFAULT_POLICY.staffing,
    minimums: [
      {
        post: 'MNL/ambulance' as never,
        qualification: null,
        during: null,
        minimum: 3,
        owner: 'RAV Utrecht',
        source: 'besluit',
      },
    ],
  },
  dossier: {
    ...DEFAULT_POLICY.dossier,
    takeovers: [
      { from: 'MNL', to: 'NHL', discipline: 'ambulance', extent: 'fully', testedOn: '2026-05-01', source: 'proef' },
    ],
  },
};

function answered(): Story {
  const story = new Story(COMPLETE).at('09:00:00');
  story.reading({
    kind: 'staffing',
    post: 'MNL/ambulance' as never,
    filled: 4,
    planned: 4,
    minimum: null,
    qualifications: null,
    forecast: [{ from: instant('10:00:00'), until: instant('18:00:00'), planned: 4 }],
    observedAt: story.now,
    source: 'urn:nld:meldkamer:MNL:gms' as never,
    meldkamer: 'MNL',
    sentAt: null,
  });
  story.registered('MNL', [AANNAME], {
    to: place('Zeist'),
    forced: 'forced',
    start: instant('10:00:00'),
    expectedEnd: instant('18:00:00'),
    reasonCategory: 'personeel',
    reason: 'te weinig centralisten',
    owner: 'rav-09',
    fallback: 'terug naar Hilversum',
    fallbackTestedAt: instant('08:00:00'),
    fallbackWithin: 30,
    returnPlan: 'om zes uur terug',
    reviewAt: instant('14:00:00'),
  });
  const number = '2026-0001';
  story.step(number, { kind: 'assess', outcome: 'fit', text: null, document: null });
  story.at('09:30:00').step(number, DECIDED, SMB);
  story.step(number, { kind: 'consult', party: 'igj', outcome: 'agreed', text: null, followUp: null, at: null });
  const { items } = COMPLETE.dossier.checklist;
  story.step(number, {
    kind: 'find-guarantees',
    findings: items.map(({ id }) => ({ item: id, side: 'site', state: 'met', evidence: `proef ${id}` })),
  });
  for (const { party } of story.afwijking(number).dossier?.notices ?? []) {
    const role = ROLES.find((one) => partyOfActor(actor(one, party)) === party) ?? 'system';
    story.step(number, { kind: 'confirm-receipt', about: 'start' }, actor(role, party));
  }
  story.at('10:00:00').located(AANNAME, 'Zeist');
  for (const id of NEIGHBOURS) story.located(id, 'NHL');
  return story;
}

describe('a dossier in which everything was answered', () => {
  test('leaves only the evaluation open while it goes on, and nothing once it is evaluated', () => {
    const story = answered();
    const open = (): readonly number[] =>
      questionsOf(story)
        .filter(({ state }) => state !== 'answered')
        .map(({ question }) => question);
    // Nobody holds a mandate to intervene.
    expect(open()).toEqual([14, 17]);
    story.at('17:00:00').located(AANNAME, 'MNL');
    story.heartbeat(sourceOf('NHL'));
    story.step('2026-0001', { kind: 'confirm-return', text: null });
    const action = { text: 'oefenen', owner: 'rav-09', dueAt: null, done: false };
    story.step('2026-0001', { kind: 'evaluate', conclusion: 'Goed', document: null, actions: [action] });
    expect(statesOf(story)[17]).toBe('partly');
    story.step('2026-0001', {
      kind: 'evaluate',
      conclusion: 'Goed',
      document: null,
      actions: [{ ...action, done: true }],
    });
    // The notices of the return are not confirmed yet.
    expect(open()).toEqual([10, 14]);
  });

  test.each([
    [
      'an objection that nothing was done with',
      4,
      'partly',
      { kind: 'consult', party: 'vws', outcome: 'objected', text: 'nee', followUp: null, at: null },
    ],
    [
      'a reason without a category',
      6,
      'partly',
      { kind: 'rectify', statement: { reasonCategory: null }, reason: 'onjuist' },
    ],
    [
      'a fallback that was never tested',
      8,
      'partly',
      { kind: 'rectify', statement: { fallbackTestedAt: null }, reason: 'onjuist' },
    ],
    [
      'a fallback of which nobody said how fast it is',
      8,
      'partly',
      { kind: 'rectify', statement: { fallbackWithin: null }, reason: 'onjuist' },
    ],
    [
      'a move of which nobody said whether it was planned',
      2,
      'partly',
      { kind: 'rectify', statement: { forced: null }, reason: 'onjuist' },
    ],
    ['no fallback', 8, 'open', { kind: 'rectify', statement: { fallback: null }, reason: 'onjuist' }],
    ['no review', 13, 'partly', { kind: 'rectify', statement: { reviewAt: null }, reason: 'onjuist' }],
    [
      'a guarantee without evidence',
      7,
      'partly',
      { kind: 'find-guarantees', findings: [{ item: 'g02', side: 'site', state: 'met', evidence: null }] },
    ],
    [
      'nobody knowing whether the others have the same picture',
      9,
      'open',
      { kind: 'find-guarantees', findings: [{ item: 'g08', side: 'site', state: 'unknown', evidence: null }] },
    ],
  ] as const)('%s leaves question %i %s', (_what, question, state, step) => {
    const story = answered();
    expect(statesOf(story)[question]).toBe('answered');
    expect(story.step('2026-0001', step as unknown as Step)).not.toHaveProperty('code');
    expect(statesOf(story)[question]).toBe(state);
  });

  test('a decision that does not count leaves question 3 open, as if there were none', () => {
    const story = new Story();
    story.registered('MNL', [AANNAME], { to: place('Zeist') });
    story.step('2026-0001', { ...DECIDED, mandate: null, decidedAt: null }, SMB);
    expect(statesOf(story)[3]).toBe('open');
  });

  test('what takes nothing from the decision leaves question 3 answered; an unanswered question of an inspector is an open action', () => {
    const story = answered();
    story.step('2026-0001', { ...DECIDED, mandate: null }, SMB);
    const ask = { kind: 'ask', to: 'rav-09' as never, text: 'Waarom Zeist?', dueAt: instant('20:00:00') } as const;
    story.step('2026-0001', ask, actor('inspector', 'IGJ'));
    expect([questionsOf(story)[2], questionsOf(story)[16]]).toEqual([
      { question: 3, state: 'answered', openPoints: [] },
      { question: 17, state: 'open', openPoints: ['answers'] },
    ]);
  });

  test('the same again, with the earlier one not evaluated, leaves what was learned half open', () => {
    const story = answered();
    story.registered('MNL', [AANNAME], { start: instant('20:00:00') }, undefined, ['2026-0001']);
    const again = questionsOf(story, '2026-0002').find(({ question }) => question === 15);
    expect([recurrenceOf(story, '2026-0002'), again?.state]).toEqual([['2026-0001'], 'partly']);
  });
});

describe('[R98] what today and the journal say', () => {
  const one = (story: Story, question: number) => questionsOf(story).find((each) => each.question === question);

  test('the end is exceeded while it is outstayed, and stays so when it was', () => {
    const story = answered().at('17:59:59');
    story.heartbeat(sourceOf('MNL'));
    expect([one(story, 13)?.state, one(story, 13)?.exceeded]).toEqual(['answered', undefined]);
    story.at('18:00:00').heartbeat(sourceOf('MNL'));
    expect(one(story, 13)).toMatchObject({ state: 'partly', exceeded: { at: instant('18:00:00'), by: 'decision' } });
    story.at('19:00:00').located(AANNAME, 'MNL');
    expect(one(story, 13)?.exceeded).toEqual({ at: instant('18:00:00'), by: 'statement' });
  });

  test('[R64] who decided is answered in part once it is over, where it was decided late', () => {
    const story = answered().at('18:30:00');
    const about = { kind: null, functions: null, to: null, start: null, end: instant('20:00:00'), repeated: false };
    story.step('2026-0001', { ...DECISION, decidedAt: story.now, about }, SMB);
    expect(one(story, 3)?.state).toBe('answered');
    story.at('19:00:00').located(AANNAME, 'MNL');
    expect(one(story, 3)?.state).toBe('partly');
  });

  test('an end that was decided and passed stays exceeded once it is over, also where a later one was stated', () => {
    const story = new Story().at('08:00:00');
    const about = { to: place('Zeist'), expectedEnd: instant('20:00:00') };
    story.registered('MNL', [AANNAME], about);
    story.at('09:00:00').located(AANNAME, 'Zeist');
    const until = { kind: null, functions: null, to: null, start: null, end: instant('12:00:00'), repeated: false };
    story.step('2026-0001', { ...DECISION, about: until }, SMB);
    story.at('14:00:00').heartbeat(sourceOf('MNL'));
    const exceeded = { at: instant('12:00:00'), by: 'decision' };
    expect(one(story, 13)?.exceeded).toEqual(exceeded);
    story.located(AANNAME, 'MNL');
    expect([story.afwijking('2026-0001').course.endedAt, one(story, 13)?.exceeded]).toEqual([story.now, exceeded]);
  });

  test('nobody holds a mandate to intervene, so who may is never wholly answered', () => {
    const story = answered();
    expect(one(story, 14)).toEqual({ question: 14, state: 'partly', openPoints: [] });
    story.step('2026-0001', { kind: 'rectify', statement: { owner: null }, reason: 'onjuist' });
    expect(one(story, 14)).toEqual({ question: 14, state: 'partly', openPoints: ['owner'] });
  });

  test.each([
    ['away itself', (story: Story) => story.located(NEIGHBOURS[0] ?? '', 'Zeist')],
    ['contested', (story: Story) => story.located(NEIGHBOURS[0] ?? '', 'AMS', { source: sourceOf('NHL', 'cad') })],
    ['unknown', (story: Story) => story.located(NEIGHBOURS[0] ?? '', '?')],
    ['silent', (story: Story) => story.wait(DEFAULT_POLICY.feed.silentAfter)],
    [
      'below its minimum',
      (story: Story) => {
        story.reading({
          kind: 'staffing',
          post: 'NHL/ambulance/12' as never,
          filled: 1,
          planned: 2,
          minimum: 2,
          qualifications: null,
          forecast: null,
          observedAt: story.now,
          source: sourceOf('NHL'),
          meldkamer: 'NHL',
          sentAt: null,
        });
        // It is below when the alarm of that says so.
        story.pass(DEFAULT_POLICY.staffing.onDelay, () => story.heartbeat(sourceOf('NHL')));
      },
    ],
    ['heard too long ago', (story: Story) => story.wait(DEFAULT_POLICY.feed.oldAfter)],
    ['gone', (story: Story) => story.stated('NHL', 'Down')],
    ['carrying another', (story: Story) => story.located('LIM/politie/aanname', 'NHL')],
  ] as const)(
    '[R137] a neighbour that is %s leaves partly answered whether it can take over today',
    (_what, happens) => {
      const story = answered();
      expect(one(story, 16)?.state).toBe('answered');
      happens(story.wait(1_000));
      expect(one(story, 16)?.state).toBe('partly');
    },
  );

  test('it can be laid out again as far as the journal goes back and somebody knew where it was', () => {
    const story = answered();
    const stateOf = (reconstruction: typeof WHOLE) => questionsOf(story, '2026-0001', reconstruction)[17]?.state;
    expect(stateOf(WHOLE)).toBe('answered');
    expect(stateOf({ isWhole: false, unknownMs: 0 })).toBe('partly');
    expect(stateOf({ isWhole: true, unknownMs: 1 })).toBe('partly');
  });
});

test('a question with an open point is never answered, whatever was taken away', () => {
  const fields = fc.subarray([
    'owner',
    'forced',
    'reason',
    'reasonCategory',
    'fallback',
    'fallbackTestedAt',
    'fallbackWithin',
    'returnPlan',
    'reviewAt',
    'expectedEnd',
  ] as const);
  fc.assert(
    fc.property(fields, (missing) => {
      const story = answered();
      const statement = Object.fromEntries(missing.map((field) => [field, null]));
      story.step('2026-0001', { kind: 'rectify', statement, reason: 'proef' });
      const questions = questionsOf(story);
      const open = openPoints(story.picture, story.afwijking('2026-0001'), story.now);
      expect(questions.filter((one) => one.openPoints.length > 0 && one.state === 'answered')).toEqual([]);
      expect(new Set(questions.flatMap((one) => one.openPoints))).toEqual(new Set(open));
    }),
    { numRuns: 30 },
  );
});

test('who may not see the dossier is told nothing', () => {
  const story = answered();
  const seen = redactAfwijking('wall', story.afwijking('2026-0001'));
  expect(
    inspectionQuestions(
      {
        picture: story.picture,
        heard: story.sources,
        now: story.now,
        earlier: [],
        reconstruction: WHOLE,
        coverage: [],
      },
      seen,
    ),
  ).toEqual([]);
});
