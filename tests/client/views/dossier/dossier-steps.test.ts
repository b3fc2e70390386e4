// The forms of the steps: what is typed becomes exactly the step, what is missing is named, and what the server says lands at its field.

import { describe, expect, test } from 'vitest';
import { elapsed, MINUTE } from '#shared/base/time.ts';
import { onlyOf } from '#shared/deviation/field.ts';
import { STATEMENT } from '#shared/deviation/statement.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { reachOfDecisions } from '#shared/dossier/decision-reach.ts';
import { responsibilityOf } from '#shared/dossier/responsibility.ts';
import { apiAfwijking } from '#shared/overview/api-afwijking.ts';
import { DEFAULT_DOSSIER_POLICY } from '#shared/policy/dossier-policy.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import type { Role } from '#shared/reference/roles.ts';
import { joinableTo } from '#shared/rules/joining.ts';
import { fitsStage } from '#shared/rules/next-step.ts';
import { openPoints } from '#shared/rules/open-points.ts';
import { STEP_KINDS, type Step, type StepKind } from '#shared/rules/steps.ts';
import { draftOf, withTyped } from '../../../../client/form/changed-draft.ts';
import { readDraft } from '../../../../client/form/draft.ts';
import type { Draft } from '../../../../client/form/field.ts';
import { draftOfInstant } from '../../../../client/form/moment-draft.ts';
import { en } from '../../../../client/i18n/en.ts';
import { i18nOf } from '../../../../client/i18n/i18n.tsx';
import { nl } from '../../../../client/i18n/nl.ts';
import { problemSentence } from '../../../../client/i18n/problem-text.ts';
import { problemOf } from '../../../../client/live/http.ts';
import { historyLines, linesSince } from '../../../../client/views/dossier/sections/history-lines.ts';
import type { About } from '../../../../client/views/dossier/steps/about.ts';
import { expectedCover } from '../../../../client/views/dossier/steps/expected-cover.ts';
import { guaranteeRows } from '../../../../client/views/dossier/steps/step-choices.ts';
import { sendsOnlyChanges, stepFields, stepStart } from '../../../../client/views/dossier/steps/step-forms.ts';
import { offeredGroups } from '../../../../client/views/dossier/steps/step-groups.ts';
import { namesVersion, stepPath } from '../../../../client/views/dossier/steps/step-path.ts';
import { troubleOf } from '../../../../client/views/dossier/steps/step-trouble.ts';
import { withheldSteps } from '../../../../client/views/dossier/steps/step-withheld.ts';
import { DECISION, SMB } from '../../../support/decision.ts';
import { instant, place, Story } from '../../../support/story.ts';

const NUMBER = '2026-0001';
const AANNAME = 'MNL/ambulance/09/aanname';
const i18n = i18nOf('nl', () => {});
const { checklist } = DEFAULT_DOSSIER_POLICY;

function story(): Story {
  const told = new Story();
  told.registered('MNL', [AANNAME], {
    to: place('Zeist'),
    start: instant('10:00:00'),
    expectedEnd: instant('18:00:00'),
    owner: 'rav-09',
    reason: 'Te weinig centralisten',
  });
  return told;
}

/** What the forms need of a dossier, from the picture of the story. */
function fileOf(told: Story): DossierDetail {
  const afwijking = told.afwijking(NUMBER);
  const { dossier } = afwijking;
  if (dossier === null) throw new Error('No dossier');
  const policy = told.picture.policy.dossier;
  return {
    position: told.picture.at,
    afwijking: {
      ...apiAfwijking(told.picture, afwijking, instant('10:00:00')),
      openPoints: openPoints(told.picture, afwijking, told.now),
    },
    statement: onlyOf(STATEMENT, afwijking),
    dossier,
    decisions: reachOfDecisions(told.picture, afwijking, told.now),
    checklist: policy.checklist,
    mandates: policy.mandates,
    joinable: joinableTo(told.picture, afwijking, told.now),
    chain: responsibilityOf(told.picture, afwijking, told.now),
    entries: told.entries,
    may: STEP_KINDS,
  } as unknown as DossierDetail;
}

