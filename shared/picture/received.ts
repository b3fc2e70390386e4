// At which meldkamer a function was that is not known to be back: that one may confirm that it went home.

import { isActive } from '#shared/deviation/afwijking.ts';
import { valuesOf } from '#shared/deviation/chunked-map.ts';
import type { Location } from '#shared/location/location.ts';
import { type FunctionId, parseFunction } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { functionState, type Picture } from './picture.ts';

/**
 * R91. Those that a source named which said that it is away. Where such a source says no more where it is, its deviation says where it
 * was. Empty: none, or it is known to be back.
 */
export function receiversOf(picture: Picture, functionId: FunctionId): readonly MeldkamerId[] {
  const { claims, awayBy } = functionState(picture, functionId);
  const places = awayBy.map((source) => claims[source]?.location ?? UNKNOWN);
  const isDoubted = places.some(({ kind }) => kind === 'unknown');
  const named = valuesOf(picture.afwijkingen).filter(
    (one) => isDoubted && isActive(one) && one.functions.includes(functionId),
  );
  const all = [...places, ...named.flatMap(({ to }) => (to === null ? [] : [to]))];
  const home = parseFunction(functionId)?.meldkamer;
  const found = all.flatMap((one) => (one.kind === 'meldkamer' && one.meldkamer !== home ? [one.meldkamer] : []));
  return [...new Set(found)];
}

const UNKNOWN: Location = { kind: 'unknown' };
