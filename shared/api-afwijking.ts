// Announced deviations as the outside reads them. Says whether the announced time is running, never whether it really ended.

import { type Afwijking, isRunning } from './afwijking.ts';
import type { ApiAfwijking } from './api-shapes.ts';
import type { Picture } from './picture.ts';
import { present } from './present.ts';
import type { Instant } from './time.ts';

/** `past-end`: the expected end has passed. Whether it ended is another fact. */
export const AFWIJKING_STATUSES = ['announced', 'running', 'past-end'] as const;
export type AfwijkingStatus = (typeof AFWIJKING_STATUSES)[number];

/** In the order of their numbers. */
export function apiAfwijkingen(picture: Picture, now: Instant): readonly ApiAfwijking[] {
  return Object.values(picture.afwijkingen)
    .sort((one, other) => (one.number < other.number ? -1 : 1))
    .map((afwijking) => apiAfwijking(afwijking, now));
}

export function apiAfwijking(afwijking: Afwijking, now: Instant): ApiAfwijking {
  return {
    number: afwijking.number,
    status: afwijkingStatus(afwijking, now),
    reference: afwijking.reference,
    source: afwijking.source,
    meldkamer: afwijking.meldkamer,
    kind: afwijking.kind,
    functions: afwijking.functions,
    ...present({ reason: afwijking.reason }),
    start: afwijking.start,
    expectedEnd: afwijking.expectedEnd,
    ...present({
      owner: afwijking.owner,
      decider: afwijking.decider,
      mandate: afwijking.mandate,
      document: afwijking.document,
      fallback: afwijking.fallback,
      endCondition: afwijking.endCondition,
      consulted: afwijking.consulted,
    }),
    reportedAt: afwijking.reportedAt,
    announcedAt: afwijking.announcedAt,
  };
}

export function afwijkingStatus(afwijking: Afwijking, now: Instant): AfwijkingStatus {
  if (isRunning(afwijking, now)) return 'running';
  return now < afwijking.start ? 'announced' : 'past-end';
}