function about(told: Story, role: Role = 'lms', self: string | null = 'lms'): About {
  return { detail: fileOf(told), role, self: self as PartyId | null, i18n };
}

function filled(kind: Step['kind'], typed: Draft, who: About = about(story())) {
  const begun = stepStart(kind, who);
  const draft = { ...begun, ...typed };
  return readDraft(stepFields(kind, who, draft), draft, sendsOnlyChanges(kind) ? begun : null);
}

const FALLBACK = 'statement.fallback';

function said(to: string) {
  return { from: '', to };
}

describe('what is typed', () => {
  test('becomes the step, with unknown for what was left empty', () => {
    expect(filled('decide', { outcome: 'allowed', party: 'smb', document: ' SMB 2026-117 ' })).toEqual({
      ok: true,
      body: {
        outcome: 'allowed',
        party: 'smb',
        capacity: null,
        mandate: null,
        document: 'SMB 2026-117',
        log: null,
        decidedAt: null,
        // What the dossier says; where it ends is left to that, so that a refusal ends by nothing but its own words.
        about: {
          kind: 'tijdelijke-wijziging-werkwijze',
          functions: ['MNL/ambulance/09/aanname'],
          to: { place: 'Zeist' },
          start: instant('10:00:00'),
          end: null,
          repeated: false,
        },
        conditions: null,
      },
    });
  });

  test('of an extension asks for the new end, by the Dutch clock', () => {
    expect(filled('decide', { outcome: 'extended' })).toEqual({ ok: false, problems: { until: 'required' } });
    const sent = filled('decide', { outcome: 'extended', until: '2026-11-22T20:00' });
    expect(sent.ok && sent.body['until']).toBe('2026-11-22T19:00:00.000Z');
  });

  test('that is missing, too long or no moment is named all at once', () => {
    expect(filled('ask', { text: 'x'.repeat(1_001), dueAt: '2026-02-31T10:00' })).toEqual({
      ok: false,
      problems: { to: 'required', text: 'tooLong', dueAt: 'day' },
    });
  });

  test('of a rectification is only what differs, and never nothing', () => {
    expect(filled('rectify', { reason: 'vergeten' })).toEqual({ ok: false, problems: { '': 'nothing' } });
    expect(filled('rectify', { 'statement.fallback': 'Terug naar Hilversum' })).toEqual({
      ok: false,
      problems: { reason: 'required' },
    });
    expect(
      filled('rectify', { 'statement.to': 'elsewhere:Bilthoven', 'statement.reason': '', reason: 'verkeerde plaats' }),
    ).toEqual({
      ok: true,
      body: { statement: { to: { place: 'Bilthoven' }, reason: null }, reason: 'verkeerde plaats' },
    });
  });

  test('of a rectification leaves what another rectified meanwhile', () => {
    const told = story();
    const typed = withTyped(stepStart('rectify', about(told)), { reason: said('vergeten') }, FALLBACK, 'Lelystad');
    told.step(NUMBER, { kind: 'rectify', statement: { owner: 'politie', reason: null }, reason: 'onjuist' });
    const now = about(told);
    const draft = draftOf(stepStart('rectify', now), typed);
    expect(readDraft(stepFields('rectify', now, draft), draft, stepStart('rectify', now))).toEqual({
      ok: true,
      body: { statement: { fallback: 'Lelystad' }, reason: 'vergeten' },
    });
  });

  test('names the one that is chosen at first, also where only changes are sent', () => {
    const told = story();
    told.step(NUMBER, DECISION, SMB);
    told.step(NUMBER, DECISION, SMB);
    const who = about(told, 'smb', 'smb');
    const reads = (typed: Draft) => filled('rectify-decision', { reason: 'Typefout', ...typed }, who);
    expect(reads({ 'words.document': 'SMB 2026-118' })).toEqual({
      ok: true,
      body: { decision: `${NUMBER}-b2`, words: { document: 'SMB 2026-118' }, reason: 'Typefout' },
    });
    expect(reads({})).toEqual({ ok: false, problems: { '': 'nothing' } });
    expect(reads({ decision: `${NUMBER}-b1` })).toEqual({ ok: false, problems: { '': 'nothing' } });
    expect(reads({ decision: '', 'words.document': 'x' })).toEqual({ ok: false, problems: { decision: 'required' } });
  });

  test('[R63] of a decision that is set right begins with what stands there, and only what differs is sent', () => {
    const told = story();
    told.step(NUMBER, { ...DECISION, document: 'SMB 1', conditions: 'Alleen overdag' }, SMB);
    told.step(NUMBER, { ...DECISION, document: 'SMB 2', decidedAt: instant('08:30:00') }, SMB);
    const who = about(told, 'smb', 'smb');
    expect(stepStart('rectify-decision', who)).toMatchObject({
      decision: `${NUMBER}-b2`,
      'words.kind': 'tijdelijke-wijziging-werkwijze',
      'words.functions': [AANNAME],
      'words.start': '2026-11-21T11:00',
      'words.document': 'SMB 2',
      'words.decidedAt': '2026-11-21T09:30',
    });
    const other = stepStart('rectify-decision', who, { decision: `${NUMBER}-b1` });
    expect([other['decision'], other['words.document'], other['words.conditions'], other['words.decidedAt']]).toEqual([
      `${NUMBER}-b1`,
      'SMB 1',
      'Alleen overdag',
      undefined,
    ]);
    const typed = { 'words.decidedAt': '2026-11-21T09:45', reason: 'Typefout' };
    expect(filled('rectify-decision', typed, who)).toEqual({
      ok: true,
      body: { decision: `${NUMBER}-b2`, words: { decidedAt: instant('08:45:00') }, reason: 'Typefout' },
    });
    // What it cannot do without is not emptied in silence.
    const emptied = { 'words.functions': [], 'words.start': '', 'words.kind': '', reason: 'Typefout' };
    expect(filled('rectify-decision', emptied, who)).toEqual({
      ok: false,
      problems: { 'words.functions': 'many', 'words.start': 'required', 'words.kind': 'required' },
    });
  });

  test.each([
    ['45', { ok: true, body: { statement: { fallbackWithin: 45 }, reason: 'ontbrak' } }],
    ['0', { ok: false, problems: { 'statement.fallbackWithin': 'minutes' } }],
    ['10081', { ok: false, problems: { 'statement.fallbackWithin': 'minutes' } }],
    ['1.5', { ok: false, problems: { 'statement.fallbackWithin': 'minutes' } }],
    ['snel', { ok: false, problems: { 'statement.fallbackWithin': 'minutes' } }],
  ])('of how fast the fallback is must be whole minutes, up to a week: %s', (minutes, expected) => {
    expect(filled('rectify', { 'statement.fallbackWithin': minutes, reason: 'ontbrak' })).toEqual(expected);
  });

  test('of how fast the fallback is starts with what stands there, and can become unknown again', () => {
    const told = story();
    told.step(NUMBER, { kind: 'rectify', statement: { fallbackWithin: 45 }, reason: 'ontbrak' });
    const who = about(told);
    expect(stepStart('rectify', who)['statement.fallbackWithin']).toBe('45');
    expect(filled('rectify', { 'statement.fallbackWithin': '', reason: 'onjuist' }, who)).toEqual({
      ok: true,
      body: { statement: { fallbackWithin: null }, reason: 'onjuist' },
    });
  });

  test('of the checklist is only what was assessed; evidence without a state is not lost in silence', () => {
    const empty = guaranteeRows(about(story())).map((): Readonly<Record<string, string>> => ({}));
    expect(empty).toHaveLength(26);
    const findings = empty.map((row, index) => (index === 1 ? { state: 'not', evidence: 'Rapport 12' } : row));
    expect(filled('find-guarantees', { findings })).toEqual({
      ok: true,
      body: { findings: [{ item: 'g01', side: 'site', state: 'not', evidence: 'Rapport 12' }] },
    });
    expect(filled('find-guarantees', {})).toEqual({ ok: false, problems: { '': 'nothing' } });
    const bare = empty.map((row, index) => (index === 3 ? { evidence: 'Rapport 12' } : row));
    expect(filled('find-guarantees', { findings: bare })).toEqual({
      ok: false,
      problems: { 'findings[3].state': 'required' },
    });
  });

  test('of rows that were added goes along whole, with ticks as yes or no', () => {
    const actions = [
      { text: 'Terugval testen', owner: 'rav-09', dueAt: '2026-12-01T12:00', done: '' },
      { text: 'CaCo informeren', done: 'yes' },
    ];
    const sent = filled('evaluate', { conclusion: 'Goed verlopen', actions });
    expect(sent).toEqual({
      ok: true,
      body: {
        conclusion: 'Goed verlopen',
        document: null,
        actions: [
          { text: 'Terugval testen', owner: 'rav-09', dueAt: '2026-12-01T11:00:00.000Z', done: false },
          { text: 'CaCo informeren', owner: null, dueAt: null, done: true },
        ],
      },
    });
  });

  test('only LMS notes a position for another; everyone else speaks for itself', () => {
    expect(filled('take-position', { party: 'igj', stance: 'followable' })).toMatchObject({ body: { party: 'igj' } });
    const igj = filled('take-position', { stance: 'concerns' }, about(story(), 'inspector', 'igj'));
    expect(igj).toEqual({ ok: true, body: { stance: 'concerns', text: null, document: null } });
  });

  test('every step has a form, a path of its own, and words in both languages', () => {
    const paths = STEP_KINDS.map((kind) => stepPath(NUMBER, kind));
    expect(new Set(paths).size).toBe(STEP_KINDS.length);
    for (const words of [nl, en]) {
      for (const kind of STEP_KINDS) {
        const asked = stepFields(kind, { ...about(story()), i18n: { ...i18n, words } }, {});
        expect(asked.map(({ label }) => label)).toEqual(asked.map(() => expect.stringMatching(/\S/)));
        expect([words.dossier.steps.note[kind], words.dossier.steps.submit[kind], words.domain.step[kind]]).toEqual([
          expect.stringMatching(/\S/),
          expect.stringMatching(/\S/),
          expect.stringMatching(/\S/),
        ]);
      }
    }
  });

  test('steps that stand beside each other name no version; seen does, because it is what was on the screen', () => {
    expect(STEP_KINDS.filter((kind) => !namesVersion(kind))).toEqual([
      'consult',
      'take-position',
      'tell',
      'confirm-receipt',
      'receive',
      'ask',
      'answer',
    ]);
  });
});

