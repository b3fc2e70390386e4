// Reads `nl.meldkamer.state.reported.v1`: the NENA i3 ServiceState of a meldkamer or a post. Unreachable is ours to set, never theirs.

import type { StateSubject } from '#shared/journal/reading.ts';
import { parsePost } from '#shared/reference/functions.ts';
import { isMeldkamerId, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { stateData } from './event-schemas.ts';
import { dataProblems, malformedEvent, type ParseOutcome, parsedEvent, subjectProblem } from './parse-outcome.ts';

export function readState(subject: string | null, data: unknown): ParseOutcome {
  const target = subject === null ? null : targetOf(subject);
  const about = target === null ? [] : [target.meldkamer];
  const parsed = stateData.safeParse(data ?? undefined);
  if (target === null || !parsed.success) {
    const nothing = subjectProblem('must be a meldkamer or a post, such as MNL or MNL/ambulance/09');
    return malformedEvent(about, [...(target === null ? [nothing] : []), ...dataProblems(parsed)]);
  }
  return parsedEvent(about, { kind: 'state', subject: target.subject, ...parsed.data });
}

function targetOf(text: string): { readonly subject: StateSubject; readonly meldkamer: MeldkamerId } | null {
  if (isMeldkamerId(text)) return { subject: text, meldkamer: text };
  const post = parsePost(text);
  return post === null ? null : { subject: post.id, meldkamer: post.meldkamer };
}
