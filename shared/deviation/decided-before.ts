// What a reader without the archive keeps of a deviation that is done: what was decided in it, for that covers and refuses on. No words
// of it, no functions, no course: whoever wants those looks it up.

import { type Afwijking, NOT_STARTED } from './afwijking.ts';
import { type ChunkedMap, EMPTY_MAP, withValue } from './chunked-map.ts';
import { allows } from './cover.ts';
import { type Decision, EMPTY_DOSSIER } from './dossier.ts';
import { NOTHING_STATED } from './statement.ts';

/** With what was decided in this one that is done; the same when nothing of that can cover or refuse any more. */
export function withDecidedIn(before: ChunkedMap, afwijking: Afwijking): ChunkedMap {
  const decided = decidedOf(afwijking);
  return decided === null ? before : withValue(before, decided);
}

type Chunk = ChunkedMap[string];

const ofChunks = new WeakMap<Chunk, Chunk>();

/** What was decided in these that are done. Each chunk is looked through once. */
export function decidedIn(archive: ChunkedMap): ChunkedMap {
  const chunks = Object.entries(archive).map(([key, chunk]): readonly [string, Chunk] => {
    const decided = ofChunks.get(chunk) ?? decidedInChunk(key, chunk);
    ofChunks.set(chunk, decided);
    return [key, decided];
  });
  return Object.fromEntries(chunks.filter(([, decided]) => Object.keys(decided).length > 0));
}

function decidedInChunk(key: string, chunk: Chunk): Chunk {
  return Object.values(chunk).reduce(withDecidedIn, EMPTY_MAP)[key] ?? {};
}

/**
 * Null when nobody decided anything in it and no feed announced it, for a feed may still say of its own that somebody decided; or when it
 * was withdrawn and nothing in it was refused: neither changes once it is done. One that is over stays, for its party can set its end right.
 */
function decidedOf({ number, meldkamer, kind, source, announcedAt, course, dossier }: Afwijking): Afwijking | null {
  // Who is shown no dossier is shown no decision of it later either.
  if (dossier === null) return null;
  const { decisions } = dossier;
  const { endedAt, closedAt, withdrawnAt } = course;
  if ((decisions.length === 0 && source === null) || (withdrawnAt !== null && decisions.every(allows))) return null;
  return {
    ...NOTHING_STATED,
    kind,
    functions: [],
    start: announcedAt,
    number,
    meldkamer,
    origin: 'observed',
    version: 0,
    source,
    reference: '',
    reportedAt: announcedAt,
    announcedAt,
    course: { ...NOT_STARTED, endedAt, closedAt, withdrawnAt },
    prolongedUntil: null,
    dossier: { ...EMPTY_DOSSIER, decisions: decisions.map(withoutWords) },
  };
}

/** What it covers and refuses now. What it said before is in what it says: it covers nothing besides that. */
function withoutWords(decision: Decision): Decision {
  const { answer, about } = decision;
  return {
    ...decision,
    capacity: null,
    mandate: null,
    mandateId: null,
    conditions: null,
    recognised: null,
    answer: answer && { ...answer, text: null },
    about: { ...about, functions: [] },
    earlier: [],
  };
}
