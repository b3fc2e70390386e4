// What looking back answers, as schemas for the description of the interface.

import { z } from 'zod';
import type { SourceId } from '#shared/reference/source.ts';
import { KNOWLEDGE, type ReplayPicture } from '#shared/replay/replay.ts';
import type { ReplayMarks } from '#shared/replay/replay-marks.ts';
import { picture } from './answer-schemas.ts';
import { instant, named } from './fields.ts';

export const replayPicture = picture.extend({
  at: instant,
  knowledge: z.enum(KNOWLEDGE),
  live: z.literal(false),
  knownUntil: instant.describe('What was received after this moment is not in it.'),
  deaf: z.boolean().describe('Nobody was listening at that moment.'),
  previousAt: instant.nullable().describe('When the last entry before `at` was recorded.'),
  nextAt: instant.nullable(),
}) satisfies z.ZodType<ReplayPicture>;

export const replayMarks = z.object({
  asOf: instant,
  from: instant,
  to: instant,
  listedUntil: instant.describe('Before `to` when there were more events than were asked for.'),
  events: z.array(
    z.object({
      position: z.int(),
      at: instant,
      kinds: z.array(z.string()).describe('Of the facts in this entry.'),
      alarm: z.literal([1, 2, 3]).exactOptional().describe('The most urgent alarm that came on.'),
    }),
  ),
  gaps: z
    .array(
      z.object({
        source: named<SourceId>()
          .nullable()
          .describe('The feed that was silent; null when this system itself could not hear.'),
        from: instant,
        to: instant.nullable(),
      }),
    )
    .describe('Nothing was received here.'),
}) satisfies z.ZodType<ReplayMarks>;
