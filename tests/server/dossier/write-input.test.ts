// What the doors of the dossier take and do not take: every problem at once, exact limits, no private text anywhere, nothing repeated.

import { beforeAll, describe, expect, test } from 'vitest';
import { AFWIJKING_KINDS } from '#shared/deviation/statement.ts';
import { STEP_KINDS, STEPS, type StepKind } from '#shared/rules/steps.ts';
import { minutesFromNow, registration } from '../../support/registration.ts';
import { type Answer, dossierServerForFile } from './dossier-server.ts';

const server = await dossierServerForFile();
let number = '';

beforeAll(async () => {
  number = (await server.register('lms', registration())).afwijking.number;
});

type Problem = { readonly path: string; readonly problem: string };
type Body = Readonly<Record<string, unknown>>;

function pathsOf({ status, problem }: Answer): readonly string[] {
  expect([status, problem['code']]).toEqual([400, 'invalid-input']);
  return (problem['problems'] as readonly Problem[]).map(({ path }) => path);
}

/** The smallest body that is well written. */
const SMALLEST: Readonly<Record<StepKind, Body>> = {
  rectify: { version: 99, statement: { reason: null }, reason: 'x' },
  split: { version: 99, functions: ['MNL/politie'], reason: 'x' },
  join: { version: 99, with: '2026-0002', reason: 'x' },
  assess: { version: 99, outcome: 'fit' },
  decide: { version: 99, outcome: 'allowed' },
  'confirm-claim': { version: 99, decision: '2026-0001-b1' },
  'deny-claim': { version: 99, decision: '2026-0001-b1' },
  'rectify-decision': { version: 99, decision: '2026-0001-b1', words: { document: 'x' }, reason: 'x' },
  consult: { party: 'politie', outcome: 'agreed' },
  'take-position': { stance: 'supports' },
  'find-guarantees': { version: 99, findings: [{ item: 'g01', side: 'site', state: 'met' }] },
  'note-pilot': { version: 99, pilot: {} },
  tell: { about: 'start', parties: ['igj'] },
  'confirm-receipt': { about: 'start' },
  receive: { outcome: 'accepted' },
  start: { version: 99 },
  end: { version: 99 },
  'confirm-return': { version: 99 },
  close: { version: 99 },
  withdraw: { version: 99 },
  evaluate: { version: 99, conclusion: 'x' },
  'mark-seen': {},
  ask: { to: 'igj', text: 'x', dueAt: '2026-01-31T12:00:00Z' },
  answer: { question: '2026-0001-v1', text: 'x' },
};

/** By whom a step may be tried at all. */
const tried = (kind: StepKind) => (kind === 'mark-seen' || kind === 'ask' ? ('igj' as const) : ('lms' as const));

describe.each(STEP_KINDS)('%s', (kind) => {
  const noun = STEPS[kind].noun;

  test('takes its smallest body: past the door, only the deviation is missing', async () => {
    const { status, problem } = await server.step(tried(kind), '2099-0001', noun, SMALLEST[kind]);
    expect([status, problem['code']]).toEqual([404, 'no-such-afwijking']);
  });

  test('misses every field that it cannot do without, all at once', async () => {
    const answer = await server.step(tried(kind), '2099-0001', noun, {});
    if (Object.keys(SMALLEST[kind]).length === 0) expect(answer.status).toBe(404);
    else expect(pathsOf(answer)).toEqual(Object.keys(SMALLEST[kind]));
  });

  test('takes no field that it does not know, and no version that is none', async () => {
    const answer = await server.step(tried(kind), '2099-0001', noun, { ...SMALLEST[kind], version: 0, colour: 'red' });
    expect([...pathsOf(answer)].sort()).toEqual(['colour', 'version']);
    expect(answer.text).not.toContain('red');
  });

  test('asks for JSON and for a key', async () => {
    const path = `/api/v1/afwijkingen/2099-0001/${noun}`;
    const body = JSON.stringify(SMALLEST[kind]);
    const typed = (type: string) => ({ method: 'POST', headers: { 'Content-Type': type }, body });
    expect((await server.send(tried(kind), path, typed('text/plain'))).status).toBe(415);
    expect(pathsOf(await server.send(tried(kind), path, typed('application/json')))).toEqual(['Idempotency-Key']);
  });
});

