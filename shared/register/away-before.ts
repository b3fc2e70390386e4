// Where the functions of a deviation were when some of them are set right out of it: the picture has only where they are now (R77).

import type { Instant } from '#shared/base/time.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { spanOf } from '#shared/deviation/span.ts';
import { everNamed } from '#shared/deviation/stated.ts';
import { afwijkingIn } from '#shared/picture/picture.ts';
import { urgentAmong } from '#shared/reference/functions.ts';
import type { AwayBefore } from '#shared/rules/intent.ts';
import type { Step } from '#shared/rules/steps.ts';
import type { GrowingRegister } from './register.ts';

/** Since it began, oldest first; nothing for a step that sets no functions right. */
export function awayBefore(
  register: Pick<GrowingRegister, 'picture' | 'segments'>,
  number: AfwijkingNumber,
  step: Step,
  now: Instant,
): readonly AwayBefore[] {
  const afwijking = afwijkingIn(register.picture(), number);
  if (afwijking === null || step.kind !== 'rectify' || step.statement.functions === undefined) return [];
  const { from: begun } = spanOf(afwijking);
  return urgentAmong(everNamed(afwijking)).flatMap((id) =>
    register.segments(id, now).flatMap(({ from, until, places }) => {
      const isAway = places.length > 0 && (until === null || until > begun);
      return isAway ? [{ function: id, places, from, until }] : [];
    }),
  );
}