describe('what is offered', () => {
  const kinds = (who: About) => offeredGroups(who).flatMap(({ steps }) => steps);

  test('is what the server allows and has something to be about', () => {
    const told = story();
    expect(kinds(about(told))).toContain('tell');
    expect(kinds(about(told))).not.toContain('note-pilot');
    expect(kinds(about(told))).not.toContain('answer');
    expect(kinds(about(told, 'party', 'rav-09'))).toContain('confirm-receipt');
    expect(kinds(about(told, 'party', 'rav-13'))).not.toContain('confirm-receipt');
    told.step(
      NUMBER,
      { kind: 'ask', to: 'rav-09' as PartyId, text: 'Waarom?', dueAt: instant('12:00:00') },
      {
        role: 'inspector',
        organisation: 'IGJ',
        meldkamer: null,
      },
    );
    expect(kinds(about(told, 'party', 'rav-09'))).toContain('answer');
    expect(kinds(about(told))).not.toContain('answer');
  });

  test('keeps seen, deciding and closing in groups of their own', () => {
    const groups = offeredGroups(about(story()));
    const groupOf = (kind: string) => groups.find(({ steps }) => steps.some((one) => one === kind))?.group;
    expect([groupOf('mark-seen'), groupOf('decide'), groupOf('close')]).toEqual(['seen', 'decide', 'close']);
  });
});