describe('a registration', () => {
  test('needs no more than where, what, which functions and when', async () => {
    const body = { meldkamer: 'LIM', kind: 'storing', functions: ['LIM/caco'], start: minutesFromNow(0) };
    const { status, afwijking } = await server.register('lms', body);
    expect([status, afwijking.functions, afwijking.expectedEnd]).toEqual([201, ['LIM/caco/coordinatie'], null]);
    expect(pathsOf(await server.register('lms', {}))).toEqual(['meldkamer', 'kind', 'functions', 'start']);
  });

  test('[R14][R55] names functions that exist, and of its own meldkamer', async () => {
    const unknown = await server.register('lms', registration({ functions: ['MNL/ambulance/99', 'MNL', 5] }));
    expect(pathsOf(unknown)).toEqual(['functions[0]', 'functions[1]', 'functions[2]']);
    expect(pathsOf(await server.register('lms', registration({ functions: ['MNL/politie', 'AMS/politie'] })))).toEqual([
      'functions',
    ]);
    expect(pathsOf(await server.register('lms', registration({ functions: [] })))).toEqual(['functions']);
    const many = Array.from({ length: 151 }, () => 'MNL/politie/aanname');
    expect(pathsOf(await server.register('lms', registration({ functions: many })))).toEqual(['functions']);
  });

  test.each([0, 10_081, 1.5, '30', true])(
    'refuses a fallback that is there within %j minutes',
    async (fallbackWithin) => {
      expect(pathsOf(await server.register('lms', registration({ fallbackWithin })))).toEqual(['fallbackWithin']);
    },
  );

  test('names everything that is wrong at once', async () => {
    const answer = await server.register(
      'lms',
      registration({
        meldkamer: 'XXX',
        kind: 'verhuizing',
        to: { meldkamer: 'NHL', place: 'Zeist' },
        reasonCategory: 'weer',
        reason: 'x'.repeat(201),
        start: 'morgen',
        expectedEnd: '1999-12-31T23:59:59Z',
        owner: '',
        fallback: 'een\ntwee',
        fallbackWithin: 0,
        alongside: ['1'],
        patient: 'x',
      }),
      'jan@politie.nl',
    );
    expect([...pathsOf(answer)].sort()).toEqual(
      [
        'meldkamer',
        'kind',
        'start',
        'to',
        'reasonCategory',
        'reason',
        'expectedEnd',
        'owner',
        'fallback',
        'fallbackWithin',
        'alongside[0]',
        'patient',
        'Idempotency-Key',
      ].sort(),
    );
  });

  test.each(AFWIJKING_KINDS)('may be of the kind %s', async (kind) => {
    const { status } = await server.register(
      'lms',
      registration({
        kind,
        meldkamer: 'NHL',
        functions: ['NHL/kmar'],
        to: { meldkamer: 'AMS' },
        alongside: await opened(),
      }),
    );
    expect(status).toBe(201);
  });
});

async function opened(): Promise<readonly string[]> {
  const facts = (await server.entries()).flatMap((entry) => entry.facts);
  return facts.flatMap((fact) => (fact.kind === 'afwijking-opened' ? [fact.afwijking.number] : []));
}

