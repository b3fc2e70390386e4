// Reads `nl.meldkamer.state.reported.v1`: the NENA i3 ServiceState of a meldkamer or a post. Unreachable is ours to set, never theirs.

import { z } from 'zod';
import type { StateSubject } from '#shared/journal/reading.ts';
import { parsePost } from '#shared/reference/functions.ts';
import { isMeldkamerId, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { SERVICE_STATES } from '#shared/reference/service-state.ts';
import { exactly, must, shortText, toldInstant } from '../fields/field-kinds.ts';
import type { EventDefinition } from './event-definition.ts';
import { dataProblems, malformedEvent, type ParseOutcome, parsedEvent, subjectProblem } from './parse-outcome.ts';

const UNREACHABLE =
  'cannot be Unreachable: who can still send is not; we set it ourselves for a meldkamer that we do not hear';

const stateData = exactly({
  state: z
    .enum(SERVICE_STATES, {
      error: (issue) =>
        issue.input === 'Unreachable' ? UNREACHABLE : must(`one of ${SERVICE_STATES.join(' ')}`)(issue),
    })
    .describe('NENA i3 ServiceState. Unreachable is never sent.'),
  reason: shortText(0),
  observedAt: toldInstant,
});

export const STATE_REPORTED = {
  type: 'nl.meldkamer.state.reported.v1',
  data: stateData,
  subject: 'MNL',
  example: { state: 'Partial', reason: 'telefonie gestoord', observedAt: '2026-01-31T12:00:00Z' },
  read: readState,
} as const satisfies EventDefinition;

function readState(subject: string | null, data: unknown): ParseOutcome {
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