test('[R61] says beforehand what a decision would cover, and of the rest why not', () => {
  const who = about(story(), 'party', 'rav-09');
  const would = (typed: Draft) => expectedCover(who, { ...stepStart('decide', who), outcome: 'allowed', ...typed });
  const [function_] = who.detail.statement.functions;
  expect(would({})).toEqual([{ function: function_, outside: 'unnamed' }]);
  expect(would({ mandate: 'eigen afweging' })).toEqual([{ function: function_, outside: 'other-ground' }]);
  expect(would({ mandate: 'eigen-uitwijk' })).toEqual([{ function: function_, outside: 'kind' }]);
  const toHost = { 'about.kind': 'uitwijk', 'about.to': 'NHL' };
  expect(would({ mandate: 'werkwijze-smb' })).toEqual([{ function: function_, outside: 'party' }]);
  expect(would({ mandate: 'eigen-uitwijk', ...toHost })).toEqual([{ function: function_, outside: null }]);
});

test('[R95] a decision begins with where the functions were when it was decided', () => {
  const who = about(story());
  const { functions } = who.detail.statement;
  const statedBefore = [{ until: instant('10:00:00'), to: { kind: 'elsewhere', place: 'Breda' } as const, functions }];
  const moved: About = { ...who, detail: { ...who.detail, asOf: instant('11:00:00'), statedBefore } };
  const begins = (decidedAt: string) => stepStart('decide', moved, { decidedAt })['about.to'];
  const [before, after] = [instant('09:59:00'), instant('10:00:00')].map(draftOfInstant);
  expect([begins(''), begins(before ?? ''), begins(after ?? '')]).toEqual([
    stepStart('decide', who)['about.to'],
    'elsewhere:Breda',
    stepStart('decide', who)['about.to'],
  ]);
  const would = (typed: Draft) =>
    expectedCover(moved, { ...stepStart('decide', moved, typed), outcome: 'allowed', ...typed });
  expect(would({ party: 'lms', mandate: 'beheer-lms', decidedAt: before ?? '' })).not.toBeNull();
});

