// The registration form without a screen: what is wrong with a draft, what it becomes, and where the answer of the server belongs.

import { describe, expect, test } from 'vitest';
import type { Instant } from '#shared/base/time.ts';
import { FUNCTIONS } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { problemOf } from '../../client/live/http.ts';
import { bodyOf, type Draft, draftFrom, draftProblems } from '../../client/views/new-dossier/draft.ts';
import { comesTwice, draftOf, instantOfDraft } from '../../client/views/new-dossier/moment-draft.ts';
import { privateHintIn } from '../../client/views/new-dossier/private-hint.ts';
import { toldBy } from '../../client/views/new-dossier/use-registration.ts';
import { mayRegisterWhat, meldkamersOf } from '../../client/views/new-dossier/who-may.ts';
import { registrationSchema } from '../../server/dossier/registration-schemas.ts';

const NOTHING = draftFrom('', FUNCTIONS);

const FULL: Draft = {
  ...draftFrom('?functions=MNL/ambulance/09', FUNCTIONS),
  kind: 'tijdelijke-wijziging-werkwijze',
  to: 'place',
  toPlace: ' Zeist ',
  reasonCategory: 'personeel',
  reason: 'Te weinig centralisten',
  start: { date: '2026-11-21', clock: '9:30', second: false },
  end: 'at',
  expectedEnd: { date: '2026-11-22', clock: '18:00', second: false },
  endCondition: 'wordt niet verstuurd',
  owner: 'rav-09' as Draft['owner'],
  fallback: 'Terug naar de meldkamer',
  fallbackTestedAt: '2026-11-01',
  fallbackWithin: ' 30 ',
  returnPlan: 'Binnen een uur terug',
  reviewAt: '2026-12-01',
};

describe('the draft', () => {
  test('takes functions and posts from the address, and the meldkamer with them; never what may not be registered', () => {
    expect(FULL).toMatchObject({
      meldkamer: 'MNL',
      functions: ['MNL/ambulance/09/aanname', 'MNL/ambulance/09/uitgifte'],
    });
    const own = FUNCTIONS.filter(({ meldkamer }) => meldkamer === 'LIM');
    expect(draftFrom('?functions=MNL/politie/aanname&meldkamer=MNL', own)).toMatchObject({
      meldkamer: 'LIM',
      functions: [],
    });
    expect(draftFrom('?meldkamer=XXX&functions=x', FUNCTIONS)).toMatchObject({ meldkamer: '', functions: [] });
  });

  test('needs four answers and no more', () => {
    expect(draftProblems(NOTHING)).toEqual([
      ['meldkamer', 'meldkamer'],
      ['kind', 'kind'],
      ['start', 'start'],
    ]);
    const least: Draft = { ...FULL, ...NOTHING, meldkamer: 'MNL' };
    expect(draftProblems({ ...least, kind: 'uitwijk', start: FULL.start })).toEqual([['functions', 'functions']]);
    expect(draftProblems({ ...least, kind: 'uitwijk', start: FULL.start, functions: FULL.functions })).toEqual([]);
  });

  test('an answer that was begun must be finished, and an end comes after its start', () => {
    const wrong: Draft = {
      ...FULL,
      to: 'meldkamer',
      expectedEnd: { date: '2026-11-21', clock: '09:30', second: false },
      fallbackTestedAt: '2026-02-30',
      fallbackWithin: '10081',
      reviewAt: '21-11-2026',
    };
    expect(draftProblems(wrong)).toEqual([
      ['to', 'toMeldkamer'],
      ['expectedEnd', 'endsBeforeStart'],
      ['fallbackTestedAt', 'fallbackTestedAt'],
      ['fallbackWithin', 'fallbackWithin'],
      ['reviewAt', 'reviewAt'],
    ]);
    expect(draftProblems({ ...FULL, to: 'place', toPlace: ' ', end: 'condition', endCondition: '' })).toEqual([
      ['to', 'toPlace'],
      ['endCondition', 'endCondition'],
    ]);
  });

  test.each([
    ['', []],
    ['  ', []],
    ['1', []],
    ['10080', []],
    ['0', ['fallbackWithin']],
    ['10081', ['fallbackWithin']],
    ['1.5', ['fallbackWithin']],
    ['1,5', ['fallbackWithin']],
    ['-30', ['fallbackWithin']],
    ['1e2', ['fallbackWithin']],
    ['half uur', ['fallbackWithin']],
  ])('a fallback that can be in use within %j minutes', (fallbackWithin, wrong) => {
    expect(draftProblems({ ...FULL, fallbackWithin }).map(([field]) => field)).toEqual(wrong);
  });

  test('becomes what the server takes; what is unknown is not sent', () => {
    const body = bodyOf(FULL, ['2026-0001']);
    expect(body).toEqual({
      meldkamer: 'MNL',
      functions: ['MNL/ambulance/09/aanname', 'MNL/ambulance/09/uitgifte'],
      kind: 'tijdelijke-wijziging-werkwijze',
      start: '2026-11-21T08:30:00.000Z',
      to: { place: 'Zeist' },
      reasonCategory: 'personeel',
      reason: 'Te weinig centralisten',
      expectedEnd: '2026-11-22T17:00:00.000Z',
      owner: 'rav-09',
      fallback: 'Terug naar de meldkamer',
      fallbackTestedAt: '2026-10-31T23:00:00.000Z',
      fallbackWithin: 30,
      returnPlan: 'Binnen een uur terug',
      reviewAt: '2026-11-30T23:00:00.000Z',
      alongside: ['2026-0001'],
    });
    expect(registrationSchema.safeParse(body).success).toBe(true);
    const least = bodyOf(
      { ...NOTHING, meldkamer: 'MNL', functions: FULL.functions, kind: 'uitwijk', start: FULL.start },
      [],
    );
    expect(Object.keys(least)).toEqual(['meldkamer', 'functions', 'kind', 'start']);
    expect(registrationSchema.safeParse(least).success).toBe(true);
  });
});

