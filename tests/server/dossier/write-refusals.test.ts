// Everything that may be refused once it is well written: with its code, its status, and what somebody needs to know to go on.
// A refusal writes nothing.

import { describe, expect, test } from 'vitest';
import { minutesFromNow, registration } from '../../support/registration.ts';
import { type Answer, dossierServerForFile, type Who } from './dossier-server.ts';

const server = await dossierServerForFile();

const RAVU = { id: 'rav-09', name: 'RAV Utrecht' };
const MANDATED = { outcome: 'allowed', party: 'smb', mandate: 'werkwijze-smb', document: 'SMB 2026-117' };

/** A new deviation of one meldkamer and functions that no other test here uses, unless others are named. */
async function registered(
  changed: Readonly<Record<string, unknown>> = {},
): Promise<{ number: string; version: number }> {
  const { status, text, afwijking } = await server.register(
    'lms',
    registration({ alongside: await open(), ...changed }),
  );
  if (status !== 201) throw new Error(text);
  return afwijking;
}

async function open(): Promise<readonly string[]> {
  const facts = (await server.entries()).flatMap((entry) => entry.facts);
  return facts.flatMap((fact) => (fact.kind === 'afwijking-opened' ? [fact.afwijking.number] : [])).slice(-20);
}

/** Takes one step and gives the number and the version that it led to. */
async function stepped(who: Who, number: string, noun: string, body: Readonly<Record<string, unknown>>) {
  const { status, text, afwijking } = await server.step(who, number, noun, body);
  if (status !== 201) throw new Error(`${noun}: ${text}`);
  return afwijking;
}

/** The problem without the fields that every problem has. */
function told({ status, problem }: Answer): Readonly<Record<string, unknown>> {
  const { type, title, code, detail, ...members } = problem;
  expect([type, typeof title, typeof detail]).toEqual([`urn:nld:meldkamerbeeld:problem:${code}`, 'string', 'string']);
  expect(status).toBe(problem['status']);
  return { code, ...members };
}

describe('who may not', () => {
  test('[I20] a meldkamer may not register for another one, nor bring functions of another one in', async () => {
    const foreign = await server.register('ams', registration());
    expect(told(foreign)).toEqual({ code: 'not-yours', status: 403, party: null, holders: [RAVU] });
    expect(foreign.problem['detail']).toBe('This key may not do this here: ask RAV Utrecht to do it.');
    const { number, version } = await registered();
    const step = { version, statement: { functions: ['MNL/ambulance/09', 'AMS/politie/aanname'] }, reason: 'Meer' };
    expect(told(await server.step('mnl', number, 'rectifications', step))).toEqual({
      code: 'not-yours',
      status: 403,
      party: null,
      holders: [{ id: 'politie', name: 'Politie' }],
    });
  });

  test('[I20] a party may register and change only what it answers for', async () => {
    expect(told(await server.register('flevoland', registration()))).toEqual({
      code: 'not-yours',
      status: 403,
      party: 'rav-25',
      holders: [RAVU],
    });
    const { number, version } = await registered();
    const note = { version, text: 'Gaat niet door' };
    expect(told(await server.step('flevoland', number, 'withdrawals', note))).toMatchObject({ code: 'not-yours' });
    const grown = { version, statement: { functions: ['MNL/ambulance/09', 'MNL/politie'] }, reason: 'Meer' };
    expect(told(await server.step('ravu', number, 'rectifications', grown))).toEqual({
      code: 'not-yours',
      status: 403,
      party: 'rav-09',
      holders: [{ id: 'politie', name: 'Politie' }],
    });
  });

  test('[I20][R80] a key that speaks for no party is told why nothing can be done in its name', async () => {
    const { number, version } = await registered();
    for (const answer of [
      await server.register('nobody', registration()),
      await server.step('stranger', number, 'seen-marks'),
      await server.step('pretender', number, 'decisions', { ...MANDATED, party: 'smb', version }),
      await server.step('mockLms', number, 'receipts', { about: 'start' }),
      await server.step('mockLms', number, 'decisions', { ...MANDATED, version }),
    ]) {
      expect(told(answer)).toMatchObject({ code: 'not-yours', status: 403, party: null });
      expect(answer.problem['detail']).toEqual(
        expect.stringMatching(
          /^The organisation of this key is no party that the role \w+ may speak for, so nothing can be done in its name: have the key made out to its party\.$/,
        ),
      );
    }
  });

  test('[I20][R53] nobody but LMS decides or takes a position in the name of another', async () => {
    const { number, version } = await registered();
    const decided = await server.step('ravu', number, 'decisions', { ...MANDATED, version });
    expect(told(decided)).toEqual({ code: 'not-yours', status: 403, party: 'rav-09', holders: [RAVU] });
    expect(decided.problem['detail']).toBe('This key decides in its own name only: name RAV Utrecht as the party.');
    const position = { party: 'Inspectie JenV', stance: 'supports' };
    expect(told(await server.step('igj', number, 'positions', position))).toEqual({
      code: 'not-yours',
      status: 403,
      party: 'igj',
      holders: [{ id: 'inspectie-jenv', name: 'Inspectie Justitie en Veiligheid' }],
    });
  });

  test('[I20] only the party that was asked answers a question', async () => {
    const { number } = await registered();
    await stepped('igj', number, 'questions', { to: 'rav-09', text: 'Waarom?', dueAt: minutesFromNow(60) });
    const answer = { question: `${number}-v1`, text: 'Daarom' };
    expect(told(await server.step('politie', number, 'answers', answer))).toEqual({
      code: 'not-yours',
      status: 403,
      party: 'politie',
      holders: [RAVU],
    });
  });
});

