// Whether what an alarm says of a place is only what was last known: nobody confirms now that its function is there. Pure.

import type { Alarm, ConditionId } from '#shared/alarm/alarm.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { FunctionView } from './function-view.ts';
import type { Overview } from './overview.ts';

/** Those that say where a function is. */
const ABOUT_PLACES: readonly ConditionId[] = ['A1', 'A3', 'double-claim'];

/** R18: the functions of which nobody who may says now that they are still where they were said to be. */
export function unconfirmedPlaces({ meldkamers }: Pick<Overview, 'meldkamers'>): ReadonlySet<FunctionId> {
  return new Set(meldkamers.flatMap(({ functions }) => functions.filter(isUnconfirmed).map(({ id }) => id)));
}

function isUnconfirmed({ class: reached, unconfirmedBy }: FunctionView): boolean {
  return reached === 'unknown' || unconfirmedBy.length > 0;
}

export function isLastKnown(
  { condition, core, function: id }: Pick<Alarm, 'condition' | 'core' | 'function'>,
  unconfirmed: ReadonlySet<FunctionId>,
): boolean {
  return core === 'active' && id !== null && ABOUT_PLACES.includes(condition) && unconfirmed.has(id);
}
