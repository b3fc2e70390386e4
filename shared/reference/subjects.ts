// A name of something that can have a history, and the names of what it is a part of.

import { parseFunction, parsePost } from './functions.ts';
import { parseSource } from './source.ts';

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

/** A source and its meldkamer. */
export function ofSource(source: string): readonly string[] {
  return remembered(source, () => {
    const meldkamer = parseSource(source)?.meldkamer;
    return meldkamer === undefined ? [source] : [source, meldkamer];
  });
}

/** A function, its post and its meldkamer: what happened to the part happened to the whole. */
export function ofName(name: string): readonly string[] {
  return remembered(name, () => {
    const tracked = parseFunction(name);
    if (tracked !== null) return [tracked.id, tracked.post, tracked.meldkamer];
    const post = parsePost(name);
    return post === null ? [name] : [post.id, post.meldkamer];
  });
}
