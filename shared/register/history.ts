// Which entries speak about which subject: a function, a post, a meldkamer or a source. Keeps places in the journal, never the facts
// themselves, and at most so many per subject, so that it stays small however long the journal gets.

import type { Alarm } from '#shared/alarm/alarm.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import type { Entry, Fact, Position } from '#shared/journal/facts.ts';
import { afwijkingIn, type Picture } from '#shared/picture/picture.ts';
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
  return isMeldkamerId(text) || parsePost(text) !== null || parseFunction(text) !== null || parseSource(text) !== null;
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

function subjectsOf(fact: Fact, before: Picture, after: Picture): readonly string[] {
  switch (fact.kind) {
    case 'journal-opened':
    case 'policy-adopted':
    case 'listening-resumed':
      return [];
    case 'feed-joined':
      return [fact.source, fact.meldkamer];
    case 'feed-silent':
    case 'feed-returned':
    case 'feed-retired':
    case 'conflict-noted':
      return ofSource(fact.source);
    case 'function-located':
      return [fact.claim.source, ...ofName(fact.function)];
    case 'function-returned':
      return ofName(fact.function);
    case 'since-corrected':
      return [fact.source, ...ofName(fact.function)];
    case 'staffing-reported':
      return [fact.state.source, ...ofName(fact.state.post)];
    case 'state-reported':
      return [fact.source, ...ofName(fact.subject)];
    case 'afwijking-opened':
      return ofAfwijking(fact.afwijking);
    case 'afwijking-changed': {
      const afwijking = afwijkingIn(after, fact.number);
      return afwijking === null ? [fact.number] : ofAfwijking(afwijking);
    }
    case 'reading-late':
      return [fact.source, ...ofReading(fact)];
    case 'alarm-raised':
    case 'alarm-reraised':
    case 'alarm-changed':
    case 'alarm-returned':
    case 'alarm-acknowledged':
    case 'acknowledgement-refused':
    case 'alarm-suppressed':
    case 'alarm-released': {
      const alarm = after.alarms[fact.key] ?? before.alarms[fact.key];
      if (alarm === undefined) return [];
      const afwijking = alarm.afwijking === null ? null : afwijkingIn(after, alarm.afwijking);
      // An alarm about a deviation belongs to the history of whatever is away in it.
      return [...ofAlarm(alarm), ...(afwijking?.functions ?? []).flatMap(ofName)];
    }
  }
}

/** A deviation is a subject of its own as well: all that happened to it is its history. */
function ofAfwijking({ number, source, meldkamer, functions }: Afwijking): readonly string[] {
  return [number, meldkamer, ...(source === null ? [] : [source]), ...functions.flatMap(ofName)];
}

function ofReading({ reading, source }: Extract<Fact, { kind: 'reading-late' }>): readonly string[] {
  switch (reading.kind) {
    case 'location':
      return ofName(reading.function);
    case 'staffing':
      return ofName(reading.state.post);
    case 'state':
      return ofName(reading.subject);
    case 'afwijking':
      return ofSource(source);
  }
}

function ofAlarm({ meldkamer, function: functionId, post, source, feeds, afwijking }: Alarm): readonly string[] {
  return [
    ...(afwijking === null ? [] : [afwijking]),
    ...(meldkamer === null ? [] : [meldkamer]),
    ...(functionId === null ? [] : ofName(functionId)),
    ...(post === null ? [] : ofName(post)),
    ...[...(source === null ? [] : [source]), ...feeds].flatMap(ofSource),
  ];
}

const NAMES = new Map<string, readonly string[]>();
/** Names of functions, posts, meldkamers and sources are few; more than this means that something else got in. */
const NAMES_KEPT = 5_000;

/** Taking a name apart costs more than all the rest of a note, so each is taken apart once. */
function remembered(name: string, takeApart: () => readonly string[]): readonly string[] {
  const known = NAMES.get(name);
  if (known !== undefined) return known;
  const parts = takeApart();
  if (NAMES.size < NAMES_KEPT) NAMES.set(name, parts);
  return parts;
}

function ofSource(source: string): readonly string[] {
  return remembered(source, () => {
    const meldkamer = parseSource(source)?.meldkamer;
    return meldkamer === undefined ? [source] : [source, meldkamer];
  });
}

/** A function, its post and its meldkamer: what happened to the part happened to the whole. */
function ofName(name: string): readonly string[] {
  return remembered(name, () => {
    const tracked = parseFunction(name);
    if (tracked !== null) return [tracked.id, tracked.post, tracked.meldkamer];
    const post = parsePost(name);
    return post === null ? [name] : [post.id, post.meldkamer];
  });
}
