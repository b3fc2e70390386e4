// Reads `nl.meldkamer.heartbeat.v1`: a source lets itself be heard and says nothing else.

import { isMeldkamerId } from '#shared/reference/meldkamers.ts';
import { heartbeatData } from './event-schemas.ts';
import { dataProblems, type Finding, said, subjectProblem, wrong } from './finding.ts';

export function readHeartbeat(subject: string | null, data: unknown): Finding {
  const meldkamer = subject !== null && isMeldkamerId(subject) ? subject : null;
  const about = meldkamer === null ? [] : [meldkamer];
  const parsed = heartbeatData.safeParse(data ?? {});
  if (meldkamer !== null && parsed.success) return said(about, { kind: 'heartbeat' });
  const noMeldkamer = meldkamer === null ? [subjectProblem('must be a meldkamer, such as MNL')] : [];
  return wrong(about, [...noMeldkamer, ...dataProblems(parsed)]);
}
