// The registration form without a screen: what it asks, what it becomes, and where the answer of the server belongs.

import { describe, expect, test } from 'vitest';
import { ANSWERS } from '#shared/deviation/statement.ts';
import { FUNCTIONS, type TrackedFunction } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { readDraft } from '../../../../client/form/draft.ts';
import type { Draft } from '../../../../client/form/field.ts';
import { i18nOf } from '../../../../client/i18n/i18n.tsx';
import { problemOf } from '../../../../client/live/http.ts';
import {
  draftFrom,
  registrationBody,
  registrationFields,
} from '../../../../client/views/new-dossier/registration-fields.ts';
import { overlappingIn, refusedBy } from '../../../../client/views/new-dossier/use-registration.ts';
import { mayRegisterWhat, meldkamersOf } from '../../../../client/views/new-dossier/who-may.ts';
import { registrationSchema } from '../../../../server/dossier/registration-schemas.ts';

const i18n = i18nOf('nl', () => {});

const FULL: Draft = {
  ...draftFrom('?functions=MNL/ambulance/09', FUNCTIONS),
  kind: 'tijdelijke-wijziging-werkwijze',
  to: 'elsewhere: Zeist ',
  reasonCategory: 'personeel',
  reason: 'Te weinig centralisten',
  start: '2026-11-21T09:30',
  expectedEnd: '2026-11-22T18:00',
  endCondition: 'Als de centrale weer bemand is',
  owner: 'rav-09',
  fallback: 'Terug naar de meldkamer',
  fallbackTestedAt: '2026-11-01T14:00',
  fallbackWithin: ' 30 ',
  returnPlan: 'Binnen een uur terug',
  reviewAt: '2026-12-01T09:00',
};

function fieldsOf(draft: Draft, allowed: readonly TrackedFunction[] = FUNCTIONS) {
  return Object.values(registrationFields(allowed, draft, i18n)).flat();
}

function problems(draft: Draft) {
  const read = readDraft(fieldsOf(draft), draft);
  return read.ok ? {} : read.problems;
}

function bodyOf(draft: Draft, alongside: readonly string[] = []) {
  const read = readDraft(fieldsOf(draft), draft);
  return read.ok ? registrationBody(read.body, alongside) : null;
}