describe('what is not there', () => {
  test.each(['2099-0001', '2099-99999', '__proto__', 'constructor', 'nergens'])('no deviation %s', async (number) => {
    const answer = await server.step('igj', number, 'seen-marks');
    expect(told(answer)).toEqual({
      code: 'no-such-afwijking',
      status: 404,
      ...(number.startsWith('2099') ? { number } : {}),
    });
  });

  test('no such item, notice or question', async () => {
    const { number, version } = await registered();
    const findings = [{ item: 'g99', side: 'site', state: 'met' }];
    expect(told(await server.step('lms', number, 'guarantees', { version, findings }))).toEqual({
      code: 'no-such-guarantee',
      status: 404,
      item: 'g99',
    });
    expect(told(await server.step('igj', number, 'receipts', { about: 'return' }))).toEqual({
      code: 'no-such-notice',
      status: 404,
    });
    const early = await server.step('lms', number, 'tellings', { about: 'return', parties: ['igj'] });
    expect(told(early)).toEqual({ code: 'no-such-notice', status: 404 });
    expect(early.problem['detail']).toContain('confirm the return first');
    expect(told(await server.step('ravu', number, 'answers', { question: `${number}-v7`, text: 'x' }))).toEqual({
      code: 'no-such-question',
      status: 404,
      question: `${number}-v7`,
    });
  });

  test('no pilot', async () => {
    const { number, version } = await registered();
    expect(told(await server.step('lms', number, 'pilot-notes', { version, pilot: {} }))).toEqual({
      code: 'no-pilot',
      status: 400,
      number,
      problems: [{ path: 'pilot', problem: 'is for a deviation of the kind pilot only' }],
    });
  });
});

