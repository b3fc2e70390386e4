// At which meldkamer a function was that is not known to be back: that one may confirm that it went home.

import { functionState, type Picture } from '#shared/picture/picture.ts';
import { type FunctionId, parseFunction } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';

/** R91. Those that a source last named which said that it is away. Empty: none, or it is known to be back. */
export function receiversOf(picture: Picture, functionId: FunctionId): readonly MeldkamerId[] {
  const home = parseFunction(functionId)?.meldkamer;
  const found = functionState(picture, functionId).awayBy.flatMap(({ location }) =>
    location.kind === 'meldkamer' && location.meldkamer !== home ? [location.meldkamer] : [],
  );
  return [...new Set(found)];
}
