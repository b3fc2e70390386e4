// One form for names: what is equal, what is not, and that what is shown keeps how it was written.

import { describe, expect, it } from 'vitest';
import { plainName, spacedPlainly } from '#shared/base/plain-name.ts';
import { locationKey } from '#shared/location/location.ts';
import { partyNamed } from '#shared/reference/parties.ts';
import { isTransitionalSite } from '#shared/reference/sites.ts';
import { instant } from '../../support/story.ts';

const ZEIST = [
  'Zeist',
  ' zeist ',
  'ZEIST',
  'Zei\u0073t',
  '\u00a0Zeist\u2003',
  'Zei\u200bst',
  '\ufeffZeist',
  'Ze\u00adist',
];
const DEN_HAAG = ['Den Haag', 'den  haag', 'Den\u00a0Haag', 'DEN\u2009\u2009HAAG', 'Den\u2800Haag', 'den\thaag'];
const HUEN = ['\u00c9\u00e9n', 'e\u0301e\u0301n', 'E\u0301\u00c9N'];

describe('[R81] a name has one form', () => {
  it.each([
    ['Zeist', ZEIST],
    ['Den Haag', DEN_HAAG],
    ['Één', HUEN],
  ])('%s, however it is typed', (_name, spellings) => {
    expect(new Set(spellings.map(plainName)).size).toBe(1);
    expect(new Set(spellings.map((name) => locationKey({ kind: 'elsewhere', place: name }))).size).toBe(1);
  });

  it('is another one when its letters are others, or where its words end', () => {
    expect(new Set(['Zeist', 'Zeisd', 'Zeist-West', 'Den Haag', 'DenHaag', 'Een', 'Één'].map(plainName)).size).toBe(7);
  });

  it('is the same whether it is made of the name or of that form', () => {
    for (const name of [...ZEIST, ...DEN_HAAG, ...HUEN]) expect(plainName(plainName(name))).toBe(plainName(name));
  });

  it('means the same party and the same place of art. 2', () => {
    expect(partyNamed('\u00a0rav \u00a0UTRECHT')?.id).toBe('rav-09');
    expect(partyNamed('Veiligheidsregio Frysl\u00e2n')).toBe(partyNamed('veiligheidsregio  FRYSLA\u0302N'));
    expect(isTransitionalSite('LELY\u00adSTAD ', 'MNL', instant('09:00:00'))).toBe(true);
  });

  it('is shown as it was written, but for spaces and for letters that are one', () => {
    expect(spacedPlainly('\u00a0 Den\u2003HAAG ')).toBe('Den HAAG');
    expect(spacedPlainly("'s-Gravenhage")).toBe("'s-Gravenhage");
  });
});
