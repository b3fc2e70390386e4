// When a source did not say again in time what it had said of a function, as the journal tells it (R86).

import { after, elapsed, type Instant } from '#shared/base/time.ts';
import type { Fact } from '#shared/journal/facts.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { Told } from './hearing.ts';

export type Miss = {
  /** When it last said so. */
  readonly saidAt: Instant;
  /** When it was to have said so again. */
  readonly dueAt: Instant;
  /** The moment that it spoke of when it next said something, all that it said in between being in the journal; null while it did not. */
  readonly until: Instant | null;
  readonly told: Told;
};

/** Of one function. Rows that grow in place. */
export type Misses = {
  /** Did this fact change anything in here? It is about the function that these are of. */
  readonly note: (fact: Fact, told: Told) => boolean;
  /** Oldest first. */
  readonly of: (source: SourceId) => readonly Miss[];
};

export function createMisses(): Misses {
  const rows = new Map<SourceId, Miss[]>();
  return {
    note(fact, told) {
      if (fact.kind === 'confirmation-missed') {
        const { source, saidAt, dueAt } = fact;
        rows.set(source, [...(rows.get(source) ?? []), { saidAt, dueAt, until: null, told }]);
        return true;
      }
      if (fact.kind !== 'function-located') return false;
      const row = rows.get(fact.claim.source);
      const last = row?.at(-1);
      if (row === undefined || last === undefined || last.until !== null) return false;
      row.splice(-1, 1, { ...last, until: fact.claim.observedAt });
      return true;
    },
    of: (source) => rows.get(source) ?? [],
  };
}

export type Lapse = { readonly at: Instant; readonly told: Told };

/**
 * R86: what was said at this moment holds until it was to have been said again. What is told later of a time in which nothing was said
 * again holds for as long, from the moment that it is about.
 */
export function lapseOf(saidAt: Instant, misses: readonly Miss[]): Lapse | null {
  return misses.reduce<Lapse | null>((first, miss) => {
    const at = lapseBy(saidAt, miss);
    return at === null || (first !== null && first.at <= at) ? first : { at, told: miss.told };
  }, null);
}

function lapseBy(at: Instant, { saidAt, dueAt, until }: Miss): Instant | null {
  if (at <= saidAt) return dueAt;
  return until === null || at < until ? after(at, elapsed(saidAt, dueAt)) : null;
}