describe('the form', () => {
  test('asks the meldkamer and every answer that there is, each once', () => {
    expect(
      fieldsOf({})
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['meldkamer', ...ANSWERS].toSorted());
  });

  test('takes functions and posts from the address, and the meldkamer with them; never what may not be registered', () => {
    expect(FULL).toMatchObject({
      meldkamer: 'MNL',
      functions: ['MNL/ambulance/09/aanname', 'MNL/ambulance/09/uitgifte'],
    });
    const own = FUNCTIONS.filter(({ meldkamer }) => meldkamer === 'LIM');
    expect(draftFrom('?functions=MNL/politie/aanname&meldkamer=MNL', own)).toEqual({ meldkamer: 'LIM', functions: [] });
    expect(draftFrom('?meldkamer=XXX&functions=x', FUNCTIONS)).toEqual({});
  });

  test('offers only functions of the chosen meldkamer that may be registered', () => {
    const own = FUNCTIONS.filter(({ id }) => id.startsWith('MNL/ambulance/09'));
    const offered = (draft: Draft) => fieldsOf(draft, own).find(({ name }) => name === 'functions');
    expect(offered({ meldkamer: 'MNL' })).toMatchObject({
      choices: [
        { id: 'MNL/ambulance/09/aanname', name: 'aanname', group: 'Ambulance Utrecht' },
        { id: 'MNL/ambulance/09/uitgifte', name: 'uitgifte', group: 'Ambulance Utrecht' },
      ],
    });
    expect(offered({})).toMatchObject({ choices: [], hint: 'Kies eerst de meldkamer.' });
  });

  test('needs four answers and no more', () => {
    const needed = { meldkamer: 'required', functions: 'many', kind: 'required', start: 'required' };
    expect(problems({})).toEqual(needed);
    const { meldkamer, functions, kind, start } = FULL as Readonly<Record<string, string>>;
    const least = { meldkamer, functions, kind, start } as Draft;
    expect(problems(least)).toEqual({});
    for (const [name, problem] of Object.entries(needed)) {
      if (name !== 'meldkamer')
        expect(problems({ ...least, [name]: name === 'functions' ? [] : '' })).toEqual({ [name]: problem });
    }
  });

  test('an answer that was begun must be finished, and an end comes after its start', () => {
    expect(
      problems({
        ...FULL,
        to: 'elsewhere: ',
        expectedEnd: '2026-11-21T09:30',
        fallbackTestedAt: '2026-02-30T10:00',
        fallbackWithin: '10081',
        reviewAt: '2026-11-21T',
      }),
    ).toEqual({
      to: 'place',
      expectedEnd: 'order',
      fallbackTestedAt: 'day',
      fallbackWithin: 'minutes',
      reviewAt: 'moment',
    });
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
      endCondition: 'Als de centrale weer bemand is',
      owner: 'rav-09',
      fallback: 'Terug naar de meldkamer',
      fallbackTestedAt: '2026-11-01T13:00:00.000Z',
      fallbackWithin: 30,
      returnPlan: 'Binnen een uur terug',
      reviewAt: '2026-12-01T08:00:00.000Z',
      alongside: ['2026-0001'],
    });
    expect(registrationSchema.safeParse(body).success).toBe(true);
    const { meldkamer, functions, kind, start } = FULL;
    const least = bodyOf({ meldkamer, functions, kind, start } as Draft);
    expect(Object.keys(least ?? {}).toSorted()).toEqual(['functions', 'kind', 'meldkamer', 'start']);
    expect(registrationSchema.safeParse(least).success).toBe(true);
  });
});

describe('who may register what', () => {
  const session = (
    role: 'lms' | 'meldkamer' | 'party' | 'inspector',
    organisation = 'x',
    meldkamer: MeldkamerId | null = null,
  ) => mayRegisterWhat({ role, organisation, meldkamer, keyId: 'one' });

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
      'no-party',
    ]);
  });
});

describe('what the server says', () => {
  const problem = (status: number, document: unknown) => problemOf(status, null, JSON.stringify(document));
  const answer = (status: number, document: unknown) =>
    refusedBy(problem(status, document), fieldsOf(FULL), FULL, i18n.words);

  test('stands at the field it is about; the rest stays with the whole', () => {
    expect(
      answer(400, {
        code: 'invalid-input',
        problems: [
          { path: 'to.place', problem: 'looks like an address' },
          { path: 'functions[0]', problem: 'must name a function' },
          { path: 'reason', problem: 'holds a phone number' },
        ],
      }),
    ).toEqual({
      whole: null,
      fields: {
        to: 'Dit lijkt een adres; noem niet meer dan een plaats.',
        functions: 'Dit is geen functie van de genoemde meldkamer.',
        reason: expect.stringMatching(/^Dit lijkt een telefoonnummer te bevatten/),
      },
    });
    expect(answer(400, { problems: [{ path: 'Idempotency-Key', problem: 'is required' }] })).toEqual({
      whole: 'Dit is nodig.',
      fields: {},
    });
    expect(answer(403, { code: 'not-yours' })).toEqual({ whole: i18n.words.newDossier.notYours, fields: {} });
    expect(answer(400, { code: 'ends-before-start', start: 'x' })).toEqual({
      whole: null,
      fields: { expectedEnd: 'Het einde ligt niet na het begin.' },
    });
  });

  test('deviations about the same are numbers to look at, not an error', () => {
    expect(overlappingIn(problem(409, { code: 'overlapping', numbers: ['2026-0001'] }))).toEqual(['2026-0001']);
    expect(overlappingIn(problem(409, { code: 'not-yours' }))).toEqual([]);
  });
});