describe('what cannot be taken now', () => {
  const reasons = (who: About) => Object.fromEntries(withheldSteps(who).map(({ kind, reason }) => [kind, reason]));

  test('is said with its reason, and only to whom it belongs', () => {
    const told = story();
    const within = (kinds: readonly StepKind[], who: About): About => ({
      ...who,
      detail: { ...who.detail, may: kinds },
    });
    const fitting = STEP_KINDS.filter((kind) => fitsStage(told.afwijking(NUMBER), kind));
    expect(reasons(within(fitting, about(told)))).toEqual({
      join: 'otherStage',
      split: 'otherStage',
      receive: 'noHost',
      'confirm-claim': 'noClaim',
      'deny-claim': 'noClaim',
      'rectify-decision': 'noDecision',
      'note-pilot': 'noPilot',
      end: 'notBegun',
      'confirm-return': 'notEnded',
      close: 'notEvaluated',
      evaluate: 'notReturned',
      answer: 'noQuestion',
    });
    // A party that carries none of the functions hears of no step of the carriers.
    expect(reasons(within(['take-position', 'confirm-receipt', 'answer'], about(told, 'party', 'rav-13')))).toEqual({
      'confirm-receipt': 'noNotice',
      answer: 'noQuestion',
    });
  });

  test('[R136] is to split what has one function, or what a feed announced', () => {
    const who = about(story());
    const { detail } = who;
    const [one, other] = [
      'MNL/politie/aanname',
      'MNL/politie/uitgifte',
    ] as unknown as typeof detail.statement.functions;
    const split = (functions: readonly unknown[], source?: string) => {
      const statement = { ...detail.statement, functions } as typeof detail.statement;
      const afwijking = { ...detail.afwijking, ...(source === undefined ? {} : { source }) };
      return reasons({ ...who, detail: { ...detail, statement, afwijking, may: ['split'] } })['split'];
    };
    expect(split([one, other])).toBeUndefined();
    expect(split([one])).toBe('noneToSplit');
    expect(split([one, other], 'urn:nld:meldkamer:MNL:gms')).toBe('announcedToSplit');
  });

  test('names the key when its organisation is no known party', () => {
    expect(reasons(about(story(), 'inspector', null))).toEqual({
      'take-position': 'noParty',
      'confirm-receipt': 'noParty',
      'mark-seen': 'noParty',
      ask: 'noParty',
    });
  });

  test('is a second mark of the same state, until something changed in it', () => {
    const told = story();
    const inspector = { role: 'inspector', organisation: 'IGJ', meldkamer: null } as const;
    told.step(NUMBER, { kind: 'mark-seen' }, inspector);
    expect(reasons(about(told, 'inspector', 'igj'))['mark-seen']).toBe('seenAlready');
    told.step(NUMBER, { kind: 'mark-seen' }, { ...inspector, organisation: 'Inspectie JenV' });
    expect(reasons(about(told, 'inspector', 'igj'))['mark-seen']).toBe('seenAlready');
    told.step(NUMBER, { kind: 'ask', to: 'rav-09' as PartyId, text: 'Waarom?', dueAt: instant('12:00:00') }, inspector);
    expect(reasons(about(told, 'inspector', 'igj'))['mark-seen']).toBe('seenAlready');
    told.step(NUMBER, { kind: 'assess', outcome: 'unfit', text: null, document: null });
    expect(reasons(about(told, 'inspector', 'igj'))['mark-seen']).toBeUndefined();
  });
});