describe('what does not fit what is there', () => {
  test('[R44] a version that was overtaken is told the present one', async () => {
    const { number, version } = await registered();
    const { version: now } = await stepped('lms', number, 'consultations', { party: 'igj', outcome: 'noted' });
    expect(told(await server.step('lms', number, 'assessments', { version, outcome: 'fit' }))).toEqual({
      code: 'version-conflict',
      status: 409,
      version: now,
    });
  });

  test('[R50] to close with open points is asked first: what is open is named, and closed it is only knowingly', async () => {
    const { number, version } = await registered({ start: minutesFromNow(-30) });
    let at = version;
    for (const [noun, body] of [
      ['starts', {}],
      ['endings', {}],
      ['returns', {}],
      ['evaluations', { conclusion: 'Goed', actions: [{ text: 'Oefenen', done: false }] }],
    ] as const) {
      at = (await stepped('lms', number, noun, { version: at, ...body })).version;
    }
    const refused = told(await server.step('lms', number, 'closures', { version: at }));
    expect(refused).toMatchObject({ code: 'points-open', status: 409 });
    expect(refused['openPoints']).toEqual(expect.arrayContaining(['decision', 'receipts', 'evaluation-actions']));
    const closed = await stepped('lms', number, 'closures', { version: at, despiteOpen: true });
    expect(closed.version).toBe(at + 1);
    const left = (await server.entries())
      .flatMap(({ facts }) => facts)
      .filter((fact) => {
        return fact.kind === 'afwijking-changed' && fact.number === number && fact.change.kind === 'left-open';
      });
    expect(left).toMatchObject([{ change: { points: refused['openPoints'], by: { role: 'lms' } } }]);
  });

  test('[R44] steps out of order are told the stage, and the stages they belong to', async () => {
    const { number, version } = await registered();
    const early = await server.step('lms', number, 'closures', { version });
    expect(told(early)).toEqual({
      code: 'out-of-order',
      status: 409,
      stage: 'announced',
      step: 'close',
      stages: ['evaluated'],
    });
    expect(early.problem['detail']).toBe(
      'The deviation is announced and this step belongs to evaluated: take the steps in between first.',
    );
    for (const [noun, body, step] of [
      ['endings', {}, 'end'],
      ['returns', {}, 'confirm-return'],
      ['evaluations', { conclusion: 'Goed' }, 'evaluate'],
    ] as const) {
      expect(told(await server.step('lms', number, noun, { version, ...body }))).toMatchObject({
        code: 'out-of-order',
        stage: 'announced',
        step,
      });
    }
    const extension = { version, outcome: 'extended', party: 'smb', until: minutesFromNow(72 * 60) };
    const extended = await server.step('smb', number, 'decisions', extension);
    expect(told(extended)).toMatchObject({ code: 'out-of-order', step: 'decide' });
    expect(extended.problem['detail']).toContain('record that decision first');
    const { version: decided } = await stepped('smb', number, 'decisions', { ...MANDATED, version });
    const late = await server.step('lms', number, 'assessments', { version: decided, outcome: 'unfit' });
    expect(told(late)).toMatchObject({ code: 'out-of-order', stage: 'allowed', step: 'assess' });
    await stepped('lms', number, 'withdrawals', { version: decided, despiteOpen: true });
    expect(told(await server.step('lms', number, 'tellings', { about: 'start', parties: ['igj'] }))).toMatchObject({
      code: 'out-of-order',
      stage: 'withdrawn',
    });
  });

  test('[R45] a party without a mandate is told who has one, and may decide with the mandate unknown', async () => {
    const { number, version } = await registered();
    const decision = { version, outcome: 'allowed', party: 'RAVU', mandate: 'werkwijze-smb' };
    const refused = await server.step('ravu', number, 'decisions', decision);
    expect(told(refused)).toEqual({
      code: 'no-mandate',
      status: 409,
      party: 'rav-09',
      holders: [
        { id: 'smb', name: 'Strategisch Meldkamerberaad' },
        { id: 'bmb', name: 'Bestuurlijk Meldkamerberaad' },
      ],
    });
    expect(refused.problem['detail']).toContain('have Strategisch Meldkamerberaad, Bestuurlijk Meldkamerberaad decide');
    const { stage, decided } = await stepped('ravu', number, 'decisions', { ...decision, mandate: null });
    expect([stage, decided]).toEqual(['announced', false]);
  });

  test('[R61] a mandate that does not reach so far is recorded, and the answer says of each function why it covers nothing', async () => {
    const { number, version } = await registered({ kind: 'overig' });
    const answer = await server.step('smb', number, 'decisions', { ...MANDATED, version });
    expect([answer.status, answer.afwijking.stage, JSON.parse(answer.text).decisions]).toEqual([
      201,
      'announced',
      [
        {
          id: `${number}-b1`,
          manner: 'self',
          isObjection: false,
          functions: ['aanname', 'uitgifte'].map((task) => ({ function: `MNL/ambulance/09/${task}`, outside: 'kind' })),
        },
      ],
    ]);
  });

  test('[R60][R63] LMS records what another decided with something to show for it', async () => {
    const { number, version } = await registered();
    const { document, ...bare } = MANDATED;
    const refused = await server.step('lms', number, 'decisions', { ...bare, version });
    expect([refused.status, told(refused)]).toEqual([
      400,
      { code: 'nothing-to-show', status: 400, problems: [{ path: 'document', problem: 'is needed, or log' }] },
    ]);
    const spoken = await stepped('lms', number, 'decisions', { ...bare, log: '2026-1128-03', version });
    expect(spoken.decided).toBe(true);
    // R63: its own log is not enough to set that right, and is not offered.
    const words = { log: '2026-1128-04', conditions: 'Alleen overdag' };
    const right = { decision: `${number}-b1`, words, reason: 'Typefout', version: spoken.version };
    const wrong = await server.step('lms', number, 'decision-rectifications', right);
    expect(told(wrong)).toEqual({
      code: 'nothing-to-show',
      status: 400,
      problems: [{ path: 'words.document', problem: 'is needed' }],
    });
    expect(wrong.problem['detail']).toContain('is not enough');
  });

  test('[R61] an uitwijk is to one of the ten, at every door', async () => {
    const outside = (path: string) => ({
      code: 'uitwijk-outside',
      status: 400,
      problems: [{ path, problem: 'must not be uitwijk for a place that is no meldkamer' }],
    });
    expect(told(await server.register('lms', registration({ kind: 'uitwijk' })))).toEqual(outside('kind'));
    const { number, version } = await registered();
    const renamed = { version, statement: { kind: 'uitwijk' }, reason: 'Heet uitwijk' };
    expect(told(await server.step('lms', number, 'rectifications', renamed))).toEqual(outside('statement.kind'));
    const decision = { ...MANDATED, version, about: { kind: 'uitwijk' } };
    expect(told(await server.step('smb', number, 'decisions', decision))).toEqual(outside('about.kind'));
  });

  test('the same functions at the same time are one deviation, unless the sender says that they are not', async () => {
    const functions = ['ONL/brandweer/06'];
    const own = { meldkamer: 'ONL', functions };
    const first = await server.register('lms', registration(own));
    const again = await server.register('lms', registration(own));
    expect(told(again)).toEqual({ code: 'overlapping', status: 409, numbers: [first.afwijking.number] });
    const beside = await server.register('lms', registration({ ...own, alongside: [first.afwijking.number] }));
    const later = await server.register(
      'lms',
      registration({ ...own, start: minutesFromNow(25 * 60), expectedEnd: minutesFromNow(26 * 60) }),
    );
    expect([beside.status, later.status]).toEqual([201, 201]);
    const { number, version } = later.afwijking;
    const moved = { version, statement: { start: minutesFromNow(60) }, reason: 'Eerder' };
    expect(told(await server.step('lms', number, 'rectifications', moved))).toEqual({
      code: 'overlapping',
      status: 409,
      numbers: [first.afwijking.number, beside.afwijking.number],
    });
  });

  test('what is there already changes nothing', async () => {
    const { number, version } = await registered({ reason: 'Storing' });
    const same = {
      version,
      statement: { reason: 'Storing', functions: ['MNL/ambulance/09/uitgifte', 'MNL/ambulance/09/aanname'] },
      reason: 'Nogmaals',
    };
    const nothing = { code: 'nothing-changed', status: 409 };
    expect(told(await server.step('lms', number, 'rectifications', same))).toEqual(nothing);
    await stepped('igj', number, 'receipts', { about: 'start' });
    expect(told(await server.step('igj', number, 'receipts', { about: 'start' }))).toEqual(nothing);
    await stepped('lms', number, 'tellings', { about: 'start', parties: ['igj', 'jenv'] });
    expect(told(await server.step('lms', number, 'tellings', { about: 'start', parties: ['igj'] }))).toEqual(nothing);
    await stepped('igj', number, 'questions', { to: 'rav-09', text: 'Waarom?', dueAt: minutesFromNow(60) });
    const answer = { question: `${number}-v1`, text: 'Daarom' };
    await stepped('ravu', number, 'answers', answer);
    expect(told(await server.step('ravu', number, 'answers', answer))).toEqual(nothing);
  });
});