describe('limits', () => {
  const text = 'x'.repeat(201);
  const long = 'x'.repeat(1001);
  const many = (length: number, of: (index: number) => unknown) => Array.from({ length }, (_, index) => of(index));
  const finding = (index: number) => ({ item: `g${index}`, side: 'site', state: 'met' });
  const decision = { version: 99, outcome: 'allowed', party: 'Een werkgroep' };

  test.each([
    ['assess', { ...SMALLEST.assess, text }, 'text'],
    ['decide', { ...decision, conditions: text }, 'conditions'],
    ['find-guarantees', { version: 99, findings: many(51, finding) }, 'findings'],
    ['find-guarantees', { version: 99, findings: [] }, 'findings'],
    ['find-guarantees', { version: 99, findings: [finding(1), { ...finding(1), state: 'not' }] }, 'findings'],
    ['tell', { about: 'start', parties: many(61, () => 'igj') }, 'parties'],
    ['evaluate', { version: 99, conclusion: long }, 'conclusion'],
    ['evaluate', { version: 99, conclusion: 'x', actions: many(21, () => ({ text: 'x' })) }, 'actions'],
    ['evaluate', { version: 99, conclusion: 'x', actions: [{ text }] }, 'actions[0].text'],
    ['note-pilot', { version: 99, pilot: { criteria: many(21, () => 'x') } }, 'pilot.criteria'],
    ['ask', { ...SMALLEST.ask, text: long }, 'text'],
    ['answer', { ...SMALLEST.answer, text: long }, 'text'],
    ['answer', { ...SMALLEST.answer, question: 'de eerste' }, 'question'],
    ['rectify', { ...SMALLEST.rectify, statement: {} }, 'statement'],
    ['rectify', { ...SMALLEST.rectify, statement: { kind: null } }, 'statement.kind'],
    ...[0, 10_081, 1.5, '30'].map(
      (fallbackWithin) =>
        ['rectify', { ...SMALLEST.rectify, statement: { fallbackWithin } }, 'statement.fallbackWithin'] as const,
    ),
    ['ask', { ...SMALLEST.ask, to: 'de directeur' }, 'to'],
    ['tell', { about: 'start', parties: ['igj', 'iedereen'] }, 'parties[1]'],
    ['take-position', { stance: 'supports', party: 'de buren' }, 'party'],
    ['decide', { ...decision, mandate: 'Eigen mandaat' }, 'party'],
    ['decide', { version: 99, outcome: 'allowed', mandate: 'Eigen mandaat' }, 'party'],
    ['decide', { version: 99, outcome: 'extended' }, 'until'],
    ['decide', { version: 99, outcome: 'refused', until: minutesFromNow(60) }, 'until'],
  ] as const)('%s refuses %j', async (kind, body, path) => {
    expect(pathsOf(await server.step(tried(kind), '2099-0001', STEPS[kind].noun, body))).toEqual([path]);
  });

  test.each([
    ['assess', { ...SMALLEST.assess, text: 'x'.repeat(200) }],
    ['decide', decision],
    ['find-guarantees', { version: 99, findings: many(50, finding) }],
    ['tell', { about: 'start', parties: many(60, () => 'igj') }],
    ['evaluate', { version: 99, conclusion: 'x'.repeat(1000), actions: many(20, () => ({ text: 'x'.repeat(200) })) }],
    ['note-pilot', { version: 99, pilot: { criteria: many(20, () => 'x'.repeat(200)) } }],
    ['rectify', { ...SMALLEST.rectify, statement: { fallbackWithin: 1 } }],
    ['rectify', { ...SMALLEST.rectify, statement: { fallbackWithin: 10_080 } }],
    ['ask', { ...SMALLEST.ask, text: `een\r\ntwee ${'x'.repeat(980)}` }],
    // As large as it can be written: every character escaped.
    [
      'find-guarantees',
      `{"version":99,"findings":[${many(50, (index) => `{"item":"g${index}","side":"site","state":"met","evidence":"${'\\u00e9'.repeat(200)}"}`).join()}]}`,
    ],
  ] as const)('%s takes as much as it may hold', async (kind, body) => {
    expect((await server.step(tried(kind), '2099-0001', STEPS[kind].noun, body)).status).toBe(404);
  });

  test('a body that is larger than any of these is not read', async () => {
    const { status, problem } = await server.register('lms', { reason: 'x'.repeat(200_000) });
    expect([status, problem['code']]).toEqual([413, 'too-large']);
  });
});

describe('hostile bodies', () => {
  test.each([
    ['no JSON', '{"version":'],
    ['a list', '[1]'],
    ['a text', '"x"'],
    ['a field of every object', '{"__proto__":{"version":1}}'],
    ['a field of every object further down', '{"version":1,"statement":{"constructor":{"prototype":1}},"reason":"x"}'],
    ['half a character', '{"version":1,"statement":{"reason":"\\ud800"},"reason":"x"}'],
    ['a number that is too large', '{"version":1e400,"statement":{"reason":"x"},"reason":"x"}'],
    ['far too deep', `{"version":${'['.repeat(5000)}${']'.repeat(5000)}}`],
  ])('%s is invalid input', async (_what, body) => {
    const before = (await server.entries()).length;
    for (const answer of [
      await server.step('lms', number, 'rectifications', body),
      await server.register('lms', body),
    ]) {
      expect([answer.status, answer.problem['code']]).toEqual([400, 'invalid-input']);
    }
    expect((await server.entries()).length).toBe(before);
    expect(({} as Record<string, unknown>)['version']).toBeUndefined();
  });
});

test('[R63] the ground of a decision is not taken away by setting it right', async () => {
  const body = { ...SMALLEST['rectify-decision'], words: { mandate: null } };
  const answer = await server.step(tried('rectify-decision'), number, STEPS['rectify-decision'].noun, body);
  expect([answer.status, answer.problem['problems']]).toEqual([
    400,
    [{ path: 'words.mandate', problem: expect.stringMatching(/^is required/) }],
  ]);
});

