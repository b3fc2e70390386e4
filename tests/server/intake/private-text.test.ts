// Free text is the path along which personal details leak: what is found, what is left alone, and that nothing is repeated.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeNameProblem } from '../../../server/fields/place-name.ts';
import { holdsPrivateKey, privateKindIn, privateTextProblem } from '../../../server/fields/private-text.ts';
import { costs } from '../../support/cost.ts';

const digit = fc.integer({ min: 0, max: 9 });
const digits = (length: number) => fc.array(digit, { minLength: length, maxLength: length }).map((all) => all.join(''));
/** Words without digits, brackets or at-signs. */
const words = fc.stringMatching(/^[a-z ,;:éëï]{0,20}$/).map((text) => (text === '' ? '' : ` ${text} `));

describe('what must never be stored is found', () => {
  test.each([
    ['phone', 'bel 06-12345678 bij vragen'],
    ['phone', '0612345678'],
    ['phone', '06 12 34 56 78'],
    ['phone', '(035) 123 45 67'],
    ['phone', '0348-123456'],
    ['phone', '+31 6 1234 5678'],
    ['phone', '+31(0)6-12345678'],
    ['phone', '0031612345678'],
    ['phone', '+32 475 12 34 56'],
    ['phone', 'storing, 0900-8844'],
    ['phone', '０６１２３４５６７８'],
    ['phone', '06\u201312345678'],
    ['phone', '06\u200b1234\u200b5678'],
    ['phone', 'op 01-10-2026 06-12345678'],
    ['phone', '060-1-1-1900 - 0'],
    ['phone', '06_12345678'],
    ['phone', '06*12·34·56·78'],
    ['phone', '06, 12345678'],
    ['phone', '0348:123456'],
    ['phone', '06\u316412345678'],
    ['phone', '06\u280012345678'],
    ['phone', '٠٦١٢٣٤٥٦٧٨'],
    ['phone', '०६-१२३४५६७८'],
    ['phone', [...'0612345678'].map((one) => `${one}\ufe0f\u20e3`).join('')],
    ['nine-digits', '123_456_782'],
    ['postcode', '12\u316434 AB'],
    ['postcode', '1234\u034fAB'],
    ['e-mail', 'mail jan@politie.nl'],
    ['e-mail', 'jan @ politie.nl'],
    ['e-mail', 'jan (at) politie.nl'],
    ['e-mail', 'jan＠politie.nl'],
    ['nine-digits', 'BSN 123456782'],
    ['nine-digits', '123.456.782'],
    ['nine-digits', '1234 56 782'],
    ['postcode', '1234AB'],
    ['postcode', 'nabij 1234 AB'],
    ['postcode', '1234ab'],
  ])('%s in %s', (kind, text) => {
    expect(privateKindIn(text)).toBe(kind);
  });

  test('a mobile number is found however it is grouped and whatever stands around it', () => {
    const gap = fc.constantFrom('', ' ', '-', '.', ' - ');
    fc.assert(
      fc.property(
        words,
        digits(8),
        fc.array(gap, { minLength: 9, maxLength: 9 }),
        words,
        (before, eight, gaps, after) => {
          const grouped = `06${eight}`.split('').map((one, index) => one + (gaps[index] ?? ''));
          expect(privateKindIn(`${before}${grouped.join('')}${after}`)).not.toBeNull();
        },
      ),
    );
  });

  test('an e-mail address is found in any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.emailAddress(), fc.string(), (before, address, after) => {
        expect(privateKindIn(`${before} ${address} ${after}`)).toBe('e-mail');
      }),
    );
  });

  test('nine digits and a postcode are found between words', () => {
    const letters = fc.stringMatching(/^[A-Z]{2}$/);
    fc.assert(
      fc.property(words, digits(9), words, (before, nine, after) => {
        expect(privateKindIn(`${before}${nine}${after}`)).not.toBeNull();
      }),
    );
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 1000, max: 9999 }),
        fc.constantFrom('', ' '),
        letters,
        words,
        (before, number, space, two, after) => {
          expect(privateKindIn(`${before}${number}${space}${two}${after}`)).toBe('postcode');
        },
      ),
    );
  });

  test('the explanation never repeats the text', () => {
    fc.assert(
      fc.property(digits(8), (eight) => {
        const problem = privateTextProblem(`06-${eight}`);
        expect(problem).not.toBeNull();
        expect(problem).not.toMatch(/\d/);
      }),
    );
  });
});

