// Reads `nl.meldkamer.staffing.reported.v1`: how many seats of a post are filled. Head counts and qualifications, never a person.

import { parsePost } from '#shared/reference/functions.ts';
import { staffingData } from './event-schemas.ts';
import { dataProblems, malformedEvent, type ParseOutcome, parsedEvent, subjectProblem } from './parse-outcome.ts';

export function readStaffing(subject: string | null, data: unknown): ParseOutcome {
  const post = subject === null ? null : parsePost(subject);
  const about = post === null ? [] : [post.meldkamer];
  const parsed = staffingData.safeParse(data ?? undefined);
  if (post === null || !parsed.success) {
    const noPost = subjectProblem('must name a post, such as MNL/caco, MNL/ambulance or MNL/ambulance/09');
    return malformedEvent(about, [...(post === null ? [noPost] : []), ...dataProblems(parsed)]);
  }
  const { filled, planned, minimum, observedAt, forecast } = parsed.data;
  return parsedEvent(about, {
    kind: 'staffing',
    post: post.id,
    filled,
    planned: planned ?? null,
    minimum: minimum ?? null,
    qualifications: parsed.data.qualifications ?? null,
    forecast: forecast ?? null,
    observedAt,
  });
}
