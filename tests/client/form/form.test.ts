// The engine of all forms without a screen: what was typed, what it becomes, and where it says what is wrong.

import { describe, expect, test } from 'vitest';
import { readDraft } from '../../../client/form/draft.ts';
import type { FormField, PlainField } from '../../../client/form/field.ts';
import { fieldId, fieldTitle } from '../../../client/form/field-path.ts';
import { isCity, placeBody, placeDraft } from '../../../client/form/place-draft.ts';
import { privateHintIn } from '../../../client/form/private-hint.ts';
import { foundWrong } from '../../../client/form/wrong.ts';
import { nl } from '../../../client/i18n/nl.ts';

const MINUTES: PlainField = { name: 'within', label: 'Binnen', kind: 'minutes', least: 1, most: 10_080 };

describe('a place', () => {
  test('is unknown, a meldkamer or a city, and comes back the same', () => {
    expect([placeBody(''), placeBody('AMS'), placeBody('elsewhere: Zeist ')]).toEqual([
      null,
      { meldkamer: 'AMS' },
      { place: 'Zeist' },
    ]);
    expect([placeDraft(null), placeDraft({ kind: 'elsewhere', place: 'Zeist' })]).toEqual(['', 'elsewhere:Zeist']);
  });

  test.each([
    ['Kerkstraat 12', false],
    ['1012 AB', false],
    ['post@huis', false],
    ['12', false],
    ['Zeist', true],
    ["'s-Hertogenbosch", true],
    ['1e Exloërmond', true],
  ])('outside the meldkamers is a city and nothing closer: %s', (name, is) => {
    expect(isCity(name)).toBe(is);
  });
});

test.each([
  ['', null],
  ['  ', null],
  ['1', 1],
  ['10080', 10_080],
  ['0', 'minutes'],
  ['10081', 'minutes'],
  ['1.5', 'minutes'],
  ['1,5', 'minutes'],
  ['-30', 'minutes'],
  ['1e2', 'minutes'],
  ['half uur', 'minutes'],
])('whole minutes within their limits, and nothing is rounded: %j', (within, expected) => {
  const read = readDraft([MINUTES], { within });
  expect(read.ok ? read.body['within'] : read.problems['within']).toBe(expected);
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

describe('what is wrong', () => {
  const actions: FormField = {
    name: 'actions',
    label: 'Acties',
    kind: 'rows',
    columns: [{ name: 'text', label: 'Toelichting', kind: 'text', size: 'line', required: true }],
  };
  const kind: FormField = { name: 'kind', label: 'Soort', kind: 'choice', choices: [], empty: '', required: true };

  test('is said in the words of the field where it has its own, and with its limits', () => {
    const fields = [{ ...kind, missing: 'Kies de soort.' }, MINUTES, actions];
    expect(
      foundWrong({ kind: 'required', within: 'minutes', 'actions[1].text': 'tooLong', '': 'nothing' }, fields, nl.form),
    ).toEqual({
      whole: nl.form.wrong.nothing,
      fields: {
        kind: 'Kies de soort.',
        within: nl.form.wrong.minutes('1', '10080'),
        'actions[1].text': nl.form.wrong.tooLong('200'),
      },
    });
    expect(foundWrong({ kind: 'required' }, [kind], nl.form).fields).toEqual({ kind: nl.form.wrong.required });
  });

  test('leads to the field by an id, and names it as the page does', () => {
    expect(fieldId('step-evaluate', 'actions[1].text')).toBe('step-evaluate-actions-1-text');
    expect(fieldTitle('actions[1].text', [kind, actions], nl.form)).toBe('Regel 2, Toelichting');
    expect(fieldTitle('kind', [{ ...kind, title: 'Politie' }], nl.form)).toBe('Politie');
  });

  test('is not what can be chosen no more: it is not sent', () => {
    const many: FormField = {
      name: 'parties',
      label: 'Partijen',
      kind: 'many',
      choices: [{ id: 'a', name: 'A' }],
      required: true,
    };
    expect(readDraft([many], { parties: ['a', 'b'] })).toEqual({ ok: true, body: { parties: ['a'] } });
    expect(readDraft([many], { parties: ['b'] })).toEqual({ ok: false, problems: { parties: 'many' } });
  });
});
