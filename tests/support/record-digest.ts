// The digest of what was agreed about a condition: of all that LMS reads when it reviews it, in Dutch.

import { hash } from 'node:crypto';
import type { ConditionId } from '#shared/alarm/alarm.ts';
import { RATIONALE_SOURCES, RATIONALES } from '#shared/alarm/rationale.ts';
import { alarms } from '../../client/i18n/nl/alarms.ts';

export function digestOfRecord(condition: ConditionId): string {
  const { owner, source, control, cases } = RATIONALES[condition];
  const { short, onWall, cause, consequence, steps } = alarms.condition[condition];
  const read = [short, onWall, cause, consequence, steps, cases, control, owner, RATIONALE_SOURCES[source]];
  return hash('sha256', JSON.stringify(read), 'hex').slice(0, 16);
}
