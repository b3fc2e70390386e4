// A cell of a CSV file reads back whole and never runs as a formula, whatever was written.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvRow, SEPARATOR } from '#shared/base/csv-cell.ts';

/** Reads a CSV text back as RFC 4180 says, with our separator. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === SEPARATOR) {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (character === '\r' && text[at + 1] === '\n') {
      rows.at(-1)?.push(cell);
      rows.push([]);
      cell = '';
      at += 1;
    } else cell += character;
  }
  rows.pop();
  return rows;
}

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\0', '"', "'", ';', ',', ' ', '＝', '|'),
      fc.string({ maxLength: 3 }),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

describe('a cell of a CSV file', () => {
  it('[I26] never begins with what makes a spreadsheet compute, whatever was written', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const [[read] = []] = parseCsv(csvRow([text]));
        expect(read).not.toMatch(/^[\s\0]*[=+\-@＝＋－＠]/);
        expect(read).not.toMatch(/^[\t\r\n\0]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('[I26] reads back whole, in its own column and its own row', () => {
    fc.assert(
      fc.property(fc.array(fc.array(nasty, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const read = parseCsv(rows.map(csvRow).join(''));
        const unmarked = (cells: readonly string[], row: number) =>
          cells.map((cell, column) => (cell === `'${rows[row]?.[column]}` ? cell.slice(1) : cell));
        expect(read.map(unmarked)).toEqual(rows);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['plain', 'plain'],
    ['', ''],
    [null, ''],
    [0, '0'],
    [-5, '-5'],
    [0.15, '0,15'],
    [{ day: '2026-12-01' }, '2026-12-01'],
    ['-5', "'-5"],
    ['=1+1', "'=1+1"],
    [' =1+1', "' =1+1"],
    ['\tx', `"'\tx"`],
    ['een; twee', '"een; twee"'],
    ['zeg "ja"', '"zeg ""ja"""'],
    ['een\r\ntwee', '"een\r\ntwee"'],
    ['0012', "'0012"],
    ['3.10', "'3.10"],
    ['12,5', `"'12,5"`],
    ['12-11', "'12-11"],
    ['12-2026', "'12-2026"],
    ['2026-05-03', "'2026-05-03"],
    ['1/2', "'1/2"],
    ['10:30', "'10:30"],
    ['1e5', "'1e5"],
    ['5%', "'5%"],
    ['1234567890123456', "'1234567890123456"],
    ['WAAR', "'WAAR"],
    ['112', '112'],
    ['2026-0042', '2026-0042'],
    ['2026-10000', '2026-10000'],
    ['2026-10-25 02:30:00 +01:00', '2026-10-25 02:30:00 +01:00'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    ["'s-Hertogenbosch", "'s-Hertogenbosch"],
  ])('writes %j as %j', (value, expected) => {
    expect(csvCell(value)).toBe(expected);
  });
});