test('[R138] who answers for its own meldkamer is asked as *u*, and LMS about the other one', () => {
  const labels = (role: Role) =>
    stepFields('receive', { ...about(story()), role }, { carries: 'partly' }).map(({ label }) => label);
  expect(labels('meldkamer')).toEqual(expect.arrayContaining(['Kunt u het dragen', 'Welke functies draagt u']));
  expect(labels('lms')).toEqual(expect.arrayContaining(['Kan zij het dragen', 'Welke functies draagt zij']));
});

describe('what the server says', () => {
  const fieldsOf = (kind: StepKind, draft: Draft = {}) => stepFields(kind, about(story()), draft);
  const invalid = (problems: readonly { path: string; problem: string }[]) =>
    problemOf(400, null, JSON.stringify({ status: 400, code: 'invalid-input', title: 'Invalid input', problems }));

  test('of a row that was sent is shown at the row on the screen, in words that say what to do', () => {
    const empty = guaranteeRows(about(story())).map((): Readonly<Record<string, string>> => ({}));
    const findings = empty.map((row, index) => (index === 5 ? { state: 'met', evidence: 'bel 030-1234567' } : row));
    const problem = invalid([
      { path: 'findings[0].evidence', problem: 'looks like it holds a phone number; leave it out' },
    ]);
    expect(troubleOf(problem, fieldsOf('find-guarantees'), { findings }, i18n)).toEqual({
      whole: null,
      fields: { 'findings[5].evidence': problemSentence(nl.problems, problem) },
      isOutdated: false,
    });
  });

  test('about no field of the form is said on top', () => {
    const problem = invalid([{ path: 'version', problem: 'is required: a version' }]);
    expect(troubleOf(problem, fieldsOf('find-guarantees'), { findings: [] }, i18n)).toEqual({
      whole: 'Dit is nodig.',
      fields: {},
      isOutdated: false,
    });
  });

  test.each([
    ['no-mandate', 409, { holders: [{ id: 'smb', name: 'x' }] }, { mandate: 'Strategisch Meldkamerberaad' }],
    [
      'in-the-future',
      400,
      { moment: '2026-11-21T12:00:00.000Z', problems: [{ path: 'decidedAt', problem: '' }] },
      { decidedAt: '13:00:00 CET' },
    ],
  ])('as a refusal %s is said at its field', (code, status, members, expected) => {
    const problem = problemOf(status, null, JSON.stringify({ status, code, title: 'No', ...members }));
    const trouble = troubleOf(problem, fieldsOf('decide'), {}, i18n);
    expect(Object.keys(trouble.fields)).toEqual(Object.keys(expected));
    expect(Object.values(trouble.fields)[0]).toContain(Object.values(expected)[0]);
  });

  test('as a refusal about the whole says the stage, the parties and the numbers in the language of the screen', () => {
    const whole = (code: string, members: object) =>
      troubleOf(problemOf(409, null, JSON.stringify({ code, title: 'No', ...members })), fieldsOf('close'), {}, i18n);
    expect(whole('out-of-order', { stage: 'active', step: 'close', stages: ['evaluated'] }).whole).toBe(
      nl.dossier.refusal['out-of-order'](nl.domain.stage.active, nl.domain.stage.evaluated),
    );
    expect(whole('not-yours', { holders: [] }).whole).toBe(nl.dossier.refusal['not-yours'](nl.domain.nobodyNamed));
    expect(whole('version-conflict', { version: 4 })).toMatchObject({ isOutdated: true });
    expect(troubleOf(problemOf(0, null, ''), fieldsOf('close'), {}, i18n).whole).toBe(nl.dossier.refusal.unreachable);
    expect(troubleOf(problemOf(503, '7', ''), fieldsOf('close'), {}, i18n).whole).toBe(nl.dossier.refusal.busy('7'));
  });
});

