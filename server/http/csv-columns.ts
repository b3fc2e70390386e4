// Columns of a file for a spreadsheet: what the interface says in a code stands there in Dutch words with the code in a column beside it,
// and a moment by the Dutch clock, as a spreadsheet reads it, with UTC beside it, for one hour comes twice each autumn (R157).

import { BYTE_ORDER_MARK, type CsvValue, csvRow } from '#shared/base/csv-cell.ts';
import type { Instant } from '#shared/base/time.ts';
import type { FunctionId, PostId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { domain } from '#shared/words/domain.ts';
import { namingOf } from '#shared/words/naming.ts';
import { dutchTime } from './dutch-time.ts';

export type CsvColumn<Of extends readonly unknown[]> = readonly [heading: string, cell: (...of: Of) => CsvValue];

/** What a code stands for, in Dutch. A code that is not known stays as it is. */
export type InWords = (code: string) => string;

const naming = namingOf(domain);

export const meldkamerInWords: InWords = (code) => naming.meldkamer(code as MeldkamerId);
export const functionInWords: InWords = (code) => naming.function(code as FunctionId);
export const postInWords: InWords = (code) => naming.post(code as PostId);
export const sourceInWords: InWords = (code) => naming.source(code as SourceId);
export const partyInWords: InWords = naming.party;

export function inWordsOf(words: Readonly<Record<string, string>>): InWords {
  return (code) => words[code] ?? code;
}

/** The file in pieces: the headings, and a row at a time, so that what makes a row is asked for only then. */
export function* csvFile<Of extends readonly unknown[]>(
  columns: readonly CsvColumn<Of>[],
  rows: Iterable<Of>,
): Generator<string, void> {
  yield BYTE_ORDER_MARK + csvRow(columns.map(([heading]) => heading));
  for (const row of rows) yield csvRow(columns.map(([, cell]) => cell(...row)));
}

/** The columns of a file whose rows are made of these. */
export function csvColumns<Of extends readonly unknown[]>() {
  /** `between`: what stands between the codes where there are several; the words of several are parted by `|`. */
  function coded(
    heading: string,
    codesOf: (...of: Of) => readonly string[] | string | null | undefined,
    inWords: InWords,
    between = ' ',
  ): readonly CsvColumn<Of>[] {
    const codes = (...of: Of) => [codesOf(...of) ?? []].flat();
    return [
      [heading, (...of) => together(codes(...of).map(inWords), ' | ')],
      [`${heading} (code)`, (...of) => together(codes(...of), between)],
    ];
  }

  function moments(heading: string, momentOf: (...of: Of) => string | null): readonly CsvColumn<Of>[] {
    return [
      [
        `${heading} (Nederlandse tijd)`,
        (...of) => {
          const at = momentOf(...of);
          return at === null ? null : dutchTime(at as Instant);
        },
      ],
      [`${heading} (UTC)`, momentOf],
    ];
  }

  return { coded, moments };
}

function together(words: readonly string[], mark: string): string | null {
  return words.length === 0 ? null : words.join(mark);
}