describe('moments that cannot be', () => {
  test('an end before its start, wherever it is given', async () => {
    const start = minutesFromNow(-60);
    const expectedEnd = minutesFromNow(-120);
    const early = (path: string, before: string) => ({
      code: 'ends-before-start',
      status: 400,
      start: before,
      problems: [{ path, problem: `must be later than ${before}` }],
    });
    expect(told(await server.register('lms', registration({ start, expectedEnd })))).toEqual(
      early('expectedEnd', start),
    );
    const end = minutesFromNow(24 * 60);
    const { number, version } = await registered({ start, expectedEnd: end });
    const wrong = { version, statement: { expectedEnd }, reason: 'Eerder klaar' };
    expect(told(await server.step('lms', number, 'rectifications', wrong))).toEqual(
      early('statement.expectedEnd', start),
    );
    const { version: allowed } = await stepped('smb', number, 'decisions', { ...MANDATED, version });
    const extension = { version: allowed, outcome: 'extended', party: 'smb', until: end };
    expect(told(await server.step('smb', number, 'decisions', extension))).toEqual(early('until', end));
    const startedAt = minutesFromNow(-30);
    const { version: started } = await stepped('ravu', number, 'starts', { version: allowed, at: startedAt });
    expect(told(await server.step('ravu', number, 'endings', { version: started, at: minutesFromNow(-31) }))).toEqual(
      early('at', startedAt),
    );
  });

  test('what happened did not happen in the future', async () => {
    const future = minutesFromNow(10);
    const ahead = (path: string) => ({
      code: 'in-the-future',
      status: 400,
      moment: future,
      problems: [{ path, problem: 'must not be in the future' }],
    });
    expect(told(await server.register('lms', registration({ fallbackTestedAt: future })))).toEqual(
      ahead('fallbackTestedAt'),
    );
    const { number, version } = await registered({ kind: 'pilot' });
    const asked = [
      ['rectifications', { statement: { fallbackTestedAt: future }, reason: 'Getest' }, 'statement.fallbackTestedAt'],
      ['decisions', { outcome: 'allowed', party: 'lms', decidedAt: future }, 'decidedAt'],
      ['consultations', { party: 'politie', outcome: 'agreed', at: future }, 'at'],
      ['pilot-notes', { pilot: { approvals: [{ body: 'bmb', outcome: 'approved', at: future }] } }, 'pilot'],
      ['starts', { at: future }, 'at'],
    ] as const;
    for (const [noun, body, path] of asked) {
      expect([noun, told(await server.step('lms', number, noun, { version, ...body }))]).toEqual([noun, ahead(path)]);
    }
    const { version: started } = await stepped('lms', number, 'starts', { version });
    expect(told(await server.step('lms', number, 'endings', { version: started, at: future }))).toEqual(ahead('at'));
  });
});

test('a refusal writes nothing, and does not take its key', async () => {
  const { number, version } = await registered();
  const before = (await server.entries()).length;
  const body = { version, text: 'Klaar' };
  const refused = await server.step('lms', number, 'endings', body, 'a-key-for-later');
  expect(refused.status).toBe(409);
  expect((await server.entries()).length).toBe(before);
  const { version: started } = await stepped('lms', number, 'starts', { version });
  const { status } = await server.step('lms', number, 'endings', { ...body, version: started }, 'a-key-for-later');
  expect(status).toBe(201);
});
