// What the server refuses, in the language of the screen: every reason that it gives has words of its own, and none of its English shows.

import { describe, expect, test } from 'vitest';
import { en } from '../../../client/i18n/en.ts';
import { inputReasonOf } from '../../../client/i18n/known-refusals.ts';
import { nl } from '../../../client/i18n/nl.ts';
import { problemClause, problemSentence } from '../../../client/i18n/problem-text.ts';
import { problemOf } from '../../../client/live/http.ts';
import { registrationSchema } from '../../../server/dossier/registration-schemas.ts';
import { STEP_SCHEMAS } from '../../../server/dossier/step-schemas.ts';
import { problemsOf } from '../../../server/fields/field-kinds.ts';
import { privateTextProblem } from '../../../server/fields/private-text.ts';
import { unsafeJson } from '../../../server/fields/safe-json.ts';
import { resultOf } from '../../../server/intake/outcome-result.ts';
import { parsePolicy } from '../../../server/settings/policy-file.ts';
import { heartbeat } from '../../support/submissions.ts';

describe('the reason of the server for a text', () => {
  test.each([
    ['bel 030-1234567', 'phone'],
    ['mail naar jan@example.nl', 'email'],
    ['nummer 123456782', 'nineDigits'],
    ['bij 3511 AB', 'postcode'],
  ])('%s has words of its own', (text, reason) => {
    expect(inputReasonOf(privateTextProblem(text) ?? '')).toBe(reason);
  });
});

test('half a character has words of its own', () => {
  expect(inputReasonOf(unsafeJson({ reason: 'x\ud800' })?.problem ?? '')).toBe('brokenCharacter');
});

describe('the reason of the server for a key without a place left', () => {
  test.each([
    ['too-many-sources', 'sources'],
    ['too-many-announcements', 'announcements'],
  ] as const)('%s has words of its own', (code, reason) => {
    const result = resultOf(0, 'e-1', heartbeat(), { kind: 'refused', refusal: { code, limit: 12 } });
    const said = result.status === 'rejected' ? result.problems.map(({ problem }) => inputReasonOf(problem)) : [];
    expect(said).toEqual([reason]);
  });
});

describe('the reason of the server for an answer', () => {
  const GOOD = { meldkamer: 'MNL', kind: 'overig', functions: ['MNL/politie'], start: '2026-01-01T00:00:00Z' };

  test.each<readonly [Readonly<Record<string, unknown>>, readonly string[]]>([
    [{ reason: 'bel 030-1234567' }, ['phone']],
    [{ reason: 'twee\nregels' }, ['oneLine']],
    [{ reason: 'x'.repeat(201) }, ['length']],
    [{ start: undefined }, ['required']],
    [{ start: 'morgen' }, ['moment']],
    [{ start: '1999-01-01T00:00:00Z' }, ['tooEarly']],
    [{ kind: 'anders' }, ['choice']],
    [{ meldkamer: 'XYZ' }, ['choice']],
    [{ functions: [] }, ['many']],
    [{ functions: ['nergens'] }, ['function']],
    [{ functions: ['AMS/politie'] }, ['function']],
    [{ to: { place: '12' } }, ['place']],
    [{ to: { place: 'Dorpsstraat 12' } }, ['address']],
    [{ surprise: true }, ['unknownField']],
    [{ alongside: ['nee'] }, ['number']],
  ])('%o has words of its own', (change, reasons) => {
    const read = registrationSchema.safeParse({ ...GOOD, ...change });
    const said = read.success ? [] : problemsOf(read.error, []).map(({ problem }) => inputReasonOf(problem));
    expect(said).toEqual(reasons);
  });

  test('of every step that is sent empty is one that is known', () => {
    for (const [kind, schema] of Object.entries(STEP_SCHEMAS)) {
      const read = schema.safeParse({ surprise: true });
      const said = read.success ? [] : problemsOf(read.error, []);
      expect([kind, said.filter(({ problem }) => inputReasonOf(problem) === null)]).toEqual([kind, []]);
    }
  });
});

describe('a refusal on the screen', () => {
  const refused = (
    status: number,
    code: string | null,
    problems: readonly object[] = [],
    retryAfter: string | null = null,
  ) =>
    problemOf(
      status,
      retryAfter,
      JSON.stringify({ status, code, title: 'English title', detail: 'English detail', problems }),
    );

  test.each([
    [refused(0, null), 'De server antwoordt niet.'],
    [
      refused(400, 'invalid-input', [{ path: 'from', problem: 'must come before `to`' }]),
      'Het einde ligt niet na het begin.',
    ],
    [
      refused(400, 'invalid-input', [{ path: 'x', problem: 'is of a sort that nobody foresaw' }]),
      'Dit antwoord kan niet; pas het aan.',
    ],
    [refused(400, 'invalid-input'), 'De invoer klopt niet.'],
    [refused(401, 'not-identified'), 'U bent niet meer ingelogd.'],
    [refused(403, 'not-allowed'), 'Uw rol mag dit niet.'],
    [refused(404, 'not-found'), 'Dit is er niet (meer).'],
    [refused(409, 'nothing-changed'), 'Dit staat al zo in het dossier.'],
    [refused(409, 'something-new'), 'Er is intussen iets gewijzigd; laad de bladzijde opnieuw.'],
    [refused(413, 'too-large'), 'Dit is te veel in één keer.'],
    [
      refused(503, 'unavailable', [], '7'),
      'De server is nu te druk of even niet beschikbaar; probeer het over 7 s opnieuw.',
    ],
    [refused(500, 'internal-error'), 'Er ging iets mis bij de server (500).'],
  ])('%o says: %s', (problem, sentence) => {
    expect(problemSentence(nl.problems, problem)).toBe(sentence);
    expect(problemClause(en.problems, problem)).not.toMatch(/^English/);
  });
});

test('[R141] what is wrong with a policy that is tried has words', () => {
  const tried = {
    version: 3,
    feed: { silentAfter: 'x', lateAfter: -1, misspelt: 1 },
    staffing: { minimums: [{ post: 'MNL/nergens', minimum: 1.5 }] },
    dossier: { mandates: [{ to: 'elders' }] },
  };
  const result = parsePolicy(JSON.stringify(tried));
  expect(result.ok).toBe(false);
  const unsaid = result.ok ? [] : result.problem.filter((one) => inputReasonOf(one) === null);
  expect(unsaid).toEqual([]);
});