test('in the hour that comes twice one says which is meant; an hour that is skipped is no moment', () => {
  const autumn = { date: '2026-10-25', clock: '02:30', second: false };
  expect([
    comesTwice(autumn),
    instantOfDraft(autumn),
    instantOfDraft({ ...autumn, second: true }),
    comesTwice({ ...autumn, clock: '0330' }),
    instantOfDraft({ ...autumn, clock: '330', second: true }),
    instantOfDraft({ date: '2026-03-29', clock: '02:30', second: false }),
    instantOfDraft({ date: '', clock: '02:30', second: false }),
  ]).toEqual([
    true,
    '2026-10-25T00:30:00.000Z',
    '2026-10-25T01:30:00.000Z',
    false,
    '2026-10-25T02:30:00.000Z',
    null,
    null,
  ]);
  for (const moment of ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'] as Instant[]) {
    expect(instantOfDraft(draftOf(moment))).toBe(moment);
  }
});

test.each([
  ['bel 06-12345678', 'phone'],
  ['+31 30 123 45 67', 'phone'],
  ['iemand@voorbeeld.nl', 'e-mail'],
  ['nummer 123456782', 'digits'],
  ['in 3511 AB', 'postcode'],
  ['Storing sinds 21-11-2026, 14 plaatsen', null],
  ['Kamerstuk 29 247 nr. 430', null],
])('a warning while typing: %s', (text, hint) => {
  expect(privateHintIn(text)).toBe(hint);
});

describe('who may register what', () => {
  const session = (
    role: 'lms' | 'meldkamer' | 'party' | 'inspector',
    organisation = 'x',
    meldkamer: MeldkamerId | null = null,
  ) => mayRegisterWhat({ role, organisation, meldkamer });

  test('LMS everything, a meldkamer its own, a party what it answers for, an inspector nothing', () => {
    const lms = session('lms');
    const own = session('meldkamer', 'x', 'LIM');
    const rav = session('party', 'RAVU');
    expect([
      lms.kind === 'yes' && lms.functions.length,
      own.kind === 'yes' && meldkamersOf(own.functions),
      rav.kind === 'yes' && rav.functions.map(({ id }) => id),
      session('inspector').kind,
      session('party', 'Bureau X').kind,
      session('party', 'Ministerie van Defensie').kind,
    ]).toEqual([
      FUNCTIONS.length,
      ['LIM'],
      ['MNL/ambulance/09/aanname', 'MNL/ambulance/09/uitgifte'],
      'no',
      'no-party',
      'no',
    ]);
  });
});

describe('what the server says', () => {
  const answer = (status: number, document: unknown) => toldBy(problemOf(status, null, JSON.stringify(document)));

  test('stands at the field it is about; the rest stays with the whole', () => {
    const told = answer(400, {
      code: 'invalid-input',
      problems: [
        { path: 'to.place', problem: 'looks like an address' },
        { path: 'functions[0]', problem: 'must name a function' },
        { path: 'reason', problem: 'holds a phone number' },
      ],
    });
    expect({ wrong: told.wrong, isWhole: told.problem !== null }).toEqual({
      wrong: {
        to: { reason: 'looks like an address' },
        functions: { reason: 'must name a function' },
        reason: { reason: 'holds a phone number' },
      },
      isWhole: false,
    });
    expect(answer(400, { problems: [{ path: 'Idempotency-Key', problem: 'is required' }] }).problem).not.toBeNull();
    expect(answer(403, { code: 'not-yours' }).problem?.code).toBe('not-yours');
  });

  test('deviations about the same are numbers to look at, not an error', () => {
    expect(answer(409, { code: 'overlapping', numbers: ['2026-0001'] })).toEqual({
      wrong: {},
      overlapping: ['2026-0001'],
      problem: null,
    });
    expect(answer(400, { code: 'ends-before-start', start: 'x' }).wrong).toEqual({
      expectedEnd: { problem: 'endsBeforeStart' },
    });
  });
});
