// From when until when each source was heard, as the journal tells it: from its joining or return to its last word before a silence
// of its own or of ours.

import type { Instant } from '#shared/base/time.ts';
import type { Fact, Position } from '#shared/journal/facts.ts';
import type { SourceId } from '#shared/reference/source.ts';

/** `until`: its last word before a silence, or its retirement; null while it is heard. */
export type Hearing = {
  readonly from: Instant;
  readonly until: Instant | null;
  /** The entry that told of its end. */
  readonly endedBy: Told | null;
};

/** The entry with which something became known. */
export type Told = { readonly position: Position; readonly at: Instant };

/** What the journal tells of one source. */
export type HeardTimes = {
  /** Oldest first; they never overlap. */
  readonly hearings: readonly Hearing[];
  /** R39: when it was taken out of use, oldest first. */
  readonly retirements: readonly Told[];
};

export type Hearings = {
  /** Gives back the source that this fact says something about; null for every other fact. */
  readonly note: (fact: Fact, told: Told) => SourceId | null;
  readonly of: (source: SourceId) => HeardTimes;
};

/** Rows that grow in place. */
export function createHearings(): Hearings {
  const rows = new Map<SourceId, Hearing[]>();
  const retirements = new Map<SourceId, Told[]>();
  const begin = (source: SourceId, { at }: Told): void => {
    const row = rows.get(source) ?? [];
    rows.set(source, row);
    // One that is heard already goes on.
    if (row.at(-1)?.until !== null) row.push({ from: at, until: null, endedBy: null });
  };
  const end = (source: SourceId, until: Instant, endedBy: Told): void => {
    const row = rows.get(source);
    const last = row?.at(-1);
    if (row === undefined || last === undefined || last.until !== null) return;
    row.splice(-1, 1, { ...last, until: until > last.from ? until : last.from, endedBy });
  };
  return {
    note(fact, told) {
      switch (fact.kind) {
        case 'feed-joined':
        case 'feed-returned':
          begin(fact.source, told);
          return fact.source;
        case 'feed-silent':
        case 'feed-unheard':
          end(fact.source, fact.lastHeardAt, told);
          // R22: what was so while nobody could hear it is not known; once it is heard again it stands for its last word.
          if (fact.kind === 'feed-unheard' && fact.awaited === null) begin(fact.source, told);
          return fact.source;
        case 'feed-retired':
          end(fact.source, told.at, told);
          retirements.set(fact.source, [...(retirements.get(fact.source) ?? []), told]);
          return fact.source;
        default:
          return null;
      }
    },
    of: (source) => ({ hearings: rows.get(source) ?? [], retirements: retirements.get(source) ?? [] }),
  };
}