describe('private text', () => {
  const PRIVATE = 'bel 06-12345678 of mail jan@politie.nl';

  /** Every place in every body where somebody can write what they like. */
  const PLACES: readonly (readonly [StepKind | 'register', Body, string])[] = [
    ...['reason', 'endCondition', 'owner', 'fallback', 'returnPlan'].flatMap((field) => [
      ['register', registration({ [field]: PRIVATE }), field] as const,
      ['rectify', { ...SMALLEST.rectify, statement: { [field]: PRIVATE } }, `statement.${field}`] as const,
    ]),
    ['register', registration({ to: { place: 'Zeist 06-12345678' } }), 'to.place'],
    ['rectify', { ...SMALLEST.rectify, reason: PRIVATE }, 'reason'],
    ['assess', { ...SMALLEST.assess, text: PRIVATE }, 'text'],
    ['assess', { ...SMALLEST.assess, document: PRIVATE }, 'document'],
    ...['party', 'capacity', 'mandate', 'document', 'conditions'].map(
      (field) => ['decide', { ...SMALLEST.decide, party: 'smb', [field]: PRIVATE }, field] as const,
    ),
    ...['party', 'text', 'followUp'].map(
      (field) => ['consult', { ...SMALLEST.consult, [field]: PRIVATE }, field] as const,
    ),
    ...['party', 'text', 'document'].map(
      (field) => ['take-position', { ...SMALLEST['take-position'], [field]: PRIVATE }, field] as const,
    ),
    [
      'find-guarantees',
      { version: 99, findings: [{ item: 'g01', side: 'site', state: 'met', evidence: PRIVATE }] },
      'findings[0].evidence',
    ],
    ['note-pilot', { version: 99, pilot: { application: PRIVATE } }, 'pilot.application'],
    ['note-pilot', { version: 99, pilot: { criteria: [PRIVATE] } }, 'pilot.criteria[0]'],
    [
      'note-pilot',
      { version: 99, pilot: { approvals: [{ body: 'bmb', outcome: 'pending', document: PRIVATE }] } },
      'pilot.approvals[0].document',
    ],
    [
      'note-pilot',
      { version: 99, pilot: { approvals: [{ body: PRIVATE, outcome: 'pending' }] } },
      'pilot.approvals[0].body',
    ],
    ['tell', { about: 'start', parties: [PRIVATE] }, 'parties[0]'],
    ...(['start', 'end', 'confirm-return', 'close', 'withdraw'] as const).map(
      (kind) => [kind, { version: 99, text: PRIVATE }, 'text'] as const,
    ),
    ['evaluate', { version: 99, conclusion: PRIVATE }, 'conclusion'],
    ['evaluate', { version: 99, conclusion: 'x', document: PRIVATE }, 'document'],
    ['evaluate', { version: 99, conclusion: 'x', actions: [{ text: PRIVATE }] }, 'actions[0].text'],
    ['evaluate', { version: 99, conclusion: 'x', actions: [{ text: 'x', owner: PRIVATE }] }, 'actions[0].owner'],
    ['ask', { ...SMALLEST.ask, text: `Een vraag\n${PRIVATE}` }, 'text'],
    ['ask', { ...SMALLEST.ask, to: PRIVATE }, 'to'],
    ['answer', { ...SMALLEST.answer, text: PRIVATE }, 'text'],
    ['answer', { ...SMALLEST.answer, document: PRIVATE }, 'document'],
  ];

  test.each(PLACES)('is refused in %s %j', async (kind, body, path) => {
    const answer =
      kind === 'register'
        ? await server.register('lms', body)
        : await server.step(tried(kind), number, STEPS[kind].noun, body);
    expect(pathsOf(answer)).toEqual([path]);
    const [found] = answer.problem['problems'] as readonly Problem[];
    expect(found?.problem).toMatch(/leave it out, this is kept and shown to others$/);
    expect(answer.text).not.toMatch(/12345678|jan/);
  });

  function withHalf(body: Body): Body {
    const text = JSON.stringify(body).replaceAll(PRIVATE, 'half').replaceAll('Zeist 06-12345678', 'half');
    return JSON.parse(text.replace('half', String.raw`half een teken \ud800`)) as Body;
  }

  test.each(PLACES.map(([kind, body, path]) => [kind, withHalf(body), path] as const))(
    'nor is half a character taken (a lone surrogate), in %s %j',
    async (kind, body, path) => {
      const answer =
        kind === 'register'
          ? await server.register('lms', body)
          : await server.step(tried(kind), number, STEPS[kind].noun, body);
      expect([answer.status, pathsOf(answer)]).toEqual([400, [path]]);
      const [found] = answer.problem['problems'] as readonly Problem[];
      expect(found?.problem).toBe('holds half a character (a lone surrogate)');
    },
  );

  test('was neither logged nor kept', async () => {
    const entries = await server.entries();
    expect(entries.length).toBeGreaterThan(1);
    expect(server.logged()).toContain('"level":"info"');
    for (const text of [server.logged(), JSON.stringify(entries)]) expect(text).not.toMatch(/12345678|jan@/);
  });
});
