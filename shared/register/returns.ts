// When a function came home, as known now (R130), and where the picture has its last return otherwise than that.

import { type Instant, latest } from '#shared/base/time.ts';
import { valuesNaming } from '#shared/deviation/chunked-map.ts';
import { isHome } from '#shared/location/combined.ts';
import type { LocationClass } from '#shared/location/location.ts';
import { isReturn } from '#shared/location/returned.ts';
import { beganWithoutEnd } from '#shared/picture/away.ts';
import { functionState } from '#shared/picture/picture.ts';
import { settledIn } from '#shared/picture/settled.ts';
import { parseFunction } from '#shared/reference/functions.ts';
import type { KnownReturn } from '#shared/rules/intent.ts';
import type { GrowingRegister } from './register.ts';
import type { Segment } from './segments.ts';

/** R130: the moments at which it came home, in order: as known now, or as was known in time. */
export function returnsIn(segments: readonly Pick<Segment, 'class' | 'from' | 'returns'>[]): readonly Instant[] {
  let known: LocationClass | null = null;
  const found = segments.flatMap(({ class: reached, from, returns = [] }) => {
    const isBack = isReturn(known, reached);
    if (reached !== 'unknown') known = reached;
    return isBack ? [from, ...returns] : returns;
  });
  return [...new Set(found)].sort();
}

/**
 * R130: what the picture is to have as the last return, of functions of which the past became otherwise, where it has another. One that is
 * said to be home by who may not bring it there (R84) is asked when that is over; so is one that nothing rests on now. Nothing is taken
 * back of one that is home: its source may have fallen silent with that word.
 */
export function otherReturns(
  register: Pick<GrowingRegister, 'picture' | 'segments' | 'toldOtherwise' | 'settle'>,
  now: Instant,
): readonly KnownReturn[] {
  const picture = register.picture();
  return register.toldOtherwise(now).flatMap((id): readonly KnownReturn[] => {
    const tracked = parseFunction(id);
    const began = beganWithoutEnd(picture, id);
    const isAsked = began.length > 0 || valuesNaming(picture.afwijkingen, id).length > 0;
    if (tracked === null || !isAsked) return [];
    const settled = settledIn(picture, tracked, now);
    if (settled.heldAway) return [];
    const { returnedAt: was } = functionState(picture, id);
    const is = lastReturn(register.segments(id, now), was, began);
    if (isHome(settled.class) && was !== null && (is === null || is < was)) return [];
    if (was !== is) return [{ function: id, was, is }];
    register.settle(id);
    return [];
  });
}

/**
 * The picture has a return that came in time as of when that was recorded: that is the same one while it was home still then, and nothing
 * began to hold in between.
 */
function lastReturn(segments: readonly Segment[], was: Instant | null, began: readonly Instant[]): Instant | null {
  const last = returnsIn(segments).at(-1) ?? null;
  if (last === null || was === null || was < last) return last;
  const isAway = ({ class: reached }: Segment): boolean => reached !== 'unknown' && !isHome(reached);
  const left = segments.find((one) => (one.until === null || one.until > last) && isAway(one));
  const isSame = (left === undefined || was < latest(left.from, last)) && !began.some((at) => last <= at && at < was);
  return isSame ? was : last;
}
