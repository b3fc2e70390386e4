// Which deviations have a decision about a function. A decision covers what it was about, wherever it stands.

import type { FunctionId } from '#shared/reference/functions.ts';
import type { Afwijking } from './afwijking.ts';
import { type ChunkedMap, chunksOf, EMPTY_MAP, perMap } from './chunked-map.ts';
import { type About, byBeginning, type Refused, refusalsIn } from './cover.ts';
import type { Deviations } from './recurrence.ts';

/** Those with a decision within its mandate about this function, whether or not they still name it. In no particular order. */
function decidingAbout(maps: readonly ChunkedMap[], functionId: FunctionId): readonly Afwijking[] {
  return maps.flatMap((map) => decidingIn(map, functionId));
}

/** Without an archive: what is known of what was decided in those that are done. */
type Deciding = Deviations & { readonly decidedBefore?: ChunkedMap };

export type DecidedAbout = Pick<About, 'refusals'> & { readonly deciding: readonly Afwijking[] };

/** R62: what was decided about this function in all of them. */
export function decidedAbout(
  { afwijkingen, archive, decidedBefore = EMPTY_MAP }: Deciding,
  functionId: FunctionId,
): DecidedAbout {
  const past = archive ?? decidedBefore;
  const open = refusedIn(afwijkingen, functionId);
  const done = refusedIn(past, functionId);
  const refusals = done.length === 0 ? open : [...open, ...done].sort(byBeginning);
  return { deciding: decidingAbout([afwijkingen, past], functionId), refusals };
}

const refusedIn = perMap((map, functionId): readonly Refused[] => refusalsIn(decidingIn(map, functionId), functionId));

type PerFunction = Map<FunctionId, readonly Afwijking[]>;

const inChunks = new WeakMap<readonly Afwijking[], PerFunction>();

/** A chunk that changes is another one too, so each is looked through once. */
const decidingIn = perMap((map, functionId): readonly Afwijking[] =>
  chunksOf(map).flatMap((chunk) => perFunctionOf(chunk).get(functionId) ?? []),
);

function perFunctionOf(chunk: readonly Afwijking[]): PerFunction {
  const known = inChunks.get(chunk);
  if (known !== undefined) return known;
  const made: PerFunction = new Map();
  for (const afwijking of chunk) {
    const within = afwijking.dossier?.decisions.flatMap((one) => one.within ?? []) ?? [];
    for (const id of new Set(within)) made.set(id, [...(made.get(id) ?? []), afwijking]);
  }
  inChunks.set(chunk, made);
  return made;
}
