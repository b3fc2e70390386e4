// The review of what was agreed about an alarm, as it is described to those who build on it.

import { z } from 'zod';
import { CONDITIONS } from '#shared/alarm/alarm.ts';
import { type ConditionReview, REVIEW_OUTCOMES } from '#shared/alarm/review.ts';
import { reviewSchema } from '../http/request-schemas.ts';
import { jsonNamed as named, type Paths, problemAnswer, rolesFor } from './answers.ts';
import { instant, role } from './fields.ts';

export const reviewed = z.object({
  position: z.int(),
  review: z
    .object({
      condition: z.enum(CONDITIONS),
      outcome: z.enum(REVIEW_OUTCOMES),
      reason: z.string().nullable(),
      digest: z.string().describe('Of the record as it was read.'),
      policy: z.string().describe('The version of the policy in force then.'),
      by: z.object({ role, organisation: z.string(), at: instant }),
    })
    .nullable()
    .describe('What LMS last said of this condition.') satisfies z.ZodType<ConditionReview | null>,
});

export function reviewPaths(): Paths {
  return {
    '/conditions/{condition}/reviews': {
      post: {
        summary: 'Say that what was agreed about an alarm stays as it is, or what must change in it',
        tag: 'alarms',
        roles: rolesFor('condition.review'),
        headers: {
          'Idempotency-Key': '1 to 100 printable characters; a retry with the same key has the same outcome.',
        },
        body: { 'application/json': reviewSchema },
        answers: {
          200: { description: 'A retry: it was recorded before.', content: named('Reviewed') },
          201: { description: 'Recorded.', content: named('Reviewed') },
          404: problemAnswer('There is no such condition (`no-such-condition`).'),
          409: problemAnswer('record-changed: what was read is not what stands there; `digest` is that of what does.'),
          413: problemAnswer('Too large.'),
          415: problemAnswer('Not application/json.'),
        },
      },
    },
  };
}
