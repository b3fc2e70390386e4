// Entries as they lie in the stream: id `n-0`, the bytes and their checksum. Never steps over a position that is missing.

import type { Position } from '#shared/journal/facts.ts';
import { JournalForked } from '../forked.ts';
import type { Stored } from '../journal.ts';
import { storedFrom, UnreadableEntry } from '../stored-bytes.ts';

/** What XRANGE and XREAD give: the id, then `b`, the bytes, `c`, the checksum. */
export type StreamEntry = readonly [id: string, fields: readonly string[]];

export function streamId(position: Position): string {
  return `${position}-0`;
}

/** Throws JournalForked when an entry is missing, UnreadableEntry when one is damaged. */
export function storedFromStream(entries: readonly StreamEntry[], after: Position): readonly Stored[] {
  return entries.map(([id, fields], index) => {
    const position = (after + 1 + index) as Position;
    if (id !== streamId(position))
      throw new JournalForked(`Entry ${position} is missing from the journal in Redis (found ${id})`);
    const [, bytes, , checksum] = fields;
    if (bytes === undefined || checksum === undefined)
      throw new UnreadableEntry(position, 'it has other fields than ours');
    return storedFrom(position, bytes, Number(checksum));
  });
}
