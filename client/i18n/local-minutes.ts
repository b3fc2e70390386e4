// A moment to the minute by the Dutch clock, always with its zone: `2026-11-21 13:45 CET`. For what is planned, not for evidence.

import type { Instant } from '#shared/base/time.ts';
import { clockMinutes, isoDate, zoneLabel } from './format.ts';

export function localMinutes(instant: Instant): string {
  return `${isoDate(instant)} ${clockMinutes(instant)} ${zoneLabel(instant)}`;
}