describe('a key that is kept', () => {
  test.each(['jan@politie.nl', '06-12345678', 'bel 06-12345678', '123456782', '1234AB', '1234 AB', '+31612345678'])(
    'may not be %s',
    (key) => {
      expect(holdsPrivateKey(key)).toBe(true);
    },
  );

  test('may be anything that a program makes up', () => {
    for (const key of ['1732262400123', 'afwijking-0042-1732262400', 'key_0612345678_abc', '2026-0042/7', 'a']) {
      expect([key, holdsPrivateKey(key)]).toEqual([key, false]);
    }
    fc.assert(
      fc.property(fc.uuid(), (key) => {
        expect(holdsPrivateKey(key)).toBe(false);
      }),
    );
    expect(holdsPrivateKey('01234567-8901-4234-8678-012345678901')).toBe(false);
  });
});

describe('what may be stored is left alone', () => {
  test.each([
    '',
    'Onderhoud aan het GMS van 01-10-2026 12:00 tot 02-10-2026 06:30',
    'sinds 2026-10-01T12:00:00Z',
    'sinds 2026 is de werkwijze anders',
    'AFW/2026-0042',
    'uitwijk 3 van 25 regio’s (fase 2)',
    'storing 112, 20 minuten; 1500 meldingen',
    'Besluit art. 2, BWBR0043931',
    'om 12:00, 12:30 en 13:00 uur',
    'tussen 08:30, 12:30, 16:30 uur',
    'van 00:15, 23:45 tot 01:30, 02:45',
    '2026-0042, 2026-0043',
    'koppelvlak v1.2.3 build 20261121',
  ])('%s', (text) => {
    expect(privateKindIn(text)).toBeNull();
  });

  test('text without digits and at-signs always', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z ,.;:é'-]{0,200}$/), (text) => {
        expect(privateKindIn(text)).toBeNull();
      }),
    );
  });

  test('the answer costs not much more than reading the text, whatever the text', () => {
    const hard = [
      '0 '.repeat(100),
      '(a'.repeat(100),
      '1-'.repeat(100),
      `${'0'.repeat(199)}x`,
      '+ '.repeat(100),
      '00 '.repeat(66),
    ];
    for (const text of hard) {
      const { looking, reading } = costs(200, {
        looking: () => void privateKindIn(text),
        reading: () => void text.normalize('NFKC').replace(/[\p{Cf}\p{Mn}]/gu, ''),
      });
      // A search that tries every way to read a text of this length takes millions of times as long.
      expect([text.slice(0, 4), looking / reading < 100]).toEqual([text.slice(0, 4), true]);
    }
  });
});

describe('a place is named at city level', () => {
  test.each([
    'Zeist',
    'Den Haag',
    "'s-Hertogenbosch",
    'Bergen op Zoom',
    '1e Exloërmond',
    'Hoek (Zld.)',
    'St. Odiliënberg',
    'Súdwest-Fryslân',
  ])('%s', (place) => {
    expect(placeNameProblem(place)).toBeNull();
  });

  test.each([
    'Kerkstraat 12',
    'Torenallee 45b Eindhoven',
    'Zeist, Utrechtseweg 1',
    'Plein 1813 4',
    '3701 AB',
    'Zeist 06-12345678',
    'jan@zeist.nl',
    '123',
    '...',
    'Zeist\u202e',
    'Zeist\n',
    '<Zeist>',
    '',
  ])('not %j', (place) => {
    expect(placeNameProblem(place)).not.toBeNull();
  });

  test('never a word with a number behind it, and never repeated', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z][a-z]{2,12}(straat|weg|laan)$/),
        fc.integer({ min: 1, max: 9999 }),
        (street, number) => {
          const problem = placeNameProblem(`${street} ${number}`);
          expect(problem).not.toBeNull();
          expect(problem).not.toContain(street);
        },
      ),
    );
  });
});
