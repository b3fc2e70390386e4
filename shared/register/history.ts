// Which entries speak about which subject: a function, a post, a meldkamer, a source or a gebeurtenis. Keeps places in the journal, never the facts
// themselves, and at most so many per subject, so that it stays small however long the journal gets.

import { isGebeurtenisNumber } from '#shared/deviation/gebeurtenis.ts';
import type { Entry, Position } from '#shared/journal/facts.ts';
import { subjectsOf } from '#shared/picture/evolve.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { parseFunction, parsePost } from '#shared/reference/functions.ts';
import { isMeldkamerId } from '#shared/reference/meldkamers.ts';
import { parseSource } from '#shared/reference/source.ts';

/** An entry, and the places of the facts in it that are about the subject. */
export type Mention = { readonly position: Position; readonly facts: readonly number[] };

/** The newest this many entries per subject can be asked for. */
export const MENTIONS_KEPT = 500;

export type History = {
  /** Notes one more entry; `before` and `after` are the picture on both sides of it. */
  readonly note: (before: Picture, entry: Entry, after: Picture) => void;
  /** Newest first. */
  readonly mentions: (subject: string, limit: number) => readonly Mention[];
};

/** Rings that grow in place: the only thing in here that changes, and nobody outside holds on to them. */
export function createHistory(): History {
  const rings = new Map<string, Mention[]>();
  return {
    note(before, entry, after) {
      for (const [subject, facts] of subjectsOfEntry(before, entry, after)) {
        const ring = rings.get(subject) ?? [];
        ring.push({ position: entry.position, facts });
        // Cut now and then instead of every time: moving the whole ring for each entry is what would cost.
        if (ring.length >= 2 * MENTIONS_KEPT) ring.splice(0, ring.length - MENTIONS_KEPT);
        rings.set(subject, ring);
      }
    },
    mentions(subject, limit) {
      return (rings.get(subject) ?? []).slice(-Math.min(limit, MENTIONS_KEPT)).reverse();
    },
  };
}

/** Is this the name of something that can have a history? */
export function isSubject(text: string): boolean {
  return (
    isMeldkamerId(text) ||
    parsePost(text) !== null ||
    parseFunction(text) !== null ||
    parseSource(text) !== null ||
    isGebeurtenisNumber(text)
  );
}

function subjectsOfEntry(before: Picture, entry: Entry, after: Picture): ReadonlyMap<string, readonly number[]> {
  const subjects = new Map<string, number[]>();
  entry.facts.forEach((fact, index) => {
    for (const subject of subjectsOf(fact, before, after)) {
      const places = subjects.get(subject);
      if (places === undefined) subjects.set(subject, [index]);
      else if (places.at(-1) !== index) places.push(index);
    }
  });
  return subjects;
}
