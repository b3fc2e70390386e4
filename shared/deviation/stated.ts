// What is said of a deviation for each moment of it: where its functions are, and which those are. What was said for before is kept when
// somebody says that it moved on; what was wrong from the beginning is replaced.

import { type Instant, latest } from '#shared/base/time.ts';
import { type Location, sameLocation } from '#shared/location/location.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { Statement } from './statement.ts';

export type Wanted = (id: FunctionId) => boolean;

export type Placed = Pick<Statement, 'to' | 'functions'>;

/** What is said of it for all that was before a moment, and behind the one before it. */
export type StatedBefore = Placed & { readonly until: Instant };

/** `statedBefore`: the oldest first; absent when what is said has been so from the beginning. */
export type Stated = Placed & {
  readonly statedBefore?: readonly StatedBefore[];
  /** Where it was said to be while it went on, and which functions, as far as anybody but LMS replaced that. Absent: nothing was. */
  readonly replaced?: readonly Placed[];
};

/** Null: from the beginning; to the end. */
export type Piece = Placed & { readonly from: Instant | null; readonly until: Instant | null };

/** R93: all that is said of it, the oldest first. */
export function piecesOf({ to, functions, statedBefore = [] }: Stated): readonly Piece[] {
  const all = [...statedBefore, { to, functions, until: null }];
  return all.map((one, index) => ({ ...one, from: all[index - 1]?.until ?? null }));
}

/** R93: what is said of it for that moment. */
export function statedAt(stated: Stated, moment: Instant): Placed {
  const { to, functions } = stated.statedBefore?.find(({ until }) => moment < until) ?? stated;
  return { to, functions };
}

/** Every function that it names or named. */
export function everNamed({ functions, statedBefore = [] }: Stated): readonly FunctionId[] {
  if (statedBefore.length === 0) return functions;
  return [...new Set([...functions, ...statedBefore.flatMap((one) => one.functions)])].sort();
}

/** R51: every function that was ever said to be in it, but for those that LMS set right. */
export function everSaid(stated: Stated): readonly FunctionId[] {
  const { replaced = [] } = stated;
  if (replaced.length === 0) return everNamed(stated);
  return [...new Set([...everNamed(stated), ...replaced.flatMap(({ functions }) => functions)])].sort();
}

/** R93: with this said of it from that moment on. Null: from the beginning. */
export function restated(stated: Stated, said: Partial<Placed>, from: Instant | null): Stated {
  return ofPieces(
    piecesOf(stated).flatMap((piece) => cutAt(piece, from, said)),
    stated,
  );
}

/** R93: with these named as well from that moment on, beside what is said for each moment. Null: from the beginning. */
export function withThose(stated: Stated, functions: readonly FunctionId[], from: Instant | null): Stated {
  const pieces = piecesOf(stated).flatMap((piece) =>
    cutAt(piece, from, { functions: [...new Set([...piece.functions, ...functions])].sort() }),
  );
  return ofPieces(pieces, stated);
}

function ofPieces(pieces: readonly Piece[], stated: Stated): Stated {
  const [current = stated, ...earlier] = [...joined(pieces)].reverse();
  const statedBefore = earlier.reverse().map((piece) => ({ ...placed(piece), until: piece.until as Instant }));
  return { ...placed(current), ...(statedBefore.length === 0 ? {} : { statedBefore }) };
}

/** R93: with of each moment only these of its functions. */
export function statedOnly(stated: Stated, isWanted: Wanted): Stated {
  return ofPieces(
    piecesOf(stated).map((piece) => ({ ...piece, functions: piece.functions.filter(isWanted) })),
    stated,
  );
}

/** Each time that it names or named this function, the oldest first. */
export function namedDuring(stated: Stated, id: FunctionId): readonly Pick<Piece, 'from' | 'until'>[] {
  const named: Pick<Piece, 'from' | 'until'>[] = [];
  for (const { from, until, functions } of piecesOf(stated)) {
    if (!functions.includes(id)) continue;
    const last = named.at(-1);
    if (last !== undefined && last.until === from) named[named.length - 1] = { from: last.from, until };
    else named.push({ from, until });
  }
  return named;
}

/** R51: all places that were ever said of this function in it, but for those that LMS set right; null: none at some time, and so any. */
export function placesSaidOf(stated: Stated, id: FunctionId): readonly Location[] | null {
  const said = [...piecesOf(stated), ...(stated.replaced ?? [])].filter(({ functions }) => functions.includes(id));
  const known = said.flatMap(({ to }) => (to === null || to.kind === 'unknown' ? [] : [to]));
  return known.length < said.length ? null : known;
}

/** R51: with what was said of it before and is not any more. */
export function withReplaced<Said extends Stated>(before: Stated, said: Said): Said {
  const still = piecesOf(said);
  const gone = piecesOf(before).flatMap(({ to, functions }) => {
    const there = still.filter((each) => saysThePlace({ to }, each)).flatMap((each) => each.functions);
    const left = functions.filter((id) => !there.includes(id));
    return left.length === 0 ? [] : [{ to, functions: left }];
  });
  return ofReplaced(said, [...(before.replaced ?? []), ...gone]);
}

/** R51: LMS says from the beginning where it was, or which functions were in it: what others said of that before counts no more. */
export function withRight<Said extends Stated>(said: Said, right: Partial<Placed>): Said {
  const named = everNamed(said);
  const isLeft = (id: FunctionId): boolean =>
    named.includes(id) ? right.to === undefined : right.functions === undefined;
  return ofReplaced(said, replacedOf(said, isLeft));
}

/** R51: with what was said before of these functions in another one that had them. */
export function withSaidIn<Said extends Stated>(said: Said, other: Stated, isTaken: Wanted): Said {
  return ofReplaced(said, [...(said.replaced ?? []), ...replacedOf(other, isTaken)]);
}

/** R51: with what was said before of these functions alone. */
export function withSaidOnly<Said extends Stated>(said: Said, isWanted: Wanted): Said {
  return ofReplaced(said, replacedOf(said, isWanted));
}

function replacedOf({ replaced = [] }: Stated, isWanted: Wanted): readonly Placed[] {
  return replaced.flatMap((one) => {
    const functions = one.functions.filter(isWanted);
    return functions.length === 0 ? [] : [{ ...one, functions }];
  });
}

function ofReplaced<Said extends Stated>(said: Said, left: readonly Placed[]): Said {
  if (left.length > 0) return { ...said, replaced: left };
  const { replaced, ...rest } = said;
  return rest as Said;
}

function cutAt(piece: Piece, from: Instant | null, said: Partial<Placed>): readonly Piece[] {
  if (from !== null && piece.until !== null && piece.until <= from) return [piece];
  const after: Piece = {
    ...piece,
    ...said,
    from: from === null || piece.from === null ? from : latest(piece.from, from),
  };
  const isCut = from !== null && (piece.from === null || piece.from < from);
  return isCut ? [{ ...piece, until: from }, after] : [after];
}

/** Those that follow each other and say the same are one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter((piece, index) => {
    const next = pieces[index + 1];
    return next === undefined || !saysTheSame(piece, next);
  });
}

export function saysTheSame(one: Placed, other: Placed): boolean {
  return saysThePlace(one, other) && [...one.functions].sort().join() === [...other.functions].sort().join();
}

function saysThePlace(one: Pick<Placed, 'to'>, other: Pick<Placed, 'to'>): boolean {
  return one.to === null || other.to === null ? one.to === other.to : sameLocation(one.to, other.to);
}

function placed({ to, functions }: Placed): Placed {
  return { to, functions };
}