describe('the history', () => {
  test('says for a correction what stood there before, and for every entry its number and moment', () => {
    const told = story().at('11:00:00');
    const statement = { reason: 'Storing', fallback: 'Hilversum', fallbackWithin: 45 };
    told.step(NUMBER, { kind: 'rectify', statement, reason: 'onjuist' });
    const lines = historyLines(told.afwijking(NUMBER).number, told.entries, checklist, i18n);
    expect(lines.map(({ position }) => position)).toEqual(told.entries.map(({ position }) => position));
    const last = lines.at(-1);
    expect(last?.at).toBe(told.now);
    expect(last?.facts[0]?.answers).toEqual([
      { label: 'reden', value: 'Storing', was: 'Te weinig centralisten' },
      { label: 'terugvaloptie', value: 'Hilversum', was: null },
      { label: 'snelheid van de terugvaloptie', value: '45 minuten', was: null },
    ]);
  });

  test('[R63] says of a decision that was set right what it says since, and what it said before', () => {
    const told = story();
    told.step(NUMBER, DECISION, SMB);
    const words = { document: 'SMB 2026-118', end: instant('17:00:00') };
    const step = { kind: 'rectify-decision', decision: `${NUMBER}-b1`, words, reason: 'verschreven' } as const;
    told.wait(MINUTE).step(NUMBER, step, SMB);
    const [fact] = historyLines(told.afwijking(NUMBER).number, told.entries, checklist, i18n).at(-1)?.facts ?? [];
    expect(fact?.answers.map(({ value, was }) => [was, value])).toEqual([
      ['2026-11-21 19:00:00 CET', '2026-11-21 18:00:00 CET'],
      ['SMB 2026-117', 'SMB 2026-118'],
    ]);
  });

  test('of what was recorded since somebody looked holds nothing older', () => {
    const told = story();
    const seen = told.picture.at;
    told.wait(MINUTE).step(NUMBER, { kind: 'assess', outcome: 'fit', text: null, document: 'LMS 1' });
    const since = linesSince(historyLines(told.afwijking(NUMBER).number, told.entries, checklist, i18n), seen);
    expect(since).toHaveLength(1);
    expect(since[0]?.facts[0]?.answers).toEqual([{ label: 'Stuk (verwijzing)', value: 'LMS 1' }]);
    expect(elapsed(told.afwijking(NUMBER).announcedAt, since[0]?.at ?? told.now)).toBe(MINUTE);
  });
});
