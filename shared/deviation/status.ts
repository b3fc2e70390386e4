// What the announced time of a deviation does; that it ended only when that was said or seen.

import type { Instant } from '#shared/base/time.ts';
import { type Afwijking, isDone, isRunning } from './afwijking.ts';

/** `past-end`: the expected end has passed and nobody said or saw that it ended. `over`: it ended, or was closed or withdrawn. */
export const AFWIJKING_STATUSES = ['announced', 'running', 'past-end', 'over'] as const;

export type AfwijkingStatus = (typeof AFWIJKING_STATUSES)[number];

/** R32 */
export function afwijkingStatus(afwijking: Afwijking, now: Instant): AfwijkingStatus {
  if (afwijking.course.endedAt !== null || isDone(afwijking)) return 'over';
  if (isRunning(afwijking, now)) return 'running';
  return now < afwijking.start ? 'announced' : 'past-end';
}
