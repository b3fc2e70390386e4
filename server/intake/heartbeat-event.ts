// Reads `nl.meldkamer.heartbeat.v1`: a source lets itself be heard and says nothing else.

import { isMeldkamerId } from '#shared/reference/meldkamers.ts';
import { exactly } from '../fields/field-kinds.ts';
import type { EventDefinition } from './event-definition.ts';
import { dataProblems, malformedEvent, type ParseOutcome, parsedEvent, subjectProblem } from './parse-outcome.ts';

/** It says nothing, so that it may also leave out its data. */
const heartbeatData = exactly({}).nullish();

export const HEARTBEAT = {
  type: 'nl.meldkamer.heartbeat.v1',
  data: heartbeatData,
  subject: 'MNL',
  example: {},
  read: readHeartbeat,
} as const satisfies EventDefinition;

function readHeartbeat(subject: string | null, data: unknown): ParseOutcome {
  const meldkamer = subject !== null && isMeldkamerId(subject) ? subject : null;
  const about = meldkamer === null ? [] : [meldkamer];
  const parsed = heartbeatData.safeParse(data);
  if (meldkamer !== null && parsed.success) return parsedEvent(about, { kind: 'heartbeat' });
  const noMeldkamer = meldkamer === null ? [subjectProblem('must be a meldkamer, such as MNL')] : [];
  return malformedEvent(about, [...noMeldkamer, ...dataProblems(parsed)]);
}
